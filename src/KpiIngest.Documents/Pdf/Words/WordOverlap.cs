using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Words at the same place: the same text is one word painted twice; of different texts, one hidden
/// perhaps, it is not certain which one a person reads.</summary>
internal static class WordOverlap
{
    public static IReadOnlyList<PdfWord> Resolve(List<PdfWord> words)
    {
        int[] order = Enumerable.Range(0, words.Count).OrderBy(i => words[i].Box.Top).ToArray();
        bool[] dropped = new bool[words.Count];
        for (int a = 0; a < order.Length; a++)
        {
            PdfWord first = words[order[a]];
            double reach = first.Box.Top + (WordTolerances.Overlap * Boxes.Height(first.Box));
            for (int b = a + 1; b < order.Length && words[order[b]].Box.Top < reach; b++)
            {
                (int i, int j) = (Math.Min(order[a], order[b]), Math.Max(order[a], order[b]));
                if (dropped[i] || dropped[j])
                    continue;
                if (IsCopy(words[i], words[j]))
                {
                    // The first in content order stays; what one of the two shows is seen.
                    dropped[j] = true;
                    words[i] = words[i] with
                    {
                        Visible = words[i].Visible || words[j].Visible,
                        SpaceAfter = words[i].SpaceAfter || words[j].SpaceAfter,
                    };
                }
                else if ((words[i].Visible || words[j].Visible) && Collide(words[i], words[j]))
                {
                    words[i] = words[i] with { Uncertain = true };
                    words[j] = words[j] with { Uncertain = true };
                }
            }
        }

        return [.. words.Where((_, i) => !dropped[i])];
    }

    private static bool IsCopy(PdfWord a, PdfWord b)
    {
        double distance = WordTolerances.CopyDistance * Math.Max(a.TypeSize, b.TypeSize);
        return Math.Abs(a.Box.Left - b.Box.Left) <= distance
            && Math.Abs(a.Baseline - b.Baseline) <= distance
            && string.Equals(a.Text, b.Text, StringComparison.Ordinal);
    }

    private static bool Collide(PdfWord a, PdfWord b)
    {
        double apart = a.Visible && b.Visible ? WordTolerances.CopyDistance * Math.Max(a.TypeSize, b.TypeSize) : WordTolerances.OtherLine;
        if (Math.Abs(a.Baseline - b.Baseline) > apart)
            return false;
        double smaller = Math.Min(Boxes.Area(a.Box), Boxes.Area(b.Box));
        return smaller > 0 && Boxes.Area(Boxes.Intersect(a.Box, b.Box)) > WordTolerances.SamePlace * smaller;
    }
}
