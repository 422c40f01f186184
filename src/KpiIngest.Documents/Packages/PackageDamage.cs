using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace KpiIngest.Documents.Packages;

/// <summary>Which exceptions of the file system and of the zip, packaging and XML libraries speak of the file. Any other is a defect of
/// ours.</summary>
internal static class PackageDamage
{
    /// <summary>Null for an exception that is no statement about the file.</summary>
    public static ReadError? Of(Exception exception, string path) =>
        exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => ReadErrors.NotFound(Path.GetFileName(path)),
            _ when Explains(exception) => ReadErrors.Damaged(exception.Message),
            UnauthorizedAccessException or IOException => ReadErrors.NotAccessible(Path.GetFileName(path), exception.Message),
            _ => null,
        };

    public static bool Explains(Exception exception) =>
        exception
            is InvalidDataException
                or FileFormatException
                or XmlException
                or OpenXmlPackageException
                or UriFormatException
                or EndOfStreamException;

    /// <summary>What the packaging library throws besides while it opens a file: for a part that is named and absent, for a malformed part
    /// name.</summary>
    public static bool ExplainsOnOpening(Exception exception) => exception is InvalidOperationException or ArgumentException;
}
