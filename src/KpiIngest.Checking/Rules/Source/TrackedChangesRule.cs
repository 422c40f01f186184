using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Source;

public sealed class TrackedChangesRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "tracked-changes",
            Family = RuleFamily.Source,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("ตัวเลขมีการแก้ไขที่ยังไม่ยอมรับ", "A figure with an unresolved tracked change"),
            Why = new Bilingual(
                "ไฟล์มีการติดตามการแก้ไขที่ยังไม่ได้ยอมรับหรือปฏิเสธบนตัวเลขในตารางคะแนน ระบบใช้ค่าสุดท้าย ผู้ตรวจต้องยืนยันว่าค่าใดถูก",
                "The file holds an insertion or deletion on a figure of a scoring table that nobody accepted or rejected. The final view is used; which figure is meant, a person must confirm."
            ),
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
        return AllFigures
            .Of(report, f => f.ChangedFrom is not null)
            .Where(f => f.At is not null)
            .Select(Changed)
            .Concat(Results(report))
            .Concat(RemovedRows(report));
    }

    private Discrepancy Changed(NamedFigure f) =>
        new()
        {
            Rule = Identity,
            Message = Message(f.Subject, f.What, OldAndNew(f.Figure.ChangedFrom, f.Figure.Text)),
            Position = f.Position,
            Stated = f.Figure.Figure,
            At = f.At,
            Location = Discrepancy.Placed(f.Figure),
            Proof = () =>
                Proof.Of(Operand.Of(OperandRole.Stated, f.Figure), Operand.Said(OperandRole.Before, f.Figure.ChangedFrom, f.Figure.Place)),
        };

    private IEnumerable<Discrepancy> Results(RecomputedReport report) =>
        from table in report.Tables
        from row in table.Rows
        let result = row.Row.Result
        where result.ChangedFrom is not null
        select new Discrepancy
        {
            Rule = Identity,
            Message = Message(Subject.Of(report, row), FigureName.Of(FigureName.Result), OldAndNew(result.ChangedFrom, result.Text)),
            Position = ReadingPosition.OfRow(table.Index, row.Item.Index),
            Stated = result.Figure,
            At = new FigureAddress(table.Index, row.Item.Index, FigureName.Result),
            Location = new PlacedText(result.Text ?? "", result.Place),
            Proof = () =>
                Proof.Of(
                    Operand.Of(OperandRole.Stated, result, result.Figure),
                    Operand.Said(OperandRole.Before, result.ChangedFrom, result.Place)
                ),
        };

    private IEnumerable<Discrepancy> RemovedRows(RecomputedReport report) =>
        report.Report.RemovedRows.Select(row => new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                new Bilingual("แถวในตารางคะแนน", "row of a scoring table"),
                new Bilingual(
                    $"“{row.Text}” ถูกลบไว้แบบติดตามการเปลี่ยนแปลง ยังไม่ได้ยอมรับ จึงไม่ได้นำมาคำนวณ",
                    $"“{row.Text}” is deleted by a tracked change that is not resolved; it was not computed with"
                )
            ),
            Position = TablePositions.Of(report, row.Place),
            Location = row,
            Proof = () => Proof.Of(Operand.Said(OperandRole.Found, row)),
        });

    private static Bilingual OldAndNew(string? before, string? now) =>
        new($"เดิม “{before}” แก้เป็น “{now}” ยังไม่ได้ยอมรับการแก้ไข", $"was “{before}”, is “{now}”, the change is not resolved");
}
