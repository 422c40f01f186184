namespace KpiIngest.Reports.Thai;

/// <summary>A heading or label reduced to what damage leaves alone: Thai base letters and lower-case Latin letters, without marks, spaces,
/// digits and signs; ำ counts as า. Figures are never compared this way.</summary>
public static class Skeleton
{
    /// <summary>Letters below which a wording must match exactly; above, one difference is allowed for each so many letters.</summary>
    public const int LettersPerDifference = 6;

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string repaired = ThaiText.Repair(text);
        Span<char> letters = repaired.Length <= 256 ? stackalloc char[repaired.Length] : new char[repaired.Length];
        int count = 0;
        foreach (char c in repaired)
        {
            if (c == 'ำ')
                letters[count++] = 'า';
            else if (c is >= 'ก' and <= 'ๅ' && !ThaiText.IsMark(c) && c is not ('ฯ' or '฿'))
                letters[count++] = c;
            else if (char.IsAsciiLetter(c))
                letters[count++] = char.ToLowerInvariant(c);
            else if (c is 'Σ' or '∑')
                letters[count++] = 'Σ';
        }

        return new string(letters[..count]);
    }

    /// <summary>True where two skeletons are the same wording, allowing one edit for each six letters of
    /// <paramref name="wording"/>.</summary>
    public static bool Matches(string skeleton, string wording)
    {
        ArgumentNullException.ThrowIfNull(skeleton);
        ArgumentNullException.ThrowIfNull(wording);
        if (string.Equals(skeleton, wording, StringComparison.Ordinal))
            return true;
        int allowed = wording.Length < LettersPerDifference ? 0 : wording.Length / LettersPerDifference;
        return allowed > 0 && Math.Abs(skeleton.Length - wording.Length) <= allowed && Distance(skeleton, wording, allowed) <= allowed;
    }

    /// <summary>Edit distance (insertions, deletions, replacements), or more than <paramref name="limit"/> as soon as that is
    /// certain.</summary>
    public static int Distance(string a, string b, int limit)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Span<int> previous = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        Span<int> current = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
                return limit + 1;
            Span<int> used = previous;
            previous = current;
            current = used;
        }

        return previous[b.Length];
    }
}
