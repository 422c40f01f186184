namespace KpiIngest.Records.Findings;

/// <summary>A part of what a filter shows: what stands in no other share, and is found in one way.</summary>
/// <param name="Filter">Without its text.</param>
/// <param name="Units">The text stands in the names of these units alone, or with <paramref name="Text"/> in their cards alone; null for
/// any.</param>
/// <param name="Text">What else its cards have to hold; null for nothing.</param>
internal sealed record FindingShare(FindingFilter Filter, IReadOnlyList<string>? Units, FindingTextWay? Text)
{
    /// <summary>What is listed; null for nothing.</summary>
    public FindingFilter? Listed { get; } =
        Units is null ? Filter
        : (Filter.Units.Count == 0 ? Units : [.. Filter.Units.Intersect(Units, StringComparer.Ordinal)]) is { Count: > 0 } both
            ? Filter with
            {
                Units = both,
            }
        : null;

    /// <summary>True where cells tell all that is to be counted.</summary>
    public bool IsInCells => Text is null && FindingPlaces.AreInCells(Filter);

    /// <summary>What a filter shows, in as few shares as there are. A word that stands in units' names is a filter by unit, with a share of
    /// the few cards of other units that hold it too; where many do, or where a word is in no name, cards are searched.</summary>
    /// <param name="table">Of now.</param>
    public static async Task<IReadOnlyList<FindingShare>> OfAsync(
        RecordsDbContext db,
        FindingFilter filter,
        CellTable table,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<string> words = FindingTexts.WordsOf(filter.Text);
        filter = filter with { Text = null };
        if (words.Count == 0)
            return [new(filter, null, null)];
        UnitNames names = table.Units;
        List<WordOfUnits> known = [];
        bool many = false;
        foreach (string word in words.Where(ThreeLetters.Has))
        {
            if (names.Holding(word) is not { Count: > 0 } units)
                continue;
            if (await FindingTextWay.OthersAsync(db, word, names, units, cancellationToken) is { } others)
                known.Add(new(word, units, others));
            else
                many = words.Count == 1;
        }

        List<string> rest = [.. words.Except(known.Select(k => k.Word), StringComparer.Ordinal)];
        if (rest.Count == 0)
            return await OfUnitsAsync(db, filter, words, known, cancellationToken);
        HashSet<string>? within = Common(known.Where(k => k.Others.Count == 0));
        return
        [
            new(
                filter,
                within is null ? null : [.. within],
                await FindingTextWay.OfAsync(
                    db,
                    words,
                    names,
                    cancellationToken,
                    within,
                    [.. rest, .. known.Where(k => k.Others.Count > 0).Select(k => k.Word)],
                    many
                )
            ),
        ];
    }

    private static async Task<IReadOnlyList<FindingShare>> OfUnitsAsync(
        RecordsDbContext db,
        FindingFilter filter,
        IReadOnlyList<string> words,
        List<WordOfUnits> known,
        CancellationToken cancellationToken
    )
    {
        string[] units = [.. Common(known)!];
        FindingShare named = new(filter, units, null);
        List<CardPlace> others = [.. known.SelectMany(k => k.Others).DistinctBy(c => c.Id)];
        if (others.Count > 0 && known.Count > 1)
            others = await FindingTexts.OfOthersAsync(db, words, others, units, cancellationToken);
        return others.Count == 0 ? [named] : [named, new(filter, null, FindingTextWay.Known(words, others))];
    }

    private static HashSet<string>? Common(IEnumerable<WordOfUnits> words)
    {
        HashSet<string>? common = null;
        foreach (WordOfUnits word in words)
            if (common is null)
                common = new(word.Units, StringComparer.Ordinal);
            else
                common.IntersectWith(word.Units);
        return common;
    }

    /// <param name="Units">Whose names hold it.</param>
    /// <param name="Others">The cards of all other units that hold it.</param>
    private sealed record WordOfUnits(string Word, IReadOnlyList<string> Units, List<CardPlace> Others);
}
