using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads a table: rows and cells through whatever is wrapped around them, merged cells as spans, nested tables with their own
/// numbers.</summary>
internal sealed class WordTables(WordStory story)
{
    private readonly WordReading reading = story.Reading;

    /// <returns>Null for a table all of whose rows are deleted: the final view has no table here.</returns>
    /// <param name="tables">The table, and those that adjoin it and are one with it.</param>
    public Table? Read(IReadOnlyList<Markup> tables, Surroundings around)
    {
        int depth = around.TableDepth + 1;
        if (depth > reading.Limits.NestingDepth)
        {
            throw new ReadRefusedException(ReadErrors.OverLimit("ตารางซ้อนกัน", "nested tables", depth, reading.Limits.NestingDepth));
        }

        List<Markup> all = tables.SelectMany(table => Unwrapped(table, "w:tr")).ToList();
        List<Markup> kept = all.FindAll(row => !WordRevisions.RowDeleted(row));
        int? number = around.Part == StoryPart.Outside || kept.Count == 0 ? null : reading.NextTable();
        Place? within = around.Place.Table is null ? null : around.Place;
        Place place = number is null ? Place.Unknown : new Place(Table: number) { Within = within };
        for (int i = kept.Count; i < all.Count; i++)
            reading.Note(WordRevisions.DeletedRow(kept.Count == 0 ? around.Place : place));
        if (kept.Count == 0)
            return null;
        if (kept.Any(row => Unwrapped(row, "w:tc").Any(WordRevisions.MergeTracked)))
            reading.Note(WordRevisions.TrackedMerge(place));
        Ground ground = GroundOf(tables[0]) ?? around.Ground;
        IReadOnlyList<WordGrid.GridRow> grid = WordGrid.Of(kept);
        if (DeletedCells.Closed(grid))
            reading.Note(WordRevisions.DeletedCell(place));
        List<TableRow> rows = new(grid.Count);
        for (int r = 0; r < grid.Count; r++)
        {
            TextState rowState = WordRevisions.RowInserted(grid[r].Row) ? TextState.Inserted : TextState.Plain;
            if (WordVisibility.IsFlat(grid[r].Row))
                rowState = TextState.Hidden;
            Surroundings inRow = around with
            {
                TableDepth = depth,
                Ground = Ground.Of(grid[r].Row.Child("w:tblPrEx")) ?? ground,
                State = around.State == TextState.Plain ? rowState : around.State,
            };
            List<TableCell> cells = new(grid[r].Cells.Count);
            foreach (WordGrid.GridCell cell in grid[r].Cells)
            {
                if (cell.Covered)
                    continue;
                Place at = number is null ? Place.Unknown : new Place(Table: number, Row: r, Column: cell.Column) { Within = within };
                List<Block> blocks = new();
                new WordBlocks(story).Read(cell.Cell.Children, Within(cell.Cell, inRow with { Place = at }), blocks);
                cells.Add(new TableCell(at, cell.Column, cell.Span, cell.RowSpan, blocks));
            }

            rows.Add(
                new TableRow(r, cells)
                {
                    RepeatedHeading = grid[r].Row.Child("w:trPr")?.Switch("w:tblHeader") ?? false,
                    Inserted = rowState == TextState.Inserted,
                }
            );
        }

        return new Table(place, rows) { RemovedRows = Removed(all, place) };
    }

    private static List<RemovedRow> Removed(List<Markup> all, Place place)
    {
        List<RemovedRow> removed = new();
        int kept = 0;
        foreach (Markup row in all)
        {
            if (!WordRevisions.RowDeleted(row))
                kept++;
            else
                removed.Add(
                    new RemovedRow(
                        kept,
                        string.Join('\t', Unwrapped(row, "w:tc").Select(WordRevisions.TextBefore)),
                        place.Table is null ? place : place with { Row = kept }
                    )
                );
        }

        return removed;
    }

    private static Surroundings Within(Markup cell, Surroundings row) =>
        row with
        {
            State = WordRevisions.WithinCell(cell, row.State),
            Ground = Ground.Of(cell.Child("w:tcPr")) ?? row.Ground,
        };

    /// <summary>Of a style that colours some of its rows or columns it is not known which these are here.</summary>
    private Ground? GroundOf(Markup table)
    {
        Markup? properties = table.Child("w:tblPr");
        if (properties?.Child("w:tblStyle")?.Val is { } style && reading.Styles.Text(style).Shaded)
            return Ground.Unknown;
        return Ground.Of(properties);
    }

    /// <summary>The elements of one name, also inside content controls and custom XML around them.</summary>
    public static IEnumerable<Markup> Unwrapped(Markup parent, string name)
    {
        foreach (Markup child in parent.Children)
        {
            if (child.Name == name)
            {
                yield return child;
                continue;
            }

            Markup? wrapped = child.Name switch
            {
                "w:sdt" => child.Child("w:sdtContent"),
                "w:customXml" or "w:ins" or "w:moveTo" => child,
                _ => null,
            };
            if (wrapped is null)
                continue;
            bool prompt = name == "w:tc" && child.Name == "w:sdt" && WordTickBoxes.IsPrompt(child);
            foreach (Markup inner in Unwrapped(wrapped, name))
                yield return prompt ? Emptied(inner) : inner;
        }
    }

    /// <summary>A cell that still shows what to fill in: its place on the grid without its text.</summary>
    private static Markup Emptied(Markup cell)
    {
        Markup emptied = new(cell.Name, []);
        if (cell.Child("w:tcPr") is { } properties)
            emptied.Add(properties);
        return emptied;
    }
}
