using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Characters that are drawn and are no text: outlines of digits, little pictures of them. What they say is not known, so each is a
/// character without a meaning on the line on which it stands, and a figure that it belongs to is uncertain.
/// </summary>
internal static class OutlinedCharacters
{
    /// <summary>Pieces of an outline: a bullet has four, a cross in a box as well.</summary>
    private const int FewestPieces = 7;

    /// <summary>Pages with more such shapes are drawings, or texts without letters.</summary>
    private const int Most = 2_000;

    /// <param name="words">The words of the page; those that are seen tell where the lines are.</param>
    /// <param name="page">The page without what was understood otherwise, as tick boxes.</param>
    public static IReadOnlyList<PdfWord> Find(IReadOnlyList<PdfWord> words, PaintedPage page)
    {
        List<PdfWord> figures = words.Where(w => w.IsRead && w.Text.Any(char.IsDigit)).ToList();
        if (figures.Count == 0)
            return [];
        List<PdfWord> found = new();
        foreach (Mark mark in page.Marks)
        {
            if (ShapeOf(mark) is not { } box || figures.Find(f => IsOnLine(box, f, mark is PictureMark)) is not { } figure)
                continue;
            if (words.Any(w => w.IsRead && Boxes.Area(Boxes.Intersect(w.Ink, box)) > WordTolerances.OutlineText * Boxes.Area(box)))
                continue;
            found.Add(
                new PdfWord("\uFFFD", box)
                {
                    Uncertain = true,
                    Baseline = figure.Baseline,
                    TypeSize = figure.TypeSize,
                    Ink = box,
                }
            );
            if (found.Count > Most)
                return [];
        }

        return found;
    }

    private static Box? ShapeOf(Mark mark) =>
        mark switch
        {
            PictureMark picture when !Boxes.IsEmpty(picture.Box) => picture.Box,
            PathMark { Fill: { } fill } path
                when !fill.InvisibleOn(Paint.White)
                    && path.Subpaths.Sum(s => s.Points.Count) >= FewestPieces
                    && path.Subpaths.All(s => s.Curved || s.Points.Count > 5) => Around(path),
            _ => null,
        };

    private static Box? Around(PathMark path)
    {
        Bounds bounds = Bounds.None;
        foreach ((double X, double Y) point in path.Subpaths.SelectMany(s => s.Points))
            bounds = bounds.With(point);
        Box box = Boxes.Intersect(bounds.ToBox(), path.Clip);
        return Boxes.IsEmpty(box) ? null : box;
    }

    private static bool IsOnLine(Box box, PdfWord figure, bool picture)
    {
        double height = Boxes.Height(figure.Ink);
        return Boxes.Height(box) >= WordTolerances.OutlineLowest * height
            && Boxes.Height(box) <= WordTolerances.OutlineHighest * height
            && Boxes.Width(box) <= (picture ? WordTolerances.PictureWidest : WordTolerances.OutlineWidest) * height
            && Math.Abs(box.Bottom - figure.Baseline) <= WordTolerances.OutlineLine * height;
    }
}
