namespace KpiIngest.Documents.Scan.Figures;

/// <summary>
/// A glyph as the network takes it: its ink scaled into a square, and where the ink stands in its line. Training and reading both make it
/// here, so that what is read is measured as what was learnt.
/// </summary>
/// <param name="Ink">Row by row, <see cref="Side"/> × <see cref="Side"/>, 0 paper to 1 ink.</param>
/// <param name="Place">
/// In heights of the line: height and width of the ink, its top below the line's, the line's bottom below its own.
/// </param>
internal sealed record GlyphInput(float[] Ink, float[] Place)
{
    public const int Side = 28;
    public const int Places = 4;

    /// <summary>White on each side of the square, so that edges are seen.</summary>
    private const int Margin = 2;

    /// <summary>Paper is never taken for darker than this: a full point has no paper in its crop.</summary>
    private const int DarkestPaper = 160;

    /// <summary>Between paper and ink, in grey levels; less is no ink.</summary>
    private const int FaintestInk = 24;

    /// <summary>Of the darkest: from here on a pixel belongs to the ink's box.</summary>
    private const float BoxEdge = 0.35f;

    /// <summary>Darkest pixels that may be noise, of all.</summary>
    private const double DarkNoise = 0.02;

    public static GlyphInput Of(GlyphPicture glyph)
    {
        GreyPicture grey = glyph.Grey;
        float[] darkness = Darkness(grey);
        (int left, int top, int right, int bottom) = Box(darkness, grey.Width, grey.Height);
        if (right <= left)
            return new GlyphInput(new float[Side * Side], new float[Places]);
        (int width, int height) = (right - left, bottom - top);
        double line = Math.Max(1, glyph.LineBottom - glyph.LineTop);
        return new GlyphInput(
            Scaled(darkness, grey.Width, left, top, width, height),
            [Within(height / line), Within(width / line), Within((top - glyph.LineTop) / line), Within((glyph.LineBottom - bottom) / line)]
        );
    }

    private static float Within(double value) => (float)Math.Clamp(value, -1, 3);

    /// <summary>Contrast spread to 0 for paper and 1 for ink.</summary>
    private static float[] Darkness(GreyPicture grey)
    {
        int[] counts = new int[256];
        foreach (byte pixel in grey.Pixels.AsSpan(0, grey.Width * grey.Height))
            counts[pixel]++;
        int ink = Reached(counts, 0, DarkNoise);
        int lightest = Array.FindLastIndex(counts, c => c > 0);
        int paper = Math.Max(DarkestPaper, Reached(counts, (ink + Math.Max(lightest, DarkestPaper)) / 2, share: 0.5));
        float[] darkness = new float[grey.Width * grey.Height];
        if (paper - ink < FaintestInk)
            return darkness;
        for (int i = 0; i < darkness.Length; i++)
            darkness[i] = Math.Clamp((paper - grey.Pixels[i]) / (float)(paper - ink), 0, 1);
        return darkness;
    }

    /// <summary>
    /// The grey that more than a share of all pixels of <paramref name="from"/> and lighter do not exceed; 255 where there are none.
    /// </summary>
    private static int Reached(int[] counts, int from, double share)
    {
        double enough = share * counts.AsSpan(from).ToArray().Sum();
        for ((int grey, int seen) = (from, 0); grey < counts.Length; grey++)
        {
            seen += counts[grey];
            if (seen > enough)
                return grey;
        }

        return counts.Length - 1;
    }

    private static (int Left, int Top, int Right, int Bottom) Box(float[] darkness, int width, int height)
    {
        (int left, int top, int right, int bottom) = (width, height, 0, 0);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (darkness[(y * width) + x] < BoxEdge)
                    continue;
                (left, right) = (Math.Min(left, x), Math.Max(right, x + 1));
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y + 1));
            }
        }

        return (left, top, right, bottom);
    }

    /// <summary>The box in the middle of the square, as large as it may be without being stretched.</summary>
    private static float[] Scaled(float[] darkness, int stride, int left, int top, int width, int height)
    {
        double scale = (Side - (2.0 * Margin)) / Math.Max(width, height);
        (int First, float[] Weights)[] across = Weights(width, scale);
        (int First, float[] Weights)[] down = Weights(height, scale);
        float[] rows = new float[height * Side];
        for (int y = 0; y < height; y++)
        {
            Span<float> source = darkness.AsSpan(((top + y) * stride) + left, width);
            for (int x = 0; x < Side; x++)
                rows[(y * Side) + x] = Sum(across[x], source);
        }

        float[] square = new float[Side * Side];
        for (int y = 0; y < Side; y++)
        {
            (int first, float[] weights) = down[y];
            for (int i = 0; i < weights.Length; i++)
            {
                for (int x = 0; x < Side; x++)
                    square[(y * Side) + x] += weights[i] * rows[((first + i) * Side) + x];
            }
        }

        return square;
    }

    private static float Sum((int First, float[] Weights) window, ReadOnlySpan<float> source)
    {
        float sum = 0f;
        for (int i = 0; i < window.Weights.Length; i++)
            sum += window.Weights[i] * source[window.First + i];
        return sum;
    }

    /// <summary>
    /// For each pixel of the square's side, the pixels of the box that it is drawn from: a tent as wide as one pixel of the coarser of
    /// the two. What lies outside the box is paper.
    /// </summary>
    private static (int First, float[] Weights)[] Weights(int length, double scale)
    {
        (int, float[])[] windows = new (int, float[])[Side];
        double reach = Math.Max(1, 1 / scale);
        for (int i = 0; i < Side; i++)
        {
            double centre = ((i + 0.5 - (Side / 2.0)) / scale) + (length / 2.0) - 0.5;
            (int first, int last) = ((int)Math.Ceiling(centre - reach), (int)Math.Floor(centre + reach));
            (int from, int to) = (Math.Max(first, 0), Math.Min(last, length - 1));
            float[] weights = new float[Math.Max(0, to - from + 1)];
            double total = 0.0;
            for (int p = first; p <= last; p++)
            {
                double weight = Math.Max(0, 1 - (Math.Abs(p - centre) / reach));
                total += weight;
                if (p >= from && p <= to)
                    weights[p - from] = (float)weight;
            }

            for (int w = 0; w < weights.Length; w++)
                weights[w] = (float)(weights[w] / total);
            windows[i] = (from, weights);
        }

        return windows;
    }
}
