using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// A figure in a frame (a table of one cell) inside a cell: where the frame reaches from border to border, it leaves of the cell nothing
/// but empty patches on its sides, or above and below it. The patches are the cell, and the frame stands in it. That they are no cells of
/// their own is told by the rest of the table: another row has one cell over their whole width and nothing anywhere in their columns, or
/// the other cells of the row reach over all of their height.
/// </summary>
internal static class FramedCells
{
    /// <summary>More cells than this in one table have no frames for figures in them, or so many that nobody asks for them.</summary>
    private const int MostCells = 4000;

    public static List<Region> Join(DrawnLattice lattice, List<Region> regions, Func<Box, bool> hasText)
    {
        if (regions.Count is < 4 or > MostCells)
            return regions;
        HashSet<int> empty = regions.Where(r => r.IsRectangle && !hasText(lattice.BoxOf(r))).Select(r => r.Id).ToHashSet();
        if (empty.Count == 0)
            return regions;
        Cells cells = new(lattice, regions, empty);
        List<Region> joined = regions.ToList();
        foreach (Region frame in regions.Where(r => r.IsRectangle && !empty.Contains(r.Id)))
        {
            List<Region> patches = cells.Beside(frame) is { Count: > 0 } beside ? beside : cells.AboveAndBelow(frame);
            if (patches.Count == 0 || !patches.TrueForAll(joined.Contains))
                continue;
            joined.RemoveAll(patches.Contains);
            joined.Add(
                patches[0] with
                {
                    Top = Math.Min(frame.Top, patches.Min(p => p.Top)),
                    Bottom = Math.Max(frame.Bottom, patches.Max(p => p.Bottom)),
                    Left = Math.Min(frame.Left, patches.Min(p => p.Left)),
                    Right = Math.Max(frame.Right, patches.Max(p => p.Right)),
                    Size = patches.Sum(p => p.Size),
                }
            );
        }

        return joined;
    }

    private sealed record Cells(DrawnLattice Lattice, List<Region> Regions, HashSet<int> Empty)
    {
        /// <summary>The empty patches on the left and right of a frame; none where they may be cells.</summary>
        public List<Region> Beside(Region frame) =>
            Choices(
                    Regions.FindAll(r => IsEmpty(r) && r.Top == frame.Top && r.Bottom == frame.Bottom && r.Right + 1 == frame.Left),
                    Regions.FindAll(r => IsEmpty(r) && r.Top == frame.Top && r.Bottom == frame.Bottom && r.Left == frame.Right + 1)
                )
                .FirstOrDefault(p => AreBeside(frame, p), []);

        /// <summary>The empty patches above and below a frame; none where they may be cells of rows of their own.</summary>
        public List<Region> AboveAndBelow(Region frame) =>
            Choices(
                    Regions.FindAll(r => IsEmpty(r) && r.Left == frame.Left && r.Right == frame.Right && r.Bottom + 1 == frame.Top),
                    Regions.FindAll(r => IsEmpty(r) && r.Left == frame.Left && r.Right == frame.Right && r.Top == frame.Bottom + 1)
                )
                .FirstOrDefault(p => AreAboveAndBelow(frame, p), []);

        /// <summary>Both sides, or one of them: the patch on the other side may be that of the next cell.</summary>
        private static IEnumerable<List<Region>> Choices(List<Region> before, List<Region> after)
        {
            if (before.Count > 0 && after.Count > 0)
                yield return [.. before, .. after];
            if (before.Count > 0)
                yield return before;
            if (after.Count > 0)
                yield return after;
        }

        private bool AreBeside(Region frame, List<Region> patches)
        {
            if (!AreMargins(patches.ConvertAll(p => Boxes.Width(Lattice.BoxOf(p)))))
                return false;
            (int left, int right) = (Math.Min(frame.Left, patches.Min(p => p.Left)), Math.Max(frame.Right, patches.Max(p => p.Right)));
            return Regions.Exists(r => !IsEmpty(r) && r.Left == left && r.Right == right && (r.Bottom < frame.Top || r.Top > frame.Bottom))
                && !Regions.Exists(r => !IsEmpty(r) && patches.Exists(p => r.Left >= p.Left && r.Right <= p.Right));
        }

        private bool AreAboveAndBelow(Region frame, List<Region> patches)
        {
            if (patches.Exists(p => Boxes.Height(Lattice.BoxOf(p)) > Boxes.Height(Lattice.BoxOf(frame))))
                return false;
            (int top, int bottom) = (Math.Min(frame.Top, patches.Min(p => p.Top)), Math.Max(frame.Bottom, patches.Max(p => p.Bottom)));
            List<Region> others = Regions.FindAll(r =>
                r.Bottom >= top && r.Top <= bottom && (r.Right < frame.Left || r.Left > frame.Right)
            );
            List<Region> whole = others.FindAll(r => r.Top <= top && r.Bottom >= bottom && r.IsRectangle);
            return whole.Exists(r => !IsEmpty(r))
                && others.TrueForAll(r => whole.Contains(r) || IsAlike(r))
                && Regions.Exists(r => r.Top > bottom || r.Bottom < top);

            // Other figures of the row stand in frames of the same height.
            bool IsAlike(Region region) =>
                IsEmpty(region)
                    ? patches.Exists(p => p.Top == region.Top && p.Bottom == region.Bottom)
                    : region.Top == frame.Top && region.Bottom == frame.Bottom;
        }

        private bool IsEmpty(Region region) => Empty.Contains(region.Id);

        /// <summary>True of margins as they stand beside a table that begins at the side of its cell, or in the middle of it.</summary>
        private static bool AreMargins(List<double> widths) =>
            widths.Min() <= (widths.Count == 1 ? LatticeTolerances.LoneMargin : LatticeTolerances.TableMargin)
            || (widths.Count == 2 && Math.Abs(widths[0] - widths[1]) <= LatticeTolerances.SameBoundary);
    }
}
