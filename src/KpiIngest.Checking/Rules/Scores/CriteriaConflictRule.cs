using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Scores;

public sealed class CriteriaConflictRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "criteria-conflict",
            Family = RuleFamily.Scores,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("เกณฑ์การให้คะแนนขัดแย้งกันเอง", "The criteria contradict themselves"),
            Why = new Bilingual(
                "เกณฑ์ต้องไล่ขึ้นหรือลงทางเดียว ไม่มีช่วงที่ขาดหรือซ้อนกัน และหมายเหตุต้องไม่ขัดกับตาราง (เช่น ≥๕ ในตาราง แต่ มากกว่า ๕ ในหมายเหตุ) มิฉะนั้นผลเดียวกันอาจได้คะแนนต่างกัน",
                "Levels rise or fall throughout, leave no gap and do not overlap, and a note says what the table says (≥5 in the table and “more than 5” in its note differ at 5). Else one result may earn two scores."
            ),
            Wrong = """
                criteria 1 steps: 1 = ๑; 2 = ๒; 3 = ๓; 4 = ๔; 5 = ≥๕
                note 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ; 4 = ทำได้ ๔ ข้อ; 5 = ทำได้มากกว่า ๕ ข้อ เท่ากับ ๕ คะแนน
                summary
                1 | 1 | 5 | 5 | 5.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
            Right = """
                criteria 1 steps: 1 = ๑; 2 = ๒; 3 = ๓; 4 = ๔; 5 = ≥๕
                note 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ; 4 = ทำได้ ๔ ข้อ; 5 = ทำได้ ๕ ข้อขึ้นไป เท่ากับ ๕ คะแนน
                summary
                1 | 1 | 5 | 5 | 5.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Func<ItemCriteria, IEnumerable<Figure>> results = ResultsUnder(report);
        for (int c = 0; c < report.Report.Criteria.Count; c++)
        {
            ItemCriteria criteria = report.Report.Criteria[c];
            if (report.Criteria.AreUnsure(criteria))
                continue;
            foreach (CriteriaConflict conflict in CriteriaConflicts.Of(criteria, results(criteria), report.Criteria.Conditions))
            {
                yield return new Discrepancy
                {
                    Rule = Identity,
                    Message = Message(
                        Subject.OfItem(report.Report, criteria.Item, criteria.Name),
                        new Bilingual("เกณฑ์การให้คะแนน", "criteria"),
                        conflict.What
                    ),
                    Position = ReadingPosition.InCriteria(c),
                    Location = Placed(conflict.Level),
                    Proof = () =>
                        Proof.Of([
                            .. new[] { conflict.Level, conflict.Other }
                                .OfType<CriteriaLevel>()
                                .Select(l => Operand.Of(OperandRole.Condition, l, report.Criteria.Conditions.Of(l.Condition)?.Value)),
                        ]),
                    Also = conflict.Other is { } other ? [Placed(other)] : [],
                };
            }
        }
    }

    /// <summary>The results of the rows that each criteria score, gathered in one pass.</summary>
    private static Func<ItemCriteria, IEnumerable<Figure>> ResultsUnder(RecomputedReport report)
    {
        ILookup<object?, Figure> results = report
            .Tables.SelectMany(t => t.Rows)
            .Where(r => r.Row.Result.Figure is not null && report.Criteria.For(r.Row) is not null)
            .ToLookup(r => report.Criteria.For(r.Row)!, r => r.Row.Result.Figure!, ReferenceEqualityComparer.Instance);
        return criteria => results[criteria];
    }

    private static PlacedText Placed(CriteriaLevel level) => new(level.Written ?? level.Condition ?? level.Score.Text, level.Place);
}
