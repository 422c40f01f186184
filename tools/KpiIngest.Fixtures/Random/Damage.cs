namespace KpiIngest.Fixtures.Random;

/// <summary>What happens to Thai words on their way through fonts, copies and converters. For headings and labels, never for
/// figures.</summary>
internal static class Damage
{
    private static readonly (string From, string To)[] PrivateUse =
    [
        ("่", "\uF70A"),
        ("้", "\uF70B"),
        ("์", "\uF70E"),
        ("ิ", "\uF701"),
        ("ี", "\uF702"),
        ("ั", "\uF710"),
        ("็", "\uF712"),
        ("ญ", "\uF70F"),
        ("ู", "\uF719"),
    ];

    private static readonly Func<string, Chance, string>[] Kinds =
    [
        (t, _) => t.Replace("ำ", "ํา", StringComparison.Ordinal),
        (t, _) => t.Replace("้ำ", "ํ้า", StringComparison.Ordinal),
        (t, _) => t.Replace("ำ", " า", StringComparison.Ordinal),
        (t, c) => Inside(t, c, "\u200B"),
        (t, c) => Inside(t, c, "\u00AD"),
        (t, _) => t.Replace(' ', '\u00A0'),
        (t, c) => Private(t, c),
        (t, _) => t.Replace("่", "่่", StringComparison.Ordinal),
        (t, _) => t.Replace("ี่", "่ี", StringComparison.Ordinal),
        (t, c) => Inside(t, c, " "),
        (t, _) => string.Concat(t.Select(ch => ch is >= 'ก' and <= 'ฮ' ? ch + " " : ch.ToString())),
        (t, _) => TonesAsDigits(t),
        (t, _) => t.Replace("์", "", StringComparison.Ordinal).Replace("ั", "", StringComparison.Ordinal),
    ];

    public static string Of(string text, Chance chance) => text.Any(c => c is >= 'ก' and <= '๎') ? chance.Of(Kinds)(text, chance) : text;

    /// <summary>Between two letters, never before a mark or a vowel that belongs to the letter before it.</summary>
    private static string Inside(string text, Chance chance, string inserted)
    {
        int[] places = Enumerable
            .Range(1, text.Length - 1)
            .Where(i => text[i] is >= 'ก' and <= 'ฮ' && text[i - 1] is >= 'ก' and <= '๎')
            .ToArray();
        return places.Length == 0 ? text : text.Insert(chance.Of(places), inserted);
    }

    /// <summary>As old fonts map them; not at the end of a word, where a number may follow.</summary>
    private static string TonesAsDigits(string text) =>
        string.Concat(text.Select((c, i) => c == '้' && i + 1 < text.Length && text[i + 1] is >= 'ก' and <= '๎' ? '9' : c));

    private static string Private(string text, Chance chance)
    {
        foreach ((string from, string to) in chance.Some(5, PrivateUse))
            text = text.Replace(from, to, StringComparison.Ordinal);
        return text;
    }
}
