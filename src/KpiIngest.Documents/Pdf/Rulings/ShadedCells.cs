using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Rulings;

/// <summary>Shaded rectangles, or frames, set apart by narrow gaps, side by side and one under the other, are cells: the middle of each gap
/// is their border.</summary>
internal static class ShadedCells
{
    /// <summary>Fewer areas than this are shaded text; more than <see cref="Most"/> are a drawing.</summary>
    private const int Fewest = 4;

    private const int Most = 2000;

    public static IEnumerable<Ruling> Borders(IEnumerable<Box> areas) =>
        Cells(areas, RulingTolerances.LeastShadeGap, RulingTolerances.ShadeGap).SelectMany(c => Sides(c.Border));

    /// <summary>The lines of frames: of those that are cells apart from each other their common borders, of the others their own
    /// sides.</summary>
    public static IEnumerable<Ruling> Borders(IReadOnlyList<(Box Box, List<Ruling> Sides)> frames)
    {
        List<(Box Cell, Box Border)> cells = Cells(frames.Select(f => f.Box), RulingTolerances.LeastFrameGap, RulingTolerances.FrameGap)
            .ToList();
        HashSet<Box> apart = cells.Select(c => c.Cell).ToHashSet();
        return cells.SelectMany(c => Sides(c.Border)).Concat(frames.Where(f => !apart.Contains(f.Box)).SelectMany(f => f.Sides));
    }

    private static IEnumerable<(Box Cell, Box Border)> Cells(IEnumerable<Box> areas, double narrowest, double widest)
    {
        List<Box> cells = areas
            .Where(a => Boxes.Width(a) >= RulingTolerances.SmallestShade && Boxes.Height(a) >= RulingTolerances.SmallestShade)
            .Distinct()
            .ToList();
        if (cells.Count is < Fewest or > Most)
            yield break;
        foreach (Box cell in cells)
        {
            double right = Nearest(cells.Where(o => Share(cell.Top, cell.Bottom, o.Top, o.Bottom)).Select(o => o.Left - cell.Right));
            double left = Nearest(cells.Where(o => Share(cell.Top, cell.Bottom, o.Top, o.Bottom)).Select(o => cell.Left - o.Right));
            double below = Nearest(cells.Where(o => Share(cell.Left, cell.Right, o.Left, o.Right)).Select(o => o.Top - cell.Bottom));
            double above = Nearest(cells.Where(o => Share(cell.Left, cell.Right, o.Left, o.Right)).Select(o => cell.Top - o.Bottom));
            if (Math.Max(left, right) == 0 || Math.Max(above, below) == 0)
                continue;
            yield return (
                cell,
                new Box(cell.Left - (left / 2), cell.Top - (above / 2), cell.Right + (right / 2), cell.Bottom + (below / 2))
            );
        }

        double Nearest(IEnumerable<double> gaps) => gaps.Where(g => g >= narrowest && g <= widest).DefaultIfEmpty(0).Min();
    }

    private static IEnumerable<Ruling> Sides(Box border) =>
        [
            new Ruling(true, border.Top, border.Left, border.Right, 0),
            new Ruling(true, border.Bottom, border.Left, border.Right, 0),
            new Ruling(false, border.Left, border.Top, border.Bottom, 0),
            new Ruling(false, border.Right, border.Top, border.Bottom, 0),
        ];

    private static bool Share(double start, double end, double otherStart, double otherEnd) =>
        Math.Min(end, otherEnd) - Math.Max(start, otherStart) >= RulingTolerances.SharedSide * Math.Min(end - start, otherEnd - otherStart);
}
