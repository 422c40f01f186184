using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Causes;

/// <summary>Finds the one cause that explains a figure. Where none does, or several do, nothing is said.</summary>
public static class CauseFinder
{
    /// <returns>Null where not exactly one cause explains the figures.</returns>
    public static Cause? Find(RecomputedReport report, Discrepancy found)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(found);
        if (found.Rule is not { Family: RuleFamily.Sums, Severity: Severity.Error } || found.Stated is null || found.Expected is null)
            return null;
        List<Cause> causes = Of(report, found).Distinct().Take(2).ToList();
        return causes.Count == 1 ? causes[0] : null;
    }

    private static IEnumerable<Cause> Of(RecomputedReport report, Discrepancy found)
    {
        List<Cause> context = InContext(report, found).ToList();
        // That the other table still shows the value by which the total is right, no slip of a digit explains.
        if (context.Contains(Cause.StaleTotal))
            return context;
        // A hundredfold is a shifted point, unless another convention says the same with more.
        IEnumerable<Cause> digits = DigitCauses.Of(
            found.Stated!,
            found.Values ?? RoundingInterval.Point(found.Expected!.Value),
            IsExact(found)
        );
        return context.Concat(context.Contains(Cause.OtherConvention) ? digits.Where(c => c != Cause.DecimalShifted) : digits);
    }

    /// <summary>Weights are exact; so is what is merely compared with another place that shows no more decimals.</summary>
    private static bool IsExact(Discrepancy found)
    {
        if (found.Rule.Code is "weight-list" or "weight-total" || found.At?.Column == FigureName.Weight)
            return true;
        Rational expected = found.Expected!.Value;
        return found.Arithmetic is Comparison
            && Rational.Of(expected.RoundedUnits(found.Stated!.Places)) * Rational.Unit(found.Stated.Places) == expected;
    }

    private static IEnumerable<Cause> InContext(RecomputedReport report, Discrepancy found)
    {
        if (found.At is not { } at || found.Arithmetic is not Computation)
            return [];
        RecomputedTable table = report.Tables[at.Table];
        if (at.Row is { Index: { } row })
            return RowCauses.Of(report, table.Rows[row]);
        IReadOnlyList<RecomputedRow> rows = at.Group is { } group ? table.Members(table.Table.Groups[group]) : table.Rows;
        return at.Column switch
        {
            FigureName.Weight => SumCauses.OfTerms(found.Stated!, [.. rows.Select(r => r.Item.Weight)]),
            FigureName.WeightedScore => SumCauses.OfWeighted(report, found.Stated!, rows),
            FigureName.Average when at.Group is null => AverageCauses.Of(found.Stated!, report, table, rows),
            _ => [],
        };
    }
}
