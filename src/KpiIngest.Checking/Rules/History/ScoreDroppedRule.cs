using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.History;

public sealed class ScoreDroppedRule : HistoryRule
{
    private const int WholeYear = 12;

    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "score-dropped",
            Family = RuleFamily.History,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("คะแนนรอบ ๑๒ เดือนต่ำกว่ารอบก่อน", "The 12 months' score is below an earlier round's"),
            Why = new Bilingual(
                "ผลงานสะสมตลอดปี คะแนนรอบ ๑๒ เดือนจึงมักไม่ต่ำกว่ารอบ ๖ หรือ ๙ เดือนของข้อเดียวกัน หากต่ำกว่าต้องมีเหตุผล ความต่างที่เกิดจากการปัดเศษไม่นับ",
                "Results add up over the year, so the score after 12 months is seldom below that of the same item after 6 or 9; where it is, there should be a reason. "
                    + "A difference that rounding explains does not count."
            ),
            Wrong = """
                file
                year 2556
                round 6
                summary
                1 | 1 | 3 | 4 | 4.0000
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                """,
            Right = """
                file
                year 2556
                round 6
                summary
                1 | 1 | 3 | 4.27 | 4.2700
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 4.2674 | 4.2674
                """,
        };

    public override IEnumerable<HistoryFinding> Check(ReportHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (IReadOnlyList<ReportVersions> rounds in history.ByIndicator())
        {
            if (rounds.FirstOrDefault(r => r.Key.Round == WholeYear) is not { } year)
                continue;
            foreach (ReportVersions earlier in rounds.Where(r => r.Key.Round < WholeYear))
            {
                RoundComparison? pair = RoundComparison.Of(
                    earlier,
                    year,
                    FigureName.Score,
                    (before, after) => after.Value < before.Value && !Rounding.Same(before, after, exact: false, wholeIsExact: true)
                );
                if (pair is not { } found)
                    continue;
                (Bilingual before, Bilingual after) = (Round(earlier.Key.Round), Round(WholeYear));
                yield return Found(
                    found.Reports,
                    found.Figures,
                    new Bilingual(
                        $"คะแนน{after.Thai}ต่ำกว่า{before.Thai}",
                        $"scores of {after.English} are below those of {before.English}"
                    )
                );
            }
        }
    }
}
