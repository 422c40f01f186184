namespace KpiIngest.Documents.Scan.Pictures;

/// <summary>Takes away what is dark along the edges of a picture: the lid of the scanner, the shadow of a fold, the desk beside the
/// paper.</summary>
internal static class PageBorder
{
    /// <summary>Darker belongs to the border.</summary>
    private const int Dark = 120;

    /// <summary>More of the page than this is no border: then nothing is taken away.</summary>
    private const double Most = 0.4;

    /// <summary>Pixels around what is taken away, whose grey is half its own.</summary>
    private const int Rim = 3;

    /// <param name="picture">Changed in place.</param>
    public static void Clear(GreyPicture picture)
    {
        (int width, int height, byte[] pixels) = picture;
        bool[] border = new bool[pixels.Length];
        (Stack<int> open, List<int> found) = (new Stack<int>(), new List<int>());
        for (int x = 0; x < width; x++)
        {
            Meet(x);
            Meet(((height - 1) * width) + x);
        }

        for (int y = 0; y < height; y++)
        {
            Meet(y * width);
            Meet((y * width) + width - 1);
        }

        while (open.TryPop(out int at))
        {
            int x = at % width;
            if (x > 0)
                Meet(at - 1);
            if (x < width - 1)
                Meet(at + 1);
            if (at >= width)
                Meet(at - width);
            if (at < pixels.Length - width)
                Meet(at + width);
        }

        if (found.Count == 0 || found.Count > Most * pixels.Length)
            return;
        foreach (int at in found)
            White(at);

        void Meet(int at)
        {
            if (border[at] || pixels[at] >= Dark)
                return;
            border[at] = true;
            open.Push(at);
            found.Add(at);
        }

        void White(int at)
        {
            (int x, int y) = (at % width, at / width);
            for (int row = Math.Max(0, y - Rim); row <= Math.Min(height - 1, y + Rim); row++)
            {
                for (int column = Math.Max(0, x - Rim); column <= Math.Min(width - 1, x + Rim); column++)
                    pixels[(row * width) + column] = byte.MaxValue;
            }
        }
    }
}
