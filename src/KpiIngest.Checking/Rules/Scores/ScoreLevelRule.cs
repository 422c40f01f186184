using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Scores;

public sealed class ScoreLevelRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "score-level",
            Family = RuleFamily.Scores,
            Severity = Severity.Error,
            ForAPerson = true,
            Title = new Bilingual("คะแนนที่เกณฑ์ไม่ได้ให้ไว้", "A score that the criteria do not offer"),
            Why = new Bilingual(
                "เกณฑ์แบบขั้นบันไดให้ได้เฉพาะคะแนนที่ระบุไว้ เช่น ๑ ๓ ๕ จึงไม่มีคะแนน ๒ หรือ ๓.๕",
                "Step criteria offer the scores they list and none between: criteria of 1, 3 and 5 give no 2."
            ),
            Wrong = """
                criteria 1 steps: 1/1 = ดำเนินการได้ตามข้อ ๑; 2/3 = ดำเนินการได้ตามข้อ ๒; 3/5 = ดำเนินการได้ตามข้อ ๓
                summary
                1 | 1 | ~ | 2 | 2.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
            Right = """
                criteria 1 steps: 1/1 = ดำเนินการได้ตามข้อ ๑; 2/3 = ดำเนินการได้ตามข้อ ๒; 3/5 = ดำเนินการได้ตามข้อ ๓
                summary
                1 | 1 | ~ | 3 | 3.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (RecomputedRow row in report.Tables.SelectMany(t => t.Rows))
        {
            if (row.Row.Score.Exact is not { } score || report.Criteria.For(row.Row) is not { Steps: true, Levels.Count: > 1 } criteria)
                continue;
            if (report.Criteria.UnderstoodFor(row.Row) is not { } understood || understood.Levels.Any(l => l.Score == score))
                continue;
            if (ScoreScale.Of(report, row).Excludes(score))
                continue; // said by score-range
            Bilingual offered = Bilingual.Digits(string.Join(", ", understood.Levels.Select(l => DecimalText.Of(l.Score).Text)));
            Bilingual stated = Bilingual.Digits(row.Row.Score.Figure!.Normalised);
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    Subject.Of(report, row),
                    FigureName.Of(FigureName.Score),
                    new Bilingual(
                        $"{stated.Thai} ไม่มีในเกณฑ์ ({offered.Thai})",
                        $"{stated.English} is not offered by the criteria ({offered.English})"
                    )
                ),
                Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                Stated = row.Row.Score.Figure,
                At = new FigureAddress(row.Item.Table, row.Item.Index, FigureName.Score),
                Location = Discrepancy.Placed(row.Row.Score),
                Proof = () =>
                    Proof.Of([
                        Operand.Of(OperandRole.Stated, row.Row.Score),
                        .. understood.Levels.Select(l => Proof.Score(OperandRole.Offered, l)),
                    ]),
                Also = [.. criteria.Levels.Select(l => Discrepancy.Placed(l.Score))],
            };
        }
    }
}
