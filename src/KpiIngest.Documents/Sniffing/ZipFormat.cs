using System.IO.Compression;
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
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries)
            {
                if (string.Equals(entry.FullName, ContentTypes, StringComparison.OrdinalIgnoreCase)) return new SniffResult(WordFormat(entry) ?? ByMainPart(zip));
                if (entry.FullName == "mimetype" && IsOpenDocumentText(entry)) return new SniffResult(SourceFormat.Odt, OpenDocumentManifest.IsEncrypted(zip) ? ReadErrors.PasswordProtected : null);
            }

            return new SniffResult(SourceFormat.Unknown);
        }
        catch (Exception damage) when (PackageDamage.Explains(damage))
        {
            var format = head.IndexOf("[Content_Types].xml"u8) >= 0 ? SourceFormat.Docx : SourceFormat.Unknown;
            return new SniffResult(format, ReadErrors.Damaged(damage.Message));
        }
    }

    /// <summary>Content types that are wrong do not make a Word file another: it still has its main part.</summary>
    private static SourceFormat ByMainPart(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            if (string.Equals(entry.FullName.Replace('\\', '/'), "word/document.xml", StringComparison.OrdinalIgnoreCase)) return SourceFormat.Docx;
        }

        return SourceFormat.Unknown;
    }

    /// <returns>Unknown for another kind of Office file; null where the list names no main part at all.</returns>
    private static SourceFormat? WordFormat(ZipArchiveEntry contentTypes)
    {
        using var stream = contentTypes.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxContentTypes,
        });
        SourceFormat? other = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type) continue;
            if (OfMainPart(type) is var format and not SourceFormat.Unknown) return format;
            if (type.EndsWith(".main+xml", StringComparison.OrdinalIgnoreCase)) other = SourceFormat.Unknown;
        }

        return other;
    }

    private static SourceFormat OfMainPart(string? contentType) => contentType?.Trim() switch
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" => SourceFormat.Docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" => SourceFormat.Dotx,
        "application/vnd.ms-word.document.macroEnabled.main+xml" or "application/vnd.ms-word.template.macroEnabledTemplate.main+xml" => SourceFormat.Docm,
        _ => SourceFormat.Unknown,
    };

    private static bool IsOpenDocumentText(ZipArchiveEntry mimeType)
    {
        using var stream = mimeType.Open();
        var text = new byte[64];
        var length = stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return text.AsSpan(0, length).StartsWith("application/vnd.oasis.opendocument.text"u8);
    }
}
