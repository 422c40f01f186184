using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;

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

    /// <summary>The headings once and under them the rows of each block; null where a row cannot be parted, or where a block before the
    /// last has a total of its own: whether the last one's total is that of all, nothing says.</summary>
    /// <param name="isTotal">True for a row of the grid that is a total's.</param>
    public static Grid? Stack(Grid grid, ColumnHeads heads, IReadOnlyList<int> body, List<List<int>> blocks, Func<Grid, int, bool> isTotal)
    {
        List<(int Row, IReadOnlyList<int> Columns)> parts = new();
        for (int row = heads.FirstRow; row < heads.EndRow; row++)
            parts.Add((row, blocks[0]));
        foreach (List<int> block in blocks)
        foreach (int row in body)
        {
            bool last = ReferenceEquals(block, blocks[^1]);
            int reaching = last ? 0 : block.Count(c => ReachesOut(grid, row, c, block[^1]));
            if (reaching == block.Count)
                continue; // The label of a row of the last block.
            if (reaching > 0)
                return null;
            if (block.TrueForAll(c => grid.At(row, c) is not { Text.Length: > 0 }))
                continue;
            if (!last && isTotal(grid.Stacked([(row, block)]), 0))
                return null;
            parts.Add((row, block));
        }

        IEnumerable<int> between = Enumerable.Range(0, grid.Columns).Except(blocks.SelectMany(b => b));
        return between.Any(c => body.Any(r => grid.Starting(r, c) is { Text.Length: > 0 })) ? null : grid.Stacked(parts);
    }

    /// <summary>True for a cell that goes on behind the last column of its block.</summary>
    private static bool ReachesOut(Grid grid, int row, int column, int last) =>
        last + 1 < grid.Columns && grid.At(row, column) is { } cell && ReferenceEquals(grid.At(row, last + 1), cell);
}
