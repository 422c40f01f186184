using System.Text;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Gives SARA AM back its ring where the file draws it and has no code for it: Pango, and programs that shape as it does, code only the stroke
/// (<c>ดาเนินการ</c> under a drawn <c>ดำเนินการ</c>). Done only where glyphs and characters of a run otherwise go one to one.
/// </summary>
internal static class LostRings
{
    private const char Nikhahit = '\u0E4D';

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public static void Restore(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && Touch(words[end - 1].Raw.Box, words[end].Raw.Box)) end++;
            if (Enumerable.Range(start, end - start).Any(i => words[i].Glyphs.Any(g => g.Glyph.IsRing))) RestoreRun(words, start, end);
            start = end;
        }
    }

    private static void RestoreRun(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words, int start, int end)
    {
        var run = words[start..end];
        var text = new StringBuilder().AppendJoin("", run.Select(w => w.Raw.Text));
        var at = 0;
        var strokes = new List<int>();
        foreach (var glyph in run.SelectMany(w => w.Glyphs))
        {
            if (at >= text.Length) return;
            if (!glyph.Glyph.IsRing || text[at] == Nikhahit)
            {
                at++;
            }
            else if (text[at] != 'ำ')
            {
                var stroke = at;
                while (stroke < text.Length && text[stroke] is >= '\u0E48' and <= '\u0E4B') stroke++;
                if (stroke == text.Length || text[stroke] is not ('า' or 'ำ')) return;
                strokes.Add(stroke);
            }
        }

        if (at != text.Length) return;
        foreach (var stroke in strokes) text[stroke] = 'ำ';
        for (var (i, offset) = (start, 0); i < end; offset += words[i++].Raw.Text.Length)
        {
            words[i] = words[i] with { Raw = words[i].Raw with { Text = text.ToString(offset, words[i].Raw.Text.Length) } };
        }
    }

    private static bool Touch(Box a, Box b) =>
        Math.Abs(a.Top - b.Top) < 0.1 * Boxes.Height(b) && Math.Abs(b.Left - a.Right) < 0.2 * Boxes.Height(b);
}
