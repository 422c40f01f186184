namespace KpiIngest.Documents.Pdf.Words;

/// <summary>The usual characters for what a glyph is said to stand for: codes of old Thai and of symbol fonts, and nothing for what has no
/// width.</summary>
internal static class KnownCharacters
{
    public static string Of(string text)
    {
        foreach (char c in text)
        {
            if (c < 0x80 || c is >= '\u0E00' and <= '\u0E5B')
                continue;
            return string.Concat(
                ThaiCodes
                    .Usual(text)
                    .Where(k => !IsZeroWidth(k))
                    .Select(k => SymbolCharacters.Bullet(k) ?? (char.IsWhiteSpace(k) ? ' ' : k))
            );
        }

        return text;
    }

    private static bool IsZeroWidth(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
