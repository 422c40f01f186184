using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;

namespace KpiIngest.Documents.Tests.Scan.Figures;

/// <summary>Glyphs of tests, written as rows of characters: '#' ink, '+' a grey seam, anything else paper.</summary>
internal static class GlyphDrawing
{
    public static GlyphPicture Of(double lineTop, double lineBottom, params string[] rows) => new(Grey(1, rows), lineTop, lineBottom);

    /// <param name="scale">How many pixels a character is wide and tall.</param>
    public static GreyPicture Grey(int scale, params string[] rows)
    {
        (int width, int height) = (scale * rows[0].Length, scale * rows.Length);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = Level(rows[i / width / scale][i % width / scale]);
        return new GreyPicture(width, height, pixels);
    }

    private static byte Level(char drawn) =>
        drawn switch
        {
            '#' => 20,
            '+' => 130,
            _ => 250,
        };
}
