using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Sets apart words that run aslant over the page: a watermark lies over cells and lines without belonging to any.</summary>
internal static class Watermarks
{
    /// <returns>The page without them, and each as a line of text.</returns>
    public static (PdfPage Page, IReadOnlyList<TextLine> Lines) Apart(PdfPage page)
    {
        List<TextLine> lines = new();
        List<PdfWord> rest = new(page.Words.Count);
        for (int i = 0; i < page.Words.Count; )
        {
            int count = AslantWords.Count(page.Words, i, w => w.Box);
            if (count == 0)
            {
                rest.Add(page.Words[i++]);
                continue;
            }

            List<PdfWord> words = page.Words.Skip(i).Take(count).ToList();
            Fragment fragment = new(Boxes.Union(words.Select(w => w.Box)), words);
            lines.Add(new TextLine(page.Number, fragment.Box, fragment.Baseline, [fragment]));
            i += count;
        }

        return lines.Count == 0 ? (page, lines) : (page with { Words = rest }, lines);
    }
}
