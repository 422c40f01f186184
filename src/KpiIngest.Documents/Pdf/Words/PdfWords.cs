using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// First stage: the words of a page as a person sees them. A word no one sees is hidden; a word painted twice (fake bold, shadow) stands
/// once; two different words painted over each other are both uncertain.
/// </summary>
internal static class PdfWords
{
    /// <param name="lines">The lines that the page paints; those that cross words out are taken out of it. Null where they do not
    /// matter.</param>
    /// <param name="recoding">That of the file; null for a page by itself.</param>
    public static IReadOnlyList<PdfWord> Build(PaintedPage page, List<Ruling>? lines = null, GlyphRecoding? recoding = null)
    {
        List<DrawnWord> words = GlyphWords.Of(page);
        (recoding ?? new GlyphRecoding()).Restore(words);
        words.RemoveAll(w => w.Text.Length == 0);
        FontSizes sizes = new();
        foreach (DrawnWord word in words)
            sizes.Measure(word);
        HashSet<int> struck = StruckGlyphs.Find(AslantWords.Without(words, w => w.Box), lines ?? [], sizes);
        WordLooks looks = new(new Backdrop(page), struck, SlantedStrokes.Crossed(words, page), page.Bounds);
        List<PdfWord> built = [.. words.SelectMany(looks.Split).Select(part => looks.Build(part, sizes))];
        LoneMarks.Settle(built);
        return WordOverlap.Resolve(built);
    }
}
