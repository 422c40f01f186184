using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Source;

public sealed class NumberUnclearRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "number-unclear",
            Family = RuleFamily.Source,
            Severity = Severity.Warning,
            ForAPerson = true,

            // How many figures of a scan were not read is said once, by scan-unconfirmed.
            NotOfScans = true,
            Title = new Bilingual("อ่านตัวเลขได้ไม่แน่ชัด", "A figure that cannot be read with certainty"),
            Why = new Bilingual(
                "ตัวเลขที่อ่านได้หลายอย่าง (เช่น ๓.๐.๐ หรือใช้ตัวอักษร l แทนเลข ๑) จะไม่ถูกเดา และไม่นำไปคำนวณ ผู้ตรวจต้องดูต้นฉบับ",
                "A figure that can be read in more than one way (3.0.0, letter l for 1) is never guessed and nothing is computed with it; a person must look."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | ?3.0.0
                2 | 0.5 | 4 | 4 | 2.0000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.00
                2 | 0.5 | 4 | 4 | 2.0000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return AllFigures
            .Of(report, f => f.State == FigureState.Unclear)
            .Select(f => new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    f.Subject,
                    f.What,
                    new Bilingual($"อ่าน “{f.Figure.Text}” ได้ไม่แน่ชัด", $"“{f.Figure.Text}” cannot be read with certainty")
                ),
                Position = f.Position,
                At = f.At,
                Location = Discrepancy.Placed(f.Figure),
                Proof = () => Proof.Of(Operand.Of(OperandRole.Found, f.Figure)),
            });
    }
}
