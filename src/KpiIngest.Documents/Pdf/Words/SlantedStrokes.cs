using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Strokes through figures that are not level: a pen, an X, a slanted line, the edge of a stamp. Whether they take the figure back only a
/// person can tell, so it is uncertain. Level lines are <see cref="StruckGlyphs"/>.
/// </summary>
internal static class SlantedStrokes
{
    /// <summary>Pieces of drawings beyond which the page is a chart, and the rest is not looked at.</summary>
    private const int Most = 200_000;

    /// <summary>The numbers of the glyphs of figures that such strokes run through.</summary>
    public static HashSet<int> Crossed(IReadOnlyList<DrawnWord> words, PaintedPage page)
    {
        HashSet<int> crossed = new();
        List<Figure> figures = words
            .Where(w => w.Text.Any(char.IsDigit) && w.Glyphs.Any(g => g.IsInked))
            .Select(w => new Figure(w))
            .OrderBy(f => f.Ink.Top)
            .ToList();
        if (figures.Count == 0)
            return crossed;
        double tallest = figures.Max(f => Boxes.Height(f.Ink));
        int left = Most;
        for (int order = 0; order < page.Marks.Count; order++)
        {
            if (page.Marks[order] is not PathMark path || !IsInk(path))
                continue;
            foreach (Subpath piece in path.Subpaths)
            {
                for (int i = 1; i < piece.Points.Count && left > 0; i++, left--)
                    Cross(piece.Points[i - 1], piece.Points[i], path, order);
            }
        }

        return crossed;

        void Cross((double X, double Y) a, (double X, double Y) b, PathMark path, int order)
        {
            if (Math.Abs(a.X - b.X) <= PaintedTolerances.Slope || Math.Abs(a.Y - b.Y) <= PaintedTolerances.Slope)
                return;
            Box box = Boxes.Intersect(new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y)), path.Clip);
            for (int i = First(figures, box.Top - tallest); i < figures.Count && figures[i].Ink.Top < box.Bottom; i++)
            {
                Figure figure = figures[i];

                // What is filled before the figure is painted lies behind it.
                if (path.Stroke is null && order < figure.Order)
                    continue;
                if (Inside(a, b, figure.Core) >= WordTolerances.Through * Boxes.Height(figure.Ink))
                    crossed.UnionWith(figure.Word.Glyphs.Select(g => g.Order));
            }
        }
    }

    private static bool IsInk(PathMark path) =>
        !path.Blended && ((path.Stroke ?? path.Fill) is { } paint) && !paint.InvisibleOn(Paint.White);

    private static int First(List<Figure> figures, double top)
    {
        (int low, int high) = (0, figures.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (figures[middle].Ink.Top < top)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>How much of a piece lies inside a box, in points.</summary>
    private static double Inside((double X, double Y) a, (double X, double Y) b, Box box)
    {
        (double start, double end) = (0.0, 1.0);
        if (!Cut(a.X, b.X, box.Left, box.Right, ref start, ref end) || !Cut(a.Y, b.Y, box.Top, box.Bottom, ref start, ref end))
            return 0;
        return (end - start) * Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y)));
    }

    private static bool Cut(double a, double b, double low, double high, ref double start, ref double end)
    {
        (double first, double second) = ((low - a) / (b - a), (high - a) / (b - a));
        start = Math.Max(start, Math.Min(first, second));
        end = Math.Min(end, Math.Max(first, second));
        return start < end;
    }

    private sealed class Figure
    {
        public Figure(DrawnWord word)
        {
            Word = word;
            List<PaintedGlyph> inked = word.Glyphs.Where(g => g.IsInked).ToList();
            Ink = Boxes.Union(inked.Select(g => g.Glyph.Ink));
            Order = inked[0].Order;
            double rim = WordTolerances.Rim * Boxes.Height(Ink);
            Core = new Box(Ink.Left, Ink.Top + rim, Ink.Right, Ink.Bottom - rim);
        }

        public DrawnWord Word { get; }

        public Box Ink { get; }

        public Box Core { get; }

        public int Order { get; }
    }
}
