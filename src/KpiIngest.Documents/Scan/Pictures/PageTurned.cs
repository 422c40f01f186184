namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Turns a picture about its middle; what comes from beyond its edges is white.</summary>
internal static class PageTurned
{
    /// <summary>Places are counted in whole parts of a pixel, 2 to the power of so many: over 20,000 pixels the error stays far below
    /// 1/256 of one.</summary>
    private const int Binary = 32;

    /// <param name="degrees">By which the page is turned clockwise; it is turned back by so much.</param>
    public static GreyPicture Back(GreyPicture picture, double degrees)
    {
        if (degrees == 0)
            return picture;
        (int width, int height, byte[] pixels) = picture;
        byte[] turned = new byte[pixels.Length];
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        (double centreX, double centreY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        (long right, long down) = (Fixed(cos), Fixed(sin));
        for (int y = 0; y < height; y++)
        {
            (long fromX, long fromY) = (
                Fixed(centreX - ((y - centreY) * sin) - (centreX * cos)),
                Fixed(centreY + ((y - centreY) * cos) - (centreX * sin))
            );
            Span<byte> line = turned.AsSpan(y * width, width);
            for (int x = 0; x < line.Length; x++)
                line[x] = At(pixels, width, height, fromX + (x * right), fromY + (x * down));
        }

        return picture with
        {
            Pixels = turned,
        };
    }

    /// <summary>The page turned to the left by quarters.</summary>
    public static GreyPicture Left(GreyPicture picture, int quarters)
    {
        (int width, int height, byte[] pixels) = picture;
        if (quarters % 4 == 0)
            return picture;
        byte[] turned = new byte[pixels.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int at = (quarters % 4) switch
                {
                    1 => ((width - 1 - x) * height) + y,
                    2 => turned.Length - 1 - ((y * width) + x),
                    _ => (x * height) + height - 1 - y,
                };
                turned[at] = pixels[(y * width) + x];
            }
        }

        return quarters % 2 == 0 ? picture with { Pixels = turned } : new GreyPicture(height, width, turned);
    }

    private static long Fixed(double pixels) => (long)Math.Floor(pixels * (1L << Binary));

    /// <summary>Between four pixels, in 1/256 of a pixel.</summary>
    private static byte At(byte[] pixels, int width, int height, long x, long y)
    {
        (int left, int top) = ((int)(x >> Binary), (int)(y >> Binary));
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1)
            return byte.MaxValue;
        (int across, int down) = ((int)(x >> (Binary - 8)) & byte.MaxValue, (int)(y >> (Binary - 8)) & byte.MaxValue);
        int at = (top * width) + left;
        int upper = (pixels[at] * (256 - across)) + (pixels[at + 1] * across);
        int lower = (pixels[at + width] * (256 - across)) + (pixels[at + width + 1] * across);
        return (byte)(((upper * (256 - down)) + (lower * down)) >> 16);
    }
}
