using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Scoring tables that state each item once for each assessor, one row below the other, with a column that says whose row it
/// is (<c>ผู้ประเมิน</c>).</summary>
internal sealed class AssessorRows(FormWording wording)
{
    /// <summary>Letters above which a cell says more than who assessed.</summary>
    private const int Longest = 40;

    /// <summary>The sections with the rows of each assessor alone, in the order in which they come first; empty where rows do not say
    /// whose they are.</summary>
    public IReadOnlyList<(Assessor Assessor, List<ScoringSection> Parts)> In(IReadOnlyList<ScoringSection> parts)
    {
        if (parts.Any(p => p.Heads.Columns.Any(c => c.Assessor is not null && c.Role is ColumnRole.Score or ColumnRole.WeightedScore)))
            return [];
        for (int column = 0; column < parts[0].Heads.Columns.Count; column++)
        {
            if (!MayName(parts[0].Heads.Columns[column].Role))
                continue;
            List<Assessor> own = parts.SelectMany(p => p.Rows.Select(r => Of(p.Grid, r, column))).OfType<Assessor>().Distinct().ToList();
            if (own.Count > 1 && parts.All(p => p.Rows.All(r => Of(p.Grid, r, column) is not null || !HoldsFigures(p, r))))
                return [.. own.Select(a => (a, parts.Select(p => OfOne(p, column, a)).ToList()))];
        }

        return [];
    }

    /// <summary>Without the rows of others: what is merged over several assessors is each one's.</summary>
    private ScoringSection OfOne(ScoringSection part, int column, Assessor assessor)
    {
        HashSet<int> others = [.. part.Rows.Where(r => Of(part.Grid, r, column) is { } named && named != assessor)];
        return part with
        {
            Grid = part.Grid.WithoutRows(others),
            Rows = [.. part.Rows.Where(r => !others.Contains(r)).Select(r => r - others.Count(o => o < r))],
        };
    }

    private static bool MayName(ColumnRole? role) => role is null or ColumnRole.Note or ColumnRole.Unit;

    private Assessor? Of(Grid grid, int row, int column) =>
        grid.Starting(row, column) is { Text.Length: > 0 and <= Longest } cell && !cell.Text.Any(ThaiDigits.IsDigit)
            ? wording.AssessorIn(Skeleton.Of(cell.Text))
            : null;

    private static bool HoldsFigures(ScoringSection part, int row) =>
        part
            .Grid.StartingIn(row)
            .Any(c =>
                part.Heads.Columns[c.Column].Role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore
                && c.Cell.Text.Any(ThaiDigits.IsDigit)
            );
}
