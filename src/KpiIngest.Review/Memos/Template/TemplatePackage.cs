using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Memos.Template;

/// <summary>A template as it lies in its file: a .docx, or a .dotx, whose texts hold marks. It is never changed; a filled one is a copy,
/// and always a .docx.</summary>
/// <param name="Parts">Of the package, in its order; those that hold text are parsed.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
internal sealed record TemplatePackage(IReadOnlyList<TemplatePart> Parts, string Sha256)
{
    /// <summary>A memo with pictures of an emblem is far below.</summary>
    private const long MostBytes = 32L << 20;

    private static readonly Bilingual NoWordFile = new(
        "ไม่ใช่ไฟล์ Word (.docx) หรือไฟล์เสียหาย ไฟล์ .doc และไฟล์ที่ใส่รหัสผ่านให้เปิดใน Word แล้วบันทึกเป็น .docx",
        "it is no Word file (.docx), or a damaged one; open a .doc or one with a password in Word and save it as .docx"
    );

    /// <exception cref="TemplateException">It is no .docx that can be filled.</exception>
    public static TemplatePackage Read(byte[] file, string name)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            List<(string Name, byte[] Bytes)> entries = Entries(zip);
            PackageKind kind = PackageKind.Of(entries);
            if (kind.Refused is { } why)
                throw TemplateException.Of(name, why);
            return new TemplatePackage(
                [.. entries.Select(e => Part(e.Name, e.Bytes, kind))],
                Convert.ToHexStringLower(SHA256.HashData(file))
            );
        }
        catch (TemplateXmlException e)
        {
            throw TemplateException.Of(name, e.Said, e);
        }
        catch (InvalidDataException e)
        {
            throw TemplateException.Of(name, NoWordFile, e);
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
                if (filled.TryGetValue(part.Name, out XDocument? document))
                    Save(document, stream);
                else
                    stream.Write(part.Bytes);
            }
        }

        return bytes.ToArray();
    }

    private static void Save(XDocument document, Stream stream)
    {
        using XmlWriter writer = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = false,
                CloseOutput = false,
            }
        );
        document.Save(writer);
    }

    /// <summary>What a file says of its size is not relied on.</summary>
    private static List<(string Name, byte[] Bytes)> Entries(ZipArchive zip)
    {
        List<(string Name, byte[] Bytes)> entries = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        long left = MostBytes;
        foreach (ZipArchiveEntry entry in zip.Entries.Where(e => e.FullName.Length > 0 && !e.FullName.EndsWith('/')))
        {
            string name = entry.FullName.Replace('\\', '/');
            if (!names.Add(name))
                throw new TemplateXmlException(new Bilingual($"มีส่วน {name} ซ้ำกัน", $"its part {name} is there twice"));
            using Stream stream = entry.Open();
            using MemoryStream bytes = new();
            byte[] piece = new byte[81920];
            while (stream.Read(piece) is > 0 and var length)
            {
                left -= length;
                if (left < 0)
                    throw new TemplateXmlException(new Bilingual("ไฟล์ใหญ่เกินไป (เกิน 32 MB)", "it is too large (more than 32 MB)"));
                bytes.Write(piece, 0, length);
            }

            entries.Add((name, bytes.ToArray()));
        }

        return entries;
    }

    private static TemplatePart Part(string name, byte[] bytes, PackageKind kind) =>
        name == PackageKind.ContentTypes
            ? new TemplatePart(name, kind.TypesOfDocument, null)
            : new TemplatePart(name, bytes, HoldsText(name, kind.Main!) ? TemplateXml.Read(name, bytes) : null);

    private static bool HoldsText(string name, string main) =>
        name == main
        || (
            name.StartsWith("word/", StringComparison.Ordinal)
            && name.EndsWith(".xml", StringComparison.Ordinal)
            && name.LastIndexOf('/') == "word".Length
            && (
                name.StartsWith("word/header", StringComparison.Ordinal)
                || name.StartsWith("word/footer", StringComparison.Ordinal)
                || name is "word/footnotes.xml" or "word/endnotes.xml"
            )
        );
}

/// <param name="Xml">Null for a part that no mark can stand in.</param>
internal sealed record TemplatePart(string Name, byte[] Bytes, XDocument? Xml);
