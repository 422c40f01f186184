using System.Text;

namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Letters and signs that programs draw for the ordinary ones of an equation.</summary>
internal static class MathLetters
{
    /// <summary>What LibreOffice draws for the equals sign at the start of an equation, where it misses a left side.</summary>
    public const char LostEquals = '¿';

    /// <summary>Mathematical letters (𝑊), the minus sign and a lost equals sign as the ordinary ones that they were typed as; nothing else
    /// is changed.</summary>
    public static string Plain(string text)
    {
        text = text.Replace('\u2212', '-').Replace(LostEquals, '=');
        if (!text.EnumerateRunes().Any(IsMathLetter))
            return text;
        StringBuilder plain = new();
        foreach (Rune rune in text.EnumerateRunes())
            plain.Append(IsMathLetter(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
        return plain.ToString();
    }

    private static bool IsMathLetter(Rune rune) => rune.Value is >= 0x1D400 and <= 0x1D7FF or 0x210E;
}
