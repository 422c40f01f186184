using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>The numbering part: one numbering instance for each list, so that each counts from one.</summary>
internal static class WordNumbering
{
    public static int Id(AutoList list) => list.Id;

    public static XDocument Part(IEnumerable<Block> blocks)
    {
        AutoList[] lists = Lists(blocks).DistinctBy(l => l.Id).OrderBy(l => l.Id).ToArray();
        return new XDocument(
            new XElement(
                W + "numbering",
                new XAttribute(XNamespace.Xmlns + "w", W),
                lists.Select(Abstract),
                lists.Select(l => new XElement(W + "num", new XAttribute(W + "numId", Id(l)), new XElement(W + "abstractNumId", Val(l.Id))))
            )
        );
    }

    private static XElement Abstract(AutoList list)
    {
        bool bullet = list.Form == ListForm.Bullet;
        return new XElement(
            W + "abstractNum",
            new XAttribute(W + "abstractNumId", list.Id),
            new XElement(W + "multiLevelType", Val("hybridMultilevel")),
            new XElement(
                W + "lvl",
                new XAttribute(W + "ilvl", 0),
                new XElement(W + "start", Val(1)),
                new XElement(
                    W + "numFmt",
                    Val(
                        bullet ? "bullet"
                        : list.Form == ListForm.Thai ? "thaiNumbers"
                        : "decimal"
                    )
                ),
                new XElement(W + "lvlText", Val(bullet ? "\uF0B7" : "%1.")),
                new XElement(W + "lvlJc", Val("left")),
                new XElement(
                    W + "pPr",
                    new XElement(W + "ind", new XAttribute(W + "left", bullet ? 1080 : 720), new XAttribute(W + "hanging", 360))
                ),
                bullet
                    ? new XElement(
                        W + "rPr",
                        new XElement(
                            W + "rFonts",
                            new XAttribute(W + "ascii", "Symbol"),
                            new XAttribute(W + "hAnsi", "Symbol"),
                            new XAttribute(W + "hint", "default")
                        )
                    )
                    : null
            )
        );
    }

    private static IEnumerable<AutoList> Lists(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                Para { List: { } list } => [list],
                Grid grid => Lists(grid.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks)),
                Boxed box => Lists(box.Blocks),
                Controlled controlled => Lists(controlled.Blocks),
                _ => Enumerable.Empty<AutoList>(),
            }
        );
}
