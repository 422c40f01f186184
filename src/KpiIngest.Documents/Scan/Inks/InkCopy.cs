namespace KpiIngest.Documents.Scan.Inks;

/// <summary>A white picture into which ink of a page is copied, without its neighbours.</summary>
/// <param name="page">Where the ink is.</param>
/// <param name="left">Of the page, at the left edge of the picture; so is <paramref name="top"/> at its upper edge. The picture holds all
/// ink that is copied, with its rim, as far as the page has it.</param>
internal sealed class InkCopy(GreyPicture page, int left, int top, int width, int height)
{
    /// <summary>Pixels around the ink that belong to it: its edges are grey.</summary>
    public const int Rim = 1;

    public GreyPicture Picture { get; } = new(width, height, White(width * height));

    public void Add(IEnumerable<InkRun> runs)
    {
        foreach (InkRun run in runs)
        {
            (int from, int to) = (Math.Max(0, run.Start - Rim), Math.Min(page.Width, run.End + Rim));
            for (int y = Math.Max(0, run.Row - Rim); y <= Math.Min(page.Height - 1, run.Row + Rim); y++)
            {
                page.Pixels.AsSpan((y * page.Width) + from, to - from).CopyTo(Picture.Pixels.AsSpan(((y - top) * width) + from - left));
            }
        }
    }

    private static byte[] White(int pixels)
    {
        byte[] white = new byte[pixels];
        Array.Fill(white, byte.MaxValue);
        return white;
    }
}
