namespace KpiIngest.Benchmarks;

internal static class Medians
{
    public static decimal Of(IReadOnlyCollection<decimal> values)
    {
        List<decimal> sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
