using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>Why an average may be another: a row more or less in the products, or scores rounded before.</summary>
internal static class AverageCauses
{
    public static IEnumerable<Cause> Of(Figure stated, RecomputedReport report, RecomputedTable table, IReadOnlyList<RecomputedRow> rows)
    {
        IReadOnlyList<RecomputedRow> all = report.AveragedAlone.Contains(table) ? rows : report.AveragedRows;
        if (WeightedAverage.Of(all) is not { } average)
            yield break;
        List<Rational> products = all.Where(r => r.Item.ExactProduct is { IsZero: false }).Select(r => r.Item.ExactProduct!.Value).ToList();
        if (products.Count < 2)
            yield break;
        bool Is(Rational dividend) => Rounding.Judge(stated, RoundingInterval.Point(dividend), average.Weights) == Standing.Right;
        if (stated.Places > 0 && products.Any(p => Is(average.Products - p)))
            yield return Cause.RowLeftOut;
        if (stated.Places > 0 && products.Any(p => Is(average.Products + p)))
            yield return Cause.RowCountedTwice;
        Rational rounded = all.Where(r => r.Item.Assessed)
            .Aggregate(Rational.Zero, (sum, r) => sum + (r.Item.Weight!.Value * Rational.Of(r.Row.Score.Exact!.Value.RoundedUnits(0))));
        if (rounded != average.Products && Is(rounded))
            yield return Cause.RoundedBeforeSumming;
    }
}
