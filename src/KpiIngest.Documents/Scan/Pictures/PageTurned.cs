namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Turns a picture about its middle; what comes from beyond its edges is white.</summary>
internal static class PageTurned
{
    /// <param name="degrees">By which the page is turned clockwise; it is turned back by so much.</param>
    public static GreyPicture Back(GreyPicture picture, double degrees)
    {
        if (degrees == 0) return picture;
        var (width, height, pixels) = picture;
        var turned = new byte[pixels.Length];
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (centreX, centreY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        for (var y = 0; y < height; y++)
        {
            var (fromX, fromY) = (centreX - ((y - centreY) * sin) - (centreX * cos), centreY + ((y - centreY) * cos) - (centreX * sin));
            for (var x = 0; x < width; x++) turned[(y * width) + x] = At(pixels, width, height, fromX + (x * cos), fromY + (x * sin));
        }

        return picture with { Pixels = turned };
    }

    /// <summary>The page turned to the left by quarters.</summary>
    public static GreyPicture Left(GreyPicture picture, int quarters)
    {
        var (width, height, pixels) = picture;
        if (quarters % 4 == 0) return picture;
        var turned = new byte[pixels.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (quarters % 4) switch { 1 => ((width - 1 - x) * height) + y, 2 => turned.Length - 1 - ((y * width) + x), _ => (x * height) + height - 1 - y };
                turned[at] = pixels[(y * width) + x];
            }
        }

        return quarters % 2 == 0 ? picture with { Pixels = turned } : new GreyPicture(height, width, turned);
    }

    /// <summary>Between four pixels, in 1/256 of a pixel.</summary>
    private static byte At(byte[] pixels, int width, int height, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return byte.MaxValue;
        var (across, down) = ((int)((x - left) * 256), (int)((y - top) * 256));
        var at = (top * width) + left;
        var upper = (pixels[at] * (256 - across)) + (pixels[at + 1] * across);
        var lower = (pixels[at + width] * (256 - across)) + (pixels[at + width + 1] * across);
        return (byte)(((upper * (256 - down)) + (lower * down)) >> 16);
    }
}
