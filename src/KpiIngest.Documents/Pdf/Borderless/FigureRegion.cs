using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>Neighbouring lines that may be one table of texts and figures: its headings, then lines with figures and the texts between
/// them.</summary>
/// <param name="Lines">Lines of the heading first.</param>
/// <param name="Start">Index of the first line among those it was found in.</param>
/// <param name="Body">Index in <paramref name="Lines"/> of the first line below the heading; a text of the first row may stand above its
/// figures.</param>
internal sealed record FigureRegion(IReadOnlyList<PieceLine> Lines, int Start, int Body)
{
    /// <summary>Lines of texts across the columns between two rows: more are text between two tables.</summary>
    private const int MostAcross = 2;

    /// <summary>Numbered texts without figures, one after the other, between two rows: more are a list between two tables.</summary>
    private const int MostWithoutFigures = 1;

    /// <summary>A heading does not take more lines.</summary>
    private const int MostHeading = 9;

    public int End => Start + Lines.Count;

    /// <summary>The region around the line with figures at an index; null where nothing around it has its columns.</summary>
    /// <param name="from">The first line that may belong to it.</param>
    public static FigureRegion? Around(IReadOnlyList<PieceLine> lines, int from, int seed)
    {
        FigureColumns columns = new();
        columns.Add(lines[seed]);
        int end = RowsFrom(lines, seed + 1, columns);
        if (end < lines.Count && Near(lines[end - 1], lines[end]) && columns.Contradicts(lines[end]))
            return null;
        int start = Above(lines, from, seed, end, columns);
        int body = seed;
        while (body > start && IsText(lines[body - 1], columns))
            body--;
        return new FigureRegion([.. lines.Skip(start).Take(end - start)], start, body - start);
    }

    /// <summary>The line after the last one with figures in these columns.</summary>
    /// <param name="start">The first line that may belong to it.</param>
    public static int RowsFrom(IReadOnlyList<PieceLine> lines, int start, FigureColumns columns)
    {
        (int end, int across, int items) = (start, 0, 0);
        for (int i = start; i < lines.Count && (i == 0 || Near(lines[i - 1], lines[i])); i++)
        {
            PieceLine line = lines[i];
            if ((line.IsForeign && !line.HasFigures) || columns.IsHeading(line))
                break;
            if (columns.IsRow(line))
            {
                columns.Add(line);
                (end, across, items) = (i + 1, 0, 0);
            }
            else if (columns.IsAcross(line))
            {
                if (++across > MostAcross || LineStart.IsLabel(line.Line.Text))
                    break;
            }
            else if (across > 0 || (LineStart.IsListItem(line.Line.Text) && ++items > MostWithoutFigures))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The first line of the heading.</summary>
    private static int Above(IReadOnlyList<PieceLine> lines, int from, int seed, int end, FigureColumns columns)
    {
        int start = seed;
        for (int i = seed - 1; i >= Math.Max(from, seed - MostHeading) && Near(lines[i], lines[i + 1]); i--)
        {
            PieceLine line = lines[i];
            if (line.IsForeign || columns.IsAcross(line) || IsLabel(line) || IsLevel(line))
                break;
            if (line.Pieces.Count == 1 && start < seed && columns.IsInNames(line.Pieces[0]))
                break;
            if (line.IsScale || (line.Pieces.Count > 1 && !line.HasFigures && IsOver(line, lines, start, start == seed, end)))
                start = i;
        }

        // A heading in the middle of several columns may stand alone above the others.
        if (
            start > from
            && start < seed
            && lines[start - 1] is { IsForeign: false, Pieces: [var top] } alone
            && Near(alone, lines[start])
            && !IsLabel(alone)
            && !columns.IsAcross(alone)
            && !columns.IsInNames(top)
            && IsOver(alone, lines, start, false, end)
        )
            start--;
        return start;
    }

    /// <summary>True where most pieces stand above one of the lines that belong to the heading already, or above the figures; no numbered
    /// line is a heading.</summary>
    private static bool IsOver(PieceLine line, IReadOnlyList<PieceLine> lines, int start, bool first, int end) =>
        !LineStart.IsListItem(line.Line.Text)
        && line.Pieces.Count(p =>
            lines.Skip(start).Take(end - start).SelectMany(l => l.Pieces).Any(q => q.Box.Left < p.Box.Right && p.Box.Left < q.Box.Right)
        )
            is var over
        && (
            first ? over > 0
            : line.Pieces.Count == 1 ? over == 1
            : over > 1 && over * 2 > line.Pieces.Count
        );

    private static bool IsLabel(PieceLine line) =>
        line.Pieces.Take(line.Pieces.Count > 2 ? 1 : 2).Any(p => p.Text.TrimEnd().EndsWith(':') || LineStart.IsLabel(p.Text));

    /// <summary>True for a level and its condition, a row of a table above: a heading does not start with a bare number beside a
    /// text.</summary>
    private static bool IsLevel(PieceLine line) =>
        line is { IsScale: false, HasFigures: false, Pieces: [var level, _, ..] }
        && FigureText.Ordinal(level.Text) is not null
        && FigureText.IsFigure(level.Text);

    /// <summary>True for text in the columns of texts alone: it belongs to a row.</summary>
    private static bool IsText(PieceLine line, FigureColumns columns) => line.Pieces.Count == 1 && columns.StartsName(line.Pieces[0]);

    private static bool Near(PieceLine line, PieceLine next) =>
        line.Line.Page != next.Line.Page
        || next.Line.Baseline - line.Line.Baseline
            <= BorderlessTolerances.LinesOfOneTable * Math.Max(line.Line.TypeSize, next.Line.TypeSize);
}
