using KpiIngest.Documents.Scan.Inks;
using KpiIngest.Documents.Scan.Lines;
using KpiIngest.Documents.Scan.Reading;

namespace KpiIngest.Documents.Scan.Letters;

/// <summary>
/// The letters of a page, line under line as in one column: tables, drawn lines, stamps and figures are not in it, so that what reads it has nothing to find out but the letters.
/// </summary>
internal sealed class LetterStrip
{
    /// <summary>White around the lines and between them, in usual heights of a letter.</summary>
    private const double Margin = 0.8, Between = 1.1;

    private readonly List<StripLine> lines = [];

    private LetterStrip(GreyPicture picture) => Picture = picture;

    public GreyPicture Picture { get; private set; }

    public IReadOnlyList<StripLine> Lines => lines;

    /// <param name="page">The straightened picture.</param>
    /// <param name="parts">What is to be read, each line's from the left.</param>
    /// <param name="height">The usual one of a letter, in pixels.</param>
    /// <param name="mostPixels">What goes beyond is left out.</param>
    public static LetterStrip Of(GreyPicture page, IEnumerable<(InkLine Line, IReadOnlyList<LetterPart> Parts)> parts, double height, int mostPixels)
    {
        var (margin, between) = ((int)(Margin * height), (int)(Between * height));
        var all = parts.ToList();
        var width = all.Select(p => PixelBox.Union(p.Parts.Select(q => q.Box)).Width).DefaultIfEmpty(1).Max() + (2 * margin);
        var strip = new LetterStrip(default);
        var top = margin;
        foreach (var (line, own) in all)
        {
            var box = PixelBox.Union(own.SelectMany(p => p.Pieces).Select(p => p.Box));
            if ((long)(top + box.Height + between + margin) * width > mostPixels) break;
            strip.lines.Add(new StripLine(line, own, box.Left - margin, box.Top - top, top, top + box.Height));
            top += box.Height + between;
        }

        var pixels = new byte[width * (top + margin)];
        Array.Fill(pixels, byte.MaxValue);
        strip.Picture = new GreyPicture(width, top + margin, pixels);
        foreach (var line in strip.lines)
        {
            foreach (var piece in line.Parts.SelectMany(p => p.Pieces)) strip.Draw(page, piece, line);
        }

        return strip;
    }

    private void Draw(GreyPicture page, Piece piece, StripLine line)
    {
        const int rim = 1;
        foreach (var run in piece.Runs)
        {
            for (var y = Math.Max(0, run.Row - rim); y <= Math.Min(page.Height - 1, run.Row + rim); y++)
            {
                var (from, to) = (Math.Max(0, run.Start - rim), Math.Min(page.Width, run.End + rim));
                var row = y - line.Down;
                if (row < 0 || row >= Picture.Height) continue;
                var target = (row * Picture.Width) + from - line.Right;
                for (var i = 0; i < to - from; i++)
                {
                    if (from + i - line.Right >= 0 && from + i - line.Right < Picture.Width) Picture.Pixels[target + i] = Math.Min(Picture.Pixels[target + i], page.Pixels[(y * page.Width) + from + i]);
                }
            }
        }
    }
}

/// <param name="Right">By which the page lies to the right of the strip, in pixels.</param>
/// <param name="Down">By which it lies below.</param>
/// <param name="Top">First row in the strip.</param>
/// <param name="Bottom">Behind the last.</param>
internal sealed record StripLine(InkLine Line, IReadOnlyList<LetterPart> Parts, int Right, int Down, int Top, int Bottom);
