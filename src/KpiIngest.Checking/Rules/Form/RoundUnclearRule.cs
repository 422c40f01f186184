using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Form;

public sealed class RoundUnclearRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "round-unclear",
            Family = RuleFamily.Form,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("ไม่ทราบรอบการรายงาน", "The round of the report is unclear"),
            Why = new Bilingual(
                "แบบฟอร์มพิมพ์ไว้หลายรอบ (๖ ๙ ๑๒ เดือน) ต้องทำเครื่องหมายไว้รอบเดียว รายงานที่ระบุเป็นไตรมาสไม่บอกรอบ",
                "A form that prints several rounds must have exactly one of them ticked; a quarter is no round."
            ),
            Wrong = """
                round 6 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                """,
            Right = """
                round 6 12 ticked 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Reports.ReportRound round = report.Report.Round;
        if (round.OtherPeriod is null && (round.Printed.Count < 2 || round.Ticked.Count == 1))
            yield break;

        // A tick that a machine did not see on a picture may be there.
        if (round.OtherPeriod is null && round.Ticked.Count == 0 && ScannedRows.Are(report))
            yield break;
        yield return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                new Bilingual("รอบการรายงาน", "round"),
                round.OtherPeriod is { } other
                        ? new Bilingual(
                            $"ระบุเป็น “{other}” ไม่ใช่รอบ ๖ ๙ หรือ ๑๒ เดือน",
                            $"stated as “{other}”, which is no round of 6, 9 or 12 months"
                        )
                    : round.Ticked.Count == 0 ? new Bilingual("ไม่ได้ทำเครื่องหมายไว้", "none is ticked")
                    : new Bilingual("ทำเครื่องหมายไว้มากกว่าหนึ่งรอบ", "more than one is ticked")
            ),
            Position = ReadingPosition.Heading,
            Location = Discrepancy.PlacedOrNull(round.Place),
            Proof = () => Proof.Of(Operand.Said(OperandRole.Found, round.OtherPeriod, round.Place)),
        };
    }
}
