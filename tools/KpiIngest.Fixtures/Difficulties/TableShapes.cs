using System.Globalization;
using System.Xml.Linq;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Tables as they are after years of editing: without a grid, with skipped columns, cut unevenly, side by side, deep inside
/// others.</summary>
internal static class TableShapes
{
    /// <summary>Left and right margin of a cell together, in twentieths of a point.</summary>
    private const int Margins = 220;

    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfA(
                "table-without-grid",
                "no table says how wide its columns are",
                (_, draft) => draft.Body.Descendants(W + "tblGrid").Remove()
            ),
            HardCard.OfSmall(
                "table-skipped-columns",
                "rows that begin and end one grid column inside the others",
                (card, draft) =>
                {
                    XElement table = draft.Table(card.Summary!.Lines[0].Weight);
                    table.Element(W + "tblGrid")!.AddFirst(new XElement(W + "gridCol", new XAttribute(W + "w", 200)));
                    table.Element(W + "tblGrid")!.Add(new XElement(W + "gridCol", new XAttribute(W + "w", 200)));
                    foreach (XElement row in table.Elements(W + "tr"))
                    {
                        bool total = row == draft.Row(card.Summary.Total!.Weight);
                        if (total)
                        {
                            Widen(row.Elements(W + "tc").First());
                            Widen(row.Elements(W + "tc").Last());
                            continue;
                        }

                        row.Element(W + "trPr")!.AddFirst(new XElement(W + "gridBefore", Val(1)), new XElement(W + "gridAfter", Val(1)));
                    }
                }
            ),
            Cut("table-cut-unevenly", "the total row cut into other cells than the rows, known by their widths alone", "dxa", 1),
            Cut("table-cut-unevenly-percent", "the same, with widths in fiftieths of a percent", "pct", 0.5188m),
            Cut(
                "table-cut-unevenly-decimals",
                "the same, with widths of one decimal, as programs write them that count in fractions",
                "dxa",
                1,
                "0.0"
            ),
            HardCard.OfSmall(
                "table-cut-unevenly-points",
                "the same, with widths in points",
                (card, draft) =>
                {
                    CutTotal(card, draft);
                    foreach (XElement cell in draft.Table(card.Summary!.Lines[0].Weight).Descendants(W + "tcW"))
                        cell.SetAttributeValue(
                            W + "w",
                            (int.Parse(cell.Attribute(W + "w")!.Value, CultureInfo.InvariantCulture) / 20m).ToString(
                                "0.##",
                                CultureInfo.InvariantCulture
                            ) + "pt"
                        );
                }
            ),
            HardCard.OfSmall(
                "table-in-pieces",
                "heading, rows and total as tables of their own, one right behind the other",
                (card, draft) =>
                {
                    XElement table = draft.Table(card.Summary!.Lines[0].Weight);
                    foreach (XElement row in table.Elements(W + "tr").Skip(1).ToArray())
                    {
                        XElement piece = new(
                            W + "tbl",
                            new XElement(table.Element(W + "tblPr")!),
                            new XElement(table.Element(W + "tblGrid")!)
                        );
                        (table.ElementsAfterSelf(W + "tbl").LastOrDefault() ?? table).AddAfterSelf(piece);
                        row.Remove();
                        piece.Add(row);
                    }
                }
            ),
            HardCard.OfSmall(
                "table-vertical-headings",
                "headings written upwards, one of them letter under letter",
                (card, draft) =>
                {
                    XElement head = draft.Table(card.Summary!.Lines[0].Weight).Elements(W + "tr").First();
                    head.Element(W + "trPr")!.AddFirst(Snippet.Of("<w:trHeight w:val=\"2400\"/>"));
                    foreach (XElement cell in head.Elements(W + "tc").Where((_, i) => i != 1))
                        cell.Element(W + "tcPr")!.Add(Snippet.Of("<w:textDirection w:val=\"btLr\"/>"));
                    XElement weight = head.Elements(W + "tc").ElementAt(1).Elements(W + "p").Single();
                    weight.Elements(W + "r").Remove();
                    weight.Add(Snippet.All("<w:r><w:t>น้ำ</w:t><w:br/><w:t>ห</w:t><w:br/><w:t>นั</w:t><w:br/><w:t>ก</w:t></w:r>"));
                }
            ),
            HardCard.OfA("table-deep", "scoring tables four tables deep", (_, _) => { }, pages: (_, blocks) => Nest(blocks)),
            HardCard.OfA(
                "table-side-by-side",
                "criteria and own table of an item side by side in two cells",
                (_, _) => { },
                pages: (_, blocks) => SideBySide(blocks)
            ),
            HardCard.OfSmall(
                "table-floating",
                "a scoring table that floats, its rows wrapped by a tracked property and a repeated heading",
                (card, draft) =>
                    draft
                        .Table(card.Summary!.Lines[0].Weight)
                        .Element(W + "tblPr")!
                        .AddFirst(
                            Snippet.Of(
                                "<w:tblpPr w:leftFromText=\"180\" w:rightFromText=\"180\" w:vertAnchor=\"text\" w:horzAnchor=\"margin\" w:tblpY=\"200\"/>"
                            )
                        )
            ),
            HardCard.OfSmall(
                "table-old-merges",
                "a heading over two columns merged the old way, cell by cell",
                (card, draft) =>
                {
                    XElement[] total = draft.Row(card.Summary!.Total!.Weight).Elements(W + "tc").ToArray();
                    total[2].Element(W + "tcPr")!.Add(Snippet.Of("<w:hMerge w:val=\"restart\"/>"));
                    total[3].Element(W + "tcPr")!.Add(Snippet.Of("<w:hMerge/>"));
                }
            ),
        ];

    private static void Widen(XElement cell) =>
        cell.Element(W + "tcPr")!.Element(W + "tcW")!.AddAfterSelf(new XElement(W + "gridSpan", Val(2)));

    /// <summary>Label and weight of the total stay, its two empty cells become one.</summary>
    private static Fixture Cut(string name, string about, string unit, decimal factor, string format = "0") =>
        HardCard.OfSmall(
            name,
            about,
            (card, draft) =>
            {
                CutTotal(card, draft);
                foreach (XElement cell in draft.Table(card.Summary!.Lines[0].Weight).Descendants(W + "tcW"))
                {
                    cell.SetAttributeValue(W + "type", unit);
                    cell.SetAttributeValue(
                        W + "w",
                        decimal.Truncate(int.Parse(cell.Attribute(W + "w")!.Value, CultureInfo.InvariantCulture) * factor)
                            .ToString(format, CultureInfo.InvariantCulture)
                    );
                }
            }
        );

    private static void CutTotal(Card card, WordDraft draft)
    {
        XElement table = draft.Table(card.Summary!.Lines[0].Weight);
        XElement[] cells = draft.Row(card.Summary.Total!.Weight).Elements(W + "tc").ToArray();
        XAttribute width = Width(cells[2]);
        width.Value = (
            int.Parse(width.Value, CultureInfo.InvariantCulture) + int.Parse(Width(cells[3]).Value, CultureInfo.InvariantCulture)
        ).ToString(CultureInfo.InvariantCulture);
        cells[3].Remove();
        table.Element(W + "tblGrid")!.Remove();
    }

    private static XAttribute Width(XElement cell) => cell.Element(W + "tcPr")!.Element(W + "tcW")!.Attribute(W + "w")!;

    /// <summary>The summary begins a page: LibreOffice loses the half of a row that a page break cuts inside several tables.</summary>
    private static List<Block> Nest(IReadOnlyList<Block> blocks)
    {
        List<Block> nested = blocks.Select(b => b is Grid { Widths.Count: > 3 } grid ? Frame(Frame(Frame(grid, 3), 2), 1) : b).ToList();
        int label = nested.FindLastIndex(b => b is Grid) - 1;
        nested[label] = (Para)nested[label] with { PageBreakBefore = true };
        return nested;
    }

    /// <param name="depth">Tables around the inner one: each takes its margins from the width.</param>
    private static Grid Frame(Grid inner, int depth) =>
        new(
            [new GridRow([new GridCell([Narrow(inner, Writing.PageWidth - (depth * Margins))])])],
            [Writing.PageWidth - ((depth - 1) * Margins)]
        );

    private static Grid Narrow(Grid grid, int width) => grid with { Widths = [.. grid.Widths.Select(w => w * width / grid.Widths.Sum())] };

    private static List<Block> SideBySide(IReadOnlyList<Block> blocks)
    {
        List<Block> placed = new();
        Grid? criteria = null;
        foreach (Block block in blocks)
        {
            if (block is Grid { Widths.Count: 3 } found)
                criteria = found;
            else if (block is Grid { Widths.Count: 5 } own && criteria is not null)
            {
                placed.Add(
                    new Grid(
                        [
                            new GridRow([
                                new GridCell([criteria with { Widths = [500, 2180, 600] }]),
                                new GridCell([own with { Widths = [1800, 880, 1000, 880, 1350] }]),
                            ]),
                        ],
                        [3500, Writing.PageWidth - 3500]
                    )
                    {
                        Ruled = false,
                    }
                );
                criteria = null;
            }
            else
                placed.Add(block);
        }

        return placed;
    }
}
