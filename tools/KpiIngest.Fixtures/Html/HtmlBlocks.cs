using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Html;

/// <summary>Blocks as elements; numbers the automatic lists as it goes.</summary>
/// <param name="math">An equation, and whether it stands alone on its line.</param>
internal sealed class HtmlBlocks(Func<MathNode, bool, XElement> math)
{
    private readonly ListNumbers numbers = new();

    public IEnumerable<XElement> Of(IEnumerable<Block> blocks) =>
        blocks.Select(b => b is Grid grid ? HtmlTable(grid) : Paragraph((Para)b)).ToArray();

    private XElement Paragraph(Para para)
    {
        string?[] classes = new[]
        {
            para.Look switch
            {
                ParaLook.Title => "title",
                ParaLook.Label => "label",
                ParaLook.Centred => "centred",
                _ => null,
            },
            para.List is null ? null : "item",
            para.PageBreakBefore ? "break" : null,
        };
        string name = string.Join(' ', classes.OfType<string>());
        return new XElement(
            "p",
            name.Length > 0 ? new XAttribute("class", name) : null,
            para.List is { } list ? numbers.Next(list) + " " : null,
            para.Inlines.Select(i => Inline(i, alone: para.Inlines.Count == 1))
        );
    }

    private object Inline(Inline inline, bool alone) =>
        inline switch
        {
            Words { Hidden: true } => "",
            Words words => words.Bold ? new XElement("b", words.Text) : new XText(words.Text),
            LineBreak => new XElement("br"),
            TabStop => new XElement("span", new XAttribute("class", "tab"), "\u200B"),
            Tick tick => new XElement("span", new XAttribute("class", "box"), tick.Ticked ? "☑" : "☐"),
            Picture picture => new XElement(
                "span",
                new XAttribute("class", "picture"),
                new XAttribute("style", $"width: {picture.Width / 20}pt; height: {picture.Height / 20}pt"),
                "\u200B"
            ),
            Equation equation => math(equation.Root, alone),
            _ => throw new NotSupportedException(inline.GetType().Name),
        };

    private XElement HtmlTable(Grid grid)
    {
        GridRow[] heading = grid.Rows.TakeWhile(r => r.Heading).ToArray();
        return new XElement(
            "table",
            new XAttribute(
                "class",
                grid.Widths.Count == 1 ? "ruled frame"
                    : grid.Ruled ? "ruled"
                    : "plain"
            ),
            new XAttribute("style", $"width: {grid.Widths.Sum() / 20}pt"),
            new XElement("colgroup", grid.Widths.Select(w => new XElement("col", new XAttribute("style", $"width: {w / 20}pt")))),
            heading.Length > 0 ? new XElement("thead", heading.Select(Row)) : null,
            new XElement("tbody", grid.Rows.Skip(heading.Length).Select(Row))
        );
    }

    private XElement Row(GridRow row) =>
        new(
            "tr",
            row.Before > 0 ? new XElement("td", new XAttribute("class", "before"), new XAttribute("colspan", row.Before)) : null,
            row.Cells.Select(c => new XElement(
                "td",
                c.ColumnSpan > 1 ? new XAttribute("colspan", c.ColumnSpan) : null,
                c.RowSpan > 1 ? new XAttribute("rowspan", c.RowSpan) : null,
                Of(c.Blocks)
            ))
        );
}
