namespace KpiIngest.Scans.Pictures;

/// <summary>What looks at the neighbours of each pixel. Beyond the edge the last pixel goes on.</summary>
internal static class Filters
{
    private const int Whole = 1 << 14;

    /// <param name="sigma">In pixels; below 0.2 nothing is done.</param>
    public static Raster Blurred(Raster picture, double sigma)
    {
        if (sigma < 0.2)
            return picture;
        int reach = (int)Math.Ceiling(2.5 * sigma);
        double[] shares = Enumerable.Range(-reach, (2 * reach) + 1).Select(i => Math.Exp(-i * i / (2 * sigma * sigma))).ToArray();
        double total = shares.Sum();
        int[] kernel = Array.ConvertAll(shares, s => (int)Math.Round(Whole * s / total));
        kernel[reach] += Whole - kernel.Sum();
        return Turned(Weighed(Turned(Weighed(picture, kernel)), kernel));
    }

    /// <summary>Ink grows by a pixel to each side.</summary>
    public static Raster Thicker(Raster picture) => Darkest(picture);

    /// <summary>Ink shrinks by a pixel from each side.</summary>
    public static Raster Thinner(Raster picture) => Negative(Darkest(Negative(picture)));

    /// <summary>Part of the way to another picture.</summary>
    /// <param name="share">0 this one, 1 the other.</param>
    public static Raster Mixed(Raster picture, Raster other, double share)
    {
        byte[] pixels = new byte[picture.Pixels.Length];
        int part = (int)(share * 256);
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(((picture.Pixels[i] * (256 - part)) + (other.Pixels[i] * part)) >> 8);
        return picture with { Pixels = pixels };
    }

    /// <summary>Of each pixel and the four beside it the darkest, or, of the negative, the lightest.</summary>
    private static Raster Darkest(Raster picture)
    {
        (int width, int height, byte[] source) = (picture.Width, picture.Height, picture.Pixels);
        byte[] pixels = (byte[])source.Clone();
        for (int y = 0; y < height; y++)
        {
            for (int x = 0, at = y * width; x < width; x++, at++)
            {
                byte value = source[at];
                if (x > 0)
                    value = Math.Min(value, source[at - 1]);
                if (x + 1 < width)
                    value = Math.Min(value, source[at + 1]);
                if (y > 0)
                    value = Math.Min(value, source[at - width]);
                if (y + 1 < height)
                    value = Math.Min(value, source[at + width]);
                pixels[at] = value;
            }
        }

        return picture with
        {
            Pixels = pixels,
        };
    }

    private static Raster Negative(Raster picture) => picture with { Pixels = Array.ConvertAll(picture.Pixels, p => (byte)(255 - p)) };

    private static Raster Weighed(Raster picture, int[] kernel)
    {
        (int width, int reach) = (picture.Width, kernel.Length / 2);
        byte[] pixels = new byte[picture.Pixels.Length];
        (byte[] row, int[] sums) = (new byte[width + (2 * reach)], new int[width]);
        for (int y = 0; y < picture.Height; y++)
        {
            Span<byte> source = picture.Pixels.AsSpan(y * width, width);
            source.CopyTo(row.AsSpan(reach));
            row.AsSpan(0, reach).Fill(source[0]);
            row.AsSpan(reach + width).Fill(source[^1]);
            Weigh(row, kernel, pixels.AsSpan(y * width, width), sums);
        }

        return picture with
        {
            Pixels = pixels,
        };
    }

    private static void Weigh(byte[] row, int[] kernel, Span<byte> target, Span<int> sums)
    {
        sums.Fill(Whole / 2);
        for (int k = 0; k < kernel.Length; k++)
        {
            int factor = kernel[k];
            Span<byte> source = row.AsSpan(k, sums.Length);
            for (int x = 0; x < sums.Length; x++)
                sums[x] += factor * source[x];
        }

        for (int x = 0; x < target.Length; x++)
            target[x] = (byte)Math.Clamp(sums[x] / Whole, 0, 255);
    }

    private static Raster Turned(Raster picture)
    {
        (int width, int height) = (picture.Width, picture.Height);
        byte[] pixels = new byte[picture.Pixels.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
                pixels[(x * height) + y] = picture.Pixels[(y * width) + x];
        }

        return new Raster(height, width, pixels);
    }
}
