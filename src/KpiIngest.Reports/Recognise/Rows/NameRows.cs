using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Items whose number and name take a row of their own above the row of their figures.</summary>
internal static class NameRows
{
    /// <summary>True for a row of one numbered text over the whole width above a row that states a score under an empty name.</summary>
    public static bool IsAbove(Grid grid, ColumnHeads heads, int row, FormWording wording)
    {
        if (row + 1 >= grid.RowCount || grid.At(row, 0) is not { } name || ItemLabel.Parse(name.Text, wording).Number is null)
            return false;
        bool score = false;
        for (int column = 0; column < grid.Columns; column++)
        {
            if (grid.Starting(row + 1, column) is not { Text.Length: > 0 } cell)
                continue;
            if (heads.Columns[column].Role is ColumnRole.Item or ColumnRole.Order)
                return false;
            score |= heads.Columns[column].Role == ColumnRole.Score && FigureReader.Parse(ThaiText.Clean(cell.Text)) is not null;
        }

        return score;
    }

    /// <summary>Each row of a name alone joined with the row below it that has none and states a score.</summary>
    public static List<RowReading> Joined(List<RowReading> rows)
    {
        List<RowReading> joined = new(rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            RowReading name = rows[i];
            if (
                name is { States: false, Item.Number: not null }
                && i + 1 < rows.Count
                && rows[i + 1] is { Label.Length: 0, Order.Length: 0 } figures
                && RowReading.IsStated(figures.Score)
            )
            {
                joined.Add(figures with { Label = name.Label, LabelCells = name.LabelCells, Item = name.Item });
                i++;
            }
            else
            {
                joined.Add(name);
            }
        }

        return joined;
    }
}
