using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Source;

public sealed class TrackedChangesRule : Rule
{
    public override RuleIdentity Identity { get; } = new()
    {
        Code = "tracked-changes",
        Family = RuleFamily.Source,
        Severity = Severity.Warning,
        ForAPerson = true,
        Title = new Bilingual("ตัวเลขมีการแก้ไขที่ยังไม่ยอมรับ", "A figure with an unresolved tracked change"),
        Why = new Bilingual(
            "ไฟล์มีการติดตามการแก้ไขที่ยังไม่ได้ยอมรับหรือปฏิเสธบนตัวเลขในตารางคะแนน ระบบใช้ค่าสุดท้าย ผู้ตรวจต้องยืนยันว่าค่าใดถูก",
            "The file holds an insertion or deletion on a figure of a scoring table that nobody accepted or rejected. The final view is used; which figure is meant, a person must confirm."),
        Wrong = """
            summary
            1 | 1 | 3 | 3 | 3.0000<2.0000
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
        return AllFigures.Of(report, f => f.ChangedFrom is not null).Where(f => f.At is not null).Select(f => new Discrepancy
        {
            Rule = Identity,
            Message = Message(f.Subject, f.What, new Bilingual(
                $"เดิม “{f.Figure.ChangedFrom}” แก้เป็น “{f.Figure.Text}” ยังไม่ได้ยอมรับการแก้ไข",
                $"was “{f.Figure.ChangedFrom}”, is “{f.Figure.Text}”, the change is not resolved")),
            Position = f.Position,
            Stated = f.Figure.Figure,
            At = f.At,
            Location = Discrepancy.Placed(f.Figure),
        });
    }
}
