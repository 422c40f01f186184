using System.Text;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Texts as the file states them, without what no text may hold.</summary>
internal static class CleanText
{
    /// <summary>The text with U+FFFD for each control character, lone surrogate and non-character; white space of any kind is a
    /// space.</summary>
    public static string Of(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
                i++;
            else if (text[i] is '\t' or '\n' or '\r')
                (clean ??= new StringBuilder(text))[i] = ' ';
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF')
                (clean ??= new StringBuilder(text))[i] = '\uFFFD';
        }

        return clean?.ToString() ?? text;
    }
}
