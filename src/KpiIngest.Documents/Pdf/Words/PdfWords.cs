using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// First stage: the words as the text tool states them, each beside what the page paints there. A word no one sees is hidden, whatever the text tool says;
/// a word painted twice (fake bold, shadow) stands once; two different words painted over each other are both uncertain.
/// </summary>
internal static class PdfWords
{
    /// <param name="lines">The lines that the page paints; those that cross words out are taken out of it. Null where they do not matter.</param>
    /// <param name="meanings">Those of the file; null for a page by itself.</param>
    public static IReadOnlyList<PdfWord> Build(RawPage page, SvgPage painted, List<Ruling>? lines = null, DrawnMeanings? meanings = null)
    {
        var index = new GlyphIndex(painted);
        var sizes = new FontSizes();
        var words = page.Words.Select(Known).ToList();
        ZeroWidth.Remove(words);
        ThaiCodes.Compose(words);
        index.Learn(words);
        var found = words.ConvertAll(raw => (Raw: raw, Glyphs: index.Take(raw.Text, raw.Box, anyLine: false)));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Glyphs.Count == 0) found[i] = (found[i].Raw, index.Take(found[i].Raw.Text, found[i].Raw.Box, anyLine: true));
        }

        (meanings ?? new DrawnMeanings()).Restore(found, index);
        DrawnSymbols.Settle(found);
        foreach (var (raw, glyphs) in found) sizes.Measure(raw.Text, glyphs);
        var looks = new WordLooks(index, new Backdrop(painted), StruckGlyphs.Find(AslantWords.Without(found, f => f.Raw.Box), lines ?? [], sizes), new Box(0, 0, page.Width, page.Height));
        List<PdfWord> built = [.. found.SelectMany(f => looks.Split(f.Raw, f.Glyphs)).Select(part => looks.Build(part, sizes))];
        LoneMarks.Settle(built);
        return WordOverlap.Resolve(built);
    }

    private static RawWord Known(RawWord word)
    {
        // A tick of Wingdings 2 stands alone; beside a name the same code is Π of Symbol.
        var text = word.Text == "\uF050" ? "✓" : ThaiCodes.Usual(word.Text);
        return word with { Text = text.Any(c => SymbolCharacters.Bullet(c) is not null) ? string.Concat(text.Select(c => SymbolCharacters.Bullet(c) ?? c)) : text };
    }
}
