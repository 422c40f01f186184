using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Word;

/// <summary>A .docx as Word would leave it; the same bytes each time.</summary>
public static class WordPackage
{
    private static readonly DateTimeOffset Written = new(2014, 10, 1, 10, 0, 0, TimeSpan.Zero);

    /// <param name="seed">Decides where runs are cut and which font is used.</param>
    public static byte[] Write(IReadOnlyList<Block> blocks, uint seed)
    {
        var pictures = blocks.OfType<Para>().Any(p => p.Inlines.Any(i => i is Picture));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", WordParts.ContentTypes);
            Add(zip, "_rels/.rels", WordParts.Relationships);
            Add(zip, "word/document.xml", Text(new WordBody(seed).Document(blocks)));
            Add(zip, "word/_rels/document.xml.rels", WordParts.DocumentRelationships(pictures));
            Add(zip, "word/styles.xml", seed % 3 == 2 ? WordParts.Styles("Angsana New", 24) : WordParts.Styles("TH SarabunPSK", 24));
            Add(zip, "word/numbering.xml", Text(WordNumbering.Part(blocks)));
            Add(zip, "word/settings.xml", WordParts.Settings);
            Add(zip, "word/fontTable.xml", WordParts.Fonts);
            if (pictures) Add(zip, "word/media/image1.png", WordPicture.Photograph());
            Add(zip, "docProps/core.xml", WordParts.Core);
            Add(zip, "docProps/app.xml", WordParts.App);
        }

        return bytes.ToArray();
    }

    private static string Text(XDocument part) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.ToString(SaveOptions.DisableFormatting);

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text));

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
