using KpiIngest.Documents.Pdf.Equations;
using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.RuledRows;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>The tables of a page of which lines are drawn, nested ones inside their cells, and the lines that belong to none (fraction
/// bars, underlines).</summary>
internal sealed record DrawnTables(IReadOnlyList<LatticeTable> Tables, IReadOnlyList<Ruling> OtherLines)
{
    /// <summary>Fraction bars that cross a border.</summary>
    public IReadOnlyList<CrossingBar> Bars { get; init; } = [];

    public static DrawnTables Find(PdfPage page, PageStages stages)
    {
        List<LatticeTable> tables = new();
        List<Ruling> others = new();
        IReadOnlyList<CrossingBar> bars = stages.Run("crossing-bars", default, () => CrossingBars.Find(page), []);
        foreach (
            List<Ruling> group in LineGroups.Find(bars.Count == 0 ? page.Rulings : [.. page.Rulings.Where(r => !bars.Any(b => b.Bar == r))])
        )
        {
            (IReadOnlyList<Ruling> lines, IReadOnlyList<IReadOnlyList<Ruling>> frames) = OverlaidFrames.Apart(group);
            stages.Refused("lattice", frames.Select(f => new Refusal("frame-over-a-table", Boxes.Union(f.Select(l => l.Box)))));
            Finding<LatticeTable>? finding = stages.Run(
                "lattice",
                Boxes.Union(group.Select(l => l.Box)),
                () => LatticeTables.Of(lines, HasText),
                null
            );
            if (finding is null)
                continue;
            stages.Refused("lattice", finding.Refusals);
            tables.AddRange(finding.Found);
            if (finding.Found.Count == 0)
                others.AddRange(lines);
        }

        foreach (RuleBlock block in stages.Run("ruled-rows", default, () => RuleBlocks.Find(others, page.Words).ToList(), []))
        {
            Finding<IReadOnlyList<Ruling>> finding = stages.Run(
                "ruled-rows",
                new Box(block.Left, block.Top, block.Right, block.Bottom),
                () => RuledRowTables.Of(block),
                Finding<IReadOnlyList<Ruling>>.None
            );
            stages.Refused("ruled-rows", finding.Refusals);
            foreach (IReadOnlyList<Ruling> lines in finding.Found)
                AddRows(lines);
        }

        List<LatticeTable> open = OpenFrames.Find(others, page.Height).ToList();
        foreach (LatticeTable table in tables)
            stages.Took(
                table.Ruled ? "lattice" : "ruled-rows",
                table.Ruled ? "lines-that-enclose-cells" : "rules-with-gaps-through-all-rows",
                table.Box
            );
        foreach (LatticeTable frame in open)
            stages.Took("lattice", "sides-of-a-row-longer-than-the-page", frame.Box);
        return new DrawnTables(LatticeTables.Nest([.. tables, .. open]), SectionRules.Without(others, page.Width)) { Bars = bars };

        bool HasText(Box box) => page.Words.Any(w => w.Visible && Boxes.Holds(box, w.CentreX, w.CentreY));

        void AddRows(IReadOnlyList<Ruling> lines)
        {
            // Rules that have tables between them set the sections of a form apart.
            if (
                tables.Find(t =>
                    lines.Any(l => l.Horizontal && l.At <= t.Box.Top) && lines.Any(l => l.Horizontal && l.At >= t.Box.Bottom)
                ) is
                { } between
            )
            {
                stages.Refused("ruled-rows", [new Refusal("a-table-between-the-rules", between.Box)]);
                return;
            }

            tables.AddRange(LatticeTables.OfFound(lines).Found.Select(t => t with { Ruled = false }));
            others.RemoveAll(o =>
                o.Horizontal
                && lines.Any(l =>
                    l.Horizontal
                    && l.At == o.At
                    && o.Start >= l.Start - LatticeTolerances.SameBoundary - RuledRowTolerances.SameRule
                    && o.End <= l.End + RuledRowTolerances.SameRule
                )
            );
        }
    }
}
