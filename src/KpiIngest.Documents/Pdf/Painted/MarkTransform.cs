using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>Puts what is painted elsewhere on the page: a page turned upright.</summary>
internal static class MarkTransform
{
    /// <summary>The page turned by quarter turns to the left.</summary>
    public static PaintedPage Turn(PaintedPage page, int turns)
    {
        Matrix matrix = PageTurn.Matrix(turns, page.Width, page.Height);
        Box size = matrix.Apply(page.Bounds);
        return page with
        {
            Width = Boxes.Width(size),
            Height = Boxes.Height(size),
            Marks = [.. page.Marks.Select(m => Place(m, matrix, turns))],
        };
    }

    private static Mark Place(Mark mark, Matrix matrix, int turns) =>
        mark switch
        {
            GlyphMark glyph => Place(glyph, matrix, turns),
            PathMark path => path with
            {
                Subpaths = [.. path.Subpaths.Select(s => s with { Points = [.. s.Points.Select(p => matrix.Apply(p.X, p.Y))] })],
                Clip = matrix.Apply(path.Clip),
            },
            PictureMark picture => picture with { Box = matrix.Apply(picture.Box) },
            _ => throw new NotSupportedException(mark.GetType().Name),
        };

    private static GlyphMark Place(GlyphMark glyph, Matrix matrix, int turns)
    {
        (double x, double baseline) = matrix.Apply(glyph.X, glyph.Baseline);
        return glyph with
        {
            X = x,
            Baseline = baseline,
            Box = matrix.Apply(glyph.Box),
            Ink = glyph.Blank ? default : matrix.Apply(glyph.Ink),
            End = matrix.Apply(glyph.End.X, glyph.End.Y),
            QuarterTurns = glyph.QuarterTurns is { } before ? (before - turns + 4) % 4 : null,
        };
    }
}
