namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Codes of symbol fonts that mean one thing in one font and another in the next, told apart by what is drawn: U+F053 is Σ of Symbol, one outline, and a
/// crossed box of Wingdings 2, which has several.
/// </summary>
internal static class DrawnSymbols
{
    private const char SumOrBox = '\uF053';

    public static void Settle(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (raw, glyphs) = words[i];
            var at = raw.Text.IndexOf(SumOrBox, StringComparison.Ordinal);
            if (at < 0 || raw.Text.Length != glyphs.Count || glyphs[at].Glyph.Contours != 1) continue;
            words[i] = (raw with { Text = raw.Text.Replace(SumOrBox, 'Σ') }, glyphs);
        }
    }
}
