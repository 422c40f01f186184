using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace KpiIngest.Documents.Packages;

/// <summary>Which exceptions of the zip, packaging and XML libraries mean that the file is damaged. Any other is a defect of ours.</summary>
internal static class PackageDamage
{
    public static bool Explains(Exception exception) => exception is
        InvalidDataException or FileFormatException or XmlException or OpenXmlPackageException or UriFormatException or EndOfStreamException;

    /// <summary>What the packaging library throws besides while it opens a file: for a part that is named and absent, for a malformed part name.</summary>
    public static bool ExplainsOnOpening(Exception exception) => exception is InvalidOperationException or ArgumentException;
}
