using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>Words a heading: one of its synonyms, a unit, a line break, now and then damaged.</summary>
internal static class Headings
{
    /// <param name="printed">True where a heading of weighted scores prints the convention.</param>
    public static string Of(Role role, Chance chance, string convention, bool printed)
    {
        string text = chance.Of(Words(role));
        if (role == Role.Weighted && printed)
            text = WithoutBrackets(text) + " " + chance.Of(HeadingWords.Printed(convention));
        else if (chance.In(20) && !text.Contains('(', StringComparison.Ordinal) && HeadingWords.UnitsOf(role) is { Count: > 0 } units)
            text += " " + chance.Of(units);
        return Set(text, chance);
    }

    /// <summary>Damaged and broken over lines as it comes.</summary>
    public static string Set(string text, Chance chance)
    {
        if (chance.In(12))
            text = Damage.Of(text, chance);
        if (chance.In(10))
            text = Broken(text, chance);
        return chance.In(30) ? text.Replace(" (", "\n(", StringComparison.Ordinal) : text;
    }

    /// <summary>Over two lines where a narrow column breaks a word, never inside brackets.</summary>
    private static string Broken(string text, Chance chance)
    {
        int end = text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open ? open : text.Length;
        int[] places = Enumerable.Range(1, Math.Max(0, end - 1)).Where(i => i > 2 && text[i] is >= 'ก' and <= 'ฮ' or 'เ' or 'แ').ToArray();
        return places.Length == 0 ? text : text.Insert(chance.Of(places), "\n");
    }

    private static string[] Words(Role role) =>
        role switch
        {
            Role.Order => HeadingWords.Order,
            Role.Item => HeadingWords.Item,
            Role.Unit => HeadingWords.Unit,
            Role.Target => HeadingWords.Target,
            Role.Level => HeadingWords.Levels,
            Role.Weight => HeadingWords.Weight,
            Role.Result => HeadingWords.Result,
            Role.Score => HeadingWords.Score,
            Role.Weighted => HeadingWords.Weighted,
            _ => HeadingWords.Note,
        };

    private static string WithoutBrackets(string text) =>
        text.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? text[..at].TrimEnd() : text;
}
