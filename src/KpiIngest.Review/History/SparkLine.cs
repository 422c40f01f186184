using KpiIngest.Checking.Language;

namespace KpiIngest.Review.History;

/// <summary>A line without scale, for a row of a table.</summary>
/// <param name="Values">One for each round; null for a gap.</param>
/// <param name="Says">What it shows, for who does not see it.</param>
public sealed record SparkLine(IReadOnlyList<decimal?> Values, Bilingual Says)
{
    private const decimal Step = 18;
    private const decimal Height = 26;
    private const decimal Edge = 4;

    public decimal Width => (Edge * 2) + (Step * Math.Max(1, Values.Count - 1));

    public static string HeightText => TrendChart.N(Height);

    public IEnumerable<(string X, string Y)> Points =>
        Values.Select((v, i) => (v, i)).Where(p => p.v is not null).Select(p => (TrendChart.N(XOf(p.i)), TrendChart.N(YOf(p.v!.Value))));

    public IEnumerable<string> Lines
    {
        get
        {
            for (int i = 1; i < Values.Count; i++)
                if (Values[i - 1] is { } before && Values[i] is { } now)
                    yield return $"M{TrendChart.N(XOf(i - 1))} {TrendChart.N(YOf(before))}L{TrendChart.N(XOf(i))} {TrendChart.N(YOf(now))}";
        }
    }

    private static decimal XOf(int index) => Edge + (Step * index);

    /// <summary>From the least to the most of its own values, because small changes matter.</summary>
    private decimal YOf(decimal value)
    {
        (decimal least, decimal most) = (Values.OfType<decimal>().Min(), Values.OfType<decimal>().Max());
        return least == most ? Height / 2 : Height - Edge - ((Height - (Edge * 2)) * (value - least) / (most - least));
    }
}
