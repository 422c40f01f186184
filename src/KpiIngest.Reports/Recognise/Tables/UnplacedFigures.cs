using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Figures in the rows of a scoring table that stand in a column without a known role.</summary>
internal static class UnplacedFigures
{
    public static IEnumerable<PlacedText> In(ScoringSection section)
    {
        var used = ColumnChoice.Of(section.Heads);
        foreach (var row in section.Rows)
        {
            foreach (var (column, span, cell) in section.Grid.StartingIn(row))
            {
                if (!cell.Text.Any(ThaiDigits.IsDigit) || Accounted(section.Heads, used, column, span) || StartsRow(section, row, column)) continue;
                yield return new PlacedText(ThaiText.Clean(cell.Text), cell.Place);
            }
        }
    }

    private static bool Accounted(ColumnHeads heads, IReadOnlyList<ColumnChoice> used, int column, int span)
    {
        for (var c = column; c < Math.Min(column + span, heads.Columns.Count); c++)
        {
            if (heads.Columns[c].Role is not { } role) continue;
            if (heads.Columns[c].Period is not null && role is ColumnRole.Score) return true; // Of a period that is said not to be read.
            if (role is not (ColumnRole.Score or ColumnRole.WeightedScore or ColumnRole.Weight) || used.Any(u => u.Uses(c))) return true;
        }

        return false;
    }

    /// <summary>The label of a row may stand left of the item column (a total over several columns, a number).</summary>
    private static bool StartsRow(ScoringSection section, int row, int column)
    {
        for (var c = 0; c < column; c++)
            if (section.Grid.At(row, c) is { Text.Length: > 0 }) return false;
        return true;
    }
}
