using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.History;

public sealed class WeightChangedRule : HistoryRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "weight-changed",
            Family = RuleFamily.History,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("น้ำหนักของข้อเปลี่ยนไประหว่างรอบ", "A weight changed between rounds"),
            Why = new Bilingual(
                "น้ำหนักตามคำรับรองกำหนดไว้ทั้งปี จึงต้องเท่ากันทุกรอบของปีงบประมาณเดียวกัน เว้นแต่มีการอนุมัติให้เปลี่ยน เทียบกับรอบก่อนหน้าตามเลขข้อ",
                "Weights are agreed for the year; they are the same in each of its rounds unless a change was approved. Each round is compared with the one before it, by item number."
            ),
            Wrong = """
                file
                year 2556
                round 6
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 1 | 3 | 3 | 3.0000
                """,
            Right = """
                file
                year 2556
                round 6
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                file
                year 2556
                round 12
                summary
                1 | 1.00 | 3 | 4 | 4.0000
                2 | 0.50 | 3 | 3 | 1.5000
                """,
        };

    public override IEnumerable<HistoryFinding> Check(ReportHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (IReadOnlyList<ReportVersions> rounds in history.ByIndicator())
        {
            for (int r = 1; r < rounds.Count; r++)
            {
                RoundComparison? pair = RoundComparison.Of(
                    rounds[r - 1],
                    rounds[r],
                    FigureName.Weight,
                    (before, after) => before.Value != after.Value
                );
                if (pair is not { } found)
                    continue;
                (Bilingual before, Bilingual after) = (Round(rounds[r - 1].Key.Round), Round(rounds[r].Key.Round));
                yield return Found(
                    found.Reports,
                    found.Figures,
                    new Bilingual(
                        $"น้ำหนัก{before.Thai}กับ{after.Thai}ไม่ตรงกัน",
                        $"weights of {before.English} and {after.English} differ"
                    )
                );
            }
        }
    }
}
