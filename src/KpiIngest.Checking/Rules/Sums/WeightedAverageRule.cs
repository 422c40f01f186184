using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class WeightedAverageRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "weighted-average",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual("คะแนนเฉลี่ยถ่วงน้ำหนักไม่ตรงกับแถว", "Weighted average is not Σ(weight × score) ÷ Σ weight"),
            Why = new Bilingual(
                "คะแนนเฉลี่ยถ่วงน้ำหนักต้องเท่ากับผลรวมของน้ำหนักคูณคะแนน หารด้วยผลรวมน้ำหนัก โดยใช้เฉพาะแถวที่ได้รับการประเมิน",
                "The stated average must be Σ(weight × score) ÷ Σ weight over the rows that were assessed."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 4 | 4 | 2.0000
                total | 1.5 | | | 5.0000
                average 3.5000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 4 | 4 | 2.0000
                total | 1.5 | | | 5.0000
                average 3.3333
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report) =>
        CheckedAverages.Of(report, Standing.Wrong).Select(f => Found(f));

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report) => CheckedAverages.Tested(report);
}
