using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class TruncatedRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "truncated",
            Family = RuleFamily.Sums,
            Severity = Severity.Note,
            Title = new Bilingual("ตัดทศนิยมทิ้งโดยไม่ปัดเศษ", "Cut off, not rounded"),
            Why = new Bilingual(
                "ค่าที่ระบุตรงกับค่าที่คำนวณได้ แต่ตัดทศนิยมส่วนเกินทิ้งแทนการปัดเศษ จึงไม่ถือว่าผิด เป็นเพียงข้อสังเกต",
                "The stated figure is the exact one with its further decimals cut off instead of rounded. It is not an error, only noted."
            ),
            Wrong = """
                summary
                1 | 12.56 | | 3 | 0.376
                2 | 25 | | 4 | 1.000
                """,
            Right = """
                summary
                1 | 12.56 | | 3 | 0.377
                2 | 25 | | 4 | 1.000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CheckedRows
            .WeightedScores(report, Standing.Truncated)
            .Concat(CheckedTotals.WeightedScores(report, Standing.Truncated))
            .Concat(CheckedAverages.Of(report, Standing.Truncated))
            .Select(f => Found(f) with { Message = Message(f.Subject, f.What, Said(f)) });
    }

    private static Bilingual Said(CheckedFigure figure)
    {
        Bilingual arithmetic = new Computation(figure.Operation, figure.Expected, figure.Stated.Figure!).Said;
        return new Bilingual("ตัดทศนิยมทิ้งแทนการปัดเศษ " + arithmetic.Thai, "cut off instead of rounded: " + arithmetic.English);
    }
}
