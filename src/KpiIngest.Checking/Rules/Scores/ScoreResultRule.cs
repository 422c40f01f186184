using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Scores;

public sealed class ScoreResultRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "score-result",
            Family = RuleFamily.Scores,
            Severity = Severity.Error,
            ForAPerson = true,
            Title = new Bilingual("คะแนนไม่ตรงกับผลตามเกณฑ์", "The score is not the one that the criteria give for the result"),
            Why = new Bilingual(
                "ผลการดำเนินงานเทียบกับเกณฑ์ (ขั้นบันได หรือเทียบบัญญัติไตรยางศ์ระหว่างค่าเป้าหมาย) ต้องได้คะแนนที่ระบุ ตรวจเฉพาะเมื่อเข้าใจทั้งเกณฑ์และผลแน่ชัด และผลไม่ใช่การใส่คะแนนซ้ำ",
                "The result put into the criteria (steps, or linear interpolation between targets) gives the stated score. Checked only where both are understood with certainty and the result does not just repeat the score."
            ),
            Wrong = """
                criteria 1 targets: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90
                summary
                1 | 1 | 86.37 | 4.3740 | 4.3740
                2 | 0.5 | ~ | 3 | 1.5000
                """,
            Right = """
                criteria 1 targets: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90
                summary
                1 | 1 | 86.37 | 4.2740 | 4.2740
                2 | 0.5 | ~ | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (RecomputedRow row in report.Tables.SelectMany(t => t.Rows))
        {
            if (row.Row.Score.Figure is not { } score)
                continue;
            ScoreFromResult earned = ScoreFromResult.Of(report, row);
            if (earned.WhyNot is not null || earned.Explains(score))
                continue;
            CriteriaScore expected = earned.Expected(report);
            Arithmetic arithmetic = expected.Operation is { } operation
                ? new Computation(operation, expected.Exact, score)
                : new Comparison(score.Exact, expected.Exact);
            Bilingual? other = Other(earned, expected);
            string result = row.Row.Result.Text ?? row.Row.Result.Figure!.Text;
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    Subject.Of(report, row),
                    FigureName.Of(FigureName.Score),
                    new Bilingual(
                        $"ผล “{result}” ตามเกณฑ์{Earned(arithmetic).Thai}{other?.Thai}",
                        $"result “{result}” under the criteria{Earned(arithmetic).English}{other?.English}"
                    )
                ),
                Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                Stated = score,
                Expected = expected.Exact,
                Arithmetic = arithmetic,
                At = new FigureAddress(row.Item.Table, row.Item.Index, FigureName.Score),
                Location = Discrepancy.Placed(row.Row.Score),
                Also = [new PlacedText(result, row.Row.Result.Place)],
                Proof = () =>
                    Proof.OfCriteria(
                        Operand.Of(OperandRole.Stated, row.Row.Score),
                        Operand.Of(OperandRole.Result, row.Row.Result, ResultMeasure.Of(row.Row.Result)?.Figure),
                        expected
                    ),
            };
        }
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report
            .Tables.SelectMany(t => t.Rows)
            .Where(r => r.Row.Score.Figure is not null && ScoreFromResult.Of(report, r).WhyNot is null)
            .Select(r => new TestedFigure(r.Row.Score, [r]));
    }

    private static Bilingual Earned(Arithmetic arithmetic) =>
        arithmetic is Comparison looked
            ? new Bilingual(
                $"ได้ {looked.SaidExpected.Thai} คะแนน แต่ระบุ {looked.SaidStated.Thai}",
                $" earns {looked.SaidExpected.English}; stated {looked.SaidStated.English}"
            )
            : new Bilingual($": {arithmetic.Said.Thai}", $": {arithmetic.Said.English}");

    /// <summary>What the result earns in another reading of the same criteria; null where there is none, or it comes to the same.</summary>
    private static Bilingual? Other(ScoreFromResult earned, CriteriaScore expected)
    {
        if (earned.Possible.FirstOrDefault(p => p.Exact != expected.Exact) is not { } other)
            return null;
        Bilingual score = Bilingual.Digits(DecimalText.Of(other.Exact).Text);
        return other.Reading switch
        {
            CriteriaReading.Level => new Bilingual($" (ถ้าเป็นลำดับขั้น ได้ {score.Thai})", $" (as a step number, {score.English})"),
            CriteriaReading.Step => new Bilingual($" (ถ้าให้คะแนนเป็นขั้น ได้ {score.Thai})", $" (by steps, {score.English})"),
            _ => new Bilingual($" (ถ้าเทียบบัญญัติไตรยางศ์ ได้ {score.Thai})", $" (by interpolation, {score.English})"),
        };
    }
}
