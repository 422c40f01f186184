using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Scoring tables whose rows are rounds or quarters of the same items, not items that are added up: <c>รอบ ๖ เดือน</c> above
/// <c>รอบ ๑๒ เดือน</c>, each with the indicator's weight.</summary>
internal sealed class PeriodRows(FormWording wording)
{
    /// <summary>What weights add up to that are parts of a whole.</summary>
    private static readonly decimal[] Wholes = [1, 100];

    private readonly Periods periods = new(wording);

    /// <summary>The section once for each period, with its rows alone; empty where the rows are items.</summary>
    public IReadOnlyList<(TablePeriod Period, ScoringSection Part)> In(ScoringSection part)
    {
        if (part.Heads.Columns.Any(c => c.Period is not null))
            return [];
        List<int> figures = part.Rows.Where(part.HoldsFigures).ToList();
        if (figures.Count < 2 || !WeighTheSame(part, figures))
            return [];
        for (int column = 0; column < part.Heads.Columns.Count; column++)
        {
            List<TablePeriod?> named = figures.ConvertAll(r => Of(part.Grid, r, column));
            if (named.TrueForAll(p => p is not null) && named.Distinct().Count() == named.Count)
                return [.. figures.Select((row, i) => (named[i]!, part with { Rows = [row] }))];
        }

        return [];
    }

    private TablePeriod? Of(Grid grid, int row, int column) =>
        grid.Starting(row, column) is { Text.Length: > 0 } cell && periods.In(cell.Text) is { Without.Length: 0 } found
            ? found.Period
            : null;

    /// <summary>Parts of a whole, too, may weigh the same: together they come to 100 or 1.</summary>
    private static bool WeighTheSame(ScoringSection part, List<int> rows)
    {
        int column = part.Heads.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Weight);
        List<decimal?> weights = rows.ConvertAll(r => column < 0 ? null : FigureOf(part.Grid.At(r, column)));
        return weights.TrueForAll(w => w is not null && w == weights[0])
            && !Wholes.Any(w => w % weights[0] == 0 && w / weights[0] == weights.Count);
    }

    private static decimal? FigureOf(TableCell? cell) =>
        cell is null ? null
        : FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _) is { Value: > 0 } figure ? figure.Value
        : null;
}
