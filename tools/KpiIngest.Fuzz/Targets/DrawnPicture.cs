using KpiIngest.Documents.Scan;

namespace KpiIngest.Fuzz.Targets;

/// <summary>The picture of a page, drawn as the bytes of an input decide: lines, grids, stains, slopes, noise and glyphs.</summary>
internal sealed class DrawnPicture
{
    /// <summary>Pixels of a side of the page at least and at most; at 300 dots an inch the largest is a quarter of an A4 page.</summary>
    private const int Least = 16,
        Side = 1_000;

    /// <summary>Rows of five dots, from the top: shapes as large as a figure's, some of them figures.</summary>
    private static readonly byte[][] Shapes =
    [
        [14, 17, 17, 17, 17, 17, 14],
        [4, 12, 4, 4, 4, 4, 14],
        [31, 1, 2, 6, 1, 17, 14],
        [0, 0, 0, 0, 0, 12, 12],
        [0, 0, 0, 31, 0, 0, 0],
        [14, 21, 23, 16, 17, 17, 14],
        [31, 31, 31, 31, 31, 31, 31],
        [17, 10, 4, 10, 17, 0, 4],
    ];

    private readonly int width;
    private readonly int height;
    private readonly byte[] pixels;

    private DrawnPicture(int width, int height, byte paper)
    {
        (this.width, this.height, pixels) = (width, height, new byte[width * height]);
        Array.Fill(pixels, paper);
    }

    public static GreyPicture Of(ref Choices choices)
    {
        int width = Least + (choices.Of(256) * (Side - Least) / 255);
        int height = Least + (choices.Of(256) * (Side - Least) / 255);
        DrawnPicture drawn = new(width, height, (byte)(255 - choices.Of(100)));
        for (int strokes = 4 + choices.Of(60); strokes > 0; strokes--)
            drawn.Stroke(ref choices);
        return new GreyPicture(width, height, drawn.pixels);
    }

    private void Stroke(ref Choices choices)
    {
        int x = choices.Of(256) * width / 256;
        int y = choices.Of(256) * height / 256;
        byte ink = (byte)choices.Of(choices.OneIn(4) ? 220 : 60);
        switch (choices.Of(9))
        {
            case 0:
                Rectangle(0, y, width, 1 + choices.Of(6), ink);
                break;
            case 1:
                Rectangle(x, 0, 1 + choices.Of(6), height, ink);
                break;
            case 2:
                Grid(x, y, (20 + choices.Of(120), 16 + choices.Of(60)), (1 + choices.Of(6), 1 + choices.Of(6)), ink);
                break;
            case 3:
                Rectangle(x, y, choices.Of(256), choices.Of(256), ink);
                break;
            case 4:
                Noise(choices.Of(256), 1 + choices.Of(12));
                break;
            case 5:
                Slope(x, y, choices.Of(256), choices.Of(30) - 15, ink);
                break;
            default:
                int size = 1 + choices.Of(5);
                for (int glyphs = 1 + choices.Of(8); glyphs > 0; glyphs--, x += size * (5 + choices.Of(3)))
                    Glyph(choices.Of(Shapes), x, y, size, ink);
                break;
        }
    }

    /// <summary>What lies beyond the page is not drawn.</summary>
    private void Rectangle(int left, int top, int wide, int high, byte ink)
    {
        for (int y = Math.Max(0, top); y < Math.Min(top + high, height); y++)
        for (int x = Math.Max(0, left); x < Math.Min(left + wide, width); x++)
            pixels[(y * width) + x] = ink;
    }

    private void Grid(int left, int top, (int Wide, int High) cell, (int Columns, int Rows) cells, byte ink)
    {
        for (int r = 0; r <= cells.Rows; r++)
            Rectangle(left, top + (r * cell.High), (cell.Wide * cells.Columns) + 2, 2, ink);
        for (int c = 0; c <= cells.Columns; c++)
            Rectangle(left + (c * cell.Wide), top, 2, (cell.High * cells.Rows) + 2, ink);
    }

    /// <param name="share">Of all pixels, out of 100.</param>
    private void Noise(int seed, int share)
    {
        Random random = new(seed);
        for (int i = 0; i < pixels.Length; i++)
            if (random.Next(100) < share)
                pixels[i] = (byte)random.Next(256);
    }

    /// <param name="rise">Pixels in forty.</param>
    private void Slope(int x, int y, int length, int rise, byte ink)
    {
        for (int i = 0; i < length; i++)
            Rectangle(x + i, y + (i * rise / 40), 1, 2, ink);
    }

    /// <param name="size">Of a dot, in pixels.</param>
    private void Glyph(byte[] rows, int left, int top, int size, byte ink)
    {
        for (int r = 0; r < rows.Length; r++)
        for (int c = 0; c < 5; c++)
            if ((rows[r] & (16 >> c)) != 0)
                Rectangle(left + (c * size), top + (r * size), size, size, ink);
    }
}
