namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>
/// What stands between the last character of a wrapped line and the first of the next. Thai has no spaces between words, so a line may wrap
/// where nothing stood; but the rules by which programs wrap (Unicode's UAX 14) break next to a figure, a Latin letter or a bracket only
/// where a space stood.
/// </summary>
internal static class LineJoin
{
    /// <param name="spaceDrawn">True where a space was painted at the end of the first line.</param>
    public static string Between(string first, string next, bool spaceDrawn)
    {
        if (first.Length == 0 || next.Length == 0)
            return "";
        if (spaceDrawn || char.IsWhiteSpace(first[^1]) || char.IsWhiteSpace(next[0]))
            return " ";
        (char last, char start) = (first[^1], next[0]);
        if (last is '-' or '/' or '–' or '\u200B' or '\u00AD')
            return "";
        return IsThaiLetter(last) && IsThaiLetter(start) && !IsAbbreviation(next) ? "" : " ";
    }

    /// <summary>True for <c>พ.ศ.</c>, <c>ก.พ.ร.</c>, <c>ผบ.ตร.</c>: an abbreviation is set apart by a space.</summary>
    private static bool IsAbbreviation(string text) =>
        text is [>= 'ก' and <= 'ฮ', '.', ..] or [>= 'ก' and <= 'ฮ', >= 'ก' and <= 'ฮ', '.', ..];

    /// <summary>Consonants, vowels and marks; not ๆ and ฯ, after which a space stands, nor figures.</summary>
    private static bool IsThaiLetter(char c) =>
        c is >= '\u0E01' and <= '\u0E4E' and not '\u0E3F' and not 'ฯ' and not 'ๆ' or >= '\uF700' and <= '\uF71A';
}
