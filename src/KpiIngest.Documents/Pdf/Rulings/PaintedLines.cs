using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Rulings;

/// <summary>
/// Finds what looks like a line among what a page paints: strokes along an axis, filled shapes that are thin (how Word and Chromium draw
/// borders), the four sides of a frame filled as one shape. A filled area is shading, not a border; what is white is a line only on
/// shading.
/// </summary>
internal static class PaintedLines
{
    /// <param name="shades">Filled with the shaded areas of the page.</param>
    public static List<Ruling> Find(PaintedPage page, Shades? shades = null)
    {
        List<Ruling> lines = new();
        List<(Box Box, List<Ruling> Sides)> frames = new();
        shades ??= new Shades();
        foreach (PathMark path in page.Marks.OfType<PathMark>())
        {
            if (path.Fill is { } fill)
                AddSeen(AddFills(path, fill, shades), fill, shades, lines);
            if (path.Stroke is not { } stroke)
                continue;
            List<Ruling> strokes = AddStrokes(path);
            if (Frame(path) is { } frame && strokes.TrueForAll(l => shades.Show(l.Box, stroke)))
                frames.Add((frame, strokes));
            else
                AddSeen(strokes, stroke, shades, lines);
        }

        lines.AddRange(ShadedCells.Borders(frames));
        lines.AddRange(ShadedCells.Borders(shades.Tinted));
        return lines;
    }

    private static void AddSeen(List<Ruling> found, Paint paint, Shades shades, List<Ruling> lines) =>
        lines.AddRange(found.Where(l => shades.Show(l.Box, paint)));

    /// <summary>The rectangle that a stroke goes around, in full; null for any other.</summary>
    private static Box? Frame(PathMark path)
    {
        if (path.Subpaths is not [{ Curved: false, Closed: true, Points: { Count: 4 or 5 } points }])
            return null;
        Bounds bounds = Bounds.None;
        foreach ((double X, double Y) point in points)
            bounds = bounds.With(point);
        Box box = bounds.ToBox();
        return Boxes.Within(box, path.Clip, 0) && points.All(p => IsAt(p.X, box.Left, box.Right) && IsAt(p.Y, box.Top, box.Bottom))
            ? box
            : null;
    }

    private static bool IsAt(double value, double one, double other) =>
        Math.Min(Math.Abs(value - one), Math.Abs(value - other)) <= PaintedTolerances.Slope;

    private static List<Ruling> AddStrokes(PathMark path)
    {
        List<Ruling> lines = new();
        foreach (Subpath subpath in path.Subpaths.Where(s => !s.Curved))
        {
            for (int i = 1; i < subpath.Points.Count; i++)
                AddStroke(subpath.Points[i - 1], subpath.Points[i], path, lines);
            if (subpath.Closed)
                AddStroke(subpath.Points[^1], subpath.Points[0], path, lines);
        }

        return lines;
    }

    private static void AddStroke((double X, double Y) a, (double X, double Y) b, PathMark path, List<Ruling> lines)
    {
        double half = path.StrokeWidth / 2;
        Box box = new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        (double width, double height) = (Boxes.Width(box), Boxes.Height(box));
        if (height <= PaintedTolerances.Slope && width > height)
            box = new Box(box.Left, ((a.Y + b.Y) / 2) - half, box.Right, ((a.Y + b.Y) / 2) + half);
        else if (width <= PaintedTolerances.Slope && height > width)
            box = new Box(((a.X + b.X) / 2) - half, box.Top, ((a.X + b.X) / 2) + half, box.Bottom);
        else
            return;

        // A very thick short stroke is a filled area drawn the other way; its direction decides nothing.
        AddThin(Clip(box, path.Clip), lines, along: width > height);
    }

    /// <summary>The lines that a fill paints; its areas are shading.</summary>
    private static List<Ruling> AddFills(PathMark path, Paint fill, Shades shades)
    {
        List<Ruling> lines = new();
        List<Box> boxes = new();
        foreach (Subpath subpath in path.Subpaths.Where(s => !s.Curved))
        {
            Bounds bounds = Bounds.None;
            foreach ((double X, double Y) point in subpath.Points)
                bounds = bounds.With(point);
            Box box = Clip(bounds.ToBox(), path.Clip);
            if (Math.Min(Boxes.Width(box), Boxes.Height(box)) <= RulingTolerances.ThickestLine)
                AddThin(box, lines, along: null);
            else if (subpath.Points.Count is 4 or 5)
                boxes.Add(box);
        }

        // A frame: one rectangle with a slightly smaller one cut out of it.
        for (int i = 0; i + 1 < boxes.Count; i += 2)
        {
            (Box a, Box b) = Boxes.Area(boxes[i]) >= Boxes.Area(boxes[i + 1]) ? (boxes[i], boxes[i + 1]) : (boxes[i + 1], boxes[i]);
            if (!Boxes.Within(b, a, RulingTolerances.AreaWithin))
                continue;
            AddSide(new Box(a.Left, a.Top, a.Right, b.Top), lines);
            AddSide(new Box(a.Left, b.Bottom, a.Right, a.Bottom), lines);
            AddSide(new Box(a.Left, a.Top, b.Left, a.Bottom), lines);
            AddSide(new Box(b.Right, a.Top, a.Right, a.Bottom), lines);
        }

        // Of rectangles one in the other, the inner one is a hole.
        if (fill.Opacity > PaintedTolerances.Opaque)
        {
            foreach (
                Box box in boxes.Where(b =>
                    !boxes.Exists(o =>
                        o != b && (Boxes.Within(o, b, RulingTolerances.AreaWithin) || Boxes.Within(b, o, RulingTolerances.AreaWithin))
                    )
                )
            )
                shades.Add(box, fill);
        }

        return lines;
    }

    private static void AddSide(Box side, List<Ruling> lines)
    {
        if (Math.Min(Boxes.Width(side), Boxes.Height(side)) is > 0 and var thick && thick <= RulingTolerances.ThickestLine)
            AddThin(side, lines, along: null);
    }

    /// <param name="along">True: horizontal, false: vertical, null: the longer side decides. A dot may be part of a line either
    /// way.</param>
    private static void AddThin(Box box, List<Ruling> lines, bool? along)
    {
        (double width, double height) = (Boxes.Width(box), Boxes.Height(box));
        if (width < 0 || height < 0)
            return;
        bool dot = along is null && Math.Max(width, height) <= RulingTolerances.DotLength * Math.Min(width, height);
        if (dot || (along ?? width >= height))
            lines.Add(new Ruling(true, (box.Top + box.Bottom) / 2, box.Left, box.Right, height));
        if (dot || !(along ?? width >= height))
            lines.Add(new Ruling(false, (box.Left + box.Right) / 2, box.Top, box.Bottom, width));
    }

    private static Box Clip(Box box, Box clip) => Boxes.Intersect(box, clip);
}
