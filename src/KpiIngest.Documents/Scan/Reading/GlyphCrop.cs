using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>Cuts ink out of the picture of its page, without its neighbours.</summary>
internal static class GlyphCrop
{
    /// <summary>Pixels around the ink that belong to it: its edges are grey.</summary>
    private const int Rim = 1;

    public static GlyphPicture Of(GreyPicture page, IReadOnlyList<InkRun> runs, PixelBox box, double lineTop, double baseline)
    {
        var (left, top) = (Math.Max(0, box.Left - Rim), Math.Max(0, box.Top - Rim));
        var (width, height) = (Math.Min(page.Width, box.Right + Rim) - left, Math.Min(page.Height, box.Bottom + Rim) - top);
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        foreach (var run in runs)
        {
            for (var y = Math.Max(top, run.Row - Rim); y <= Math.Min(top + height - 1, run.Row + Rim); y++)
            {
                var (from, to) = (Math.Max(left, run.Start - Rim), Math.Min(left + width, run.End + Rim));
                if (to > from) page.Pixels.AsSpan((y * page.Width) + from, to - from).CopyTo(pixels.AsSpan(((y - top) * width) + from - left));
            }
        }

        return new GlyphPicture(new GreyPicture(width, height, pixels), lineTop - top, baseline - top);
    }
}
