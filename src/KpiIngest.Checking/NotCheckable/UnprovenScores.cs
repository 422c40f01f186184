using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Items whose score cannot be proven from the stated result, once an item.</summary>
internal static class UnprovenScores
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        IEnumerable<RecomputedRow> scored = report
            .Tables.SelectMany(t => t.Rows)
            .Where(r => r.Row.Score.Figure is not null && !r.Item.LeftOut);
        foreach (IGrouping<string, RecomputedRow> item in scored.GroupBy(r => r.Row.Number ?? r.Row.Name ?? "", StringComparer.Ordinal))
        {
            RecomputedRow row = item.FirstOrDefault(r => r.Row.Result.Text is not null || r.Row.Result.Figure is not null) ?? item.First();
            if (ScoreFromResult.Of(report, row).WhyNot is { } why)
                yield return new NotCheckableResult("score-result", row.Row.Number, why.Thai, why.English);
        }
    }
}
