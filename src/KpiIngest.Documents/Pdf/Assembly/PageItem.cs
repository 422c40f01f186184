using KpiIngest.Documents.Pdf.Aligned;
using KpiIngest.Documents.Pdf.Lines;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Something that stands in a region of a page (its body or a cell): a line of text or a table. Unit: points.</summary>
internal abstract record PageItem(int Page, Box Box);

/// <summary>A line of text, its parts from left to right.</summary>
internal sealed record TextLine(int Page, Box Box, double Baseline, IReadOnlyList<LinePart> Parts) : PageItem(Page, Box)
{
    /// <summary>Size of type of its largest words, in points.</summary>
    public double Em { get; } = Parts.Where(p => p.HasLetters).Select(p => p.Em).DefaultIfEmpty(Parts.Max(p => p.Em)).Max();

    /// <summary>True where a person sees a part of it.</summary>
    public bool Visible => Parts.Any(p => p.Visible);

    /// <summary>The visible text, as far as it is text, white space as drawn.</summary>
    public string Text => field ??= LineText.Of(this);

    /// <summary>A line of some of its parts; not by <c>with</c>, which would keep the text of all.</summary>
    public TextLine Of(IReadOnlyList<LinePart> parts) => new(Page, Boxes.Union(parts.Select(p => p.Box)), Baseline, parts);
}

/// <summary>A table of one page, or of several once its pieces are joined.</summary>
/// <param name="Columns">x of each column boundary.</param>
internal sealed record PageTable(int Page, Box Box, IReadOnlyList<double> Columns, IReadOnlyList<PageRow> Rows) : PageItem(Page, Box)
{
    /// <summary>False where no lines are drawn and the columns were found by alignment.</summary>
    public bool Ruled { get; init; } = true;

    /// <summary>The lines of text that a table without any line was made of; null for every other table.</summary>
    public FigureRegion? Aligned { get; init; }

    /// <summary>Rows of the heading of such a table.</summary>
    public int HeadingRows { get; init; }

    /// <summary>Rows at the top that the file repeats on each page.</summary>
    public int RepeatedHeadings { get; init; }

    /// <summary>True where no line is drawn along its top.</summary>
    public bool OpenTop { get; init; }

    /// <summary>True where no line is drawn along its bottom, on the last page that it reaches.</summary>
    public bool OpenBottom { get; init; }

    /// <summary>True where no line is drawn along its sides: then nothing is known of a page break from its top and bottom.</summary>
    public bool OpenSides { get; init; }

    /// <summary>y at which it ends, on the last page that it reaches.</summary>
    public double EndsAt { get; init; } = Box.Bottom;
}

internal sealed record PageRow(IReadOnlyList<PageCell> Cells);

/// <param name="Items">What stands in it, from top to bottom.</param>
internal sealed record PageCell(int Page, Box Box, int Column, int ColumnSpan, int RowSpan, IReadOnlyList<PageItem> Items);

/// <summary>Part of a line.</summary>
internal abstract record LinePart(Box Box)
{
    public abstract double Em { get; }

    /// <summary>False for a part of stops, brackets and signs alone: often of another font than the words around, and seldom measured.</summary>
    public virtual bool HasLetters => true;

    /// <summary>True where it is part of the text that a person reads.</summary>
    public abstract bool Visible { get; }

    /// <summary>True where a space is drawn right after it.</summary>
    public abstract bool SpaceAfter { get; }
}

/// <summary>Words that touch, in content order: never to be reordered among themselves, which would tear Thai clusters.</summary>
internal sealed record Fragment(Box Box, IReadOnlyList<PdfWord> Words) : LinePart(Box)
{
    public string Text { get; } = string.Concat(Words.Select(w => w.Text));

    public double Baseline { get; } = Words.MaxBy(w => w.Em)!.Baseline;

    public override double Em { get; } = Words.Where(IsMeasured).Select(w => w.Em).DefaultIfEmpty(Words.Max(w => w.Em)).Max();

    public override bool HasLetters => Words.Any(IsMeasured);

    public override bool Visible => Words[0].IsRead;

    public override bool SpaceAfter => Words[^1].SpaceAfter;

    private static bool IsMeasured(PdfWord word) => word.Text.Any(char.IsLetterOrDigit);
}

/// <summary>An equation in its line.</summary>
internal sealed record EquationPart(Box Box, Equation Equation, double Size) : LinePart(Box)
{
    public override double Em => Size;

    public override bool Visible => true;

    public override bool SpaceAfter => false;
}
