using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>What holds for everything inside an element: transform, clipping, and the fill that glyphs inherit.</summary>
internal readonly record struct PaintState(Matrix Matrix, Box Clip, Paint Fill)
{
    private const double Far = 1e7;

    /// <summary>Nothing is clipped, black ink.</summary>
    public static PaintState Start { get; } = new(Matrix.Identity, new Box(-Far, -Far, Far, Far), Paint.Black);

    /// <summary>The same with a further clipping box, given in the coordinates that hold now.</summary>
    public PaintState ClippedTo(Box box) => this with { Clip = Boxes.Intersect(Clip, Matrix.Apply(box)) };
}
