using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Queries;

/// <summary>The known name that a mistyped one most likely means: by the number of letters to put in, take out or exchange.</summary>
public static class NearestName
{
    /// <returns>Null where no name is known.</returns>
    public static string? Of(string asked, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string typed = ThaiDigits.ToArabic(asked).ToLowerInvariant();
        return known.MinBy(name => (Starts(name, typed) ? 0 : 1, Distance(typed, ThaiDigits.ToArabic(name).ToLowerInvariant())));
    }

    private static bool Starts(string name, string typed) => typed.Length > 2 && ThaiDigits.ToArabic(name).ToLowerInvariant().StartsWith(typed, StringComparison.Ordinal);

    /// <summary>Levenshtein's, over characters.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            (int diagonal, _) = (row[0], row[0] = i);
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[^1];
    }
}
