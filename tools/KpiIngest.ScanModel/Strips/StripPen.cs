using KpiIngest.ScanModel.Fonts;
using KpiIngest.Scans.Pictures;
using SkiaSharp;

namespace KpiIngest.ScanModel.Strips;

/// <summary>Draws the characters of one face, at one size, leaning and drawn out a little: no two families differ in these alone.</summary>
internal sealed class StripPen : IDisposable
{
    private const float Probe = 1000;

    private readonly FontFace face;
    private readonly SKFont thai;
    private readonly SKFont latin;
    private readonly float gap;
    private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };

    /// <param name="height">Of a zero, in pixels.</param>
    public StripPen(FontFace face, double height, Dice dice)
    {
        this.face = face;
        (float stretch, float lean) = (
            dice.In(0.4) ? (float)dice.Between(0.82, 1.2) : 1,
            dice.In(0.25) ? (float)dice.Between(-0.22, 0.05) : 0
        );
        thai = Font(face.Thai, height, '๐', stretch, lean);
        latin = new SKFont(face.Latin, thai.Size, stretch, lean) { Hinting = SKFontHinting.None, Subpixel = true };
        gap = (float)(height * (dice.In(0.4) ? dice.Between(-0.04, 0.12) : 0));
    }

    /// <summary>How far the pen goes on, in pixels.</summary>
    public float Width(char character)
    {
        SKFont font = Font(character);
        return face.Has(character) ? font.GetGlyphWidths([font.GetGlyph(character)])[0] + gap : 0;
    }

    /// <returns>Where the next character goes.</returns>
    public float Draw(SKCanvas canvas, char character, int cell, float x, float baseline, List<DrawnGlyph> glyphs)
    {
        if (!face.Has(character))
            return x;
        SKFont font = Font(character);
        ushort glyph = font.GetGlyph(character);
        using SKPath path = font.GetGlyphPath(glyph);
        if (path is not null && !path.IsEmpty)
        {
            path.Transform(SKMatrix.CreateTranslation(x, baseline));
            canvas.DrawPath(path, ink);
            glyphs.Add(new DrawnGlyph(Strip.Class(character), cell, path.TightBounds));
        }

        return x + Width(character);
    }

    private SKFont Font(char character) => character is >= '\u0E00' and <= '\u0E7F' ? thai : latin;

    public void Dispose()
    {
        thai.Dispose();
        latin.Dispose();
        ink.Dispose();
    }

    private static SKFont Font(SKTypeface typeface, double height, char zero, float stretch, float lean)
    {
        using SKFont probe = new(typeface, Probe);
        using SKPath path = probe.GetGlyphPath(probe.GetGlyph(zero));
        float size = (float)(Probe * height / path.TightBounds.Height);
        return new SKFont(typeface, size, stretch, lean) { Hinting = SKFontHinting.None, Subpixel = true };
    }
}
