using KpiIngest.Documents.Scan;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Scans.Damage;
using KpiIngest.Scans.Pictures;
using SkiaSharp;

namespace KpiIngest.ScanModel.Strips;

/// <summary>A glyph cut out of a strip, and what it is.</summary>
/// <param name="Cell">Number of its cell in the strip.</param>
/// <param name="Left">In pixels.</param>
internal sealed record LabelledGlyph(GlyphPicture Picture, char Character, int Cell, int Left);

/// <summary>
/// Cuts a damaged strip into glyphs as a page's reader does: turned straight, lines taken out, ink told from paper, connected groups. Where
/// a reader may do it in several ways, chance takes one, so that the classifier leans on none.
/// </summary>
internal static class StripReader
{
    /// <summary>Of a glyph's box: a group that covers so much of it holds the glyph.</summary>
    private const double Whole = 0.85;

    /// <summary>A group that covers less holds a part, which may not be taken for a glyph.</summary>
    private const double Part = 0.6;

    /// <summary>
    /// A second glyph of which the group's box covers so much has grown together with the first. Blur alone makes boxes reach into those
    /// beside them.
    /// </summary>
    private const double Second = 0.55;

    private const double Touched = 0.12;

    /// <summary>The class of a glyph that cannot be labelled: nothing is learnt from it, but a cell is read with it.</summary>
    public const char Unlabelled = '\uFFFF';

    /// <param name="scan">The damaged strip.</param>
    /// <param name="turned">Degrees by which what was drawn lies askew in it.</param>
    public static IEnumerable<LabelledGlyph> Read(Strip strip, Raster scan, double turned, Dice dice)
    {
        double left = Math.Abs(turned) < 0.15 && dice.In(0.5) ? turned : Math.Clamp(dice.Normal() * 0.08, -0.2, 0.2);
        Raster straight = Rotation.Turned(scan, left - turned, Lightest(scan));
        foreach (SKRect line in strip.Lines)
            TakeOut(straight, line, left, dice);
        (bool[] ink, int[] parts) = (Ink(straight, dice), new int[straight.Pixels.Length]);
        IReadOnlyList<InkGroup> groups = InkGroup.Of(straight, ink, parts, 0.8 * strip.FigureHeight);
        DrawnGlyph[] glyphs = strip.Glyphs.Select(g => g with { Box = Moved(g.Box, straight, left) }).ToArray();
        (InkGroup Group, DrawnGlyph? Label)[] labelled = groups
            .Select(g => (Group: g, Label: Label(g, glyphs, strip.FigureHeight)))
            .ToArray();
        Dictionary<int, FigureLine> lines = new();
        foreach (
            IGrouping<int, (InkGroup Group, DrawnGlyph? Label)> cell in labelled
                .Where(l => l.Label is { Character: not Unlabelled })
                .GroupBy(l => l.Label!.Cell)
        )
        {
            FigureLine line = lines[cell.Key] = Line([.. cell.Select(c => c.Group)], strip.FigureHeight, dice);
            foreach ((InkGroup group, DrawnGlyph? label) in cell)
            {
                yield return new LabelledGlyph(Cut(straight, group, parts, line, dice), label!.Character, cell.Key, group.Left);
            }
        }

        // By other dice: what is learnt from does not depend on them.
        Dice others = dice.Other(9);
        foreach ((InkGroup group, DrawnGlyph? label) in labelled.Where(l => l.Label is { Character: Unlabelled }))
        {
            FigureLine line = lines.TryGetValue(label!.Cell, out FigureLine known) ? known : Line([group], strip.FigureHeight, others);
            yield return new LabelledGlyph(Cut(straight, group, parts, line, others), Unlabelled, label.Cell, group.Left);
        }
    }

    private static FigureLine Line(IReadOnlyList<InkGroup> groups, double height, Dice dice)
    {
        FigureLine line = FigureLine.Of([.. groups.Select(g => ((double)g.Top, (double)g.Bottom))], height * dice.Between(0.85, 1.15));
        double wander = 0.03 * (line.Bottom - line.Top);
        return new FigureLine(line.Top + (wander * dice.Normal()), line.Bottom + (wander * dice.Normal()));
    }

    private static byte Lightest(Raster scan) => scan.Pixels.Max();

