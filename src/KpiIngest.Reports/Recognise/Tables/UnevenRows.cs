using KpiIngest.Documents;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>
/// Rows cut at other places than the rows above, though into as many cells: two tables drawn one right under the other, or columns moved by
/// hand. Their cells belong to the columns by their order, as a person reads them.
/// </summary>
internal static class UnevenRows
{
    /// <summary>Moves the cells of such rows under those of the first row of as many cells.</summary>
    /// <param name="covering">The cell that covers each position, a row an array.</param>
    public static void Straighten(TableCell?[][] covering)
    {
        Dictionary<int, List<(int Start, int End)>> cuts = new();
        for (int r = 0; r < covering.Length; r++)
        {
            if (Cuts(covering, r) is not { } own)
                continue;
            if (!cuts.TryGetValue(own.Count, out List<(int Start, int End)>? first))
                cuts.Add(own.Count, own);
            else if (Cross(own, first))
                Move(covering[r], own, first);
        }
    }

    /// <summary>Where the cells of a row begin and end; null where one of them reaches over several rows, or a position is empty.</summary>
    private static List<(int Start, int End)>? Cuts(TableCell?[][] covering, int row)
    {
        List<(int Start, int End)> cuts = new();
        for (int c = 0; c < covering[row].Length; )
        {
            if (covering[row][c] is not { RowSpan: 1 } cell)
                return null;
            int end = c + 1;
            while (end < covering[row].Length && ReferenceEquals(covering[row][end], cell))
                end++;
            cuts.Add((c, end));
            c = end;
        }

        return cuts;
    }

    /// <summary>True where a cell of one overlaps a cell of the other and neither holds the other: merged and parted cells do
    /// not.</summary>
    private static bool Cross(List<(int Start, int End)> own, List<(int Start, int End)> first) =>
        own.Exists(o =>
            first.Exists(f =>
                o.Start < f.End && f.Start < o.End && !(o.Start >= f.Start && o.End <= f.End) && !(f.Start >= o.Start && f.End <= o.End)
            )
        );

    private static void Move(TableCell?[] row, List<(int Start, int End)> own, List<(int Start, int End)> first)
    {
        List<TableCell?> cells = own.ConvertAll(o => row[o.Start]);
        for (int i = 0; i < cells.Count; i++)
            Array.Fill(row, cells[i], first[i].Start, first[i].End - first[i].Start);
    }
}
