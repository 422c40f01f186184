using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>
/// A heading of several lines to cells: the lines over one column are one heading; what stands over several columns spans those that are
/// headed below it, and what heads the texts beside their bare numbers heads these too.
/// </summary>
internal static class HeadingRows
{
    /// <param name="all">The lines of the table.</param>
    /// <param name="body">Index of the first line below the heading.</param>
    public static List<List<BorderlessCell>> Of(IReadOnlyList<List<PlacedPiece>> all, int body, AlignedColumns columns)
    {
        if (body == 0)
            return [];
        IEnumerable<List<PlacedPiece>> lines = all.Take(body);
        bool numbered = all.Skip(body).SelectMany(l => l).Where(p => p.From == 0).All(p => FigureText.Ordinal(p.Text.Text) is not null);
        List<PlacedPiece> pieces = lines.SelectMany(l => l).ToList();
        List<int> top = Enumerable
            .Range(0, columns.Count)
            .Select(c => pieces.Where(p => p.From <= c && p.To >= c).Select(p => p.Line).DefaultIfEmpty(int.MaxValue).Min())
            .ToList();
        List<BorderlessCell> cells = new();
        foreach (
            PlacedPiece piece in pieces.Select(p =>
                numbered && p.From == 1 && top[0] == int.MaxValue ? p with { From = 0 } : Widened(p, columns, top)
            )
        )
        {
            BorderlessCell? same = cells.FindLast(c => c.From <= piece.To && c.To >= piece.From);
            bool isOrdinal = FigureText.Ordinal(piece.Text.Text) is not null;
            if (
                same is not null
                && !isOrdinal
                && same.From <= piece.From
                && same.To >= piece.To
                && (IsSame(same, piece) || IsAlone(same, piece, pieces))
            )
            {
                cells[cells.IndexOf(same)] = same with { Lines = [.. same.Lines, piece.Text] };
            }
            else
            {
                int level = cells.Where(c => c.From <= piece.To && c.To >= piece.From).Select(c => c.Row + 1).DefaultIfEmpty(0).Max();
                cells.Add(new BorderlessCell(piece.From, piece.To, level, 1, [piece.Text]));
            }
        }

        int count = cells.Max(c => c.Row) + 1;
        for (int c = 0; c < columns.Count; c++)
            if (!cells.Exists(o => o.From <= c && o.To >= c))
                cells.Add(new BorderlessCell(c, c, 0, count, []));

        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(r =>
                    cells.Where(c => c.Row == r).Select(c => c with { RowSpan = Down(c, cells, count) }).OrderBy(c => c.From).ToList()
                ),
        ];
    }

    private static bool IsSame(BorderlessCell cell, PlacedPiece piece) => cell.From == piece.From && cell.To == piece.To;

    /// <summary>True where nothing stands beside a piece under a heading of several columns, and both have one middle: the heading goes
    /// on.</summary>
    private static bool IsAlone(BorderlessCell cell, PlacedPiece piece, List<PlacedPiece> all) =>
        cell.To > cell.From
        && Math.Abs(((cell.Lines[^1].Box.Left + cell.Lines[^1].Box.Right) / 2) - piece.Centre) <= BorderlessTolerances.CentredHeading
        && !all.Exists(o => o.Line == piece.Line && o.Text != piece.Text && o.From <= cell.To && o.To >= cell.From);

    /// <summary>Rows that a cell reaches over: to the next one below it, or to the end of the heading.</summary>
    private static int Down(BorderlessCell cell, List<BorderlessCell> all, int count) =>
        all.Where(o => o.Row > cell.Row && o.From <= cell.To && o.To >= cell.From).Select(o => o.Row).Append(count).Min() - cell.Row;

    /// <summary>The piece over the columns beside it too that have no heading as high as it, where it stands in the middle of them all;
    /// over those that have none at all where it stands nearer to their middle.</summary>
    private static PlacedPiece Widened(PlacedPiece piece, AlignedColumns columns, List<int> top)
    {
        (int from, int to) = (piece.From, piece.To);
        while (from > 0 && top[from - 1] > piece.Line)
            from--;
        while (to + 1 < columns.Count && top[to + 1] > piece.Line)
            to++;
        if ((from, to) == (piece.From, piece.To))
            return piece;
        IEnumerable<(int From, int To)> choices = Enumerable
            .Range(from, piece.From - from + 1)
            .SelectMany(f => Enumerable.Range(piece.To, to - piece.To + 1).Select(t => (From: f, To: t)));
        (int From, int To)? best = choices
            .Where(c => Off(c.From, c.To) <= BorderlessTolerances.CentredHeading)
            .OrderByDescending(c => c.To - c.From)
            .Cast<(int From, int To)?>()
            .FirstOrDefault();
        (int From, int To) bare = choices
            .Where(c => Enumerable.Range(c.From, c.To - c.From + 1).All(i => top[i] == int.MaxValue || (i >= piece.From && i <= piece.To)))
            .MinBy(c => Off(c.From, c.To));
        if ((best is null || best == (piece.From, piece.To)) && bare != (piece.From, piece.To))
            best = bare;
        return best is { } wide ? piece with { From = wide.From, To = wide.To } : piece;

        double Off(int f, int t) => Math.Abs(((columns.Boundaries[f] + columns.Boundaries[t + 1]) / 2) - piece.Centre);
    }
}
