using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Takes out characters of no width. Where the font gives one a width, as Chromium's fonts do, the text tool counts it and the next word starts within the box
/// of the one before: the box then ends there.
/// </summary>
internal static class ZeroWidth
{
    public static void Remove(List<RawWord> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var word = words[i];
            if (!word.Text.Any(Is)) continue;
            var box = word.Box;
            if (Is(word.Text[^1]) && i + 1 < words.Count && Overlaps(box, words[i + 1].Box)) box = box with { Right = words[i + 1].Box.Left };
            words[i] = word with { Text = string.Concat(word.Text.Where(c => !Is(c))), Box = box };
        }

        words.RemoveAll(w => w.Text.Length == 0);
    }

    private static bool Is(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static bool Overlaps(Box box, Box next) =>
        Math.Abs(box.Top - next.Top) < 0.3 * Boxes.Height(box) && next.Left > box.Left && next.Left < box.Right;
}
