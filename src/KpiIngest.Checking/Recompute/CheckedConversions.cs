using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A total converted to another scale below its table, computed again.</summary>
/// <param name="Expected">From the stated total.</param>
/// <param name="Operation"><c>3.85 × 20</c>.</param>
/// <param name="Proof">The figures that it was computed from.</param>
public sealed record CheckedConversion(
    RecomputedTable Table,
    TotalConversion Conversion,
    Standing Standing,
    Rational Expected,
    string Operation,
    Func<Proof> Proof
);

/// <summary>Conversions of totals. A total stands as stated and as the rows give it: either may have been converted. A percentage is one of
/// what full scores would give.</summary>
public static class CheckedConversions
{
    /// <returns>Those whose total is stated.</returns>
    public static IEnumerable<CheckedConversion> Of(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return from table in report.Tables
            where !table.LacksRow
            from conversion in table.Table.Conversions
            let judged = Judge(report, table, conversion)
            where judged is not null
            select judged;
    }

    /// <summary>True where the sum of the weighted scores comes to the figure as a percentage.</summary>
    internal static bool IsPercentage(RecomputedTable table, Figure figure) =>
        table.Sums.UnroundedWeighted is { } sum
        && Wholes(table)
            .Where(w => w.Sign > 0)
            .Any(w => Rounding.Judge(figure, [sum * RoundingInterval.Point(Rational.Hundred / w)]) == Standing.Right);

    /// <returns>The way in which it comes out; where there is none, the one that comes nearest.</returns>
    private static CheckedConversion? Judge(RecomputedReport report, RecomputedTable table, TotalConversion conversion)
    {
        if (conversion.Stated.Figure is not { } stated)
            return null;
        CheckedConversion? nearest = null;
        foreach ((StatedFigure total, List<RoundingInterval> values) in Totals(report, table))
        {
            foreach ((Rational factor, string operation, Rational by) in Factors(table, conversion, total.Figure!))
            {
                Standing standing = Rounding.Judge(stated, values.Select(v => v * RoundingInterval.Point(factor)));
                CheckedConversion judged = new(
                    table,
                    conversion,
                    standing,
                    total.Figure!.Exact * factor,
                    operation,
                    () => Shown(conversion, total, by)
                );
                if (standing != Standing.Wrong)
                    return judged;
                if (nearest is null || (judged.Expected - stated.Exact).Abs() < (nearest.Expected - stated.Exact).Abs())
                    nearest = judged;
            }
        }

        return nearest;
    }

    /// <param name="conversion">The conversion.</param>
    /// <param name="total">What is converted.</param>
    /// <param name="by">The factor, or the whole of a percentage.</param>
    private static Proof Shown(TotalConversion conversion, StatedFigure total, Rational by)
    {
        List<Operand> operands = [Operand.Of(OperandRole.Stated, conversion.Stated), Operand.Of(OperandRole.Total, total)];
        if (conversion.Factor is { } factor)
        {
            bool divided = conversion.Kind == ConversionKind.Divided;
            operands.Add(Operand.Of(divided ? OperandRole.Divisor : OperandRole.Factor, factor, conversion.FactorPlace));
            return new Proof(operands, divided ? "#1 ÷ #2" : "#1 × #2");
        }

        return new Proof(
            [.. operands, Operand.Computed(OperandRole.Factor, Rational.Hundred), Operand.Computed(OperandRole.Divisor, by)],
            "#1 × #2 ÷ #3"
        );
    }

    /// <summary>The total of weighted scores, else the average that stands in its place; each with all that it may be before it was
    /// rounded.</summary>
    private static IEnumerable<(StatedFigure Total, List<RoundingInterval> Values)> Totals(RecomputedReport report, RecomputedTable table)
    {
        if (table.Table.Total.WeightedScore is { Figure: { } weighted } total)
            yield return (total, Values(weighted, table.Sums.UnroundedWeighted));
        StatedFigure average =
            table.Table.Total.Score.Figure is not null || !report.Averaged.Contains(table)
                ? table.Table.Total.Score
                : report.Report.StatedAverage;
        if (average.Figure is { } stated)
            yield return (average, Values(stated, WeightedAverage.Stated(table.Rows)?.Values));
    }

    /// <summary>The figure itself, and what it was before it was rounded: as the rows give it, or anything that rounds to it where they
    /// give nothing.</summary>
    private static List<RoundingInterval> Values(Figure total, RoundingInterval? ofRows) =>
        [RoundingInterval.Point(total), ofRows ?? Rounding.OfScore(total, steps: false)];

    /// <summary>What the total is multiplied by; of a percentage the ways in which the whole may be meant.</summary>
    private static IEnumerable<(Rational Factor, string Operation, Rational Whole)> Factors(
        RecomputedTable table,
        TotalConversion conversion,
        Figure total
    )
    {
        string shown = DecimalText.Of(total.Exact).Text;
        if (conversion.Factor is { } factor)
        {
            string by = DecimalText.Of(factor.Exact).Text;
            yield return conversion.Kind == ConversionKind.Divided
                ? (Rational.One / factor.Exact, $"{shown} ÷ {by}", factor.Exact)
                : (factor.Exact, $"{shown} × {by}", factor.Exact);
            yield break;
        }

        foreach (Rational whole in Wholes(table).Where(w => w.Sign > 0).Distinct())
            yield return (Rational.Hundred / whole, $"{shown} × 100 ÷ {DecimalText.Of(whole)}", whole);
    }

    /// <summary>The highest score; what full scores on every row give; the sum of the weights; the same of the assessed rows
    /// alone.</summary>
    private static IEnumerable<Rational> Wholes(RecomputedTable table)
    {
        yield return table.Rows.Select(r => r.Item.TopScore).DefaultIfEmpty(CriteriaOfItems.UsualTop).Aggregate(Rational.Max);
        foreach (IReadOnlyList<RecomputedRow> rows in new[] { table.Rows, [.. table.Rows.Where(r => r.Item.Assessed)] })
        {
            yield return rows.Aggregate(
                Rational.Zero,
                (sum, r) => sum + (r.Item.Weight is { } weight ? weight * r.Item.TopScore / r.Weighting.DivisorFor(r.Item) : Rational.Zero)
            );
            yield return rows.Aggregate(Rational.Zero, (sum, r) => sum + (r.Item.Weight ?? Rational.Zero));
            yield return rows.Aggregate(
                Rational.Zero,
                (sum, r) => sum + (r.Item.Weight is { } weight ? weight * r.Item.TopScore : Rational.Zero)
            );
        }
    }
}
