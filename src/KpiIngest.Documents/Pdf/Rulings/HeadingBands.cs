using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Rulings;

/// <summary>
/// Shaded bands that stand on a grid, or hang below it, and have no lines of their own: headings and totals as web generators draw them.
/// The vertical lines of the grid go on through the band where no word stands
/// in their way.
/// </summary>
internal static class HeadingBands
{
    /// <summary>A grid has at least this many vertical lines.</summary>
    private const int FewestLines = 3;

    /// <summary>Bands over bands: a heading of two rows.</summary>
    private const int MostRows = 4;

    /// <param name="lines">The joined lines of the page.</param>
    /// <param name="shades">Shaded areas as they were painted.</param>
    public static IReadOnlyList<Ruling> Extend(IReadOnlyList<Ruling> lines, IReadOnlyList<Box> shades, IReadOnlyList<PdfWord> words)
    {
        List<Box> bands = Bands(shades);
        if (bands.Count == 0 || lines.Count < FewestLines)
            return lines;
        List<Ruling> all = lines.ToList();
        for (int row = 0; row < MostRows; row++)
        {
            bool grown = false;
            foreach (Box band in bands.ToList())
            {
                if (!Grow(band, all, words))
                    continue;
                bands.Remove(band);
                grown = true;
            }

            if (!grown)
                break;
        }

        return all;
    }

    private static bool Grow(Box band, List<Ruling> lines, IReadOnlyList<PdfWord> words)
    {
        List<Ruling> inside = lines
            .Where(l => !l.Horizontal && l.At > band.Left - RulingTolerances.BandMeets && l.At < band.Right + RulingTolerances.BandMeets)
            .ToList();
        List<Ruling> below = inside.Where(l => Math.Abs(l.Start - band.Bottom) <= RulingTolerances.BandMeets).OrderBy(l => l.At).ToList();
        List<Ruling> above = inside.Where(l => Math.Abs(l.End - band.Top) <= RulingTolerances.BandMeets).OrderBy(l => l.At).ToList();
        List<Ruling> grid = below.Count >= above.Count ? below : above;
        if (
            grid.Count < FewestLines
            || Math.Abs(grid[0].At - band.Left) > RulingTolerances.BandMeets
            || Math.Abs(grid[^1].At - band.Right) > RulingTolerances.BandMeets
        )
            return false;

        // Lines of its own show what its cells are.
        if (
            inside.Exists(l =>
                !grid.Contains(l) && l.Start < band.Bottom - RulingTolerances.BandMeets && l.End > band.Top + RulingTolerances.BandMeets
            )
        )
            return false;
        foreach (Ruling line in grid)
        {
            if (
                words.Any(w =>
                    w.Visible
                    && w.Ink.Top < band.Bottom
                    && w.Ink.Bottom > band.Top
                    && w.Ink.Left < line.At - RulingTolerances.BandWord
                    && w.Ink.Right > line.At + RulingTolerances.BandWord
                )
            )
                continue;
            lines[lines.IndexOf(line)] = line with { Start = Math.Min(line.Start, band.Top), End = Math.Max(line.End, band.Bottom) };
        }

        foreach (double edge in new[] { band.Top, band.Bottom })
        {
            if (
                !lines.Exists(l =>
                    l.Horizontal
                    && Math.Abs(l.At - edge) <= RulingTolerances.BandMeets
                    && l.Start <= band.Left + RulingTolerances.BandMeets
                    && l.End >= band.Right - RulingTolerances.BandMeets
                )
            )
                lines.Add(new Ruling(true, edge, grid[0].At, grid[^1].At, 0));
        }

        return true;
    }

    /// <summary>Areas of one height side by side are one band.</summary>
    private static List<Box> Bands(IReadOnlyList<Box> shades)
    {
        List<Box> bands = new();
        foreach (
            Box area in shades
                .Where(s =>
                    Boxes.Height(s) >= RulingTolerances.LowestBand
                    && Boxes.Height(s) <= RulingTolerances.HighestBand
                    && Boxes.Width(s) > RulingTolerances.LowestBand
                )
                .Distinct()
                .OrderBy(s => s.Top)
                .ThenBy(s => s.Left)
        )
        {
            int at = bands.FindIndex(b =>
                Math.Abs(b.Top - area.Top) <= RulingTolerances.SameBand
                && Math.Abs(b.Bottom - area.Bottom) <= RulingTolerances.SameBand
                && area.Left <= b.Right + RulingTolerances.BandMeets
                && area.Right >= b.Left - RulingTolerances.BandMeets
            );
            if (at < 0)
                bands.Add(area);
            else
                bands[at] = Boxes.Union(bands[at], area);
        }

        return bands;
    }
}
