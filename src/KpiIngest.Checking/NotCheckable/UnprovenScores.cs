using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.NotCheckable;

/// <summary>Items whose score cannot be proven from the stated result, once an item.</summary>
internal static class UnprovenScores
{
    public static IEnumerable<NotCheckableResult> Of(RecomputedReport report)
    {
        var scored = report.Tables.SelectMany(t => t.Rows).Where(r => r.Row.Score.Figure is not null);
        foreach (var item in scored.GroupBy(r => r.Row.Number ?? r.Row.Name ?? "", StringComparer.Ordinal))
        {
            var row = item.FirstOrDefault(r => r.Row.Result.Text is not null || r.Row.Result.Figure is not null) ?? item.First();
            var (thai, english) = Why(report, row);
            yield return new NotCheckableResult("score-result", row.Row.Number, thai, english);
        }
    }

    private static (string Thai, string English) Why(RecomputedReport report, RecomputedRow row)
    {
        var result = row.Row.Result;
        if (result.Figure is { } figure)
        {
            if (!result.Percent && figure.Value == row.Row.Score.Value)
                return ("ผลการดำเนินงานเท่ากับคะแนน ซึ่งมักเป็นการใส่คะแนนซ้ำ", "The result equals the score and often just repeats it.");
            return report.Criteria.For(row.Row) is null
                ? ("ไม่พบเกณฑ์การให้คะแนนของข้อนี้", "No criteria were found for this item.")
                : ("เกณฑ์การให้คะแนนของข้อนี้ยังเทียบกับผลไม่ได้แน่ชัด", "The criteria of this item cannot be applied to the result with certainty.");
        }

        return result.Text is null
            ? ("ไม่ได้ระบุผลการดำเนินงานเป็นตัวเลข", "No result is stated.")
            : ("ผลการดำเนินงานเป็นข้อความ", "The result is stated in words.");
    }
}
