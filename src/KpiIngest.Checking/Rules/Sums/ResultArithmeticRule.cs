using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Formulas;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class ResultArithmeticRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "result-arithmetic",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual(
                "การคำนวณในช่องผลการดำเนินงานไม่ได้ค่าที่ระบุ",
                "A computation in a result does not give its stated value"
            ),
            Why = new Bilingual(
                "ช่องผลการดำเนินงานที่แสดงวิธีคำนวณไว้ เช่น (๕๘ × ๑๐๐) / ๗๐ = ๘๒.๘๖ ต้องคำนวณได้ค่าที่เขียนไว้หลังเครื่องหมายเท่ากับ โดยเป็นค่าตรงหรือเป็นร้อยละก็ได้",
                "A result that writes out how it was computed, (58 × 100) / 70 = 82.86, must come to the value after the equals sign, as it is or as a percentage."
            ),
            Wrong = """
                summary
                1 | 1 | (58 × 100) / 70 = 85.71 | 4 | 4.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
            Right = """
                summary
                1 | 1 | (58 × 100) / 70 = 82.86 | 4 | 4.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return from row in report.Tables.SelectMany(t => t.Rows)
            from formula in row.Row.Result.Computations
            let wrong = Judge(report, row, formula)
            where wrong is not null
            select wrong;
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return from row in report.Tables.SelectMany(t => t.Rows)
            from formula in row.Row.Result.Computations
            where formula.Value.Figure is not null && FormulaValue.Of(formula, null) is not null
            select new TestedFigure(formula.Value, [row]);
    }

    /// <summary><c>58 / 70 = 82.86</c> is right as a percentage.</summary>
    private Discrepancy? Judge(RecomputedReport report, RecomputedRow row, Formula formula)
    {
        if (formula.Value.Figure is not { } stated || FormulaValue.Of(formula, null) is not { } value)
            return null;
        if (Rounding.Judge(stated, [value.Values, value.Values * RoundingInterval.Point(Rational.Hundred)]) != Standing.Wrong)
            return null;
        Computation arithmetic = new(KpiIngest.Reports.Thai.ThaiDigits.ToArabic(formula.Text), value.Exact, stated);
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report, row),
                new Bilingual("การคำนวณในผลการดำเนินงาน", "computation in the result"),
                arithmetic.Said
            ),
            Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
            Stated = stated,
            Expected = value.Exact,
            Arithmetic = arithmetic,
            At = new FigureAddress(row.Item.Table, row.Item.Index, FigureName.Result),
            Location = new PlacedText(row.Row.Result.Text ?? formula.Text, row.Row.Result.Place),
            Proof = () => Proof.OfFormula(Operand.Of(OperandRole.Stated, formula.Value), formula.Expression!),
        };
    }
}
