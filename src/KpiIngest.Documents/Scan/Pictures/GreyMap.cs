using System.Text;

namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Binary grey maps (PGM, P5, 8 bits): what Poppler draws and Tesseract reads.</summary>
internal static class GreyMap
{
    /// <summary>Characters of the longest heading: three numbers and what parts them. Poppler writes no comments.</summary>
    private const int Heading = 64;

    /// <returns>Null where it is no grey map, is cut off, or has more pixels than allowed.</returns>
    public static async Task<GreyPicture?> ReadAsync(Stream stream, int mostPixels, CancellationToken cancellationToken)
    {
        if (await WordAsync(stream, cancellationToken) != "P5")
            return null;
        if (await NumberAsync(stream, cancellationToken) is not { } width || await NumberAsync(stream, cancellationToken) is not { } height)
            return null;
        if (await NumberAsync(stream, cancellationToken) != byte.MaxValue || width == 0 || height == 0 || (long)width * height > mostPixels)
            return null;
        byte[] pixels = new byte[width * height];
        int read = await stream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, cancellationToken);
        return read == pixels.Length ? new GreyPicture(width, height, pixels) : null;
    }

    public static async Task WriteAsync(GreyPicture picture, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(FormattableString.Invariant($"P5\n{picture.Width} {picture.Height}\n255\n")),
            cancellationToken
        );
        await stream.WriteAsync(picture.Pixels, cancellationToken);
    }

    private static async Task<int?> NumberAsync(Stream stream, CancellationToken cancellationToken) =>
        int.TryParse(
            await WordAsync(stream, cancellationToken),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;

    private static async Task<string> WordAsync(Stream stream, CancellationToken cancellationToken)
    {
        StringBuilder word = new();
        byte[] one = new byte[1];
        while (word.Length < Heading && await stream.ReadAsync(one, cancellationToken) == 1)
        {
            char c = (char)one[0];
            if (!char.IsWhiteSpace(c))
                word.Append(c);
            else if (word.Length > 0)
                break;
        }

        return word.ToString();
    }
}
