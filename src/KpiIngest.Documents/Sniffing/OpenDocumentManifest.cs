using System.IO.Compression;
using System.Xml;

namespace KpiIngest.Documents.Sniffing;

/// <summary>The list of parts of an OpenDocument package (ODF 1.3 part 2): it stays readable where the parts are encrypted, and says
/// so.</summary>
internal static class OpenDocumentManifest
{
    private const string Namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    /// <summary>A manifest is a list of a few kilobytes. Unit: characters.</summary>
    private const long MaxManifest = 4 << 20;

    /// <exception cref="XmlException">The manifest is not well-formed XML.</exception>
    public static bool IsEncrypted(ZipArchive package)
    {
        if (package.GetEntry("META-INF/manifest.xml") is not { } entry)
            return false;
        using Stream stream = entry.Open();
        using XmlReader reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersInDocument = MaxManifest,
            }
        );
        return reader.ReadToFollowing("encryption-data", Namespace);
    }
}
