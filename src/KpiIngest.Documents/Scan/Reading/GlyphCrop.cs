using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>Cuts ink out of the picture of its page, without its neighbours.</summary>
internal static class GlyphCrop
{
    public static GlyphPicture Of(GreyPicture page, IReadOnlyList<InkRun> runs, PixelBox box, double lineTop, double baseline)
    {
        (int left, int top) = (Math.Max(0, box.Left - InkCopy.Rim), Math.Max(0, box.Top - InkCopy.Rim));
        InkCopy copy = new(
            page,
            left,
            top,
            Math.Min(page.Width, box.Right + InkCopy.Rim) - left,
            Math.Min(page.Height, box.Bottom + InkCopy.Rim) - top
        );
        copy.Add(runs);
        return new GlyphPicture(copy.Picture, lineTop - top, baseline - top);
    }
}
