using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Thai marks that the text tool gives as words of their own, raised or lowered to make room for others: they stand on the line of the
/// letter that they belong to.
/// </summary>
internal static class LoneMarks
{
    /// <param name="words">In content order: the letter comes before its marks.</param>
    public static void Settle(List<PdfWord> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            (PdfWord last, PdfWord word) = (words[i - 1], words[i]);
            if (!word.Text.All(ThaiMarks.Is) || last.Text.Length == 0 || last.Text[^1] is not (>= '\u0E01' and <= '\u0E4E'))
                continue;
            double reach = WordTolerances.MarkShift * last.TypeSize;
            if (Math.Abs(word.Baseline - last.Baseline) > reach || word.Box.Left < last.Box.Left || word.Box.Left > last.Box.Right + reach)
                continue;
            // The mark of a letter that is not seen says nothing: Chromium paints the first line of a page on the page before it too, cut
            // off at its end.
            words[i] = word with
            {
                Visible = word.Visible && last.Visible,
                Baseline = last.Baseline,
                TypeSize = last.TypeSize,
                Box = word.Box with { Top = last.Box.Top, Bottom = last.Box.Bottom },
            };
        }
    }
}
