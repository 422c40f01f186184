using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads a table: rows and cells through whatever is wrapped around them, merged cells as spans, nested tables with their own numbers.</summary>
internal sealed class WordTables(WordStory story)
{
    private readonly WordReading reading = story.Reading;

    public Table Read(Markup table, Surroundings around)
    {
        var depth = around.TableDepth + 1;
        if (depth > reading.Limits.NestingDepth)
        {
            throw new ReadRefusedException(ReadErrors.OverLimit("ตารางซ้อนกัน / nested tables", depth, reading.Limits.NestingDepth));
        }

        int? number = around.Part == StoryPart.Outside ? null : reading.NextTable();
        var place = number is null ? Place.Unknown : new Place(Table: number);
        var grid = WordGrid.Of(Rows(table, place));
        var rows = new List<TableRow>(grid.Count);
        for (var r = 0; r < grid.Count; r++)
        {
            var rowState = WordRevisions.RowInserted(grid[r].Row) ? TextState.Inserted : TextState.Plain;
            var inRow = around with { TableDepth = depth, State = around.State == TextState.Plain ? rowState : around.State };
            var cells = new List<TableCell>(grid[r].Cells.Count);
            foreach (var cell in grid[r].Cells)
            {
                if (cell.Covered) continue;
                var at = number is null ? Place.Unknown : new Place(Table: number, Row: r, Column: cell.Column);
                var blocks = new List<Block>();
                new WordBlocks(story).Read(cell.Cell.Children, inRow with { Place = at, State = WordRevisions.WithinCell(cell.Cell, inRow.State) }, blocks);
                cells.Add(new TableCell(at, cell.Column, cell.Span, cell.RowSpan, blocks));
            }

            rows.Add(new TableRow(r, cells)
            {
                RepeatedHeading = grid[r].Row.Child("w:trPr")?.Switch("w:tblHeader") ?? false,
                Inserted = rowState == TextState.Inserted,
            });
        }

        return new Table(place, rows);
    }

    /// <summary>The rows of the final view, in order.</summary>
    private List<Markup> Rows(Markup table, Place place)
    {
        var rows = new List<Markup>();
        foreach (var row in Unwrapped(table, "w:tr"))
        {
            if (WordRevisions.RowDeleted(row)) reading.Note(WordRevisions.DeletedRow(place));
            else rows.Add(row);
        }

        return rows;
    }

    /// <summary>The elements of one name, also inside content controls and custom XML around them.</summary>
    public static IEnumerable<Markup> Unwrapped(Markup parent, string name)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == name)
            {
                yield return child;
                continue;
            }

            var wrapped = child.Name switch
            {
                "w:sdt" => child.Child("w:sdtContent"),
                "w:customXml" or "w:ins" or "w:moveTo" => child,
                _ => null,
            };
            if (wrapped is null) continue;
            foreach (var inner in Unwrapped(wrapped, name)) yield return inner;
        }
    }
}
