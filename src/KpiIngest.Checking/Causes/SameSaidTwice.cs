using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>The same thing said of two places: a score outside the scale in its own table and in the summary; weighted scores that differ between
/// tables because the tables follow different conventions.</summary>
internal static class SameSaidTwice
{
    /// <returns>Index of the follower and of the discrepancy that it follows from.</returns>
    public static IEnumerable<(int Follower, int Cause)> Of(RecomputedReport report, IReadOnlyList<Discrepancy> found)
    {
        var first = new Dictionary<(string, string, Figure), int>();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].At is not { Row.Index: { } row } at) continue;
            var item = report.Tables[at.Table].Rows[row];
            if (found[i] is { Rule.Family: RuleFamily.Scores, Stated: { } stated } && item.Row.Number is { } number)
            {
                var key = (found[i].Rule.Code, number, stated with { Text = "" });
                if (!first.TryAdd(key, i)) yield return (i, first[key]);
            }

            if (found[i].Rule.Code == "detail-summary" && OtherConvention(report, found, item) is { } convention) yield return (i, convention);
        }
    }

    private static int? OtherConvention(RecomputedReport report, IReadOnlyList<Discrepancy> found, RecomputedRow summary)
    {
        if (report.Items.Counterpart(summary) is not { } detail || summary.Weighting.Convention == detail.Weighting.Convention) return null;
        if (summary.Standing != Standing.Right || detail.Standing != Standing.Right) return null;
        var tables = new[] { ReadingPosition.OfTable(detail.Item.Table), ReadingPosition.OfTable(summary.Item.Table) };
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Rule.Code == "convention" && tables.Contains(found[i].Position)) return i;
        }

        return null;
    }
}
