using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Word.Bindings;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The reading of one file: what all its parts share.</summary>
internal sealed class WordReading
{
    private readonly List<ReadingNote> notes = [];
    private readonly Lazy<WordStyles> styles;
    private readonly Lazy<WordNumbering> numbering;
    private readonly Lazy<bool> evenPagesDiffer;
    private readonly BoundControls bindings;
    private int tables;

    public WordReading(WordPackage package, ReadLimits limits, bool converted, CancellationToken cancellationToken)
    {
        Package = package;
        Limits = limits;
        Converted = converted;
        CancellationToken = cancellationToken;
        bindings = new BoundControls(package);
        styles = new(() => WordStyles.Load(package));
        numbering = new(() => WordNumbering.Load(package, Styles));
        evenPagesDiffer = new(() =>
            package.Main.DocumentSettingsPart is { } settings && (package.Load(settings).Switch("w:evenAndOddHeaders") ?? false)
        );
        Footnotes = new WordNotes(this);
    }

    public WordPackage Package { get; }

    public ReadLimits Limits { get; }

    /// <summary>True where the file was made by LibreOffice from an older one: what it computed is not what the author saw.</summary>
    public bool Converted { get; }

    public CancellationToken CancellationToken { get; }

    public WordStyles Styles => styles.Value;

    /// <summary>Loaded when a paragraph is first numbered.</summary>
    public WordNumbering Numbering => numbering.Value;

    /// <summary>True where even pages have headers and footers of their own.</summary>
    public bool EvenPagesDiffer => evenPagesDiffer.Value;

    public WordNotes Footnotes { get; }

    public Document Read(SourceFormat format)
    {
        Markup root = LoadStory(Package.Main);
        if (root.Name != "w:document" || root.Child("w:body") is not { } content)
        {
            throw new ReadRefusedException(ReadErrors.Damaged("the main part is not a Word document"));
        }

        List<Block> body = new();
        WordStory story = new(this, Package.Main, content.Children);
        story.Read(root.Child("w:background") is null ? Surroundings.Body : Surroundings.Body with { Ground = Ground.Unknown }, body);
        return new Document
        {
            Format = format,
            Body = body,
            Margins = WordMargins.Read(this, content),
            Notes = notes,
        };
    }

    /// <summary>A part that holds text, its bound content controls as Word shows them.</summary>
    public Markup LoadStory(OpenXmlPart part)
    {
        Markup root = Package.Load(part);
        bindings.Apply(root);
        if (Converted)
        {
            DoubledFields.Apply(root);
            ComputedFields.Apply(root);
        }

        return root;
    }

    /// <summary>The number of a table that is met now; see <see cref="Place"/>.</summary>
    public int NextTable() => tables++;

    public void Note(ReadingNote note) => notes.Add(note);
}
