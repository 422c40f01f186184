using KpiIngest.ScanModel.Fonts;
using KpiIngest.Scans.Pictures;
using SkiaSharp;

namespace KpiIngest.ScanModel.Strips;

/// <summary>Where a glyph was drawn.</summary>
/// <param name="Character">As the classifier should name it; <c>\0</c> for one that is no figure.</param>
/// <param name="Cell">Number of its cell, from the left.</param>
/// <param name="Box">Of its ink, in pixels.</param>
internal sealed record DrawnGlyph(char Character, int Cell, SKRect Box);

/// <summary>One line of a table, drawn as print: cells side by side, some between lines, some underlined, some stained.</summary>
/// <param name="Picture">Ink is black.</param>
/// <param name="FigureHeight">Of a zero, in pixels.</param>
/// <param name="Lines">Places of the lines of the table, which reading takes out: rows of pixels, and columns.</param>
internal sealed record Strip(Raster Picture, IReadOnlyList<DrawnGlyph> Glyphs, double FigureHeight, IReadOnlyList<SKRect> Lines)
{
    private const string Known = "๐๑๒๓๔๕๖๗๘๙0123456789.,-%";
    private const int Cells = 7;

    /// <param name="height">Of a zero, in pixels.</param>
    public static Strip Draw(FontFace face, double height, Dice dice)
    {
        using StripPen pen = new(face, height, dice);
        string[] texts = Enumerable.Range(0, Cells).Select(_ => StripText.Cell(dice)).ToArray();
        (int width, int tall) = ((int)(texts.SelectMany(t => t).Sum(pen.Width) + (height * 2.2 * (Cells + 1))), (int)(height * 4.4));
        using SKBitmap bitmap = Jpeg.Canvas(Raster.White(width, tall));
        using SKCanvas canvas = new(bitmap);
        List<DrawnGlyph> glyphs = new();
        List<SKRect> lines = new();
        (float x, float baseline) = ((float)height * 1.5f, (float)(height * 2.8) + (float)dice.Next());
        for (int cell = 0; cell < texts.Length; cell++)
        {
            float start = x;
            foreach (char character in texts[cell])
                x = pen.Draw(canvas, character, cell, x, baseline, glyphs);
            if (dice.In(0.04))
                Underline(canvas, start, x, baseline + (float)(height * dice.Between(0.12, 0.4)), height, dice);
            x += (float)(height * dice.Between(0.9, 2));
            if (dice.In(0.5))
            {
                lines.Add(SKRect.Create(x - (float)(height * dice.Between(0.05, 0.5)), 0, Thickness(height, dice), tall));
            }
        }

        if (dice.In(0.3))
        {
            lines.Add(SKRect.Create(0, baseline + (float)(height * dice.Between(-0.02, 0.5)), width, Thickness(height, dice)));
        }

        Stain(canvas, width, tall, height, dice);
        using SKPaint ink = new() { Color = SKColors.Black };
        foreach (SKRect line in lines)
            canvas.DrawRect(line, ink);
        canvas.Flush();
        return new Strip(Jpeg.OfGrey(bitmap), glyphs, height, lines);
    }

    /// <summary>What the classifier should say of a character.</summary>
    public static char Class(char character) =>
        character is '–' or '\u2212' ? '-'
        : Known.Contains(character, StringComparison.Ordinal) ? character
        : '\0';

    private static float Thickness(double height, Dice dice) => (float)Math.Max(1, height * dice.Between(0.03, 0.12));

    private static void Underline(SKCanvas canvas, float start, float end, float y, double height, Dice dice)
    {
        using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        canvas.DrawRect(start, y, end - start, (float)Math.Max(1, height * dice.Between(0.03, 0.1)), ink);
    }

    /// <summary>Specks, strokes of a pen, pieces of a stamp.</summary>
    private static void Stain(SKCanvas canvas, int width, int tall, double height, Dice dice)
    {
        if (!dice.In(0.25))
            return;
        for (int i = dice.Whole(1, 2); i > 0; i--)
        {
            byte grey = (byte)dice.Whole(0, 150);
            (float x, float y) = ((float)(dice.Next() * width), (float)(tall * dice.Between(0.25, 0.9)));
            using SKPaint ink = new()
            {
                Color = new SKColor(grey, grey, grey),
                IsAntialias = true,
                IsStroke = dice.In(0.5),
                StrokeWidth = (float)(height * dice.Between(0.04, 0.2)),
            };
            if (dice.In(0.5))
            {
                canvas.DrawOval(x, y, (float)(height * dice.Between(0.05, 0.6)), (float)(height * dice.Between(0.05, 0.6)), ink);
            }
            else
                canvas.DrawLine(x, y, x + (float)(height * dice.Between(-1.5, 1.5)), y + (float)(height * dice.Between(-1.5, 1.5)), ink);
        }
    }
}
