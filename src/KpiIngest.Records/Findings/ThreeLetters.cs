namespace KpiIngest.Records.Findings;

/// <summary>Parts of three letters, the smallest that the index of texts knows. Letters are code points, as both databases count.</summary>
internal static class ThreeLetters
{
    private const int Length = 3;

    /// <summary>False for a word that no index is asked for.</summary>
    public static bool Has(string word) => word.EnumerateRunes().Take(Length).Count() == Length;

    /// <summary>The text without those of its parts that another one holds.</summary>
    /// <param name="text">One line.</param>
    /// <param name="held">May be empty.</param>
    /// <returns>The longest stretches of the text all of whose parts are left, in their order: all of it where none is held, nothing where
    /// it has no part.</returns>
    public static List<string> RunsWithout(string text, string held)
    {
        List<int> starts = [];
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            starts.Add(i);
        int parts = starts.Count - Length + 1;
        starts.Add(text.Length);
        List<string> runs = [];
        int begun = -1;
        for (int i = 0; i < parts; i++)
        {
            bool left = !held.AsSpan().Contains(text.AsSpan(starts[i]..starts[i + Length]), StringComparison.Ordinal);
            if (left && begun < 0)
                begun = i;
            if (begun >= 0 && !left)
                End(i - 1);
        }

        if (begun >= 0)
            End(parts - 1);
        return runs;

        void End(int last)
        {
            runs.Add(text[starts[begun]..starts[last + Length]]);
            begun = -1;
        }
    }

    /// <summary>So many parts that each letter is in one: what holds all of them holds the texts nearly always, and an index that gathers
    /// what holds each of its parts is asked for a third of them.</summary>
    public static string[] Covering(IEnumerable<string> texts) =>
        [
            .. texts
                .Select(t => PartsOf(t).ToList())
                .SelectMany(parts => parts.Where((_, i) => i % Length == 0 || i == parts.Count - 1))
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> PartsOf(string text)
    {
        string[] letters = [.. text.EnumerateRunes().Select(r => r.ToString())];
        for (int i = 0; i + Length <= letters.Length; i++)
            yield return string.Concat(letters.AsSpan(i, Length));
    }
}
