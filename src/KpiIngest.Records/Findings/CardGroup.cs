namespace KpiIngest.Records.Findings;

/// <summary>Cards that are asked for alike: the index knows nothing of what a unit's own name holds, so that of each unit other parts of
/// the words are asked for.</summary>
/// <param name="Units">Of these units.</param>
/// <param name="Others">True for all units but these.</param>
/// <param name="Runs">What the index is asked for; where it is nothing, each card is looked at.</param>
/// <param name="Words">What the text of the card has to hold.</param>
internal sealed record CardGroup(IReadOnlyList<string> Units, bool Others, IReadOnlyList<string> Runs, IReadOnlyList<string> Words)
{
    /// <summary>Groups that are asked for apart at most: of more, the cards of the smallest are looked at.</summary>
    internal const int Most = 24;

    /// <summary>True where the names of its units hold some of the words that were asked for.</summary>
    public bool ByName { get; private init; }

    /// <summary>All cards that hold all the words are in one of these, and none in two.</summary>
    /// <param name="words">At least one.</param>
    /// <param name="within">Only cards of these units; null for all.</param>
    /// <param name="except">No card of these units.</param>
    public static IReadOnlyList<CardGroup> Of(
        IReadOnlyList<string> words,
        UnitNames names,
        IReadOnlyCollection<string>? within,
        IReadOnlyCollection<string> except
    )
    {
        List<string> indexed = [.. words.Where(ThreeLetters.Has)];
        HashSet<string> left = [.. except];
        HashSet<string>? asked = within is null ? null : [.. within];
        if (indexed.Count == 0 && asked is null)
            return [new([.. left], true, [], words)];
        Dictionary<string, (List<string> Units, CardGroup Group)> groups = new(StringComparer.Ordinal);
        foreach ((string unit, string name) in names.All)
        {
            if (left.Contains(unit) || asked?.Contains(unit) == false)
                continue;
            List<string> missing = [.. words.Where(w => !name.Contains(w, StringComparison.Ordinal))];
            List<string> runs = [.. missing.Where(ThreeLetters.Has).SelectMany(w => ThreeLetters.RunsWithout(w, name))];
            if (asked is null && runs.SequenceEqual(indexed, StringComparer.Ordinal) && missing.Count == words.Count)
                continue;
            string key = string.Join('\n', [.. runs, "", .. missing]);
            if (!groups.TryGetValue(key, out (List<string> Units, CardGroup) group))
                groups[key] = group = ([], new([], false, runs, missing) { ByName = missing.Count < words.Count });
            group.Units.Add(unit);
        }

        List<CardGroup> apart = [.. groups.Values.Select(g => g.Group with { Units = g.Units })];
        List<string> named = [.. apart.SelectMany(g => g.Units)];
        if (apart.Count > Most)
        {
            apart = [.. apart.OrderByDescending(g => g.Units.Count)];
            apart = [.. apart[..(Most - 1)], new([.. apart[(Most - 1)..].SelectMany(g => g.Units)], false, [], words)];
        }

        if (asked is null)
            apart.Add(new([.. named, .. left], true, indexed, words));
        return apart;
    }
}
