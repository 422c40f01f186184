using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Form;

public sealed class RowDuplicateRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "row-duplicate",
            Family = RuleFamily.Form,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("เลขข้อซ้ำในตารางเดียวกัน", "An item number stands twice in one table"),
            Why = new Bilingual(
                "เลขข้อที่ซ้ำกันทำให้นับคะแนนซ้ำ หรือจับคู่กับตารางอื่นไม่ได้",
                "An item that stands twice is counted twice, or cannot be matched with its own table."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                2 | 1 | 4 | 4 | 4.0000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                3 | 1 | 4 | 4 | 4.0000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (RecomputedTable table in report.Tables)
        {
            foreach (
                IGrouping<string, RecomputedRow> same in table
                    .Rows.Where(r => r.Row.Number is not null)
                    .GroupBy(r => r.Row.Number!, StringComparer.Ordinal)
            )
            {
                foreach (RecomputedRow again in same.Skip(1))
                    yield return Again(report, again, same.First());
            }
        }
    }

    private Discrepancy Again(RecomputedReport report, RecomputedRow row, RecomputedRow first) =>
        new()
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report, row),
                new Bilingual("เลขข้อ", "item number"),
                new Bilingual("มีมากกว่าหนึ่งแถวในตารางเดียวกัน", "stands on more than one row of the table")
            ),
            Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
            Location = Placed(row.Row),
            Also = [Placed(first.Row)],
            Proof = () => Proof.Of(Operand.Said(OperandRole.Item, Placed(row.Row)), Operand.Said(OperandRole.Other, Placed(first.Row))),
        };

    private static PlacedText Placed(ScoredRow row) => new($"{row.Number} {row.Name}".Trim(), row.Place);
}
