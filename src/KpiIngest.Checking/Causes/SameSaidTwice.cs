using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>The same thing said of two places: a score outside the scale in its own table and in the summary; weighted scores that differ
/// between tables because the tables follow different conventions, or because the scores do.</summary>
internal static class SameSaidTwice
{
    /// <returns>Index of the follower and of the discrepancy that it follows from.</returns>
    public static IEnumerable<(int Follower, int Cause)> Of(RecomputedReport report, IReadOnlyList<Discrepancy> found)
    {
        Dictionary<(string, string, Figure), int> first = new();
        for (int i = 0; i < found.Count; i++)
        {
            if (OtherTerms(report, found, i) is { } terms)
                yield return (i, terms);
            if (found[i].At is not { Row.Index: { } row } at)
                continue;
            RecomputedRow item = report.Tables[at.Table].Rows[row];
            if (found[i] is { Rule.Family: RuleFamily.Scores, Stated: { } stated } && item.Row.Number is { } number)
            {
                (string Code, string number, Figure) key = (found[i].Rule.Code, number, stated with { Text = "" });
                if (!first.TryAdd(key, i))
                    yield return (i, first[key]);
            }

            if (
                found[i].Rule.Code == "detail-summary"
                && at.Column == FigureName.WeightedScore
                && OtherGiven(report, found, item) is { } given
            )
                yield return (i, given);
            else if (found[i].Rule.Code == "detail-summary" && OtherConvention(report, found, item) is { } convention)
                yield return (i, convention);
        }
    }

    /// <summary>A formula that lacks a term does not come to the value behind it, which is the table's.</summary>
    private static int? OtherTerms(RecomputedReport report, IReadOnlyList<Discrepancy> found, int value)
    {
        if (found[value] is not { Rule.Code: "formula", Stated: { } stated, Arithmetic: Computation })
            return null;
        if (report.Average is not { } average || average.Judge(stated) != Standing.Right)
            return null;
        for (int i = 0; i < value; i++)
        {
            if (found[i] is { Rule.Code: "formula", Stated: null } && found[i].Position == found[value].Position)
                return i;
        }

        return null;
    }

    /// <summary>Each weighted score is the product of its own row: they differ because weight or score does.</summary>
    private static int? OtherGiven(RecomputedReport report, IReadOnlyList<Discrepancy> found, RecomputedRow summary)
    {
        if (summary.Standing != Standing.Right || report.Items.Counterpart(summary)?.Standing != Standing.Right)
            return null;
        List<int> given = Enumerable
            .Range(0, found.Count)
            .Where(i =>
                found[i] is { Rule.Code: "detail-summary", At: { Row.Index: { } row, Column: not FigureName.WeightedScore } at }
                && at.Table == summary.Item.Table
                && row == summary.Item.Index
            )
            .ToList();
        return given is [var only] ? only : null;
    }

    private static int? OtherConvention(RecomputedReport report, IReadOnlyList<Discrepancy> found, RecomputedRow summary)
    {
        if (report.Items.Counterpart(summary) is not { } detail || summary.Weighting.Convention == detail.Weighting.Convention)
            return null;
        if (summary.Standing != Standing.Right || detail.Standing != Standing.Right)
            return null;
        ReadingPosition[] tables = new[] { ReadingPosition.OfTable(detail.Item.Table), ReadingPosition.OfTable(summary.Item.Table) };
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Rule.Code == "convention" && tables.Contains(found[i].Position))
                return i;
        }

        return null;
    }
}
