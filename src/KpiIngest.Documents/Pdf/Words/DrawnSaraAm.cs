using System.Text;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Tells SARA AM from SARA AA by what is drawn, where the file codes one for the other: Pango, and programs that shape as it does, draw the ring of SARA AM
/// without any code (<c>ดาเนินการ</c>) or give both strokes one code (<c>ดำเนินกำร</c>). Done only where glyphs and characters of a run otherwise go one to one.
/// </summary>
internal static class DrawnSaraAm
{
    private const char Nikhahit = '\u0E4D';

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public static void Restore(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && Touch(words[end - 1].Raw.Box, words[end].Raw.Box)) end++;
            if (Enumerable.Range(start, end - start).Any(i => words[i].Raw.Text.Contains('ำ', StringComparison.Ordinal) || words[i].Glyphs.Any(g => g.Glyph.IsRing)))
            {
                RestoreRun(words, start, end);
            }

            start = end;
        }
    }

    private static void RestoreRun(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words, int start, int end)
    {
        var run = words[start..end];
        var text = new StringBuilder().AppendJoin("", run.Select(w => w.Raw.Text));
        var at = 0;
        var ring = false;
        foreach (var glyph in run.SelectMany(w => w.Glyphs))
        {
            if (at >= text.Length) return;
            if (glyph.Glyph.IsRing && text[at] != Nikhahit)
            {
                ring = true;
                continue;
            }

            // A lone glyph for SARA AM is ring and stroke in one; a single outline is the stroke alone.
            if (text[at] == 'ำ' && !ring && glyph.Glyph.Contours == 1) text[at] = 'า';
            else if (text[at] == 'า' && ring) text[at] = 'ำ';
            if (text[at] is not (>= '\u0E48' and <= '\u0E4B')) ring = false;
            else ring |= HoldsRing(text[at], glyph.Glyph);
            at++;
        }

        if (at != text.Length) return;
        for (var (i, offset) = (start, 0); i < end; offset += words[i++].Raw.Text.Length)
        {
            words[i] = words[i] with { Raw = words[i].Raw with { Text = text.ToString(offset, words[i].Raw.Text.Length) } };
        }
    }

    /// <summary>True where a tone mark and the ring below it are one glyph: those marks have two outlines at most, the ring adds two.</summary>
    public static bool HoldsRing(char tone, GlyphMark glyph) => tone is '่' or '้' or '๋' && glyph.Contours >= 3;

    private static bool Touch(Box a, Box b) =>
        Math.Abs(a.Top - b.Top) < 0.1 * Boxes.Height(b) && Math.Abs(b.Left - a.Right) < 0.2 * Boxes.Height(b);
}
