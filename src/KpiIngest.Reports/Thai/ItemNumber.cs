namespace KpiIngest.Reports.Thai;

/// <summary>The number at the head of an item, an indicator or a list entry: <c>๙.๒</c>, <c>๓)</c>, <c>(๒)</c>, <c>๗ :</c>.</summary>
/// <param name="Number">Arabic digits without trailing punctuation or leading zeros: <c>9.2</c>.</param>
/// <param name="Rest">The text after it, cleaned.</param>
/// <param name="Punctuated">True where the number ends in a dot, a bracket or a colon, as a list number does.</param>
public readonly record struct ItemNumber(string Number, string Rest, bool Punctuated)
{
    /// <summary>Digits of one part above which it is a year or a quantity, not an item number.</summary>
    private const int MaxDigits = 3;

    /// <summary>Reads a number at the very start of the text; null where there is none. <c>๑,๐๑๕</c>, <c>๕๐%</c>, <c>๑-๒</c> and
    /// <c>๑/๒๕๕๖</c> are no item numbers.</summary>
    public static ItemNumber? Parse(string text)
    {
        string s = ThaiText.Clean(text);
        int i = s.StartsWith('(') ? 1 : 0;
        int end = EndOfNumber(s, i);
        if (end < 0)
            return null;
        string number = WithoutLeadingZeros(ThaiDigits.ToArabic(s[i..end]));
        int after = end;
        if (i == 1)
        {
            if (after >= s.Length || s[after] != ')')
                return null;
            after++;
        }

        while (after < s.Length && s[after] is '.' or ')' or ':')
            after++;
        bool punctuated = after > end;
        if (!punctuated && !EndsCleanly(s, after))
            return null;
        if (punctuated && after < s.Length && ThaiDigits.IsDigit(s[after]) && s[after - 1] == '.')
            return null;

        // "๗ : name" and "๗ - name"
        if (after + 1 < s.Length && s[after] == ' ' && (s[after + 1] == ':' || IsPartingDash(s, after + 1)))
        {
            punctuated = true;
            after += 2;
        }

        return new ItemNumber(number, s[after..].Trim(), punctuated);
    }

    /// <summary>A dash with spaces around it and no figure behind it: <c>๑ - ๒ ครั้ง</c> is a range.</summary>
    private static bool IsPartingDash(string s, int i) =>
        s[i] is '-' or '–' && i + 2 < s.Length && s[i + 1] == ' ' && !ThaiDigits.IsDigit(s[i + 2]);

    /// <summary>Where a dotted number that starts at <paramref name="i"/> ends; -1 where none starts there.</summary>
    private static int EndOfNumber(string s, int i)
    {
        while (true)
        {
            int start = i;
            while (i < s.Length && ThaiDigits.IsDigit(s[i]))
                i++;
            if (i == start || i - start > MaxDigits)
                return -1;
            if (i + 1 < s.Length && s[i] == '.' && ThaiDigits.IsDigit(s[i + 1]))
                i++;
            else
                return i;
        }
    }

    private static bool EndsCleanly(string s, int i) =>
        i >= s.Length || s[i] is ' ' or '(' or '“' or '"' || (char.IsLetter(s[i]) && !ThaiText.IsMark(s[i]));

    private static string WithoutLeadingZeros(string number)
    {
        if (!number.StartsWith('0') && !number.Contains(".0", StringComparison.Ordinal))
            return number;
        return string.Join('.', number.Split('.').Select(part => part.TrimStart('0') is { Length: > 0 } kept ? kept : "0"));
    }
}
