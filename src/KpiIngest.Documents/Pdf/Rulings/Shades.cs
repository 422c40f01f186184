using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.Rulings;

/// <summary>The shaded areas painted so far: on one of them a white line is seen.</summary>
internal sealed class Shades
{
    private readonly List<(Box Box, Paint Paint)> areas = [];

    public void Add(Box area, Paint paint) => areas.Add((area, paint));

    /// <summary>True where a line of this paint is seen: it differs from the area painted last at its middle, or from the paper where none
    /// is.</summary>
    public bool Show(Box line, Paint paint)
    {
        if (!paint.InvisibleOn(Paint.White))
            return true;
        (double x, double y) = Boxes.Middle(line);
        for (int i = areas.Count - 1; i >= 0; i--)
        {
            if (Boxes.Holds(areas[i].Box, x, y, RulingTolerances.ShadeEdge))
                return !paint.InvisibleOn(areas[i].Paint);
        }

        return false;
    }

    /// <summary>The areas that are not white, as they were painted.</summary>
    public IEnumerable<Box> Tinted => areas.Where(a => !a.Paint.InvisibleOn(Paint.White)).Select(a => a.Box);
}
