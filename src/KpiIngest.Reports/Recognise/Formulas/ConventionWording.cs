using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>The convention that a heading prints: <c>(W x SM)</c>, <c>(ค=กxข)</c>, <c>(กxข)/๑๐๐</c>.</summary>
internal static class ConventionWording
{
    public static PrintedConvention? OfHeadings(ColumnHeads heads, FormWording wording)
    {
        foreach (ColumnHead column in heads.Columns)
            if (column.Role == ColumnRole.WeightedScore && Read(column.Text, wording) is { } convention)
                return new PrintedConvention(convention, ThaiText.Clean(column.Text), column.Place);
        return null;
    }

    /// <summary>A product of two symbols, and what it is divided by; null where the text prints no product.</summary>
    public static WeightingConvention? Read(string text, FormWording wording)
    {
        string s = ThaiDigits.ToArabic(ThaiText.Clean(text)).Replace(" ", "", StringComparison.Ordinal);
        int times = TimesSign(s);
        if (times < 0)
            return null;
        string after = s[(times + 1)..];
        int slash = after.IndexOfAny(['/', '÷']);
        string? divisor = slash < 0 ? AfterWord(after, wording) : after[(slash + 1)..];
        if (divisor is null)
            return WeightingConvention.Product;
        if (divisor.StartsWith("100", StringComparison.Ordinal))
            return WeightingConvention.Percent;
        if (divisor.StartsWith('5') || Says(WordList.OutOf))
            return WeightingConvention.FullMarks;
        if (divisor.StartsWith('Σ') || divisor.StartsWith('∑') || Says(WordList.SumWords))
            return WeightingConvention.Share;
        return null;

        bool Says(WordList list) => wording.Words(list).Any(w => divisor.Contains(w, StringComparison.Ordinal));
    }

    private static string? AfterWord(string text, FormWording wording)
    {
        foreach (string word in wording.Words(WordList.DividedBy).Where(w => w.Length > 1).OrderByDescending(w => w.Length))
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return text[(at + word.Length)..];
        return null;
    }

    /// <summary>A times sign between two operands: × or * between letters, figures or brackets, or an x with a bracket, a Thai letter or a
    /// capital around it.</summary>
    private static int TimesSign(string s)
    {
        for (int i = 1; i + 1 < s.Length; i++)
        {
            if (s[i] is '×' or '*' or '✕' && MayBeOperand(s[i - 1]) && MayBeOperand(s[i + 1]))
                return i;
            if (s[i] is 'x' or 'X' && IsOperand(s[i - 1]) && IsOperand(s[i + 1]))
                return i;
        }

        return -1;
    }

    /// <summary>False for the punctuation that specks of a page are taken for: <c>ฆ* -ฆ*</c>.</summary>
    private static bool MayBeOperand(char c) => IsOperand(c) || char.IsLetterOrDigit(c) || c is ']' or '[' or 'Σ' or '∑' or ThaiText.Unread;

    private static bool IsOperand(char c) => ThaiText.IsThaiLetter(c) || char.IsAsciiLetterUpper(c) || c is ')' or '(' or 'i';
}
