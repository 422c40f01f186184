using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Memos.Template;

/// <summary>A template as it lies in its file: a .docx whose texts hold marks. It is never changed; a filled one is a copy.</summary>
/// <param name="Parts">Of the package, in its order; those that hold text are parsed.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
internal sealed record TemplatePackage(IReadOnlyList<TemplatePart> Parts, string Sha256)
{
    /// <summary>A memo with pictures of an emblem is far below.</summary>
    private const long MostBytes = 32L << 20;

    private const string Main = "word/document.xml";

    /// <exception cref="TemplateException">It is no .docx that can be filled.</exception>
    public static TemplatePackage Read(byte[] file, string name)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Sum(e => e.Length) > MostBytes) throw TemplateException.Of(name, new Bilingual("ไฟล์ใหญ่เกินไป", "it is too large"));
            List<TemplatePart> parts = [.. zip.Entries.Where(e => e.FullName.Length > 0 && !e.FullName.EndsWith('/')).Select(Part)];
            if (!parts.Exists(p => p.Name == Main && p.Xml is not null)) throw TemplateException.Of(name, new Bilingual("ไม่ใช่ไฟล์ Word (.docx)", "it is no Word file (.docx)"));
            return new TemplatePackage(parts, Convert.ToHexStringLower(SHA256.HashData(file)));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw TemplateException.Of(name, new Bilingual($"ไม่ใช่ไฟล์ Word (.docx) หรือไฟล์เสียหาย: {e.Message}", $"it is no Word file (.docx), or a damaged one: {e.Message}"), e);
        }
    }

    public byte[] Write(IReadOnlyDictionary<string, XDocument> filled, DateTimeOffset now)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (TemplatePart part in Parts)
            {
                ZipArchiveEntry entry = zip.CreateEntry(part.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = now;
                using Stream stream = entry.Open();
                if (filled.TryGetValue(part.Name, out XDocument? document)) Save(document, stream);
                else stream.Write(part.Bytes);
            }
        }

        return bytes.ToArray();
    }

    private static void Save(XDocument document, Stream stream)
    {
        using XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = false, CloseOutput = false });
        document.Save(writer);
    }

    private static TemplatePart Part(ZipArchiveEntry entry)
    {
        using MemoryStream bytes = new();
        using (Stream stream = entry.Open()) stream.CopyTo(bytes);
        string name = entry.FullName.Replace('\\', '/');
        if (!HoldsText(name)) return new TemplatePart(name, bytes.ToArray(), null);
        bytes.Position = 0;
        using XmlReader reader = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
        return new TemplatePart(name, bytes.ToArray(), XDocument.Load(reader, LoadOptions.PreserveWhitespace));
    }

    private static bool HoldsText(string name) => name == Main || (name.StartsWith("word/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) && name.LastIndexOf('/') == "word".Length
        && (name.StartsWith("word/header", StringComparison.Ordinal) || name.StartsWith("word/footer", StringComparison.Ordinal) || name is "word/footnotes.xml" or "word/endnotes.xml"));
}

/// <param name="Xml">Null for a part that no mark can stand in.</param>
internal sealed record TemplatePart(string Name, byte[] Bytes, XDocument? Xml);
