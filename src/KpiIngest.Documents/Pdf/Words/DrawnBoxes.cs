using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>A small square or circle that stands by itself, in points.</summary>
/// <param name="Marked">True where something is drawn into it: a cross, a stroke, a dot.</param>
internal readonly record struct DrawnBox(Box Box, bool Marked);

/// <summary>
/// Tick boxes that are drawn and not written: form fields of Word and LibreOffice, check boxes and radio buttons of PDF forms and of web
/// pages. Their outlines are no lines of a table, so they are taken from the page.
/// </summary>
internal static class DrawnBoxes
{
    /// <summary>More squares than this on a page are a drawing.</summary>
    private const int Most = 300;

    /// <returns>The boxes, and the page without them.</returns>
    public static (IReadOnlyList<DrawnBox> Boxes, PaintedPage Others) Find(PaintedPage page)
    {
        List<Shape> shapes = page
            .Marks.Index()
            .Where(m => m.Item is PathMark)
            .Select(m => new Shape(m.Index, (PathMark)m.Item, BoxOf((PathMark)m.Item)))
            .ToList();
        List<Shape> outlines = shapes.Where(s => IsOutline(s)).ToList();
        if (outlines.Count is 0 or > Most)
            return ([], page);
        (List<DrawnBox> found, HashSet<int> used) = (new List<DrawnBox>(), new HashSet<int>());
        foreach (Shape outline in outlines)
        {
            if (used.Contains(outline.Order))
                continue;
            List<Shape> members = outlines.Where(o => IsSame(o.Box, outline.Box)).ToList();
            if (shapes.Exists(s => Touches(s.Box, outline.Box)))
                continue;
            List<Shape> inside = shapes
                .Where(s => !members.Contains(s) && Boxes.Within(s.Box, outline.Box, WordTolerances.SameBox))
                .ToList();
            bool marked = inside.Exists(s => IsMark(s, outline.Box, members));

            // A filled square without anything in it is a bullet, a square without a border is nothing that a person sees.
            bool border = members.Exists(m => IsSeen(m.Path.Stroke) || IsFrame(m.Path));
            if (!marked && (!border || members.Exists(m => IsSeen(m.Path.Fill) && !IsFrame(m.Path))))
                continue;
            used.UnionWith(members.Concat(inside).Select(s => s.Order));
            found.Add(new DrawnBox(outline.Box, marked));
        }

        return found.Count == 0 ? ([], page) : (found, page with { Marks = [.. page.Marks.Where((_, i) => !used.Contains(i))] });
    }

    private static Box BoxOf(PathMark path)
    {
        Bounds bounds = Bounds.None;
        foreach ((double X, double Y) point in path.Subpaths.SelectMany(s => s.Points))
            bounds = bounds.With(point);
        return Boxes.Intersect(bounds.ToBox(), path.Clip);
    }

    private static bool IsOutline(Shape shape)
    {
        (double width, double height) = (Boxes.Width(shape.Box), Boxes.Height(shape.Box));
        return Math.Min(width, height) >= WordTolerances.SmallestBox
            && Math.Max(width, height) <= WordTolerances.LargestBox
            && width > WordTolerances.SquareNarrowest * height
            && width < WordTolerances.SquareWidest * height
            && shape.Path.Subpaths.All(s => s.Points.Count >= 4 && (s.Closed || s.Points[0] == s.Points[^1]));
    }

    /// <summary>True for one outline cut out of another, filled between them.</summary>
    private static bool IsFrame(PathMark path) => path.Subpaths.Count == 2 && IsSeen(path.Fill);

    private static bool IsSame(Box a, Box b) => Boxes.Within(a, b, WordTolerances.SameBox) && Boxes.Within(b, a, WordTolerances.SameBox);

    /// <summary>True where something outside shares an edge with the box, as the next cell does.</summary>
    private static bool Touches(Box other, Box box)
    {
        if (IsSame(other, box) || Boxes.Within(other, box, WordTolerances.SameBox))
            return false;
        (double across, double down) = (
            Math.Min(other.Right, box.Right) - Math.Max(other.Left, box.Left),
            Math.Min(other.Bottom, box.Bottom) - Math.Max(other.Top, box.Top)
        );
        bool beside =
            down > WordTolerances.CellSide * Boxes.Height(box)
            && (
                Math.Abs(other.Left - box.Right) <= WordTolerances.SharedEdge
                || Math.Abs(other.Right - box.Left) <= WordTolerances.SharedEdge
            );
        bool stacked =
            across > WordTolerances.CellSide * Boxes.Width(box)
            && (
                Math.Abs(other.Top - box.Bottom) <= WordTolerances.SharedEdge
                || Math.Abs(other.Bottom - box.Top) <= WordTolerances.SharedEdge
            );
        return beside || stacked;
    }

    private static bool IsMark(Shape shape, Box box, List<Shape> members)
    {
        if (Math.Max(Boxes.Width(shape.Box), Boxes.Height(shape.Box)) < WordTolerances.LeastMark * Boxes.Width(box))
            return false;
        Paint behind = members
            .Where(m => m.Order < shape.Order && m.Path.Fill is not null && !IsFrame(m.Path))
            .Select(m => m.Path.Fill!.Value)
            .Prepend(Paint.White)
            .Last();
        return (shape.Path.Stroke is { } stroke && !stroke.InvisibleOn(behind))
            || (shape.Path.Fill is { } fill && !fill.InvisibleOn(behind));
    }

    private static bool IsSeen(Paint? paint) => paint is { } ink && !ink.InvisibleOn(Paint.White);

    private sealed record Shape(int Order, PathMark Path, Box Box);
}
