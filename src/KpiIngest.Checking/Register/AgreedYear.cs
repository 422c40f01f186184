using KpiIngest.Documents;

namespace KpiIngest.Checking.Register;

/// <summary>What one unit agreed to for one fiscal year.</summary>
/// <param name="Version">Of the register in which it was last changed.</param>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Indicators">No number twice.</param>
public sealed record AgreedYear(long Version, string Unit, int FiscalYear, IReadOnlyList<AgreedIndicator> Indicators)
{
    private Remembered<AgreedYear, Dictionary<string, AgreedIndicator>> byNumber;

    /// <param name="number">As read in a report.</param>
    /// <returns>Null where none has this number.</returns>
    public AgreedIndicator? Find(string? number) =>
        AgreedNumber.Of(number) is { } key
            ? byNumber.Of(this, static y => y.Indicators.ToDictionary(i => i.Number, StringComparer.Ordinal)).GetValueOrDefault(key)
            : null;

    /// <summary>True where the number, a part of it or what it is a part of is agreed.</summary>
    public bool Knows(string number) => AgreedNumber.Of(number) is { } key && Indicators.Any(i => AgreedNumber.IsRelated(i.Number, key));
}
