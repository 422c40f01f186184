using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>Text set upwards or downwards in a cell, as headings of narrow columns are: its lines are found as if the cell were turned
/// upright.</summary>
internal static class TurnedText
{
    /// <summary>Quarter turns to the left that make the words upright; 0 where most of them are.</summary>
    public static int Of(IReadOnlyList<PdfWord> words)
    {
        Span<int> letters = stackalloc int[4];
        foreach (PdfWord word in words)
        {
            if (word.Visible && word.Text.Length > 1)
                letters[word.QuarterTurns] += word.Text.Length;
        }

        return letters[1] > letters[0] + letters[3] ? 1
            : letters[3] > letters[0] + letters[1] ? 3
            : 0;
    }

    /// <summary>The lines in reading order; their boxes are those of the page.</summary>
    public static List<TextLine> Lines(PdfPage page, IReadOnlyList<PdfWord> words, int turns, Box region)
    {
        QuarterTurn turn = new(turns, page.Width, page.Height);
        List<TextLine> lines = RegionLines.Of(page.Number, Fragments.Of(words.Select(turn.Apply)), []);

        // Further down on the page is what is read later; how far does not matter.
        return [.. lines.Select((line, i) => line with { Box = turn.Back.Apply(line.Box), Baseline = region.Top + i })];
    }
}
