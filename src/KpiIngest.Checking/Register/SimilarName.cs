using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Register;

/// <summary>Which agreed indicator a name resembles. It only ever suggests: nothing is matched by it.</summary>
public static class SimilarName
{
    /// <summary>Letters below which a name resembles everything.</summary>
    private const int Least = 6;

    /// <summary>Of the letters of the longer name so many may differ: one in so many.</summary>
    private const int OneIn = 4;

    /// <returns>The nearest of those that are near; null where none is, or two are equally so.</returns>
    public static AgreedIndicator? Of(string? name, IEnumerable<AgreedIndicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        if (name is null)
            return null;
        string asked = Skeleton.Of(name);
        if (asked.Length < Least)
            return null;
        AgreedIndicator? nearest = null;
        (int least, bool twice) = (int.MaxValue, false);
        foreach (AgreedIndicator indicator in indicators)
        {
            string other = Skeleton.Of(indicator.Name);
            if (other.Length < Least)
                continue;
            int limit = Math.Max(asked.Length, other.Length) / OneIn;
            bool holds = other.Contains(asked, StringComparison.Ordinal) || asked.Contains(other, StringComparison.Ordinal);
            int distance = holds ? 1 : Skeleton.Distance(asked, other, limit);
            if (string.Equals(asked, other, StringComparison.Ordinal))
                distance = 0;
            if (distance > limit || distance > least)
                continue;
            (nearest, twice, least) = (indicator, distance == least, distance);
        }

        return twice ? null : nearest;
    }
}
