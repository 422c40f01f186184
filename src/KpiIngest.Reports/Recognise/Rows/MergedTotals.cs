using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Totals and averages in one cell over several columns of an assessor or a period.</summary>
internal static class MergedTotals
{
    /// <summary>The column that the figure of such a cell belongs to; null for a cell that is read like those of items, as what the
    /// leftmost of its columns holds.</summary>
    /// <param name="role">Of the row.</param>
    /// <param name="columns">Of the assessor or the period.</param>
    /// <param name="covers">True for a column that the cell reaches over.</param>
    public static int? ColumnOf(RowRole? role, ColumnChoice columns, Func<int, bool> covers)
    {
        bool score = columns.Score >= 0 && covers(columns.Score);
        bool weighted = columns.Weighted >= 0 && covers(columns.Weighted);
        if (columns.Weight >= 0 && covers(columns.Weight) || columns.Items.Any(covers))
            return null;
        return role switch
        {
            // Scores are not added up, weighted scores are.
            RowRole.Total when score && weighted => columns.Weighted,
            RowRole.Average when (score || weighted) && columns.Result >= 0 && covers(columns.Result) => score
                ? columns.Score
                : columns.Weighted,
            _ => null,
        };
    }
}
