namespace KpiIngest.Scans.Pictures;

/// <summary>
/// Turning about the middle, as a sheet lies askew on the glass. The picture keeps its size; what comes in from outside is of one grey.
/// </summary>
internal static class Rotation
{
    /// <param name="degrees">Clockwise.</param>
    /// <param name="outside">Grey of what lies beyond the sheet.</param>
    public static Raster Turned(Raster picture, double degrees, byte outside = Raster.Paper)
    {
        if (degrees == 0)
            return picture;
        (int width, int height) = (picture.Width, picture.Height);
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        (double middleX, double middleY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        byte[] pixels = new byte[picture.Pixels.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (double fromX, double fromY) = Back(x - middleX, y - middleY, sine, cosine);
                pixels[(y * width) + x] = At(picture, fromX + middleX, fromY + middleY, outside);
            }
        }

        return picture with
        {
            Pixels = pixels,
        };
    }

    /// <summary>Where a point of the picture goes.</summary>
    public static (double X, double Y) Forth(double x, double y, int width, int height, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        (double middleX, double middleY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        (double movedX, double movedY) = Back(x - middleX, y - middleY, -sine, cosine);
        return (movedX + middleX, movedY + middleY);
    }

    private static (double X, double Y) Back(double x, double y, double sine, double cosine) =>
        ((x * cosine) + (y * sine), (y * cosine) - (x * sine));

    /// <summary>Weighed from the four pixels around a point.</summary>
    private static byte At(Raster picture, double x, double y, byte outside)
    {
        (int left, int top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= picture.Width || top + 1 >= picture.Height)
            return outside;
        (int partX, int partY) = ((int)((x - left) * 256), (int)((y - top) * 256));
        int at = (top * picture.Width) + left;
        int upper = (picture.Pixels[at] * (256 - partX)) + (picture.Pixels[at + 1] * partX);
        int lower = (picture.Pixels[at + picture.Width] * (256 - partX)) + (picture.Pixels[at + picture.Width + 1] * partX);
        return (byte)(((upper * (256 - partY)) + (lower * partY)) >> 16);
    }
}
