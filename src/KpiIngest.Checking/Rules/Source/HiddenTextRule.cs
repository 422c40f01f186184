using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Source;

public sealed class HiddenTextRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "hidden-text",
            Family = RuleFamily.Source,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("มีตัวเลขซ่อนอยู่ในตารางคะแนน", "Figures in hidden text inside a scoring table"),
            Why = new Bilingual(
                "ตัวเลขที่ถูกซ่อนไว้ไม่ปรากฏบนหน้ากระดาษ จึงไม่นำมาคำนวณ แต่ผู้ตรวจควรทราบว่ามีอยู่",
                "Hidden figures are not seen on the page and nothing is computed with them; a person should know that they are there."
            ),
            Wrong = """
                hidden 99
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
        return report.Report.HiddenFigures.Select(figure => new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                new Bilingual("ตัวเลขที่ซ่อนไว้", "hidden figure"),
                new Bilingual(
                    $"“{figure.Text}” ซ่อนอยู่ในตารางคะแนน ไม่ได้นำมาคำนวณ",
                    $"“{figure.Text}” is hidden in a scoring table and was not computed with"
                )
            ),
            Position = TablePositions.Of(report, figure.Place),
            Location = figure,
            Proof = () => Proof.Of(Operand.Said(OperandRole.Found, figure)),
        });
    }
}
