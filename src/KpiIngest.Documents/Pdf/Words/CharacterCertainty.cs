namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Which characters say for certain what stands on the page.</summary>
internal static class CharacterCertainty
{
    /// <summary>
    /// True for U+FFFD and for private-use codes, whose meaning is the font's secret. Thai fonts of the 1990s use U+F700 to U+F71A in one
    /// known way, and the tick boxes of symbol fonts are known too.
    /// </summary>
    public static bool IsUncertain(char c) =>
        c == '\uFFFD'
        || (c is >= '\uE000' and <= '\uF8FF' && c is not (>= '\uF700' and <= '\uF71A') && SymbolCharacters.TickBox(c) is null);
}
