using System.IO.Compression;
using System.Text;
using System.Xml;
using KpiIngest.Documents.Packages;

namespace KpiIngest.Documents.Sniffing;

/// <summary>Which document a zip file is: Office Open XML by its content types, OpenDocument by its mimetype.</summary>
internal static class ZipFormat
{
    /// <summary>Content types are a list of a few kilobytes. Unit: characters.</summary>
    private const long MaxContentTypes = 4 << 20;

    private const string ContentTypes = "[Content_Types].xml";

    public static SniffResult Sniff(Stream file, ReadOnlySpan<byte> head)
    {
        try
        {
            file.Position = 0;
            using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                if (string.Equals(entry.FullName, ContentTypes, StringComparison.OrdinalIgnoreCase))
                    return WordFormat(entry) ?? ByMainPart(zip);
                if (entry.FullName == "mimetype")
                    return OpenDocument(entry, zip);
            }

            return new SniffResult(SourceFormat.Unknown, ForeignFormats.Archive);
        }
        catch (Exception damage) when (PackageDamage.Explains(damage))
        {
            SourceFormat format = head.IndexOf("[Content_Types].xml"u8) >= 0 ? SourceFormat.Docx : SourceFormat.Unknown;
            return new SniffResult(format, ReadErrors.Damaged(damage.Message));
        }
    }

    /// <summary>Content types that are wrong do not make a Word file another: it still has its main part.</summary>
    private static SniffResult ByMainPart(ZipArchive zip)
    {
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (string.Equals(entry.FullName.Replace('\\', '/'), "word/document.xml", StringComparison.OrdinalIgnoreCase))
                return new SniffResult(SourceFormat.Docx);
        }

        return new SniffResult(SourceFormat.Unknown);
    }

    /// <returns>Unknown for another kind of Office file; null where the list names no main part at all.</returns>
    private static SniffResult? WordFormat(ZipArchiveEntry contentTypes)
    {
        using Stream stream = contentTypes.Open();
        using XmlReader reader = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxContentTypes,
            }
        );
        SniffResult? other = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type)
                continue;
            if (OfMainPart(type) is var format and not SourceFormat.Unknown)
                return new SniffResult(format);
            if (type.EndsWith(".main+xml", StringComparison.OrdinalIgnoreCase))
                other = new SniffResult(SourceFormat.Unknown, OtherOffice(type));
        }

        return other;
    }

    private static SourceFormat OfMainPart(string? contentType) =>
        contentType?.Trim() switch
        {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" => SourceFormat.Docx,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" => SourceFormat.Dotx,
            "application/vnd.ms-word.document.macroEnabled.main+xml" or "application/vnd.ms-word.template.macroEnabledTemplate.main+xml" =>
                SourceFormat.Docm,
            _ => SourceFormat.Unknown,
        };

    /// <summary>Null for a kind of Office that has no sentence of its own.</summary>
    private static ReadError? OtherOffice(string contentType) =>
        contentType.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("ms-excel", StringComparison.OrdinalIgnoreCase)
            ? ForeignFormats.Spreadsheet
        : contentType.Contains("presentationml", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase)
            ? ForeignFormats.Presentation
        : contentType.Contains("visio", StringComparison.OrdinalIgnoreCase) ? ForeignFormats.Drawing
        : null;

    /// <summary>Templates and master documents of text are texts too.</summary>
    private static SniffResult OpenDocument(ZipArchiveEntry mimeType, ZipArchive zip)
    {
        using Stream stream = mimeType.Open();
        byte[] bytes = new byte[64];
        string kind = Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        const string Prefix = "application/vnd.oasis.opendocument.";
        if (!kind.StartsWith(Prefix, StringComparison.Ordinal))
            return new SniffResult(SourceFormat.Unknown);
        return kind[Prefix.Length..] switch
        {
            ['t', 'e', 'x', 't', ..] => new SniffResult(
                SourceFormat.Odt,
                OpenDocumentManifest.IsEncrypted(zip) ? ReadErrors.PasswordProtected : null
            ),
            ['s', 'p', 'r', 'e', ..] => new SniffResult(SourceFormat.Unknown, ForeignFormats.Spreadsheet),
            ['p', 'r', 'e', 's', ..] => new SniffResult(SourceFormat.Unknown, ForeignFormats.Presentation),
            ['g', 'r', 'a', 'p', ..] => new SniffResult(SourceFormat.Unknown, ForeignFormats.Drawing),
            _ => new SniffResult(SourceFormat.Unknown),
        };
    }
}
