namespace KpiIngest.Documents.Pdf.Grid;

/// <summary>
/// A table inside a cell that fills its height from border to border leaves nothing of the cell but two strips without text, its left and right margin.
/// The two strips are that cell.
/// </summary>
internal static class Strips
{
    /// <summary>The margin on one side at least is not wider than this, in points; Word's own are 5.4. On the other side the table may be narrower than its cell.</summary>
    private const double Widest = 12;

    /// <summary>More patches without text than this are a drawing, or squared paper.</summary>
    private const int MostEmpty = 1000;

    public static List<Region> Join(Walls walls, List<Region> regions, Func<Box, bool> hasText)
    {
        var joined = regions.ToList();
        if (!regions.Any(r => IsNarrow(walls, r))) return regions;
        var empty = regions.Where(r => r.IsRectangle && !hasText(walls.BoxOf(r))).ToList();
        if (empty.Count > MostEmpty) return regions;
        var ids = empty.Select(r => r.Id).ToHashSet();
        foreach (var left in empty.OrderBy(r => r.Left))
        {
            if (!joined.Contains(left)) continue;

            // Of tables one in the other the outermost strips belong together; of tables side by side, the nearest ones.
            var right = empty.Where(r => r.Top == left.Top && r.Bottom == left.Bottom && r.Left > left.Right + 1 && (IsNarrow(walls, left) || IsNarrow(walls, r)) && joined.Contains(r))
                .OrderByDescending(r => r.Left).FirstOrDefault(r => HoldsTable(regions, left, r, ids));
            if (right.Size == 0) continue;
            joined.Remove(left);
            joined.Remove(right);
            joined.Add(left with { Right = right.Right, Size = left.Size + right.Size });
        }

        return joined;
    }

    private static bool IsNarrow(Walls walls, Region region) => Boxes.Width(walls.BoxOf(region)) <= Widest;

    /// <summary>True where what stands between the strips lies between them wholly, and is more than one cell, with as many strips on its left as on its right.</summary>
    private static bool HoldsTable(List<Region> regions, Region left, Region right, HashSet<int> empty)
    {
        var between = regions.Where(r => r.Top <= left.Bottom && r.Bottom >= left.Top && r.Left <= right.Left && r.Right >= left.Right && r.Id != left.Id && r.Id != right.Id).ToList();
        return between.Count > 1 && between.All(r => r.Top >= left.Top && r.Bottom <= left.Bottom && r.Left > left.Right && r.Right < right.Left)
            && IsBalanced([.. between.Where(r => r.Top == left.Top && r.Bottom == left.Bottom).OrderBy(r => r.Left).Select(r => empty.Contains(r.Id))]);
    }

    /// <param name="empty">Of the patches as high as the strips, from left to right: whether they are empty.</param>
    private static bool IsBalanced(List<bool> empty)
    {
        var (before, after) = (empty.TakeWhile(e => e).Count(), empty.AsEnumerable().Reverse().TakeWhile(e => e).Count());
        return before == empty.Count || (before == after && !Enumerable.Range(before, Math.Max(0, empty.Count - before - after - 1)).Any(i => empty[i] && empty[i + 1]));
    }
}
