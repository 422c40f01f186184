namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Characters drawn side by side without a gap. Thai words come in several of these: a tone mark often stands alone.</summary>
/// <param name="Box">From ascent to descent of the font, which may be far more than the ink.</param>
public sealed record PdfWord(string Text, Box Box)
{
    private readonly IReadOnlyList<DigitBox>? figures;

    /// <summary>The line that the letters stand on; where the library does not know it, a quarter of the box above its bottom.</summary>
    public double Baseline
    {
        get => double.IsNaN(field) ? Box.Bottom - (PageTolerances.BoxBaseline * (Box.Bottom - Box.Top)) : field;
        init;
    } = double.NaN;

    /// <summary>What is really inked; the box where the library does not know it.</summary>
    public Box Ink
    {
        get => field == default ? Box : field;
        init;
    }

    /// <summary>Where its digits stand, figure by figure; all of them in its box where the library does not know it.</summary>
    public IReadOnlyList<DigitBox> Digits
    {
        get => figures ?? (FigureRuns.DigitsIn(Text) is > 0 and var digits ? [new DigitBox(digits, Box)] : []);
        init => figures = value;
    }

    /// <summary>The word where its boxes are put elsewhere.</summary>
    internal PdfWord Placed(Func<Box, Box> put)
    {
        PdfWord placed = this with { Box = put(Box), Ink = put(Ink) };
        return figures is null ? placed : placed with { Digits = [.. figures.Select(f => f with { Box = put(f.Box) })] };
    }

    /// <summary>False for text that no one sees: not painted, painted in the colour of what is behind it, covered, clipped away, outside
    /// the page.</summary>
    public bool Visible { get; init; } = true;

    /// <summary>True where a line is drawn through it: seen, and taken back by its author.</summary>
    public bool CrossedOut { get; init; }

    /// <summary>True where it is part of what a person reads as the text of the page.</summary>
    public bool IsRead => Visible && !CrossedOut;

    /// <summary>True where a character has no certain meaning.</summary>
    public bool Uncertain { get; init; }

    /// <summary>Quarter turns to the left that make it upright, 0 to 3; 0 too where it is a single letter, which says nothing.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>True where a space character was drawn right after the word, whatever the gap to the next one.</summary>
    public bool SpaceAfter { get; init; }

    /// <summary>
    /// Size of type as the eye sees it, in points: by the height of letters and figures, since fonts fill their nominal size very
    /// differently. Where the library does not know it, a share of the box.
    /// </summary>
    public double TypeSize
    {
        get => double.IsNaN(field) ? PageTolerances.BoxTypeSize * (Box.Bottom - Box.Top) : field;
        init;
    } = double.NaN;

    public double CentreX => (Box.Left + Box.Right) / 2;

    /// <summary>Height at which the word is looked for in a cell: the middle of a low letter.</summary>
    public double CentreY => Baseline - (PageTolerances.CentreHeight * TypeSize);
}
