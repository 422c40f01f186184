using System.Globalization;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.History;

/// <summary>One round of a line.</summary>
/// <param name="Stated">Null where nothing was stated, read or received: the line has a gap there.</param>
/// <param name="Differs">True where the stated figure is proven wrong.</param>
public sealed record TrendPoint(Bilingual Label, Bilingual Year, decimal? Stated, decimal? Recomputed, bool Differs);

/// <summary>A line over the rounds, in the units of its drawing; decimals throughout, as all that is computed from figures.</summary>
public sealed class TrendChart
{
    private const decimal LeastStep = 72;

    /// <summary>Between the first round and the last, where they are few.</summary>
    private const decimal UsualSpan = 432;

    private const decimal Left = 44;
    private const decimal Right = 28;
    private const decimal Top = 16;
    private const decimal Bottom = 46;
    private const decimal Plot = 150;
    private const int Lines = 5;

    private readonly decimal step;

    /// <param name="least">What the scale shows at least: scores go to 5.</param>
    public TrendChart(IReadOnlyList<TrendPoint> points, decimal least)
    {
        ArgumentNullException.ThrowIfNull(points);
        Points = points;
        step = points.Count < 2 ? UsualSpan : Math.Max(LeastStep, Math.Min(UsualSpan / 2, UsualSpan / (points.Count - 1)));
        decimal most = points.SelectMany(p => new[] { p.Stated, p.Recomputed }).OfType<decimal>().DefaultIfEmpty(0).Max();
        Highest = most <= least ? least : Ceiling(most);
    }

    public IReadOnlyList<TrendPoint> Points { get; }

    /// <summary>At the upper edge; 0 is at the lower.</summary>
    public decimal Highest { get; }

    public decimal Width => Left + Right + (step * Math.Max(1, Points.Count - 1));

    public static decimal Height => Top + Plot + Bottom;

    public static decimal LabelBase => Top + Plot + 18;

    /// <summary>False where no round has a figure.</summary>
    public bool HasFigures => Points.Any(p => p.Stated is not null || p.Recomputed is not null);

    /// <summary>The values at which a line is drawn across.</summary>
    public IReadOnlyList<decimal> Levels => [.. Enumerable.Range(0, Lines + 1).Select(i => Highest * i / Lines)];

    public IReadOnlyList<string> Stated => Segments(p => p.Stated);

    public IReadOnlyList<string> Recomputed => Segments(p => p.Recomputed);

    public decimal XOf(int index) => Left + (Points.Count == 1 ? step / 2 : step * index);

    public decimal YOf(decimal value) => Top + Plot - (Highest == 0 ? 0 : Plot * value / Highest);

    /// <summary>As SVG writes numbers.</summary>
    public static string N(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Runs of neighbouring rounds that have a figure; one round alone is a point and no line.</summary>
    private List<string> Segments(Func<TrendPoint, decimal?> of)
    {
        List<string> segments = [];
        List<string> run = [];
        for (int i = 0; i <= Points.Count; i++)
        {
            if (i < Points.Count && of(Points[i]) is { } value)
            {
                run.Add($"{N(XOf(i))},{N(YOf(value))}");
                continue;
            }

            if (run.Count > 1)
                segments.Add(string.Join(' ', run));
            run.Clear();
        }

        return segments;
    }

    /// <summary>The next round number: 1, 2 or 5 and zeros.</summary>
    private static decimal Ceiling(decimal value)
    {
        decimal unit = 1;
        while (unit * 10 < value)
            unit *= 10;
        while (unit > value)
            unit /= 10;
        foreach (decimal step in new decimal[] { 1, 2, 5, 10 })
            if (unit * step >= value)
                return unit * step;
        return value;
    }
}
