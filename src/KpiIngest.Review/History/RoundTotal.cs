using KpiIngest.Checking.Recompute;
using KpiIngest.Records.History;

namespace KpiIngest.Review.History;

/// <summary>What the reports of one round of a unit add up to, as stated and as recomputed.</summary>
/// <param name="Reports">Reports and rows of the agency's summary that count.</param>
public sealed record RoundTotal(HistoryRound Round, int Reports)
{
    /// <summary>Of the stated weights; null where none is stated. So too below.</summary>
    public string? Weight { get; private init; }

    /// <summary>Null also where weighted scores of the round are formed in different ways: such a sum would mean nothing.</summary>
    public string? WeightedScore { get; private init; }

    public string? RecomputedWeightedScore { get; private init; }

    /// <summary>True where weighted scores of the round are formed in different ways.</summary>
    public bool MixedConventions { get; private init; }

    /// <summary>Reports whose weight is not in the sum because it was not stated or not read.</summary>
    public int WithoutWeight { get; private init; }

    public int WithoutWeightedScore { get; private init; }

    public int WithoutRecomputed { get; private init; }

    public static RoundTotal Of(HistoryRound round, IReadOnlyList<IndicatorHistory> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        List<IndicatorStatement> stated = [.. indicators.SelectMany(i => i.Entries).Where(e => e.Round == round).Select(e => e.Statement)];
        bool mixed = stated.Select(s => s.Convention).Where(c => c != "unknown").Distinct(StringComparer.Ordinal).Count() > 1;
        return new RoundTotal(round, stated.Count)
        {
            Weight = Sum(stated.Select(s => s.Weight.Value)),
            WeightedScore = mixed ? null : Sum(stated.Select(s => s.WeightedScore.Value)),
            RecomputedWeightedScore = mixed ? null : Sum(stated.Select(s => s.RecomputedWeightedScore)),
            MixedConventions = mixed,
            WithoutWeight = stated.Count(s => s.Weight.Value is null),
            WithoutWeightedScore = stated.Count(s => s.WeightedScore.Value is null),
            WithoutRecomputed = stated.Count(s => s.RecomputedWeightedScore is null),
        };
    }

    private static string? Sum(IEnumerable<string?> figures)
    {
        List<Rational> known = [.. figures.Select(RecordedFigures.ValueOf).OfType<decimal>().Select(Rational.Of)];
        return known.Count == 0 ? null : DecimalText.Of(known.Aggregate(Rational.Zero, (sum, one) => sum + one)).Text;
    }
}
