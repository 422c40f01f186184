using System.Text;
using System.Xml.Linq;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>A .docx before it is packed, open to be left as other programs and habits leave theirs. What prints a figure is found by the
/// figure.</summary>
public sealed class WordDraft(XDocument document)
{
    public const string MainPart = "word/document.xml";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Name, byte[] Bytes)> parts = [];

    public XDocument Document { get; set; } = document;

    /// <summary>Where the main part stands; its content is <see cref="Document"/>.</summary>
    public string MainName { get; private set; } = MainPart;

    /// <summary>The encoding of the main part.</summary>
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    public IReadOnlyList<(string Name, byte[] Bytes)> Parts => parts;

    public XElement Body => Document.Root!.Element(W + "body")!;

    /// <summary>A part as text.</summary>
    public string this[string name]
    {
        get => new UTF8Encoding(false).GetString(parts.Find(p => p.Name == name).Bytes);
        set => parts[parts.FindIndex(p => p.Name == name)] = (name, new UTF8Encoding(false).GetBytes(value));
    }

    public void Add(string name, string text) => Add(name, new UTF8Encoding(false).GetBytes(text));

    public void Add(string name, byte[] bytes) => parts.Add((name, bytes));

    public void Remove(string name) => parts.RemoveAll(p => p.Name == name);

    public void Rename(string name, string to)
    {
        int at = parts.FindIndex(p => p.Name == name);
        parts[at] = (to, parts[at].Bytes);
        if (name == MainName)
            MainName = to;
    }

    /// <summary>Adds a part that the document names.</summary>
    /// <param name="kind">The last word of the relationship's type.</param>
    public void Relate(string id, string kind, string target, string contentType, byte[] bytes)
    {
        Add("word/" + target, bytes);
        this["[Content_Types].xml"] = this["[Content_Types].xml"]
            .Replace(
                "</Types>",
                $"<Override PartName=\"/word/{target}\" ContentType=\"{contentType}\"/></Types>",
                StringComparison.Ordinal
            );
        this["word/_rels/document.xml.rels"] = this["word/_rels/document.xml.rels"]
            .Replace(
                "</Relationships>",
                $"<Relationship Id=\"{id}\" Type=\"{Office}{kind}\" Target=\"{target}\"/></Relationships>",
                StringComparison.Ordinal
            );
    }

    public byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. Encoding.Preamble,
            .. Encoding.GetBytes(
                text.Replace("encoding=\"UTF-8\"", $"encoding=\"{Encoding.WebName.ToUpperInvariant()}\"", StringComparison.Ordinal)
            ),
        ];
    }

    /// <summary>The runs that print a figure.</summary>
    public IReadOnlyList<XElement> Runs(Stated figure) =>
        [.. Body.Descendants(W + "r").Where(r => r.Annotation<Words>() is { Figure: { } printed } && ReferenceEquals(printed, figure))];

    /// <summary>The runs that print a text of its own, wherever it stands.</summary>
    public IReadOnlyList<XElement> Runs(string text) => [.. Body.Descendants(W + "r").Where(r => r.Annotation<Words>()?.Text == text)];

    public XElement Paragraph(Stated figure) => Runs(figure)[0].Ancestors(W + "p").First();

    public XElement Cell(Stated figure) => Runs(figure)[0].Ancestors(W + "tc").First();

    public XElement Row(Stated figure) => Runs(figure)[0].Ancestors(W + "tr").First();

    public XElement Table(Stated figure) => Runs(figure)[0].Ancestors(W + "tbl").First();

    /// <summary>The paragraphs that say so, whatever runs they are cut into.</summary>
    public IEnumerable<XElement> Paragraphs(Func<string, bool> says) =>
        [.. Body.Descendants(W + "p").Where(p => says(string.Concat(p.Descendants(W + "t").Select(t => t.Value))))];

    /// <summary>Elements that print a tick box.</summary>
    public IReadOnlyList<(XElement Element, Tick Tick)> Ticks =>
        [
            .. Body.Descendants()
                .Select(e => (Element: e, Tick: e.Annotation<Inline>() as Tick))
                .Where(t => t.Tick is not null)
                .Select(t => (t.Element, t.Tick!)),
        ];
}
