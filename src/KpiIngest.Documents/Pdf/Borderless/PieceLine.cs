using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>A line of text cut at every gap that is wide enough to part two columns. Unit: points.</summary>
internal sealed record PieceLine(TextLine Line, IReadOnlyList<TextLine> Pieces)
{
    /// <summary>Numbers of levels or columns that stand side by side, at least.</summary>
    private const int FewestOrdinals = 3;

    private readonly IReadOnlyList<bool> figures = [.. Pieces.Select(p => FigureText.IsFigure(p.Text))];

    /// <summary>The lines of text that it is: one, or several that stand beside each other.</summary>
    public IReadOnlyList<TextLine> Texts { get; init; } = [Line];

    /// <summary>True where it states figures beside each other, or one beside what stands for none: a row of a table with
    /// figures.</summary>
    public bool HasFigures =>
        figures.Count(f => f) is var count && (count > 1 || (count == 1 && Pieces.Any(p => FigureText.IsDash(p.Text)))) && !IsScale;

    /// <summary>True where its last piece is its only figure and a text stands before it.</summary>
    public bool EndsInFigure => Pieces.Count > 1 && figures[^1] && figures.Count(f => f) == 1;

    /// <summary>True for the numbers of levels (<c>๑ ๒ ๓ ๔ ๕</c>) or of columns (<c>(๑) (๒) (๓)</c>), which belong to a heading; other
    /// headings may stand beside them.</summary>
    public bool IsScale { get; } =
        Pieces.All(p => FigureText.Ordinal(p.Text) is not null || !FigureText.IsFigure(p.Text))
        && Counts([.. Pieces.Select(p => FigureText.Ordinal(p.Text))])
        && !LineStart.IsListItem(Pieces[0].Text + " ");

    /// <summary>True where no table of texts and figures has such a line: an equation, a tick box.</summary>
    public bool IsForeign { get; } =
        Line.Parts.Any(p => p is EquationPart)
        || !Line.Visible
        || Line.Text.Any(c => SymbolCharacters.TickBox(c) is not null && c > '\u00FF');

    public bool IsFigure(int piece) => figures[piece];

    public static PieceLine Of(TextLine line)
    {
        double least = Least(line.TypeSize);
        return new PieceLine(line, TextGaps.Cut(line.Parts, p => p.Box, (_, gap) => gap >= least).ConvertAll(line.Of));
    }

    /// <summary>The least width of a gap between columns, in points.</summary>
    public static double Least(double em) => Math.Max(BorderlessTolerances.ColumnGapPoints, BorderlessTolerances.ColumnGap * em);

    /// <summary>True for numbers side by side that rise from 0 or 1 by one, or fall to it, or go on so in brackets.</summary>
    private static bool Counts(List<int?> ordinals)
    {
        List<int> numbers = ordinals.OfType<int>().ToList();
        if (numbers.Count < FewestOrdinals)
            return false;
        int first = ordinals.FindIndex(o => o is not null);
        if (ordinals.FindLastIndex(o => o is not null) - first + 1 != numbers.Count)
            return false;
        if (numbers[^1] < numbers[0])
            numbers.Reverse();
        return numbers[0] <= 1 && numbers.Index().All(n => n.Item == numbers[0] + n.Index);
    }
}
