using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class WeightTotalRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "weight-total",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual("ผลรวมน้ำหนักไม่ตรงกับแถว", "Total weight is not the sum of the rows"),
            Why = new Bilingual(
                "น้ำหนักเป็นค่าที่กำหนดไว้ ไม่มีการปัดเศษ ผลรวมจึงต้องเท่ากับน้ำหนักของทุกแถวรวมกัน แถวที่ไม่ได้รับการประเมินจะรวมหรือไม่รวมก็ได้ แถวกลุ่มเทียบกับแถวในกลุ่มเท่านั้น",
                "Weights are set, not rounded, so a total must equal the sum of the rows; rows that were not assessed may be in it or not. A group row is compared with its members."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                total | 2 | | | 4.5000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                total | 1.5 | | | 4.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report) =>
        CheckedTotals.Weights(report, Standing.Wrong).Select(f => Found(f));

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report) => CheckedTotals.TestedWeights(report);
}
