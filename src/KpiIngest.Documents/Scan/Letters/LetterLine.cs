using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Scan.Letters;

/// <summary>The letters of one line in a picture of its own: tables, drawn lines, stamps, figures and neighbours are not in it, so that
/// what reads it has nothing to find out but the letters.</summary>
/// <param name="Parts">What is drawn in it, from the left.</param>
/// <param name="Right">By which the page lies to the right of the picture, in pixels.</param>
internal sealed record LetterLine(InkLine Line, IReadOnlyList<LetterPart> Parts, GreyPicture Picture, int Right)
{
    /// <summary>White around the letters, in usual heights of one.</summary>
    private const double Margin = 0.6;

    /// <param name="page">The straightened picture.</param>
    /// <param name="height">The usual one of a letter, in pixels.</param>
    public static LetterLine Of(GreyPicture page, InkLine line, IReadOnlyList<LetterPart> parts, double height)
    {
        int margin = Math.Max(2, (int)(Margin * height));
        PixelBox box = PixelBox.Union(parts.SelectMany(p => p.Pieces).Select(p => p.Box));
        (int left, int top) = (box.Left - margin, box.Top - margin);
        InkCopy copy = new(page, left, top, box.Width + (2 * margin), box.Height + (2 * margin));
        copy.Add(parts.SelectMany(p => p.Pieces).SelectMany(p => p.Runs));
        return new LetterLine(line, parts, copy.Picture, left);
    }
}
