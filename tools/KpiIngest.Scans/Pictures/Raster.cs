namespace KpiIngest.Scans.Pictures;

/// <summary>A grey picture that is drawn on.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Pixels">Row by row, 0 black to 255 white.</param>
internal sealed record Raster(int Width, int Height, byte[] Pixels)
{
    public const byte Paper = 255;

    public static Raster White(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        Array.Fill(pixels, Paper);
        return new Raster(width, height, pixels);
    }

    /// <summary>Each pixel by itself.</summary>
    public Raster Mapped(byte[] levels) => this with { Pixels = Array.ConvertAll(Pixels, p => levels[p]) };

    /// <summary>Ink of both: the darker of each two pixels.</summary>
    public Raster Under(Raster other)
    {
        byte[] pixels = new byte[Pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = Math.Min(Pixels[i], other.Pixels[i]);
        return this with { Pixels = pixels };
    }
}
