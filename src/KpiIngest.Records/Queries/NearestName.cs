using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Queries;

/// <summary>The known name that a mistyped one most likely means: by the number of letters to put in, take out or exchange.</summary>
public static class NearestName
{
    /// <summary>Of three letters one may be another.</summary>
    private const int LettersPerSlip = 3;

    /// <summary>A shorter text begins, or stands in, nearly any name.</summary>
    private const int ShortestPart = 3;

    /// <returns>Null where no known name is like it: to name one all the same would lead astray.</returns>
    public static string? Of(string asked, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(known);
        string typed = Plain(asked);
        return known
            .Select(name => (Name: name, Likeness: LikenessOf(Plain(name), typed)))
            .Where(n => n.Likeness is not null)
            .OrderBy(n => n.Likeness)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    /// <returns>The smaller the more alike: what begins with it goes first; null where they are not alike.</returns>
    private static (int Kind, int Distance)? LikenessOf(string name, string typed)
    {
        int distance = Distance(typed, name);
        if (typed.Length >= ShortestPart && name.StartsWith(typed, StringComparison.Ordinal))
            return (0, distance);
        if (distance <= Math.Max(1, Math.Max(typed.Length, name.Length) / LettersPerSlip))
            return (1, distance);
        return typed.Length >= ShortestPart && name.Contains(typed, StringComparison.Ordinal) ? (2, distance) : null;
    }

    private static string Plain(string name) => ThaiDigits.ToArabic(name.Trim()).ToLowerInvariant();

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
