using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Figures in the rows of a scoring table that stand in a column without a known role.</summary>
internal static class UnplacedFigures
{
    public static IEnumerable<PlacedText> In(ScoringSection section, RowLabels labels, ConversionRows conversions)
    {
        IReadOnlyList<ColumnChoice> used = ColumnChoice.Of(section.Heads);
        foreach (int row in section.Rows)
        {
            Lazy<RowRole?> role = new(() => RoleOf(section.Grid, row, labels));
            foreach ((int column, int span, TableCell cell) in section.Grid.StartingIn(row))
            {
                if (!cell.Text.Any(ThaiDigits.IsDigit))
                    continue;
                if (
                    !IsFurtherResult(section.Heads, used, column, span, cell)
                    && !LostInMerge(section.Heads, used, column, span, cell, role)
                    && (conversions.IsConversion(cell.Text) || !LostInLabel(section.Heads, used, column, span, cell.Text, labels))
                    && (Accounted(section.Heads, used, column, span) || StartsRow(section, row, column))
                )
                    continue;
                yield return new PlacedText(ThaiText.Clean(cell.Text), cell.Place);
            }
        }
    }

    /// <summary>A line that is a figure, in a cell over a name or a result and the column of figures beside it (cells that were merged):
    /// the cell is read as the name or the result. One over score and weighted score is read as the score; totals and averages are read
    /// from such cells.</summary>
    private static bool LostInMerge(
        ColumnHeads heads,
        IReadOnlyList<ColumnChoice> used,
        int column,
        int span,
        TableCell cell,
        Lazy<RowRole?> role
    ) =>
        span > 1
        && (!IsFigures(heads.Columns[column].Role) || (heads.Columns[column].Role == ColumnRole.Score && role.Value is null))
        && Enumerable
            .Range(column, Math.Min(span, heads.Columns.Count - column))
            .Any(c => IsFigures(heads.Columns[c].Role) && c > column && used.Any(u => u.Uses(c)))
        && cell.Text.Split('\n').Any(line => FigureReader.ParseWithPercent(ThaiText.Clean(line), out _) is not null)
        && !(role.Value is { } total && used.Any(u => MergedTotals.ColumnOf(total, u, c => c >= column && c < column + span) is not null));

    /// <summary>A figure under a second heading of results, of no other period: one result a row is read.</summary>
    private static bool IsFurtherResult(ColumnHeads heads, IReadOnlyList<ColumnChoice> used, int column, int span, TableCell cell) =>
        span == 1
        && heads.Columns[column] is { Role: ColumnRole.Result, Period: null }
        && !used.Any(u => u.Uses(column))
        && used.Any(u => u.Result >= 0)
        && FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _) is not null;

    private static RowRole? RoleOf(Grid grid, int row, RowLabels labels) =>
        grid.StartingIn(row).Where(c => c.Cell.Text.Length > 0).Select(c => labels.RoleOf(c.Cell.Text)).FirstOrDefault(r => r is not null);

    /// <summary>A figure of a total in one cell with its label, over both columns: <c>รวม ๑๐๐</c>. As a label it is read, as a figure it is
    /// not.</summary>
    private static bool LostInLabel(
        ColumnHeads heads,
        IReadOnlyList<ColumnChoice> used,
        int column,
        int span,
        string text,
        RowLabels labels
    )
    {
        List<int> columns = Enumerable.Range(column, Math.Min(span, heads.Columns.Count - column)).ToList();
        if (
            !columns.Exists(c => heads.Columns[c].Role is ColumnRole.Item or ColumnRole.Order)
            || !columns.Exists(c => IsFigures(heads.Columns[c].Role) && used.Any(u => u.Uses(c)))
        )
            return false;
        string clean = ThaiText.Clean(text);
        string label = clean.TrimEnd(
            '0',
            '1',
            '2',
            '3',
            '4',
            '5',
            '6',
            '7',
            '8',
            '9',
            '๐',
            '๑',
            '๒',
            '๓',
            '๔',
            '๕',
            '๖',
            '๗',
            '๘',
            '๙',
            '.',
            ',',
            ' '
        );
        return label.Length < clean.Length && (label.Length == 0 || labels.IsTotal(label.TrimEnd('=', ':', ' ')));
    }

    private static bool IsFigures(ColumnRole? role) => role is ColumnRole.Score or ColumnRole.WeightedScore or ColumnRole.Weight;

    private static bool Accounted(ColumnHeads heads, IReadOnlyList<ColumnChoice> used, int column, int span)
    {
        for (int c = column; c < Math.Min(column + span, heads.Columns.Count); c++)
        {
            if (heads.Columns[c].Role is not { } role)
                continue;
            if (heads.Columns[c].Period is not null && role is ColumnRole.Score)
                return true; // Of a period that is said not to be read.
            if (!IsFigures(role) || used.Any(u => u.Uses(c)))
                return true;
        }

        return false;
    }

    /// <summary>The label of a row may stand left of the item column (a total over several columns, a number).</summary>
    private static bool StartsRow(ScoringSection section, int row, int column)
    {
        for (int c = 0; c < column; c++)
            if (section.Grid.At(row, c) is { Text.Length: > 0 })
                return false;
        return true;
    }
}
