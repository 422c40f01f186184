using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>What counts as part of an equation when it stands beside one.</summary>
internal static class MathText
{
    private const int LongestName = 4;

    public static bool IsSum(string text) => text is "∑" or "Σ" or "∏";

    /// <summary>Mathematical letters (𝑊) as ordinary ones; nothing else is changed.</summary>
    public static string Plain(string text)
    {
        if (!text.EnumerateRunes().Any(IsMathLetter)) return text;
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) plain.Append(IsMathLetter(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
        return plain.ToString();
    }

    /// <summary>True for figures, operators, brackets, Greek and short Latin names: what an equation goes on with. Thai words end it.</summary>
    public static bool IsMath(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (c is >= '\u0E01' and <= '\u0E4E' or >= '\uF700' and <= '\uF71A' || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse) return false;
            if (char.IsAsciiLetter(c) && ++letters > LongestName) return false;
        }

        return text.Length > 0;
    }

    public static bool IsOperator(char c) => c is '+' or '-' or '−' or '–' or '=' or '×' or '÷' or '*' or '·';

    private static bool IsMathLetter(Rune rune) => rune.Value is >= 0x1D400 and <= 0x1D7FF or 0x210E;
}
