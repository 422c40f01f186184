using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Source;

public sealed class FigureUnplacedRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "figure-unplaced",
            Family = RuleFamily.Source,
            Severity = Severity.Note,
            Title = new Bilingual("ตัวเลขในตารางที่ไม่ทราบหน้าที่", "A figure in a scoring table that has no role"),
            Why = new Bilingual(
                "ตัวเลขทุกตัวในตารางคะแนนต้องมีหน้าที่ (แถว กลุ่ม ผลรวม หัวตาราง ชื่อ หน่วย เป้าหมาย ระดับ หมายเหตุ) ตัวที่เหลือแจ้งไว้เพื่อไม่ให้ตกหล่น",
                "Every figure in a scoring table is accounted for (row, group, total, heading, name, unit, target, level, note); one that is not is named, so that none is lost."
            ),
            Wrong = """
                unplaced 99
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
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
        return report.Report.UnplacedFigures.Select(figure => new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                new Bilingual("ตัวเลขในตารางคะแนน", "figure in a scoring table"),
                new Bilingual($"“{figure.Text}” ไม่ทราบว่าเป็นค่าใด", $"“{figure.Text}” has no role that was recognised")
            ),
            Position = TablePositions.Of(report, figure.Place),
            Location = figure,
            Proof = () => Proof.Of(Operand.Said(OperandRole.Found, figure)),
        });
    }
}
