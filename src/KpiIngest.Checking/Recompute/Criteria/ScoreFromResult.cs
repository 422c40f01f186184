using KpiIngest.Checking.Language;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>The scores that a row's result may earn under its criteria, or why that cannot be said.</summary>
/// <param name="Possible">A step number first, then a value; empty where nothing is certain.</param>
/// <param name="WhyNot">Null where something is.</param>
public sealed record ScoreFromResult(IReadOnlyList<CriteriaScore> Possible, Bilingual? WhyNot)
{
    private static readonly Bilingual Words = new("ผลการดำเนินงานเป็นข้อความ", "The result is stated in words.");
    private static readonly Bilingual Nothing = new("ไม่ได้ระบุผลการดำเนินงานเป็นตัวเลข", "No result is stated.");
    private static readonly Bilingual Repeats = new("ผลการดำเนินงานเท่ากับคะแนน ซึ่งมักเป็นการใส่คะแนนซ้ำ", "The result equals the score and often just repeats it.");
    private static readonly Bilingual NoCriteria = new("ไม่พบเกณฑ์การให้คะแนนของข้อนี้", "No criteria were found for this item.");
    private static readonly Bilingual Uncertain = new(
        "เกณฑ์การให้คะแนนของข้อนี้เทียบกับผลการดำเนินงานไม่ได้แน่ชัด", "The criteria of this item cannot be applied to the result with certainty.");

    public static ScoreFromResult Of(RecomputedReport report, RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(row);
        var result = row.Row.Result;
        if (result.Figure is not { } figure) return Because(result.Text is null ? Nothing : Words);
        if (!result.Percent && figure.Value == row.Row.Score.Value) return Because(Repeats);
        if (report.Criteria.For(row.Row) is not { } criteria) return Because(NoCriteria);
        if (UnderstoodCriteria.Of(criteria) is not { } understood) return Because(Uncertain);

        var possible = new List<CriteriaScore>(2);
        if (!result.Percent && understood.ByLevel(figure) is { } byLevel) possible.Add(byLevel);
        if (SameUnit(result, understood) && understood.ByValue(figure) is { } byValue) possible.Add(byValue);
        return possible.Count == 0 ? Because(Uncertain) : new ScoreFromResult(possible, null);
    }

    /// <summary>True where the stated score is one of the possible ones, by rounding.</summary>
    public bool Explains(Figure score) => Possible.Any(p => score.Whole
        ? p.Values.Contains(score.Exact)
        : Rounding.Judge(score, p.Values) != Standing.Wrong);

    /// <summary>A count is no percentage. A figure without a unit may be in that of the criteria.</summary>
    private static bool SameUnit(StatedResult result, UnderstoodCriteria criteria) =>
        !result.Percent || criteria.Unit is null or "%";

    private static ScoreFromResult Because(Bilingual why) => new([], why);
}
