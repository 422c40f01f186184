using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lines;

/// <summary>Shaded rectangles set apart by narrow gaps, side by side and one under the other, are cells: the middle of each gap is their border.</summary>
internal static class ShadedCells
{
    /// <summary>A gap between two cells is at most this wide, in points, and at least <see cref="Narrowest"/>.</summary>
    private const double Widest = 6;

    private const double Narrowest = 0.2;

    /// <summary>Areas smaller than this in either direction, in points, are marks of the text.</summary>
    private const double Smallest = 9;

    /// <summary>Fewer areas than this are shaded text; more than <see cref="Most"/> are a drawing.</summary>
    private const int Fewest = 4;

    private const int Most = 2000;

    /// <summary>Neighbours share this much of the shorter one's side.</summary>
    private const double Shared = 0.9;

    public static IEnumerable<Ruling> Borders(IEnumerable<Box> areas)
    {
        var cells = areas.Where(a => Boxes.Width(a) >= Smallest && Boxes.Height(a) >= Smallest).ToList();
        if (cells.Count is < Fewest or > Most) yield break;
        foreach (var cell in cells)
        {
            var right = cells.Where(o => IsGap(o.Left - cell.Right) && Share(cell.Top, cell.Bottom, o.Top, o.Bottom)).Select(o => o.Left - cell.Right).DefaultIfEmpty(0).Min();
            var left = cells.Where(o => IsGap(cell.Left - o.Right) && Share(cell.Top, cell.Bottom, o.Top, o.Bottom)).Select(o => cell.Left - o.Right).DefaultIfEmpty(0).Min();
            var below = cells.Where(o => IsGap(o.Top - cell.Bottom) && Share(cell.Left, cell.Right, o.Left, o.Right)).Select(o => o.Top - cell.Bottom).DefaultIfEmpty(0).Min();
            var above = cells.Where(o => IsGap(cell.Top - o.Bottom) && Share(cell.Left, cell.Right, o.Left, o.Right)).Select(o => cell.Top - o.Bottom).DefaultIfEmpty(0).Min();
            if (Math.Max(left, right) == 0 || Math.Max(above, below) == 0) continue;
            var border = new Box(cell.Left - (left / 2), cell.Top - (above / 2), cell.Right + (right / 2), cell.Bottom + (below / 2));
            yield return new Ruling(true, border.Top, border.Left, border.Right, 0);
            yield return new Ruling(true, border.Bottom, border.Left, border.Right, 0);
            yield return new Ruling(false, border.Left, border.Top, border.Bottom, 0);
            yield return new Ruling(false, border.Right, border.Top, border.Bottom, 0);
        }
    }

    private static bool IsGap(double gap) => gap is >= Narrowest and <= Widest;

    private static bool Share(double start, double end, double otherStart, double otherEnd) =>
        Math.Min(end, otherEnd) - Math.Max(start, otherStart) >= Shared * Math.Min(end - start, otherEnd - otherStart);
}
