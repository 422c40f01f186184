using KpiIngest.Documents;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Text that stands in a table of its own inside a cell, drawn as a box around it.</summary>
internal static class BoxedText
{
    /// <summary>Boxes in boxes beyond which nobody draws.</summary>
    private const int Deepest = 8;

    /// <summary>The cell with the text of such boxes as its own; the same cell where it has none. Tables of several filled cells stay
    /// tables.</summary>
    public static TableCell Unboxed(TableCell cell)
    {
        if (!cell.NestedTables.Any(t => Content(t, 0) is not null))
            return cell;
        List<Block> blocks = new();
        Place? box = null;
        foreach (Block block in cell.Blocks)
        {
            if (block is Table table && Content(table, 0) is { } content)
            {
                box = content.Place;
                blocks.AddRange(content.Blocks);
            }
            else if (block is not Paragraph { Inlines.Count: 0 } && block is not Paragraph { Text.Length: 0 })
            {
                blocks.Add(block);
            }
        }

        return cell with
        {
            Blocks = blocks,
            Place = cell.Text.Trim().Length == 0 && box is not null ? box : cell.Place,
        };
    }

    /// <summary>The texts of the tables inside a cell, where they hold a figure; null where they hold none.</summary>
    public static string? FiguresIn(TableCell cell)
    {
        List<string> texts = cell
            .NestedTables.SelectMany(t => t.Rows)
            .SelectMany(r => r.Cells)
            .Select(c => c.Text)
            .Where(t => t.Length > 0)
            .ToList();
        return texts.Exists(t => t.Any(ThaiDigits.IsDigit)) ? ThaiText.Clean(string.Join(' ', texts)) : null;
    }

    /// <summary>The one cell of a table that holds something; null where it holds nothing, or several cells do.</summary>
    private static TableCell? Content(Table table, int depth)
    {
        if (depth > Deepest)
            return null;
        List<TableCell> filled = table.Rows.SelectMany(r => r.Cells).Where(c => c.Text.Length > 0 || c.NestedTables.Any()).Take(2).ToList();
        if (filled is not [var only])
            return null;
        if (!only.NestedTables.Any())
            return only;
        return only.Text.Length == 0 && only.NestedTables.ToList() is [var inner] ? Content(inner, depth + 1) : null;
    }
}
