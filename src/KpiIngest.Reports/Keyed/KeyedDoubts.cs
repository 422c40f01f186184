using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Keyed;

/// <summary>What was typed and is no figure where one should stand, or holds a sign that no machine could read: a slip of the hand, or what
/// the paper really says. Names may hold such signs: nothing is computed with them.</summary>
public static class KeyedDoubts
{
    private static readonly HashSet<string> Figures =
    [
        KeyedFields.Weight,
        KeyedFields.Score,
        KeyedFields.WeightedScore,
        KeyedFields.Average,
    ];

    /// <returns>Paths, in the order of <paramref name="fields"/>.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return
        [
            .. fields.Where(f => KeyedFields.PathOf(f.Key) is { } path && IsDoubtful(path, ThaiText.Clean(f.Value))).Select(f => f.Key),
        ];
    }

    /// <summary>Not to be recorded at all, whatever the paper says: a year or a page that is none, or a page that the file does not
    /// have.</summary>
    /// <param name="pages">Pages of the file; null where that is not known.</param>
    public static bool IsImpossible(string path, string typed, int? pages)
    {
        string clean = ThaiText.Clean(typed);
        if (clean.Length == 0)
            return false;
        if (KeyedFields.HasLines(path))
            return KeyedFields.LinesOf(typed) is var lines
                && (lines.Count > KeyedFields.MostLines || lines.Any(l => l.Length > KeyedFields.MostCharacters));
        return KeyedFields.PathOf(path)?.Field switch
        {
            KeyedFields.Year => KeyedFields.WholeNumber(clean) is not (>= FiscalYears.First and <= FiscalYears.Last),
            KeyedFields.Page => KeyedFields.WholeNumber(clean) is not { } page || page < 1 || page > (pages ?? int.MaxValue),
            _ => clean.Length > KeyedFields.MostCharacters,
        };
    }

    private static bool IsDoubtful(KeyedPath path, string typed) =>
        (path.Field != KeyedFields.Name && ThaiText.HoldsUnread(typed)) || (Figures.Contains(path.Field) && IsNoFigure(typed));

    private static bool IsNoFigure(string typed) =>
        typed.Length > 0
        && !FigureReader.IsDash(typed)
        && FigureReader.ParseWithPercent(typed, out _) is null
        && typed.Any(c => ThaiDigits.LooksNumeric(c) || char.IsAsciiLetter(c) || char.IsPunctuation(c));
}
