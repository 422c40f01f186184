using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class WeightedTotalRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "weighted-total",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual("ผลรวมคะแนนถ่วงน้ำหนักไม่ตรงกับแถว", "Total weighted score is not the sum of the rows"),
            Why = new Bilingual(
                "ผลรวมคะแนนถ่วงน้ำหนักต้องเท่ากับผลรวมของค่าที่พิมพ์ไว้ในแถว หรือผลรวมของค่าก่อนปัดเศษ อย่างใดอย่างหนึ่ง",
                "The total must be the sum of the weighted scores as printed, or that of the weighted scores before rounding; either is right."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                3 | 1 | 3 | 3 | 3.0000
                total | 2.5 | | | 8.0000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                3 | 1 | 3 | 3 | 3.0000
                total | 2.5 | | | 7.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report) =>
        CheckedTotals.WeightedScores(report, Standing.Wrong).Select(f => Found(f));

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report) => CheckedTotals.TestedWeightedScores(report);
}
