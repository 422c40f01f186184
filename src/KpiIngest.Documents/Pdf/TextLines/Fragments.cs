using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>Joins neighbours in content order whose boxes touch: the text tool breaks words at Thai marks.</summary>
internal static class Fragments
{
    /// <param name="words">Words of one region, in content order.</param>
    public static List<Fragment> Of(IEnumerable<PdfWord> words)
    {
        List<Fragment> fragments = new();
        List<PdfWord> current = new();
        Box box = default;
        foreach (PdfWord word in words)
        {
            if (current.Count > 0 && !Touches(current[^1], box, word))
                End();
            box = current.Count == 0 ? word.Box : Boxes.Union(box, word.Box);
            current.Add(word);
        }

        End();
        return fragments;

        void End()
        {
            if (current.Count > 0)
                fragments.Add(new Fragment(box, [.. current]));
            current.Clear();
        }
    }

    private static bool Touches(PdfWord last, Box box, PdfWord next)
    {
        double em = Math.Max(last.TypeSize, next.TypeSize);
        return !last.SpaceAfter
            && last.Visible == next.Visible
            && last.CrossedOut == next.CrossedOut
            && last.Uncertain == next.Uncertain
            && Math.Abs(last.Baseline - next.Baseline) <= TextLineTolerances.TouchingBaseline * em
            && next.Box.Left <= box.Right + (TextLineTolerances.TouchingWords * em)
            && next.Box.Left >= Math.Max(box.Right, last.Box.Right) - (TextLineTolerances.MarkSetBack * em)
            && next.Box.Right >= last.Box.Left;
    }
}
