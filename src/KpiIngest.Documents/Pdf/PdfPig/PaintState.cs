using KpiIngest.Documents.Pdf.Page;
using UglyToad.PdfPig.PdfFonts;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>What a content stream saves and restores and PdfPig does not keep, or not in this way.</summary>
/// <param name="Clip">The box around what clipping leaves of the page.</param>
/// <param name="Opacity">Of the groups that hold what is painted now.</param>
/// <param name="Blended">True inside a group that is mixed with what lies below it.</param>
/// <param name="StateFont">The font that a graphics state set (operator gs); null where Tf set it. PdfPig forgets it when the state is
/// saved.</param>
/// <param name="TextClip">Places in the list of marks of the glyphs that clip what is painted: it is seen through them. Null where none
/// do.</param>
internal readonly record struct PaintState(Box Clip, double Opacity, bool Blended, IReadOnlyList<int>? TextClip, IFont? StateFont)
{
    private const double Far = 1e7;

    public static PaintState Start { get; } = new(new Box(-Far, -Far, Far, Far), 1, false, null, null);

    public PaintState ClippedTo(Box box) => this with { Clip = Boxes.Intersect(Clip, box) };
}
