using System.Globalization;
using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Formulas;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class FormulaRule : Rule
{
    private static readonly Bilingual Written = new("สูตรที่เขียนไว้", "the written-out formula");

    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "formula",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual(
                "สูตรที่แทนค่าไว้ไม่ตรงกับตารางหรือผลลัพธ์",
                "The written-out formula disagrees with the table or with its result"
            ),
            Why = new Bilingual(
                "ตัวเลขที่แทนในสูตรต้องเป็นตัวเลขในตารางทีละพจน์ ผลของสูตรต้องเท่ากับค่าที่ระบุไว้หลังสูตร และคะแนนเฉลี่ยที่ระบุไว้หลายที่ต้องตรงกัน "
                    + "สูตรที่เป็นสัญลักษณ์ไม่มีตัวเลขให้เทียบ",
                "Each figure in the formula must be the table's, the formula must come to the value written after it, and averages stated in several "
                    + "places must agree. A formula in symbols has no figures to compare."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 4 | 4 | 2.0000
                formula ((1 × 3) + (0.6 × 4)) / (1 + 0.5) = 3.3333
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 4 | 4 | 2.0000
                formula ((1 × 3) + (0.5 × 4)) / (1 + 0.5) = 3.3333
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IReadOnlyList<Formula> formulas = report.Report.Formulas;
        HashSet<(PlacedText? Value, Rational? Exact)> said = new();
        for (int i = 0; i < formulas.Count; i++)
        {
            if (!formulas[i].InFigures)
                continue;
            ReadingPosition position = ReadingPosition.AfterTables(i);
            FormulaShape? shape = FormulaShape.OfAverage(formulas[i]);
            FormulaMatch? match = shape is null ? null : FormulaMatch.Find(shape, report);
            if (shape is not null)
            {
                foreach (Discrepancy found in Figures(report, formulas[i], shape, match, position))
                    yield return found;
            }

            if (formulas[i].OfAverage && shape is null && FormulaOfSums.Of(formulas[i].Expression) is { } sums)
            {
                if (sums.DividendIsWrong(report))
                    yield return Dividend(report, formulas[i], sums.Dividend, position);
                if (WrongDivisor(report, sums.Divisor.Figure))
                    yield return Divisor(report, formulas[i], sums.Divisor, position);
            }

            if (Value(report, formulas[i], match?.Shape ?? shape, position) is { } wrong && said.Add((wrong.Location, wrong.Expected)))
                yield return wrong;
        }

        foreach (Discrepancy found in Averages(report))
            yield return found;
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report) => TestedFormulas.Of(report);

    private IEnumerable<Discrepancy> Figures(
        RecomputedReport report,
        Formula formula,
        FormulaShape shape,
        FormulaMatch? match,
        ReadingPosition position
    )
    {
        if (match is not null)
        {
            foreach (FormulaDifference difference in match.Differences)
                yield return Found(
                    report,
                    position,
                    difference.Written.Figure,
                    Operand.Of(OperandRole.Stated, difference.Written),
                    difference.InTable,
                    Term(difference),
                    formula.Place
                );
        }
        else if (Terms(report, formula, shape, position) is { } found)
        {
            yield return found;
        }

        if (shape.Divisor is [var total] && shape.Pairs.Count > 1 && WrongDivisor(report, total.Figure))
            yield return Divisor(report, formula, total, position);
    }

    /// <summary>The formula has more or fewer terms than any table has rows, and does not come to the table's average by another
    /// way.</summary>
    private Discrepancy? Terms(RecomputedReport report, Formula formula, FormulaShape shape, ReadingPosition position)
    {
        int rows = report.AveragedRows.Count(r => r.Item.Assessed);
        if (rows == 0 || shape.Pairs.Count < 2 || report.Average is not { } average)
            return null;
        if (FormulaValue.Of(formula, shape) is not { } value || value.Values.Meets(average.Values))
            return null;
        (Bilingual terms, Bilingual of) = (Count(shape.Pairs.Count), Count(rows));
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                Written,
                new Bilingual(
                    $"สูตรมี {terms.Thai} พจน์ แต่ตารางมี {of.Thai} แถวที่ประเมิน",
                    CountedText.Fill("the formula has {0} {0:term|terms}, the table {1} assessed {1:row|rows}", terms.English, of.English)
                )
            ),
            Position = position,
            Location = new PlacedText(formula.Text, formula.Place),
            Proof = () =>
                Proof.Of([
                    .. shape
                        .Pairs.SelectMany(p => new[] { p.WeightFigure, p.ScoreFigure })
                        .Concat(shape.Divisor)
                        .Select(f => Operand.Of(OperandRole.Term, f)),
                    .. report
                        .AveragedRows.Where(r => r.Item.Assessed)
                        .SelectMany(r =>
                            new[] { Operand.Of(OperandRole.Weight, r.Row.Weight), Operand.Of(OperandRole.Score, r.Row.Score) }
                        ),
                ]),
        };
    }

    private static bool WrongDivisor(RecomputedReport report, Figure total)
    {
        IEnumerable<decimal?> stated = report.Averaged.Select(t => t.Table.Total.Weight.Value);
        return report.AveragedSums.JudgeWeight(total) == Standing.Wrong && !stated.Contains(total.Value) && total.Value != 100m;
    }

    private Discrepancy Divisor(RecomputedReport report, Formula formula, FormulaFigure total, ReadingPosition position) =>
        Sum(
            report,
            formula,
            position,
            new Bilingual("ตัวหารของสูตร", "the divisor of the formula"),
            new Computation(report.AveragedSums.WeightOperation, report.AveragedSums.Weight!.Value, total.Figure),
            () => Proof.OfWeights(Operand.Of(OperandRole.Stated, total), report.AveragedRows)
        );

    private Discrepancy Dividend(RecomputedReport report, Formula formula, FormulaFigure total, ReadingPosition position)
    {
        (Rational sum, string operation, Func<Proof> proof) = report.AveragedSums.PrintedWeighted is { } printed
            ? (
                printed,
                report.AveragedSums.PrintedOperation,
                () => Proof.OfPrinted(Operand.Of(OperandRole.Stated, total), report.AveragedRows)
            )
            : (
                report.AveragedSums.RecomputedWeighted!.Value,
                report.AveragedSums.RecomputedOperation,
                (Func<Proof>)(
                    () =>
                        Proof.OfComputed(
                            Operand.Of(OperandRole.Stated, total),
                            report.AveragedRows,
                            lowest: report.AveragedSums.ExactWeighted is null
                        )
                )
            );
        return Sum(
            report,
            formula,
            position,
            new Bilingual("ตัวตั้งของสูตร", "the dividend of the formula"),
            new Computation(operation, sum, total.Figure),
            proof
        );
    }

    private Discrepancy Sum(
        RecomputedReport report,
        Formula formula,
        ReadingPosition position,
        Bilingual what,
        Computation arithmetic,
        Func<Proof> proof
    )
    {
        Figure total = arithmetic.Stated;
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(Subject.Of(report.Report), what, arithmetic.Said),
            Position = position,
            Stated = total,
            Expected = arithmetic.Result,
            Arithmetic = arithmetic,
            Location = new PlacedText(total.Text, formula.Place),
            Proof = proof,
        };
    }

    private Discrepancy? Value(RecomputedReport report, Formula formula, FormulaShape? shape, ReadingPosition position)
    {
        if (formula.Value.Figure is not { } stated || FormulaValue.Of(formula, shape) is not { } value)
            return null;
        // A result may be written as a percentage without a word.
        if (
            Rounding.Judge(stated, value.Values) != Standing.Wrong
            || !formula.OfAverage && Rounding.Judge(stated, value.Values * RoundingInterval.Point(Rational.Hundred)) != Standing.Wrong
        )
            return null;
        Computation arithmetic = new(value.Operation, value.Exact, stated);
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(Subject.Of(report.Report), new Bilingual("ผลของสูตร", "the value of the formula"), arithmetic.Said),
            Position = position,
            Stated = stated,
            Expected = value.Exact,
            Arithmetic = arithmetic,
            Location = Discrepancy.Placed(formula.Value),
            Proof = () => Proof.OfFormula(Operand.Of(OperandRole.Stated, formula.Value), formula.Expression!),
        };
    }

    /// <summary>A further statement of the average that is another. Another assessor's average, in the total row of his table, is
    /// not.</summary>
    private IEnumerable<Discrepancy> Averages(RecomputedReport report)
    {
        if (report.Report.StatedAverage.Figure is not { } first)
            yield break;
        HashSet<StatedFigure> others = report.AveragedAlone.Select(t => t.Table.Total.Score).ToHashSet();
        foreach (StatedFigure further in report.Report.FurtherAverages)
        {
            if (further.Figure is not { } second || others.Contains(further))
                continue;
            if (
                Rounding.Same(second, first, exact: false, wholeIsExact: false)
                || CheckedAverages.IsSumOfScores(report, further)
                || CheckedAverages.IsMean(report, further)
                || CheckedAverages.IsMean(report, report.Report.StatedAverage)
            )
                continue;
            yield return Found(
                report,
                ReadingPosition.AfterTables(report.Report.Formulas.Count),
                second,
                Operand.Of(OperandRole.Stated, further),
                report.Report.StatedAverage,
                new Bilingual("คะแนนเฉลี่ยที่ระบุไว้อีกแห่ง", "another statement of the average"),
                further.Place
            );
        }
    }

    private Discrepancy Found(
        RecomputedReport report,
        ReadingPosition position,
        Figure written,
        Operand stated,
        StatedFigure other,
        Bilingual what,
        Place place
    )
    {
        Comparison comparison = new(written.Exact, other.Exact!.Value);
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                what,
                new Bilingual(
                    $"ระบุ {comparison.SaidStated.Thai} แต่{(report.Report.StatedAverage == other ? "อีกแห่ง" : "ตาราง")}ระบุ {comparison.SaidExpected.Thai}",
                    comparison.Said.English
                )
            ),
            Position = position,
            Stated = written,
            Expected = comparison.Expected,
            Arithmetic = comparison,
            Location = new PlacedText(written.Text, place),
            Also = [Discrepancy.Placed(other)],
            Proof = () => Proof.Same(stated, Operand.Of(OperandRole.Expected, other)),
        };
    }

    private static Bilingual Term(FormulaDifference difference)
    {
        Bilingual term = Count(difference.Term);
        Bilingual figure = FigureName.Of(difference.IsScore ? FigureName.Score : FigureName.Weight);
        return difference.InDivisor
            ? new Bilingual(
                $"ตัวหารของสูตร พจน์ที่ {term.Thai} {figure.Thai}",
                $"the divisor of the formula, term {term.English}, {figure.English}"
            )
            : new Bilingual(
                $"สูตรที่เขียนไว้ พจน์ที่ {term.Thai} {figure.Thai}",
                $"the written-out formula, term {term.English}, {figure.English}"
            );
    }

    private static Bilingual Count(int count) => Bilingual.Digits(count.ToString(CultureInfo.InvariantCulture));
}
