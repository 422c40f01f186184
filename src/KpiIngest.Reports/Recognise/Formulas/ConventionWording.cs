using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>The convention that a heading prints: <c>(W x SM)</c>, <c>(ค=กxข)</c>, <c>(กxข)/๑๐๐</c>.</summary>
internal static class ConventionWording
{
    public static PrintedConvention? OfHeadings(ColumnHeads heads)
    {
        foreach (var column in heads.Columns)
            if (column.Role == ColumnRole.WeightedScore && Read(column.Text) is { } convention) return new PrintedConvention(convention, ThaiText.Clean(column.Text), column.Place);
        return null;
    }

    /// <summary>A product of two symbols, and what it is divided by; null where the text prints no product.</summary>
    public static WeightingConvention? Read(string text)
    {
        var s = ThaiDigits.ToArabic(ThaiText.Clean(text)).Replace(" ", "", StringComparison.Ordinal);
        var times = TimesSign(s);
        if (times < 0) return null;
        var after = s[(times + 1)..];
        var slash = after.IndexOfAny(['/', '÷']);
        var divisor = slash < 0 ? AfterWord(after, "หาร") : after[(slash + 1)..];
        if (divisor is null) return WeightingConvention.Product;
        if (divisor.StartsWith("100", StringComparison.Ordinal)) return WeightingConvention.Percent;
        if (divisor.StartsWith('5') || divisor.Contains("เต็ม", StringComparison.Ordinal)) return WeightingConvention.FullMarks;
        if (divisor.StartsWith('Σ') || divisor.StartsWith('∑') || divisor.Contains("รวม", StringComparison.Ordinal)) return WeightingConvention.Share;
        return null;
    }

    private static string? AfterWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + word.Length)..].TrimStart('ด', '้', 'ว', 'ย');
    }

    /// <summary>A times sign between two operands: × or *, or an x with a bracket, a space or a Thai letter or a capital around it.</summary>
    private static int TimesSign(string s)
    {
        for (var i = 1; i + 1 < s.Length; i++)
        {
            if (s[i] is '×' or '*' or '✕') return i;
            if (s[i] is 'x' or 'X' && IsOperand(s[i - 1]) && IsOperand(s[i + 1])) return i;
        }

        return -1;
    }

    private static bool IsOperand(char c) => ThaiText.IsThaiLetter(c) || char.IsAsciiLetterUpper(c) || c is ')' or '(' or 'i';
}
