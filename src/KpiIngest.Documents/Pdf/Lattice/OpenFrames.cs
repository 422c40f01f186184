using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Lattice;

/// <summary>
/// A row longer than a page leaves pages on which only its sides are drawn: vertical lines of one height, from the top of the text to its
/// bottom, that meet nothing (Chromium draws no border at a page break).
/// </summary>
internal static class OpenFrames
{
    public static IEnumerable<LatticeTable> Find(IEnumerable<Ruling> lines, double pageHeight)
    {
        List<Ruling> sides = lines
            .Where(l => !l.Horizontal && l.Length >= LatticeTolerances.OpenHeight * pageHeight)
            .OrderBy(l => l.At)
            .ToList();
        while (sides.Count > 1)
        {
            (double start, double end) = (sides[0].Start, sides[0].End);
            List<Ruling> frame = sides
                .Where(s => Math.Abs(s.Start - start) <= LatticeTolerances.OpenEnds && Math.Abs(s.End - end) <= LatticeTolerances.OpenEnds)
                .ToList();
            sides.RemoveAll(frame.Contains);
            if (frame.Count < 2)
                continue;
            List<double> columns = frame.ConvertAll(s => s.At);
            List<LatticeCell> cells = Enumerable
                .Range(0, columns.Count - 1)
                .Select(i => new LatticeCell(new Box(columns[i], start, columns[i + 1], end), 0, i, 1, 1))
                .ToList();
            yield return new LatticeTable(columns, [start, end], cells) { OpenTop = true, OpenBottom = true };
        }
    }
}
