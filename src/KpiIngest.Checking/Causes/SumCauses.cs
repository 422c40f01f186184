using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>Why a total may be another: what was added up.</summary>
internal static class SumCauses
{
    /// <param name="stated">The total.</param>
    /// <param name="terms">What the rows state in its column, in order; null where a row states nothing.</param>
    public static IEnumerable<Cause> OfTerms(Figure stated, IReadOnlyList<Rational?> terms)
    {
        List<Rational> stating = terms.Where(t => t is { IsZero: false }).Select(t => t!.Value).ToList();
        if (stating.Count < 2)
            yield break;
        Rational difference = stated.Exact - stating.Aggregate(Rational.Zero, (sum, t) => sum + t);
        if (stating.Any(t => t == -difference))
            yield return Cause.RowLeftOut;
        if (stating.Any(t => t == difference))
            yield return Cause.RowCountedTwice;
    }

    public static IEnumerable<Cause> OfWeighted(RecomputedReport report, Figure stated, IReadOnlyList<RecomputedRow> rows)
    {
        foreach (Cause cause in OfTerms(stated, [.. rows.Select(r => r.Row.WeightedScore.Exact)]))
            yield return cause;
        if (Stale(report, stated, rows))
            yield return Cause.StaleTotal;
        if (ByAnotherConvention(report, stated, rows))
            yield return Cause.OtherConvention;
        if (RoundedBefore(stated, rows))
            yield return Cause.RoundedBeforeSumming;
    }

    /// <summary>With the value that an item has in its other table, the total would be right.</summary>
    private static bool Stale(RecomputedReport report, Figure stated, IReadOnlyList<RecomputedRow> rows)
    {
        if (new RowSums(rows).PrintedWeighted is not { } sum)
            return false;
        return rows.Any(r =>
            r.Row.WeightedScore.Exact is { } own
            && report.Items.Counterpart(r)?.Row.WeightedScore.Exact is { } other
            && own != other
            && sum - own + other == stated.Exact
        );
    }

    private static bool ByAnotherConvention(RecomputedReport report, Figure stated, IReadOnlyList<RecomputedRow> rows)
    {
        if (rows.Count == 0 || stated.Whole || rows.Any(r => r.Item.Unclear))
            return false;
        foreach (Weighting other in report.Convention.Candidates)
        {
            if (other.Convention == rows[0].Weighting.Convention)
                continue;
            Rational sum = Rational.Zero;
            foreach (RecomputedRow row in rows)
            {
                if (row.Item.ExactProduct is { } product)
                    sum += product / other.DivisorFor(row.Item);
            }

            if (!sum.IsZero && Rounding.Judge(stated, RoundingInterval.Point(sum)) == Standing.Right)
                return true;
        }

        return false;
    }

    private static bool RoundedBefore(Figure stated, IReadOnlyList<RecomputedRow> rows)
    {
        List<Rational> exact = rows.Where(r => r.ExactWeightedScore is not null).Select(r => r.ExactWeightedScore!.Value).ToList();
        if (exact.Count < 2)
            return false;
        for (int places = 0; places < 4; places++)
        {
            System.Numerics.BigInteger units = System.Numerics.BigInteger.Zero;
            foreach (Rational value in exact)
                units += value.RoundedUnits(places);
            if (Rational.Of(units) * Rational.Unit(places) == stated.Exact)
                return true;
        }

        return false;
    }
}
