namespace KpiIngest.Scans.Pictures;

/// <summary>What looks at the neighbours of each pixel. Beyond the edge the last pixel goes on.</summary>
internal static class Filters
{
    private const int Whole = 1 << 14;

    /// <param name="sigma">In pixels; below 0.2 nothing is done.</param>
    public static Raster Blurred(Raster picture, double sigma)
    {
        if (sigma < 0.2) return picture;
        var reach = (int)Math.Ceiling(2.5 * sigma);
        var shares = Enumerable.Range(-reach, (2 * reach) + 1).Select(i => Math.Exp(-i * i / (2 * sigma * sigma))).ToArray();
        var kernel = Array.ConvertAll(shares, s => (int)Math.Round(Whole * s / shares.Sum()));
        kernel[reach] += Whole - kernel.Sum();
        return Turned(Weighed(Turned(Weighed(picture, kernel)), kernel));
    }

    /// <summary>Ink grows by a pixel to each side.</summary>
    public static Raster Thicker(Raster picture) => Extreme(picture, Math.Min);

    /// <summary>Ink shrinks by a pixel from each side.</summary>
    public static Raster Thinner(Raster picture) => Extreme(picture, Math.Max);

    /// <summary>Part of the way to another picture.</summary>
    /// <param name="share">0 this one, 1 the other.</param>
    public static Raster Mixed(Raster picture, Raster other, double share)
    {
        var pixels = new byte[picture.Pixels.Length];
        var part = (int)(share * 256);
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)(((picture.Pixels[i] * (256 - part)) + (other.Pixels[i] * part)) >> 8);
        return picture with { Pixels = pixels };
    }

    private static Raster Extreme(Raster picture, Func<byte, byte, byte> choose)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = (byte[])picture.Pixels.Clone();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (at, value) = ((y * width) + x, picture.Pixels[(y * width) + x]);
                if (x > 0) value = choose(value, picture.Pixels[at - 1]);
                if (x + 1 < width) value = choose(value, picture.Pixels[at + 1]);
                if (y > 0) value = choose(value, picture.Pixels[at - width]);
                if (y + 1 < height) value = choose(value, picture.Pixels[at + width]);
                pixels[at] = value;
            }
        }

        return picture with { Pixels = pixels };
    }

    private static Raster Weighed(Raster picture, int[] kernel)
    {
        var (width, reach) = (picture.Width, kernel.Length / 2);
        var pixels = new byte[picture.Pixels.Length];
        var row = new byte[width + (2 * reach)];
        for (var y = 0; y < picture.Height; y++)
        {
            var source = picture.Pixels.AsSpan(y * width, width);
            source.CopyTo(row.AsSpan(reach));
            row.AsSpan(0, reach).Fill(source[0]);
            row.AsSpan(reach + width).Fill(source[^1]);
            for (var x = 0; x < width; x++)
            {
                var sum = Whole / 2;
                for (var k = 0; k < kernel.Length; k++) sum += kernel[k] * row[x + k];
                pixels[(y * width) + x] = (byte)Math.Clamp(sum / Whole, 0, 255);
            }
        }

        return picture with { Pixels = pixels };
    }

    private static Raster Turned(Raster picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = new byte[picture.Pixels.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) pixels[(x * height) + y] = picture.Pixels[(y * width) + x];
        }

        return new Raster(height, width, pixels);
    }
}
