using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// Sets apart words that run aslant over the page: a watermark lies over cells and lines without belonging to any. Its letters follow each other with a slope
/// of their own, each where the last one ended.
/// </summary>
internal static class Watermarks
{
    /// <summary>Pieces of text that go up or down together; two may be a raised figure.</summary>
    private const int Fewest = 3;

    /// <summary>From this slope on a line is aslant, in height by width; a page scanned or printed askew is not.</summary>
    private const double Aslant = 0.1;

    /// <summary>Steps of one line differ in slope by at most this share.</summary>
    private const double SameSlope = 0.1;

    /// <summary>A letter stands where the one before ended, within this share of its height; a word may follow after a space.</summary>
    private const double Gap = 0.4;

    /// <returns>The page without them, and each as a line of text.</returns>
    public static (PdfPage Page, IReadOnlyList<TextLine> Lines) Apart(PdfPage page)
    {
        var lines = new List<TextLine>();
        var rest = new List<PdfWord>(page.Words.Count);
        for (var i = 0; i < page.Words.Count;)
        {
            var end = End(page.Words, i);
            if (end - i < Fewest)
            {
                rest.Add(page.Words[i++]);
                continue;
            }

            var words = page.Words.Skip(i).Take(end - i).ToList();
            var fragment = new Fragment(Boxes.Union(words.Select(w => w.Box)), words);
            lines.Add(new TextLine(page.Number, fragment.Box, fragment.Baseline, [fragment]));
            i = end;
        }

        return lines.Count == 0 ? (page, lines) : (page with { Words = rest }, lines);
    }

    /// <summary>The word after the last that goes on aslant from this one.</summary>
    private static int End(IReadOnlyList<PdfWord> words, int start)
    {
        double? slope = null;
        var i = start;
        for (; i + 1 < words.Count; i++)
        {
            var (a, b) = (words[i].Box, words[i + 1].Box);
            var (across, down) = (b.Left - a.Left, b.Top - a.Top);
            var height = Boxes.Height(a);
            if (across <= 0 || Math.Abs(down) < Aslant * across || Math.Abs(height - Boxes.Height(b)) > 0.01 * height || Math.Abs(b.Left - a.Right) > Gap * height) break;
            if (slope is { } known && Math.Abs((down / across) - known) > SameSlope * Math.Abs(known)) break;
            slope ??= down / across;
        }

        return i + 1;
    }
}
