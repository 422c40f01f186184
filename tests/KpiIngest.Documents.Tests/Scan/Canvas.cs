using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Pictures;

namespace KpiIngest.Documents.Tests.Scan;

/// <summary>A white page on which tests draw. Pixels.</summary>
internal sealed class Canvas
{
    public Canvas(int width, int height)
    {
        Picture = new GreyPicture(width, height, new byte[width * height]);
        Array.Fill(Picture.Pixels, byte.MaxValue);
    }

    public GreyPicture Picture { get; private set; }

    /// <summary>A filled rectangle.</summary>
    public Canvas Fill(int left, int top, int width, int height, byte grey = 0)
    {
        for (int y = Math.Max(0, top); y < Math.Min(Picture.Height, top + height); y++)
        {
            for (int x = Math.Max(0, left); x < Math.Min(Picture.Width, left + width); x++)
                Picture.Pixels[(y * Picture.Width) + x] = grey;
        }

        return this;
    }

    /// <summary>A letter as far as its size goes: a frame of four strokes.</summary>
    public Canvas Letter(int left, int top, int width = 24, int height = 30, int stroke = 5) =>
        Fill(left, top, width, stroke)
            .Fill(left, top + height - stroke, width, stroke)
            .Fill(left, top, stroke, height)
            .Fill(left + width - stroke, top, stroke, height);

    /// <summary>A line of such letters, with a space after each five.</summary>
    public Canvas Line(int left, int top, int letters)
    {
        for (int i = 0; i < letters; i++)
            Letter(left + (i * 32) + (i / 5 * 20), top);
        return this;
    }

    /// <summary>A table of lines drawn around equal cells.</summary>
    public Canvas Grid(int left, int top, int columns, int rows, int width, int height, int stroke = 4)
    {
        for (int row = 0; row <= rows; row++)
            Fill(left, top + (row * height), (columns * width) + stroke, stroke);
        for (int column = 0; column <= columns; column++)
            Fill(left + (column * width), top, stroke, (rows * height) + stroke);
        return this;
    }

    /// <summary>The page turned clockwise.</summary>
    public Canvas Turned(double degrees)
    {
        Picture = PageTurned.Back(Picture, -degrees);
        return this;
    }

    public InkPicture Ink() => LocalThreshold.Of(Picture);
}
