using KpiIngest.Documents.Pdf.Borderless;
using KpiIngest.Documents.Pdf.Equations;
using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>The body of a page from top to bottom: its words in the cells of its tables, the rest in lines.</summary>
/// <param name="Decisions">What was taken for a table, and what was not.</param>
/// <param name="Notes">Of what a stage failed at.</param>
internal sealed record PageLayout(IReadOnlyList<PageItem> Items, IReadOnlyList<ReadingDecision> Decisions, IReadOnlyList<ReadingNote> Notes)
{
    /// <summary>Feed it from any library: it knows nothing of PDF. Where its tables cannot be put together the page is lines of text
    /// alone.</summary>
    /// <param name="number">Of the page of the file, for what is told to a person.</param>
    public static PageLayout Of(PdfPage page, int number)
    {
        PageStages stages = new(page, number);
        IReadOnlyList<PageItem> items =
            stages.Run("page", default, () => new Builder(page, DrawnTables.Find(page, stages), stages).Body(), null)
            ?? stages.Run<IReadOnlyList<PageItem>>("lines", default, () => RegionLines.Of(page.Number, Fragments.Of(page.Words), []), []);
        return new PageLayout(items, stages.Decisions, stages.Notes);
    }

    private sealed class Builder
    {
        private readonly PdfPage page;
        private readonly DrawnTables finding;
        private readonly PageStages stages;
        private readonly Dictionary<LatticeCell, List<PdfWord>> wordsOf = new(ReferenceEqualityComparer.Instance);
        private readonly List<PdfWord> bodyWords = [];

        public Builder(PdfPage page, DrawnTables finding, PageStages stages)
        {
            (this.page, this.finding, this.stages) = (page, finding, stages);
            Dictionary<PdfWord, CrossingBar> crossing = new(ReferenceEqualityComparer.Instance);
            foreach (CrossingBar bar in finding.Bars)
            {
                foreach (PdfWord word in bar.Words)
                    crossing[word] = bar;
            }

            foreach (PdfWord word in page.Words)
            {
                LatticeCell? cell = crossing.TryGetValue(word, out CrossingBar? around)
                    ? CellAt(finding.Tables, around.Middle, around.Bar.At)
                    : CellAt(finding.Tables, word.CentreX, word.CentreY);
                if (cell is null)
                    bodyWords.Add(word);
                else if (wordsOf.TryGetValue(cell, out List<PdfWord>? words))
                    words.Add(word);
                else
                    wordsOf[cell] = [word];
            }
        }

        public List<PageItem> Body() => Items(bodyWords, new Box(0, 0, page.Width, page.Height), finding.Tables);

        private List<PageItem> Items(IReadOnlyList<PdfWord> words, Box region, IReadOnlyList<LatticeTable> tables)
        {
            if (tables.Count == 0 && TurnedText.Of(words) is > 0 and var turns)
                return [.. TurnedText.Lines(page, words, turns, region)];
            EquationFinding equations = stages.Run(
                "equations",
                region,
                () =>
                    EquationFinder.Find(
                        words,
                        [
                            .. finding.OtherLines.Where(l => Boxes.Within(l.Box, region, 1)),
                            .. finding.Bars.Where(b => Boxes.Holds(region, b.Middle, b.Bar.At)).Select(b => b.Bar),
                        ]
                    ),
                new EquationFinding([], words)
            );
            List<TextLine> lines = RegionLines.Of(page.Number, Fragments.Of(equations.OtherWords), equations.Equations);
            List<PageTable> ruled = tables.Select(Table).OrderBy(t => t.Box.Top).ToList();
            List<PageItem> items = new(ruled);
            foreach (IGrouping<int, TextLine> run in lines.GroupBy(l => ruled.Count(t => t.Box.Top < l.Baseline)))
                items.AddRange(Borderless([.. run], region.Right));
            return ReadingOrder.Of(items);
        }

        private IReadOnlyList<PageItem> Borderless(IReadOnlyList<TextLine> lines, double right)
        {
            Finding<PageItem> found = stages.Run(
                "borderless",
                Boxes.Union(lines.Select(l => l.Box)),
                () => BorderlessTables.Find(lines, right),
                new Finding<PageItem>(lines, [])
            );
            stages.Refused("borderless", found.Refusals);
            foreach (PageTable table in found.Found.OfType<PageTable>())
            {
                stages.Took("borderless", table is BorderlessTable ? "figures-under-each-other" : "starts-under-each-other", table.Box);
            }

            return found.Found;
        }

        private PageTable Table(LatticeTable table)
        {
            ILookup<int, LatticeCell> cells = table.Cells.ToLookup(c => c.Row);
            return new PageTable(
                page.Number,
                table.Box,
                table.Columns,
                [.. Enumerable.Range(0, table.Rows.Count - 1).Select(row => new PageRow([.. cells[row].Select(Cell)]))]
            )
            {
                Ruled = table.Ruled,
                OpenTop = table.OpenTop,
                OpenBottom = table.OpenBottom,
                OpenSides = table.OpenSides,
            };
        }

        private PageCell Cell(LatticeCell cell) =>
            new(
                page.Number,
                cell.Box,
                cell.Column,
                cell.ColumnSpan,
                cell.RowSpan,
                Items(wordsOf.GetValueOrDefault(cell) ?? [], cell.Box, cell.Nested)
            );

        private static LatticeCell? CellAt(IReadOnlyList<LatticeTable> tables, double x, double y)
        {
            foreach (LatticeTable table in tables)
            {
                if (!Boxes.Holds(table.Box, x, y))
                    continue;
                LatticeCell? cell = table.Cells.Where(c => Boxes.Holds(c.Box, x, y)).MinBy(c => Boxes.Area(c.Box));
                if (cell is not null)
                    return CellAt(cell.Nested, x, y) ?? cell;
            }

            return null;
        }
    }
}
