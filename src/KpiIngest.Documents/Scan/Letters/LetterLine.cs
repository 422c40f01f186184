using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Scan.Letters;

/// <summary>The letters of one line in a picture of its own: tables, drawn lines, stamps, figures and neighbours are not in it, so that what reads it has nothing to find out but the letters.</summary>
/// <param name="Parts">What is drawn in it, from the left.</param>
/// <param name="Right">By which the page lies to the right of the picture, in pixels.</param>
internal sealed record LetterLine(InkLine Line, IReadOnlyList<LetterPart> Parts, GreyPicture Picture, int Right)
{
    /// <summary>White around the letters, in usual heights of one.</summary>
    private const double Margin = 0.6;

    /// <summary>Pixels around the ink that belong to it: its edges are grey.</summary>
    private const int Rim = 1;

    /// <param name="page">The straightened picture.</param>
    /// <param name="height">The usual one of a letter, in pixels.</param>
    public static LetterLine Of(GreyPicture page, InkLine line, IReadOnlyList<LetterPart> parts, double height)
    {
        var margin = Math.Max(2, (int)(Margin * height));
        var box = PixelBox.Union(parts.SelectMany(p => p.Pieces).Select(p => p.Box));
        var (left, top) = (box.Left - margin, box.Top - margin);
        var picture = new GreyPicture(box.Width + (2 * margin), box.Height + (2 * margin), new byte[(box.Width + (2 * margin)) * (box.Height + (2 * margin))]);
        Array.Fill(picture.Pixels, byte.MaxValue);
        foreach (var run in parts.SelectMany(p => p.Pieces).SelectMany(p => p.Runs)) Draw(page, run, picture, left, top);
        return new LetterLine(line, parts, picture, left);
    }

    private static void Draw(GreyPicture page, InkRun run, GreyPicture picture, int left, int top)
    {
        var (from, to) = (Math.Max(0, run.Start - Rim), Math.Min(page.Width, run.End + Rim));
        for (var y = Math.Max(0, run.Row - Rim); y <= Math.Min(page.Height - 1, run.Row + Rim); y++)
        {
            page.Pixels.AsSpan((y * page.Width) + from, to - from).CopyTo(picture.Pixels.AsSpan(((y - top) * picture.Width) + from - left));
        }
    }
}
