using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>Tables with their grid, spans (gridSpan, vMerge) and lines.</summary>
internal sealed class WordTables(Func<IEnumerable<Block>, IEnumerable<XElement>> blocks)
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public XElement Of(Grid grid) =>
        new(
            W + "tbl",
            new XElement(
                W + "tblPr",
                grid.Ruled ? new XElement(W + "tblStyle", Val("TableGrid")) : null,
                new XElement(W + "tblW", new XAttribute(W + "w", grid.Widths.Sum()), new XAttribute(W + "type", "dxa")),
                grid.Ruled
                    ? new XElement(
                        W + "tblBorders",
                        Sides.Select(s => new XElement(
                            W + s,
                            Val("single"),
                            new XAttribute(W + "sz", 4),
                            new XAttribute(W + "space", 0),
                            new XAttribute(W + "color", "auto")
                        ))
                    )
                    : null,
                new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")),
                new XElement(W + "tblLook", new XAttribute(W + "val", "04A0"))
            ),
            new XElement(W + "tblGrid", grid.Widths.Select(w => new XElement(W + "gridCol", new XAttribute(W + "w", w)))),
            Rows(grid)
        );

    private IEnumerable<XElement> Rows(Grid grid)
    {
        int[] below = new int[grid.Widths.Count];
        int[] spans = new int[grid.Widths.Count];
        foreach (GridRow row in grid.Rows)
        {
            List<XElement> cells = new();
            int column = row.Before;
            Queue<GridCell> queue = new(row.Cells);
            while (column < grid.Widths.Count)
            {
                if (below[column] > 0)
                {
                    int covered = spans[column];
                    cells.Add(Cell(grid, column, covered, new XElement(W + "vMerge"), [new XElement(W + "p")]));
                    below[column]--;
                    column += covered;
                    continue;
                }

                if (!queue.TryDequeue(out GridCell? cell))
                    break;
                cells.Add(
                    Cell(grid, column, cell.ColumnSpan, cell.RowSpan > 1 ? new XElement(W + "vMerge", Val("restart")) : null, Content(cell))
                );
                below[column] = cell.RowSpan - 1;
                spans[column] = cell.ColumnSpan;
                column += cell.ColumnSpan;
            }

            int left = grid.Widths.Count - column;
            XElement written = new(
                W + "tr",
                grid.Widths.Count < 2
                    ? null
                    : new XElement(
                        W + "trPr",
                        row.Before > 0 ? new XElement(W + "gridBefore", Val(row.Before)) : null,
                        left > 0 ? new XElement(W + "gridAfter", Val(left)) : null,
                        new XElement(W + "cantSplit"),
                        row.Heading ? new XElement(W + "tblHeader") : null
                    ),
                cells
            );
            yield return row.Controlled ? WordContainers.Control(written) : written;
        }
    }

    private List<XElement> Content(GridCell cell)
    {
        List<XElement> content = blocks(cell.Blocks).ToList();
        if (content.Count == 0 || content[^1].Name != W + "p")
            content.Add(new XElement(W + "p"));
        return content;
    }

    private static XElement Cell(Grid grid, int column, int span, XElement? merge, IEnumerable<XElement> content) =>
        new(
            W + "tc",
            new XElement(
                W + "tcPr",
                new XElement(
                    W + "tcW",
                    new XAttribute(W + "w", grid.Widths.Skip(column).Take(span).Sum()),
                    new XAttribute(W + "type", "dxa")
                ),
                span > 1 ? new XElement(W + "gridSpan", Val(span)) : null,
                merge
            ),
            content
        );
}
