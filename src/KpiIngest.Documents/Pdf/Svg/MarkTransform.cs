using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>Puts what a group paints onto the page.</summary>
internal static class MarkTransform
{
    /// <summary>A glyph of which less than this share is left by clipping cannot be read: the foot of a letter of the page before, the mark of one of the next.</summary>
    private const double LeastSeen = 0.35;

    public static Mark Place(Mark mark, PaintState state) => mark switch
    {
        GlyphMark glyph => Place(glyph, state),
        PathMark path => path with
        {
            Subpaths = [.. path.Subpaths.Select(s => s with { Points = [.. s.Points.Select(p => state.Matrix.Apply(p.X, p.Y))] })],
            StrokeWidth = path.StrokeWidth * state.Matrix.Scale,
            Clip = Boxes.Intersect(state.Matrix.Apply(path.Clip), state.Clip),
        },
        PictureMark picture => picture with { Box = Boxes.Intersect(state.Matrix.Apply(picture.Box), state.Clip) },
        _ => throw new NotSupportedException(mark.GetType().Name),
    };

    private static GlyphMark Place(GlyphMark glyph, PaintState state)
    {
        var (x, baseline) = state.Matrix.Apply(glyph.X, glyph.Baseline);
        var ink = glyph.Blank ? default : state.Matrix.Apply(glyph.Ink);
        return glyph with
        {
            X = x,
            Baseline = baseline,
            Ink = ink,
            Clipped = glyph.Clipped || (!glyph.Blank && Boxes.Area(Boxes.Intersect(ink, state.Clip)) < LeastSeen * Boxes.Area(ink)),
        };
    }
}
