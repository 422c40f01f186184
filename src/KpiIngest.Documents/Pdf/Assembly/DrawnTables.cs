using KpiIngest.Documents.Pdf.Equations;
using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.RuledRows;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>The tables of a page of which lines are drawn, nested ones inside their cells, and the lines that belong to none (fraction bars, underlines).</summary>
internal sealed record DrawnTables(IReadOnlyList<LatticeTable> Tables, IReadOnlyList<Ruling> OtherLines)
{
    /// <summary>Fraction bars that cross a border.</summary>
    public IReadOnlyList<CrossingBar> Bars { get; init; } = [];

    public static DrawnTables Find(PdfPage page)
    {
        var tables = new List<LatticeTable>();
        var others = new List<Ruling>();
        var bars = CrossingBars.Find(page);
        foreach (var group in LineGroups.Find(bars.Count == 0 ? page.Rulings : [.. page.Rulings.Where(r => !bars.Any(b => b.Bar == r))]))
        {
            var found = LatticeTables.Of(group, HasText);
            tables.AddRange(found);
            if (found.Count == 0) others.AddRange(group);
        }

        foreach (var lines in RuledRowTables.Find(others, page.Words).ToList())
        {
            // Rules that have tables between them set the sections of a form apart.
            if (tables.Exists(t => lines.Exists(l => l.Horizontal && l.At <= t.Box.Top) && lines.Exists(l => l.Horizontal && l.At >= t.Box.Bottom))) continue;
            if (LatticeTables.OfFound(lines) is not { Count: > 0 } found) continue;
            tables.AddRange(found.Select(t => t with { Ruled = false }));
            others.RemoveAll(o => o.Horizontal && lines.Exists(l => l.Horizontal && l.At == o.At && o.Start >= l.Start - DrawnLattice.Snap - 3 && o.End <= l.End + 3));
        }

        tables.AddRange(OpenFrames.Find(others, page.Height));
        return new DrawnTables(LatticeTables.Nest(tables), SectionRules.Without(others, page.Width)) { Bars = bars };

        bool HasText(Box box) => page.Words.Any(w => w.Visible && Boxes.Holds(box, w.CentreX, w.CentreY));
    }
}
