using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Puts SARA AA back where it is drawn and has no code. Programs that give a glyph the code of its first use (fontkit, and so pdfkit, pdfmake, react-pdf) lose it
/// wherever the first SARA AA of a file was the stroke of a SARA AM, whose one code went to its ring. That stroke behind a ring coded as SARA AM tells what the
/// glyph is. One for a file: what a page taught holds for those after it.
/// </summary>
internal sealed class UncodedSaraAa
{
    /// <summary>The next letter starts at most this many widths of the stroke behind its start.</summary>
    private const double WidestAdvance = 1.8;

    private readonly List<GlyphLook> learnt = [];

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public void Restore(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words, GlyphIndex index)
    {
        var uncoded = index.Untaken().Where(g => !g.Glyph.IsRing).ToDictionary(g => g.Order);
        if (uncoded.Count == 0) return;
        for (var i = 0; i < words.Count; i++)
        {
            var (raw, glyphs) = words[i];
            if (glyphs.Count == 0 || !IsThai(raw.Text[^1]) || !uncoded.TryGetValue(glyphs[^1].Order + 1, out var stroke) || !Follows(glyphs[^1], stroke)) continue;
            var look = GlyphLook.Of(stroke.Glyph);
            var ofSaraAm = raw.Text[^1] == 'ำ';
            if (ofSaraAm && !learnt.Contains(look) && ShowsRing(raw.Text, glyphs[^1])) learnt.Add(look);
            else if (!learnt.Contains(look)) continue;
            words[i] = (raw with { Text = ofSaraAm ? raw.Text : raw.Text + "า", Box = raw.Box with { Right = End(stroke, index) } }, [.. glyphs, stroke]);
        }
    }

    /// <summary>Where the letter after the stroke starts, or where the ink of the stroke ends.</summary>
    private static double End(PaintedGlyph stroke, GlyphIndex index)
    {
        var glyph = stroke.Glyph;
        return index.After(stroke.Order) is { } next && next.Baseline == glyph.Baseline && next.X > glyph.X
            && next.X - glyph.X < WidestAdvance * Boxes.Width(glyph.Ink)
            ? next.X
            : glyph.Ink.Right;
    }

    private static bool Follows(PaintedGlyph last, PaintedGlyph stroke) =>
        !last.SpaceAfter && last.Glyph.Font == stroke.Glyph.Font && Math.Abs(last.Glyph.Baseline - stroke.Glyph.Baseline) < 0.01
        && stroke.Glyph.Ink.Left > last.Glyph.X && stroke.Glyph.Ink.Left - last.Glyph.Ink.Right < Boxes.Width(stroke.Glyph.Ink);

    /// <summary>True where the glyph is the ring of the SARA AM at the end, alone or in one with the tone mark before it.</summary>
    private static bool ShowsRing(string text, PaintedGlyph glyph) =>
        glyph.Glyph.IsRing || (text.Length > 1 && DrawnSaraAm.HoldsRing(text[^2], glyph.Glyph));

    private static bool IsThai(char c) => c is >= 'ก' and <= '\u0E4E';
}
