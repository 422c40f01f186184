namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Codes of symbol fonts that mean one thing in one font and another in the next, told apart by what is drawn: U+F053 is Σ of Symbol, one
/// outline, and a crossed box of Wingdings 2, which has several. A tick of Wingdings 2 stands alone; beside a name the same code is Π of
/// Symbol.
/// </summary>
internal static class DrawnSymbols
{
    public static void Settle(IReadOnlyList<DrawnWord> words)
    {
        foreach (DrawnWord word in words)
        {
            if (word.Text == "\uF050")
                word.Recode(0, "✓");
            for (int at = 0; at < word.Glyphs.Count; at++)
            {
                if (word.Glyphs[at] is { Text: "\uF053", Glyph.Contours: 1 })
                    word.Recode(at, "Σ");
            }
        }
    }
}
