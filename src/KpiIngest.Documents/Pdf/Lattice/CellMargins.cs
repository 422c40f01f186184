using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// A table inside a cell that fills its height from border to border leaves nothing of the cell but two strips without text, its left and
/// right margin, or one where its other side lies on the border. The strips are that cell.
/// </summary>
internal static class CellMargins
{
    /// <summary>More patches without text than this are a drawing, or squared paper.</summary>
    private const int MostEmpty = 1000;

    /// <param name="lines">The lines that the lattice was made of.</param>
    public static List<Region> Join(DrawnLattice lattice, List<Region> regions, IReadOnlyCollection<Ruling> lines, Func<Box, bool> hasText)
    {
        List<Region> joined = regions.ToList();
        if (!regions.Any(r => IsNarrow(lattice, r, LatticeTolerances.LoneMargin)))
            return regions;
        List<Region> empty = regions.Where(r => r.IsRectangle && !hasText(lattice.BoxOf(r))).ToList();
        if (empty.Count > MostEmpty)
            return regions;
        HashSet<int> ids = empty.Select(r => r.Id).ToHashSet();
        foreach (Region left in empty.OrderBy(r => r.Left))
        {
            if (!joined.Contains(left))
                continue;

            // Of tables one in the other the outermost strips belong together; of tables side by side, the nearest ones.
            Region right = empty
                .Where(r =>
                    r.Top == left.Top
                    && r.Bottom == left.Bottom
                    && r.Left > left.Right + 1
                    && (IsNarrow(lattice, left, LatticeTolerances.TableMargin) || IsNarrow(lattice, r, LatticeTolerances.TableMargin))
                    && joined.Contains(r)
                    && !Reaches(lattice, left, r, lines)
                )
                .OrderByDescending(r => r.Left)
                .FirstOrDefault(r => HoldsTable(lattice, regions, left, r, ids));
            if (right.Size == 0)
                continue;
            joined.Remove(left);
            joined.Remove(right);
            joined.Add(left with { Right = right.Right, Size = left.Size + right.Size });
        }

        foreach (
            Region strip in empty.Where(e =>
                IsNarrow(lattice, e, e.Left == 0 ? LatticeTolerances.TableMargin : LatticeTolerances.LoneMargin) && joined.Contains(e)
            )
        )
        {
            if (Alone(lattice, regions, strip, lines) is not { } cell)
                continue;
            joined.Remove(strip);
            joined.Add(cell);
        }

        return joined;
    }

    private static bool IsNarrow(DrawnLattice lattice, Region region, double widest) => Boxes.Width(lattice.BoxOf(region)) <= widest;

    /// <summary>True where lines that begin at one strip's inner edge run past that of the other: what lies there is a cell of the table
    /// between them.</summary>
    private static bool Reaches(DrawnLattice lattice, Region left, Region right, IReadOnlyCollection<Ruling> lines)
    {
        (Box a, Box b) = (lattice.BoxOf(left), lattice.BoxOf(right));
        return lines.Any(l =>
            l.Horizontal
            && l.At > a.Top - LatticeTolerances.SameBoundary
            && l.At < a.Bottom + LatticeTolerances.SameBoundary
            && (
                (
                    Math.Abs(l.Start - a.Right) < LatticeTolerances.LineEnds
                    && l.Start > a.Left + LatticeTolerances.LineEnds
                    && l.End > b.Left + LatticeTolerances.Meet + LatticeTolerances.LineEnds
                )
                || (
                    Math.Abs(l.End - b.Left) < LatticeTolerances.LineEnds
                    && l.End < b.Right - LatticeTolerances.LineEnds
                    && l.Start < a.Right - LatticeTolerances.Meet - LatticeTolerances.LineEnds
                )
            )
        );
    }

    /// <summary>True where what stands between the strips lies between them wholly, and is more than one cell, with as many strips on its
    /// left as on its right.</summary>
    private static bool HoldsTable(DrawnLattice lattice, List<Region> regions, Region left, Region right, HashSet<int> empty)
    {
        List<Region> between = regions
            .Where(r =>
                r.Top <= left.Bottom
                && r.Bottom >= left.Top
                && r.Left <= right.Left
                && r.Right >= left.Right
                && r.Id != left.Id
                && r.Id != right.Id
            )
            .ToList();
        if (
            between.Count < 2
            || !between.TrueForAll(r => r.Top >= left.Top && r.Bottom <= left.Bottom && r.Left > left.Right && r.Right < right.Left)
        )
            return false;
        List<Region> high = between.Where(r => r.Top == left.Top && r.Bottom == left.Bottom).OrderBy(r => r.Left).ToList();
        if (IsBalanced(high.ConvertAll(r => empty.Contains(r.Id))))
            return true;

        // Between two margins, what is wider is no margin but an empty cell.
        return IsNarrow(lattice, left, LatticeTolerances.TableMargin)
            && IsNarrow(lattice, right, LatticeTolerances.TableMargin)
            && IsBalanced(high.ConvertAll(r => empty.Contains(r.Id) && IsNarrow(lattice, r, LatticeTolerances.LoneMargin)));
    }

    /// <param name="empty">Of the patches as high as the strips, from left to right: whether they are empty.</param>
    private static bool IsBalanced(List<bool> empty)
    {
        (int before, int after) = (empty.TakeWhile(e => e).Count(), empty.AsEnumerable().Reverse().TakeWhile(e => e).Count());
        return before == empty.Count
            || (
                before == after
                && !Enumerable.Range(before, Math.Max(0, empty.Count - before - after - 1)).Any(i => empty[i] && empty[i + 1])
            );
    }

    /// <summary>The cell of a strip at one side whose table reaches to the other side of the grid; null where it is none: no other row has
    /// its boundary.</summary>
    private static Region? Alone(DrawnLattice lattice, List<Region> regions, Region strip, IReadOnlyCollection<Ruling> lines)
    {
        bool isLeft = strip.Left == 0;
        if (!isLeft && strip.Right != lattice.ColumnCount - 1)
            return null;
        int edge = isLeft ? strip.Right + 1 : strip.Left;
        List<Region> beside = regions.Where(r => r.Top <= strip.Bottom && r.Bottom >= strip.Top && r.Id != strip.Id).ToList();
        if (beside.Count < 2 || beside.Exists(r => r.Top < strip.Top || r.Bottom > strip.Bottom))
            return null;
        if (regions.Exists(r => (r.Top > strip.Bottom || r.Bottom < strip.Top) && (r.Left == edge || r.Right + 1 == edge)))
            return null;
        bool hasColumns = beside.Exists(r => isLeft ? r.Left > edge : r.Right + 1 < edge);
        if (
            !hasColumns
            || (
                beside.Count == regions.Count - 1
                && beside.TrueForAll(r => r.Top == strip.Top)
                && !HasOwnLines(lattice, strip, isLeft, lines)
            )
        )
            return null;
        return isLeft ? strip with { Right = lattice.ColumnCount - 1 } : strip with { Left = 0 };
    }

    /// <summary>True where a line along the strip's upper or lower edge ends at the strip: the table beside it has a border of its own
    /// there.</summary>
    private static bool HasOwnLines(DrawnLattice lattice, Region strip, bool isLeft, IReadOnlyCollection<Ruling> lines)
    {
        Box box = lattice.BoxOf(strip);
        return lines.Any(l =>
            l.Horizontal
            && Math.Min(Math.Abs(l.At - box.Top), Math.Abs(l.At - box.Bottom)) < LatticeTolerances.SameBoundary
            && Math.Abs(isLeft ? l.Start - box.Right : l.End - box.Left) < LatticeTolerances.LineEnds
        );
    }
}
