using System.Numerics;

namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>
/// Parts ink from paper by the mean and the spread of the greys around each pixel (Sauvola and Pietikäinen, Adaptive document image
/// binarization, 2000): faint type is kept, a shade that changes slowly is paper.
/// </summary>
internal static class LocalThreshold
{
    /// <summary>Pixels on each side of a pixel that are around it: with them a sixth of an inch at 300 dots.</summary>
    private const int Reach = 24;

    /// <summary>How much the threshold falls below the mean where the greys are alike.</summary>
    private const double Fall = 0.3;

    /// <summary>The widest spread of greys.</summary>
    private const double Spread = 128;

    /// <summary>No ink is lighter.</summary>
    private const int Lightest = 200;

    /// <summary>Darker is ink whatever is around it: the middle of a broad stroke.</summary>
    private const int Darkest = 60;

    public static InkPicture Of(GreyPicture picture)
    {
        (int width, int height, byte[] pixels) = picture;
        byte[] ink = new byte[pixels.Length];
        (int[] sums, int[] squares) = (new int[width], new int[width]);
        for (int y = 0; y < Math.Min(Reach, height); y++)
            Add(pixels, width, y, 1, sums, squares);
        for (int y = 0; y < height; y++)
        {
            if (y + Reach < height)
                Add(pixels, width, y + Reach, 1, sums, squares);
            if (y - Reach - 1 >= 0)
                Add(pixels, width, y - Reach - 1, -1, sums, squares);
            Row(
                pixels.AsSpan(y * width, width),
                ink.AsSpan(y * width, width),
                sums,
                squares,
                Math.Min(height - 1, y + Reach) - Math.Max(0, y - Reach) + 1
            );
        }

        return new InkPicture(width, height, ink);
    }

    /// <summary>Adds a row of pixels, or takes it away, column by column.</summary>
    private static void Add(byte[] pixels, int width, int row, int sign, int[] sums, int[] squares)
    {
        ReadOnlySpan<byte> line = pixels.AsSpan(row * width, width);
        int x = 0;
        for (; x + Vector<byte>.Count <= line.Length; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(line[x..]), out Vector<ushort> first, out Vector<ushort> second);
            Add(first, sign, sums.AsSpan(x), squares.AsSpan(x));
            Add(second, sign, sums.AsSpan(x + Vector<ushort>.Count), squares.AsSpan(x + Vector<ushort>.Count));
        }

        for (; x < line.Length; x++)
        {
            sums[x] += sign * line[x];
            squares[x] += sign * line[x] * line[x];
        }
    }

    private static void Add(Vector<ushort> greys, int sign, Span<int> sums, Span<int> squares)
    {
        Vector.Widen(greys, out Vector<uint> first, out Vector<uint> second);
        Add(first, sign, sums);
        Add(second, sign, sums[Vector<uint>.Count..]);

        // The square of a grey fills 16 bits.
        Vector.Widen(greys * greys, out first, out second);
        Add(first, sign, squares);
        Add(second, sign, squares[Vector<uint>.Count..]);
    }

    private static void Add(Vector<uint> what, int sign, Span<int> to) =>
        (new Vector<int>(to) + (sign * Vector.AsVectorInt32(what))).CopyTo(to);

    private static void Row(ReadOnlySpan<byte> line, Span<byte> ink, int[] sums, int[] squares, int rows)
    {
        int width = line.Length;
        int sum = 0,
            square = 0;
        for (int x = 0; x < Math.Min(Reach, width); x++)
            (sum, square) = (sum + sums[x], square + squares[x]);
        for (int x = 0; x < width; x++)
        {
            if (x + Reach < width)
                (sum, square) = (sum + sums[x + Reach], square + squares[x + Reach]);
            if (x - Reach - 1 >= 0)
                (sum, square) = (sum - sums[x - Reach - 1], square - squares[x - Reach - 1]);
            byte pixel = line[x];
            if (pixel > Lightest)
                continue;
            if (pixel < Darkest)
            {
                ink[x] = 1;
                continue;
            }

            double count = rows * (Math.Min(width - 1, x + Reach) - Math.Max(0, x - Reach) + 1);
            double mean = sum / count;
            double spread = Math.Sqrt(Math.Max(0, (square / count) - (mean * mean)));
            if (pixel < mean * (1 + (Fall * ((spread / Spread) - 1))))
                ink[x] = 1;
        }
    }
}
