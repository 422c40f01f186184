using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>What a glyph looks like at any size: enough to know it again within one file.</summary>
/// <param name="Aspect">Width by height of its ink, in fortieths.</param>
/// <param name="Foot">How far its ink ends above its line, in tenths of its height; below 0 where it reaches under the line.</param>
internal readonly record struct GlyphLook(int Contours, int Corners, int Aspect, int Foot)
{
    public static GlyphLook Of(GlyphMark glyph)
    {
        var height = Math.Max(0.01, Boxes.Height(glyph.Ink));
        return new GlyphLook(glyph.Contours, glyph.Corners, (int)Math.Round(40 * Boxes.Width(glyph.Ink) / height), (int)Math.Round(10 * (glyph.Baseline - glyph.Ink.Bottom) / height));
    }
}
