using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Register;

namespace KpiIngest.Records.Register;

/// <summary>What a change of the register does to one indicator.</summary>
/// <param name="Before">Null where it is added.</param>
/// <param name="After">Null where it is removed.</param>
public sealed record RegisterDifference(string Unit, int FiscalYear, AgreedIndicator? Before, AgreedIndicator? After)
{
    public string Number => (After ?? Before)!.Number;

    /// <summary>By unit, year and number.</summary>
    public static IReadOnlyList<RegisterDifference> Of(RegisterState before, IEnumerable<AgreedYear> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<RegisterDifference> found = [];
        foreach (AgreedYear year in after.OrderBy(y => y.Unit, StringComparer.Ordinal).ThenBy(y => y.FiscalYear))
        {
            Dictionary<string, AgreedIndicator> old = (before.Of(year.Unit, year.FiscalYear)?.Indicators ?? []).ToDictionary(
                i => i.Number,
                StringComparer.Ordinal
            );
            foreach (AgreedIndicator indicator in year.Indicators)
            {
                old.Remove(indicator.Number, out AgreedIndicator? was);
                if (was is null || !Same(was, indicator))
                    found.Add(new RegisterDifference(year.Unit, year.FiscalYear, was, indicator));
            }

            found.AddRange(old.Values.Select(gone => new RegisterDifference(year.Unit, year.FiscalYear, gone, null)));
        }

        return [.. found.OrderBy(d => d.Unit, StringComparer.Ordinal).ThenBy(d => d.FiscalYear).ThenBy(d => d.Number, ItemNumbers.Order)];
    }

    /// <summary>Of these years, whole, those that a change of any indicator touches.</summary>
    public static IReadOnlyList<AgreedYear> ChangedOf(RegisterState before, IReadOnlyList<AgreedYear> after)
    {
        HashSet<(string, int)> changed = [.. Of(before, after).Select(d => (d.Unit, d.FiscalYear))];
        return [.. after.Where(y => changed.Contains((y.Unit, y.FiscalYear)))];
    }

    public static bool Same(AgreedIndicator one, AgreedIndicator other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(one.Number, other.Number, StringComparison.Ordinal)
            && string.Equals(one.Name, other.Name, StringComparison.Ordinal)
            && string.Equals(one.Weight?.Normalised, other.Weight?.Normalised, StringComparison.Ordinal)
            && one.Targets.SequenceEqual(other.Targets, StringComparer.Ordinal)
            && one.Due.Count == other.Due.Count
            && one.Due.All(d => other.Due.TryGetValue(d.Key, out DateOnly day) && day == d.Value);
    }
}
