using System.Globalization;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Equations;

/// <summary>What counts as part of an equation when it stands beside one.</summary>
internal static class MathText
{
    private const int LongestName = 4;

    public static bool IsSum(string text) => text is "∑" or "Σ" or "∏";

    /// <summary>True for figures, operators, brackets, Greek and short Latin names: what an equation goes on with. Thai words end
    /// it.</summary>
    public static bool IsMath(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (c is >= '\u0E01' and <= '\u0E4E' or >= '\uF700' and <= '\uF71A' || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse)
                return false;
            if (char.IsAsciiLetter(c) && ++letters > LongestName)
                return false;
        }

        return text.Length > 0;
    }

    /// <summary>True for text that ends in a Latin or Greek letter.</summary>
    public static bool EndsInName(string text) =>
        MathLetters.Plain(text) is [.., (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'Α' and <= 'ω')];

    /// <summary>True for a lowered or smaller figure right after a name: W₁.</summary>
    public static bool IsIndex(PdfWord name, PdfWord index)
    {
        double below = (index.Baseline - name.Baseline) / name.TypeSize;
        return EndsInName(name.Text)
            && IsMath(name.Text)
            && IsMath(index.Text)
            && !IsOperator(index.Text[0])
            && !IsBracket(index.Text[..1])
            && below < EquationTolerances.IndexDrop
            && (
                below > EquationTolerances.Shift
                || (index.TypeSize < EquationTolerances.SubscriptSize * name.TypeSize && below > -EquationTolerances.Shift)
            )
            && Math.Abs(index.Ink.Left - name.Ink.Right) < EquationTolerances.IndexGap * name.TypeSize;
    }

    public static bool IsBracket(string text) => text is "(" or ")" or "[" or "]" or "{" or "}" or "|";

    public static bool IsOperator(char c) => c is '+' or '-' or '−' or '–' or '=' or '×' or '÷' or '*' or '·';
}
