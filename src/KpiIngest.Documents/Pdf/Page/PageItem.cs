namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Something that stands in a region of a page (its body or a cell): a line of text or a table. Unit: points.</summary>
internal abstract record PageItem(int Page, Box Box);

/// <summary>A line of text, its parts from left to right.</summary>
internal sealed record TextLine(int Page, Box Box, double Baseline, IReadOnlyList<LinePart> Parts) : PageItem(Page, Box)
{
    private Remembered<TextLine, string> text;

    /// <summary>Size of type of its largest words, in points.</summary>
    public double TypeSize { get; } =
        Parts.Where(p => p.HasLetters).Select(p => p.TypeSize).DefaultIfEmpty(Parts.Max(p => p.TypeSize)).Max();

    /// <summary>True where a person sees a part of it.</summary>
    public bool Visible => Parts.Any(p => p.Visible);

    /// <summary>The visible text, as far as it is text, white space as drawn.</summary>
    public string Text => text.Of(this, LineText.Of);

    /// <summary>A line of some of its parts; not by <c>with</c>, which would keep the size of type of all.</summary>
    public TextLine Of(IReadOnlyList<LinePart> parts) => new(Page, Boxes.Union(parts.Select(p => p.Box)), Baseline, parts);
}
