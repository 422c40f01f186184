using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Tells SARA AM from SARA AA by what is drawn, where the file codes one for the other: Pango, and programs that shape as it does, draw the
/// ring of SARA AM without any code (<c>ดาเนินการ</c>) or give both strokes one code (<c>ดำเนินกำร</c>).
/// </summary>
internal static class DrawnSaraAm
{
    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public static void Restore(IReadOnlyList<DrawnWord> words)
    {
        foreach (
            List<GlyphPlace> run in WordGlyphs.Runs(
                words,
                w => w.Text.Contains('ำ', StringComparison.Ordinal) || w.Glyphs.Any(g => g.Glyph.IsRing)
            )
        )
            RestoreRun(run);
    }

    private static void RestoreRun(List<GlyphPlace> run)
    {
        bool ring = false;
        GlyphPlace? coded = null;
        foreach (GlyphPlace glyph in run)
        {
            if (glyph.Mark.Code == GlyphCode.Replaced || !glyph.Mark.Shape.IsKnown)
            {
                // The file says what it is, or nothing is known of how it looks.
                ring = false;
            }
            else if (glyph.Mark.IsRing && glyph.Text is "" or "\uFFFD")
            {
                ring = true;
                glyph.Recode("");
            }
            else if (glyph.Text is [var c])
            {
                // A lone glyph for SARA AM is ring and stroke in one; a single outline is the stroke alone.
                if (c == 'ำ' && !ring && glyph.Mark.Contours == 1)
                {
                    if (coded is { } own)
                        own.Recode("");
                    else
                        glyph.Recode("า");
                }
                else if (c == 'า' && ring)
                    glyph.Recode("ำ");
                if (glyph.Mark.IsRing && c is 'ำ' or '\u0E4D')
                    coded = glyph;
                else if (!IsTone(c))
                    coded = null;
                if (!IsTone(c))
                    ring = false;
                else
                    ring |= HoldsRing(c, glyph.Mark);
            }
            else if (glyph.Text.Length > 1)
            {
                ring = false;
            }
        }
    }

    private static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    /// <summary>True where a tone mark and the ring below it are one glyph: those marks have two outlines at most, the ring adds
    /// two.</summary>
    public static bool HoldsRing(char tone, GlyphMark glyph) => tone is '่' or '้' or '๋' && glyph.Contours >= 3;
}
