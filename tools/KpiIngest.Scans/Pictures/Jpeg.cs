using System.Runtime.InteropServices;
using SkiaSharp;

namespace KpiIngest.Scans.Pictures;

/// <summary>Grey JPEG, there and back.</summary>
internal static class Jpeg
{
    /// <param name="quality">1 to 100, as libjpeg means it.</param>
    public static byte[] Encode(Raster picture, int quality)
    {
        using SKBitmap pixmap = Canvas(picture);
        using SKImage image = SKImage.FromBitmap(pixmap);
        using SKData data = image.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }

    public static Raster Decode(byte[] bytes)
    {
        using SKBitmap decoded = SKBitmap.Decode(bytes);
        if (decoded.ColorType == SKColorType.Gray8)
            return OfGrey(decoded);
        using SKBitmap grey = decoded.Copy(SKColorType.Gray8);
        return OfGrey(grey);
    }

    /// <summary>A bitmap with these pixels, to draw on.</summary>
    public static SKBitmap Canvas(Raster picture)
    {
        SKBitmap bitmap = new(new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (int y = 0; y < picture.Height; y++)
        {
            Marshal.Copy(picture.Pixels, y * picture.Width, bitmap.GetPixels() + (y * bitmap.RowBytes), picture.Width);
        }

        return bitmap;
    }

    public static Raster OfGrey(SKBitmap bitmap)
    {
        byte[] pixels = new byte[bitmap.Width * bitmap.Height];
        for (int y = 0; y < bitmap.Height; y++)
        {
            Marshal.Copy(bitmap.GetPixels() + (y * bitmap.RowBytes), pixels, y * bitmap.Width, bitmap.Width);
        }

        return new Raster(bitmap.Width, bitmap.Height, pixels);
    }
}
