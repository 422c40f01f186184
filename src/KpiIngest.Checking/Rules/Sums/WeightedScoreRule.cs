using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class WeightedScoreRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "weighted-score",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual("คะแนนถ่วงน้ำหนักไม่เท่ากับน้ำหนักคูณคะแนน", "Weighted score is not weight × score"),
            Why = new Bilingual(
                "คะแนนถ่วงน้ำหนักของแต่ละแถวต้องเท่ากับน้ำหนักคูณคะแนนตามวิธีคำนวณของรายงาน (คูณตรง หาร ๑๐๐ หารผลรวมน้ำหนัก หรือหารคะแนนเต็ม) "
                    + "ผลต่างที่เกิดจากการปัดเศษไม่นับว่าคลาดเคลื่อน",
                "The weighted score of a row is weight × score under the report's convention (as it is, ÷ 100, ÷ total weight or ÷ top score). "
                    + "A difference that rounding explains is not an error."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.6000
                3 | 1 | 5 | 5 | 5.0000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                3 | 1 | 5 | 5 | 5.0000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CheckedRows.WeightedScores(report, Standing.Wrong).Select(f => Found(f, OthersTried(report.Convention)));
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report
            .Tables.SelectMany(t => t.Rows)
            .Where(r => r.Standing is not null)
            .Select(r => new TestedFigure(r.Row.WeightedScore, [r]));
    }

    /// <summary>Where no row of the report shows a convention, the reader is told which others do not explain the figure either.</summary>
    private static Bilingual? OthersTried(FoundConvention found)
    {
        if (found.Source != ConventionSource.Nearest)
            return null;
        List<Bilingual> others = ConventionFinder.All.Where(c => c != found.OfReport.Convention).Select(ConventionName.Of).ToList();
        return new Bilingual(
            $" (ลองวิธีอื่นแล้วไม่ตรงเช่นกัน: {string.Join(", ", others.Select(o => o.Thai))})",
            $" (also tried, and none fits: {string.Join(", ", others.Select(o => o.English))})"
        );
    }
}
