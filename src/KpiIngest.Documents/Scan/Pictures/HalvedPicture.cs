namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>A picture at half of its size: each pixel is the mean of four.</summary>
internal static class HalvedPicture
{
    /// <returns>Of an odd width or height, the last column or row counts twice.</returns>
    public static GreyPicture Of(GreyPicture picture)
    {
        (int width, int height, byte[] pixels) = picture;
        GreyPicture half = new((width + 1) / 2, (height + 1) / 2, new byte[(width + 1) / 2 * ((height + 1) / 2)]);
        for (int y = 0; y < half.Height; y++)
        {
            ReadOnlySpan<byte> upper = pixels.AsSpan(2 * y * width, width);
            ReadOnlySpan<byte> lower = pixels.AsSpan(Math.Min((2 * y) + 1, height - 1) * width, width);
            Span<byte> line = half.Pixels.AsSpan(y * half.Width, half.Width);
            for (int x = 0; x < line.Length; x++)
            {
                int next = Math.Min((2 * x) + 1, width - 1);
                line[x] = (byte)((upper[2 * x] + upper[next] + lower[2 * x] + lower[next] + 2) / 4);
            }
        }

        return half;
    }
}
