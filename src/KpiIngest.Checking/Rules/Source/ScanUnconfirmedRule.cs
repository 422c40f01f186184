using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Source;

public sealed class ScanUnconfirmedRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "scan-unconfirmed",
            Family = RuleFamily.Source,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("อ่านจากภาพสแกน ยังไม่มีผู้ยืนยันตัวเลข", "Read from a scan, its figures not confirmed by a person"),
            Why = new Bilingual(
                "ตัวเลขในตารางอ่านจากภาพด้วยเครื่อง แถวที่น้ำหนัก คะแนน และคะแนนถ่วงน้ำหนักสอดคล้องกันถือว่าพิสูจน์ตัวเองได้ ที่เหลือต้องมีผู้เทียบกับภาพ ก่อนยืนยัน สิ่งที่พบทั้งหมดเป็นเพียงคำเตือน",
                "The figures of the tables were read from pictures by machine. Where weight, score and weighted score of a row agree they prove each other; a person compares the rest with the picture. Until then whatever else is found in the card is a warning."
            ),
            Wrong = """
                scan
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | ?1.5.0
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!ScannedRows.Are(report))
            yield break;
        ScannedCount count = ScannedRows.Count(report);
        (Bilingual closed, Bilingual unproven, Bilingual unread) = (Digits(count.Closed), Digits(count.Unproven), Digits(count.Unread));
        RecomputedTable first = report.Tables.First(t => t.Table.Scanned);
        yield return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                new Bilingual("ตัวเลขที่อ่านจากภาพสแกน", "figures read from a scan"),
                new Bilingual(
                    $"พิสูจน์ได้จากแถวหรือผลรวมของตัวเอง {closed.Thai} ตัว อ่านได้แต่ไม่มีสิ่งพิสูจน์ {unproven.Thai} ตัว อ่านไม่ได้ {unread.Thai} ตัว ยังไม่มีผู้ยืนยัน",
                    $"{closed.English} proven by their own row or total, {unproven.English} read without proof, {unread.English} not read; no person has confirmed them"
                )
            ),
            Position = ReadingPosition.OfTable(first.Index),
            Location = Discrepancy.PlacedOrNull(first.Table.Place),
            Proof = () => Proof.Of(Operand.Said(OperandRole.Found, "", first.Table.Place)),
        };
    }

    private static Bilingual Digits(int count) => Bilingual.Digits(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
