using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Puts drawn tick boxes among the words, as the characters that they look like.</summary>
internal static class TickBoxWords
{
    private const string Ticks = "✓✔✗✘☑☒×√xX/●•■";

    /// <param name="words">In content order.</param>
    public static IReadOnlyList<PdfWord> Add(IReadOnlyList<PdfWord> words, IReadOnlyList<DrawnBox> boxes)
    {
        if (boxes.Count == 0)
            return words;
        List<PdfWord> all = words.ToList();
        foreach ((Box box, bool marked) in boxes)
        {
            List<PdfWord> inside = all.Where(w => w.Visible && Boxes.Holds(box, w.CentreX, (w.Ink.Top + w.Ink.Bottom) / 2)).ToList();

            // Anything but a tick in it is framed text.
            if (inside.Exists(w => !w.Text.All(c => Ticks.Contains(c, StringComparison.Ordinal))))
                continue;
            if (
                all.Where(w => w.IsRead && !inside.Contains(w) && InLine(w, box)).MinBy(w => Gap(w, box)) is not { } beside
                || Gap(beside, box) > WordTolerances.BoxToText
            )
                continue;
            all.RemoveAll(inside.Contains);
            all.Add(
                new PdfWord(marked || inside.Count > 0 ? "☑" : "☐", box)
                {
                    Baseline = beside.Baseline,
                    TypeSize = beside.TypeSize,
                    Ink = box,
                }
            );
        }

        return all;
    }

    private static bool InLine(PdfWord word, Box box) => word.CentreY > box.Top && word.CentreY < box.Bottom;

    private static double Gap(PdfWord word, Box box) => Math.Max(word.Box.Left - box.Right, box.Left - word.Box.Right);
}