    /// <summary>The ink of a line of the table, and whatever of glyphs it crosses.</summary>
    private static void TakeOut(Raster picture, SKRect line, double turned, Dice dice)
    {
        double more = dice.Between(0.5, 1.6);
        byte white = Lightest(picture);
        bool across = line.Width > line.Height;
        for (int i = 0; i < (int)(across ? line.Width : line.Height); i++)
        {
            (float x, float y) = across ? (line.Left + i, line.MidY) : (line.MidX, line.Top + i);
            (double movedX, double movedY) = Rotation.Forth(x, y, picture.Width, picture.Height, turned);
            double half = ((across ? line.Height : line.Width) / 2) + more;
            for (int d = -(int)Math.Ceiling(half); d <= half; d++)
            {
                (int column, int row) = across ? ((int)movedX, (int)(movedY + d)) : ((int)(movedX + d), (int)movedY);
                if (column >= 0 && row >= 0 && column < picture.Width && row < picture.Height)
                {
                    picture.Pixels[(row * picture.Width) + column] = white;
                }
            }
        }
    }

    /// <summary>Darker than a share of the way from ink to paper.</summary>
    private static bool[] Ink(Raster picture, Dice dice)
    {
        int[] counts = new int[256];
        foreach (byte pixel in picture.Pixels)
            counts[pixel]++;
        (int dark, int light) = (Reached(counts, picture.Pixels.Length / 200), Reached(counts, picture.Pixels.Length / 2));
        double threshold = light - (dice.Between(0.35, 0.6) * (light - dark));
        return Array.ConvertAll(picture.Pixels, p => p < threshold);
    }

    private static int Reached(int[] counts, int enough)
    {
        int grey = 0;
        for (int seen = counts[0]; seen < enough; seen += counts[grey])
            grey++;
        return grey;
    }

    private static SKRect Moved(SKRect box, Raster picture, double turned)
    {
        (double x, double y) = Rotation.Forth(box.MidX, box.MidY, picture.Width, picture.Height, turned);
        return SKRect.Create((float)x - (box.Width / 2), (float)y - (box.Height / 2), box.Width, box.Height);
    }

    /// <returns>Null where the strip holds nothing.</returns>
    private static DrawnGlyph? Label(InkGroup group, DrawnGlyph[] glyphs, double height)
    {
        SKRect box = new(group.Left, group.Top, group.Right, group.Bottom);
        (DrawnGlyph Glyph, double Covered)[] seen = glyphs
            .Select(g => (Glyph: g, Covered: Covered(g.Box, box)))
            .Where(c => c.Covered >= Touched)
            .OrderByDescending(c => c.Covered)
            .ToArray();
        DrawnGlyph? nearest = glyphs.MinBy(g => Math.Abs(g.Box.MidX - box.MidX) + Math.Abs(g.Box.MidY - box.MidY));
        if (nearest is null)
            return null;
        DrawnGlyph rejected = new('\0', nearest.Cell, box);
        if (seen.Length == 0 || (seen.Length > 1 && seen[1].Covered >= Second))
            return rejected;
        (DrawnGlyph glyph, double covered) = seen[0];
        double more = Math.Max(2.5, 0.16 * height);
        if (box.Width > glyph.Box.Width + (2 * more) || box.Height > glyph.Box.Height + (2 * more))
            return rejected;
        if (covered >= Whole)
            return glyph;
        return covered < Part ? rejected : glyph with { Character = Unlabelled };
    }

    private static double Covered(SKRect glyph, SKRect by)
    {
        SKRect shared = SKRect.Intersect(glyph, by);
        return shared.IsEmpty ? 0 : shared.Width * shared.Height / Math.Max(1, glyph.Width * glyph.Height);
    }

    private static GlyphPicture Cut(Raster picture, InkGroup group, int[] parts, FigureLine line, Dice dice)
    {
        (int margin, bool own, byte white) = (dice.Whole(0, 2), dice.In(0.4), Raster.Paper);
        (int left, int top) = (Math.Max(0, group.Left - margin), Math.Max(0, group.Top - margin));
        (int right, int bottom) = (Math.Min(picture.Width, group.Right + margin), Math.Min(picture.Height, group.Bottom + margin));
        byte[] pixels = new byte[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                int part = parts[(y * picture.Width) + x];
                bool kept = group.Parts.Contains(part) || (part == 0 && (!own || Near(picture, parts, group, x, y)));
                pixels[((y - top) * (right - left)) + x - left] = kept ? picture.Pixels[(y * picture.Width) + x] : white;
            }
        }

        return new GlyphPicture(new GreyPicture(right - left, bottom - top, pixels), line.Top - top, line.Bottom - top);
    }

    /// <summary>Beside ink of the group: the grey seam of its strokes.</summary>
    private static bool Near(Raster picture, int[] parts, InkGroup group, int x, int y)
    {
        for (int row = Math.Max(0, y - 1); row <= Math.Min(picture.Height - 1, y + 1); row++)
        {
            for (int column = Math.Max(0, x - 1); column <= Math.Min(picture.Width - 1, x + 1); column++)
            {
                if (group.Parts.Contains(parts[(row * picture.Width) + column]))
                    return true;
            }
        }

        return false;
    }
}
