using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>The coloured areas and pictures of a page, in the order of painting: what a glyph stands on, and what covers it.</summary>
internal sealed class Backdrop
{
    private readonly List<(Box Box, Paint? Colour, bool Opaque, int Order)> areas = [];

    public Backdrop(PaintedPage page)
    {
        for (int i = 0; i < page.Marks.Count; i++)
        {
            if (page.Marks[i] is PictureMark picture)
                areas.Add((picture.Box, null, picture.Opaque, i));
            if (page.Marks[i] is PathMark { Fill: { } fill } path)
                AddFills(path, fill, i);
        }
    }

    /// <summary>True where ink of this colour is seen at a word's place, painted as number <paramref name="order"/>.</summary>
    public bool Shows(Paint ink, Box word, double baseline, int order)
    {
        (double x, double y) = ((word.Left + word.Right) / 2, baseline - (WordTolerances.LookHeight * Boxes.Height(word)));
        Paint behind = Paint.White;
        bool known = true;
        foreach ((Box Box, Paint? Colour, bool Opaque, int Order) area in areas)
        {
            if (!Boxes.Holds(area.Box, x, y))
                continue;
            if (area.Order > order)
            {
                // Painted over: only what is opaque hides.
                if (area.Opaque)
                    return false;
            }
            else if (area.Opaque)
            {
                behind = area.Colour ?? Paint.White;
                known = area.Colour is not null;
            }
        }

        // On a picture any colour may be seen, except none at all.
        return known ? !ink.InvisibleOn(behind) : ink.Opacity > PaintedTolerances.Indistinguishable;
    }

    /// <summary>The greatest share of a glyph's ink, 0 to 1, that one opaque thing painted after it covers.</summary>
    public double Covered(Box ink, int order)
    {
        double covered = 0.0;
        foreach ((Box Box, Paint? Colour, bool Opaque, int Order) area in areas)
        {
            if (area.Opaque && area.Order > order)
                covered = Math.Max(covered, Boxes.Area(Boxes.Intersect(area.Box, ink)));
        }

        return covered / Math.Max(double.Epsilon, Boxes.Area(ink));
    }

    private void AddFills(PathMark path, Paint fill, int order)
    {
        foreach (Subpath subpath in path.Subpaths)
        {
            Bounds box = Bounds.None;
            foreach ((double X, double Y) point in subpath.Points)
                box = box.With(point);
            Box area = Boxes.Intersect(box.ToBox(), path.Clip);
            if (Boxes.Width(area) < WordTolerances.ThinnestCover || Boxes.Height(area) < WordTolerances.ThinnestCover)
                continue;
            bool rectangle = !subpath.Curved && subpath.Points.Count is 4 or 5;
            areas.Add((area, fill, rectangle && fill.Opacity > PaintedTolerances.Opaque && !path.Blended, order));
        }
    }
}
