using System.IO.Compression;
using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Word;

/// <summary>A .docx as Word would leave it; the same bytes each time.</summary>
public static class WordPackage
{
    private static readonly DateTimeOffset Written = new(2014, 10, 1, 10, 0, 0, TimeSpan.Zero);

    /// <param name="seed">Decides where runs are cut and which font is used.</param>
    /// <param name="rewrite">Changes the parts before they are packed.</param>
    public static byte[] Write(IReadOnlyList<Block> blocks, uint seed, Action<WordDraft>? rewrite = null)
    {
        bool pictures = blocks.OfType<Para>().Any(p => p.Inlines.Any(i => i is Picture));
        WordDraft draft = new(new WordBody(seed).Document(blocks));
        draft.Add("[Content_Types].xml", WordParts.ContentTypes);
        draft.Add("_rels/.rels", WordParts.Relationships);
        draft.Add(WordDraft.MainPart, "");
        draft.Add("word/_rels/document.xml.rels", WordParts.DocumentRelationships(pictures));
        draft.Add("word/styles.xml", seed % 3 == 2 ? WordParts.Styles("Angsana New", 24) : WordParts.Styles("TH SarabunPSK", 24));
        draft.Add("word/numbering.xml", Text(WordNumbering.Part(blocks)));
        draft.Add("word/settings.xml", WordParts.Settings);
        draft.Add("word/fontTable.xml", WordParts.Fonts);
        if (pictures)
            draft.Add("word/media/image1.png", WordPicture.Photograph());
        draft.Add("docProps/core.xml", WordParts.Core);
        draft.Add("docProps/app.xml", WordParts.App);
        if (rewrite is not null)
            Snippet.DeclarePrefixes(draft.Document.Root!);
        rewrite?.Invoke(draft);
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in draft.Parts)
                Add(zip, name, name == draft.MainName ? draft.Encode(Text(draft.Document)) : content);
        }

        return bytes.ToArray();
    }

    private static string Text(XDocument part) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.ToString(SaveOptions.DisableFormatting);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Written;
        using Stream stream = entry.Open();
        stream.Write(bytes);
    }
}
