using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Form;

public sealed class RowMissingRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "row-missing",
            Family = RuleFamily.Form,
            Severity = Severity.Warning,
            ForAPerson = true,
            NotOfScans = true,
            Title = new Bilingual("เลขข้อขาดหายไป", "A row is missing"),
            Why = new Bilingual(
                "เลขข้อในระดับเดียวกันควรเรียงกันไม่ขาด และข้อที่มีตารางของตนเองควรอยู่ในตารางสรุป เช่นเดียวกันในทางกลับกัน",
                "Item numbers run without a gap among siblings, and an item with a table of its own stands in the summary, and the other way round."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                4 | 1 | 4 | 4 | 4.0000
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
        (ItemNumbers details, ItemNumbers summaries) = (
            ItemNumbers.Of(report, ScoringTableKind.Detail),
            ItemNumbers.Of(report, ScoringTableKind.Summary)
        );
        return Missing(report, summaries, details).Concat(Missing(report, details, summaries));
    }

    private IEnumerable<Discrepancy> Missing(RecomputedReport report, ItemNumbers here, ItemNumbers there)
    {
        if (here.Rows.Count == 0)
            yield break;
        foreach (string number in here.Gaps().Concat(here.MissingFrom(there)).Distinct(StringComparer.Ordinal).Order(ItemNumbers.Order))
        {
            RecomputedRow next = here.After(number);
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    Subject.OfItem(report.Report, number, null),
                    new Bilingual("แถวในตาราง", "row"),
                    Said(here, there, number)
                ),
                Position = ReadingPosition.OfRow(next.Item.Table, next.Item.Index),
                Location = new PlacedText($"{next.Row.Number} {next.Row.Name}".Trim(), next.Row.Place),
                Proof = () =>
                    Proof.Of([
                        Operand.Said(OperandRole.Missing, number, next.Row.Place),
                        .. there.Find(number) is { } found
                            ? (IEnumerable<Operand>)
                                [Operand.Said(OperandRole.Item, $"{found.Row.Number} {found.Row.Name}".Trim(), found.Row.Place)]
                            : [],
                    ]),
                Also = there.Find(number) is { } other
                    ? [new PlacedText($"{other.Row.Number} {other.Row.Name}".Trim(), other.Row.Place)]
                    : [],
            };
        }
    }

    private static Bilingual Said(ItemNumbers here, ItemNumbers there, string number)
    {
        Bilingual where =
            here.Kind == ScoringTableKind.Summary
                ? new Bilingual("ตารางสรุป", "the summary")
                : new Bilingual("ตารางรายข้อ", "the items' own tables");
        return there.Find(number) is null
            ? new Bilingual($"เลขข้อใน{where.Thai}ขาดไป", $"a gap in the numbering of {where.English}")
            : new Bilingual($"ไม่มีใน{where.Thai}", $"missing from {where.English}");
    }
}
