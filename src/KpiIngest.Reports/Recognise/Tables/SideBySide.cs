using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Blocks of columns side by side with the same headings over other items, to save length:
/// <c>ตัวชี้วัด | น้ำหนัก | คะแนน | ตัวชี้วัด | น้ำหนัก | คะแนน</c>.</summary>
internal static class SideBySide
{
    /// <summary>The columns of each block, left to right, without those that part them; empty where the headings do not repeat as a
    /// whole.</summary>
    public static List<List<int>> In(ColumnHeads heads)
    {
        List<int> named = Enumerable
            .Range(0, heads.Columns.Count)
            .Where(c => heads.Columns[c].Role is not null || heads.Columns[c].Text.Length > 0)
            .ToList();
        for (int blocks = 2; blocks <= named.Count / 3; blocks++)
        {
            int width = named.Count / blocks;
            if (named.Count % blocks == 0 && IsBlock(heads, named[..width]) && Repeats(heads, named, width))
                return named.Chunk(width).Select(b => b.ToList()).ToList();
        }

        return [];
    }

    private static bool IsBlock(ColumnHeads heads, List<int> columns)
    {
        List<ColumnRole?> roles = columns.ConvertAll(c => heads.Columns[c].Role);
        return roles.Exists(r => r is ColumnRole.Item or ColumnRole.Order)
            && roles.Where(r => r is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore).Distinct().Count() >= 2;
    }

    private static bool Repeats(ColumnHeads heads, List<int> named, int width) =>
        Enumerable
            .Range(width, named.Count - width)
            .All(i => ColumnHeads.SaySame(heads.Columns[named[i]], heads.Columns[named[i - width]]));

    /// <summary>The headings once and under them the rows of all blocks; where each block has a total of its own, one such for each block.
    /// Empty where a row cannot be parted, or where some blocks have a total and not all: whether the last one's is that of all, nothing
    /// says.</summary>
    /// <param name="isTotal">True for a row of the grid that is a total's.</param>
    public static IReadOnlyList<Grid> Parts(
        Grid grid,
        ColumnHeads heads,
        IReadOnlyList<int> body,
        List<List<int>> blocks,
        RowLabels labels,
        Func<Grid, int, bool> isTotal
    )
    {
        IEnumerable<int> between = Enumerable.Range(0, grid.Columns).Except(blocks.SelectMany(b => b));
        if (between.Any(c => body.Any(r => grid.Starting(r, c) is { Text.Length: > 0 })))
            return [];
        List<(int, IReadOnlyList<int>)> headings =
        [
            .. Enumerable.Range(heads.FirstRow, heads.EndRow - heads.FirstRow).Select(r => (r, (IReadOnlyList<int>)blocks[0])),
        ];
        List<List<(int Row, IReadOnlyList<int> Columns)>> parts = [];
        foreach (List<int> block in blocks)
        {
            if (RowsOf(grid, body, block, ReferenceEquals(block, blocks[^1]), labels) is not { } rows)
                return [];
            parts.Add(rows);
        }

        int totals = parts.SkipLast(1).Count(p => p.Exists(IsTotal));
        if (totals == 0)
            return [grid.Stacked([.. headings, .. parts.SelectMany(p => p)])];
        return parts.TrueForAll(p => p.Exists(IsTotal)) ? [.. parts.Select(p => grid.Stacked([.. headings, .. p]))] : [];

        bool IsTotal((int Row, IReadOnlyList<int> Columns) part) => isTotal(grid.Stacked([part]), 0);
    }

    /// <summary>The rows of a block without those that are empty, and without the label of a total of all that stands in the last one; null
    /// where a cell reaches over to the next block.</summary>
    private static List<(int Row, IReadOnlyList<int> Columns)>? RowsOf(
        Grid grid,
        IReadOnlyList<int> body,
        List<int> block,
        bool last,
        RowLabels labels
    )
    {
        List<(int, IReadOnlyList<int>)> rows = [];
        foreach (int row in body)
        {
            int reaching = last ? 0 : block.Count(c => ReachesOut(grid, row, c, block[^1]));
            if (reaching == block.Count)
                continue;
            if (reaching > 0)
                return null;
            List<TableCell> cells = [.. block.Select(c => grid.At(row, c)).OfType<TableCell>().Where(c => c.Text.Length > 0).Distinct()];
            if (cells.Count == 0)
                continue;
            if (!last && cells is [var label] && labels.IsTotal(label.Text))
                continue;
            rows.Add((row, block));
        }

        return rows;
    }

    /// <summary>True for a cell that goes on behind the last column of its block.</summary>
    private static bool ReachesOut(Grid grid, int row, int column, int last) =>
        last + 1 < grid.Columns && grid.At(row, column) is { } cell && ReferenceEquals(grid.At(row, last + 1), cell);
}
