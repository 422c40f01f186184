using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// The row of a table that is shaded instead of ruled, as web tables set their heading or total: a band as wide as the table, right above or below its lines, whose columns
/// go on in it. Its own areas are its cells; a band of one area has the columns of the table.
/// </summary>
internal static class HeadingBands
{
    /// <summary>A heading has so many such rows at most.</summary>
    private const int MostRows = 4;

    /// <summary>The lines that the bands would have.</summary>
    public static IReadOnlyList<Ruling> Borders(IReadOnlyList<Box> shades, IReadOnlyList<Ruling> lines)
    {
        if (shades.Count == 0 || lines.Count == 0) return [];
        var bands = Bands(shades);
        return [.. Above(bands, lines), .. Above(bands.ConvertAll(b => b.ConvertAll(Mirrored)), [.. lines.Select(Mirrored)]).Select(Mirrored)];
    }

    private static List<Ruling> Above(List<List<Box>> bands, IReadOnlyList<Ruling> lines)
    {
        var (all, found) = (lines.ToList(), new List<Ruling>());
        for (var row = 0; row < MostRows; row++)
        {
            var more = bands.SelectMany(b => Borders(b, all)).ToList();
            if (more.Count == 0) break;
            all.AddRange(more);
            found.AddRange(more);
        }

        return found;
    }

    /// <summary>The lines of a band that stands right above those of a table; none where it does not, or has its own.</summary>
    private static List<Ruling> Borders(List<Box> areas, List<Ruling> lines)
    {
        var band = Boxes.Union(areas);
        var below = lines.Where(l => !l.Horizontal && IsNear(l.Start, band.Bottom)).Select(l => l.At).Where(x => x > band.Left - LatticeTolerances.Meet && x < band.Right + LatticeTolerances.Meet).Order().ToList();
        var isOver = below.Count > 2 && IsNear(below[0], band.Left) && IsNear(below[^1], band.Right);
        if (!isOver || lines.Exists(l => l.Horizontal && IsNear(l.At, band.Top) && l.Start < band.Right && l.End > band.Left)) return [];
        var inner = areas.Count > 1 ? areas.Select(a => a.Left).Skip(1).ToList() : below[1..^1];
        if (inner.Exists(x => !below.Exists(b => IsNear(b, x)))) return [];
        return
        [
            new Ruling(true, band.Top, band.Left, band.Right, 0), new Ruling(true, band.Bottom, band.Left, band.Right, 0),
            .. inner.Prepend(below[0]).Append(below[^1]).Select(x => new Ruling(false, x, band.Top, band.Bottom, 0)),
        ];
    }

    /// <summary>Areas of one height side by side, from left to right.</summary>
    private static List<List<Box>> Bands(IReadOnlyList<Box> shades)
    {
        var bands = new List<List<Box>>();
        foreach (var area in shades.Distinct().OrderBy(s => s.Left))
        {
            var band = bands.Find(b => IsNear(b[^1].Right, area.Left) && IsNear(b[^1].Top, area.Top) && IsNear(b[^1].Bottom, area.Bottom));
            if (band is null) bands.Add([area]);
            else band.Add(area);
        }

        return bands;
    }

    private static Box Mirrored(Box box) => new(box.Left, -box.Bottom, box.Right, -box.Top);

    private static Ruling Mirrored(Ruling line) => line.Horizontal ? line with { At = -line.At } : line with { Start = -line.End, End = -line.Start };

    private static bool IsNear(double a, double b) => Math.Abs(a - b) <= LatticeTolerances.Meet;
}
