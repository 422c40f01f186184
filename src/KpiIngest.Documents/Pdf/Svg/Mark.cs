namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>One thing that a page paints, in the order of painting. Coordinates are the page's, in points.</summary>
internal abstract record Mark;

/// <summary>A glyph of a font.</summary>
/// <param name="X">Where its origin stands.</param>
/// <param name="Baseline">Height of its origin.</param>
/// <param name="Ink">The box around its outline; empty for a blank.</param>
/// <param name="Font">Name of the font at its size: the same for no two sizes.</param>
/// <param name="Clipped">True where its ink, or most of it, lies outside the clipping path.</param>
internal sealed record GlyphMark(double X, double Baseline, Box Ink, bool Blank, Paint Fill, bool Clipped, string Font) : Mark
{
    /// <summary>True for a small ring above the line.</summary>
    public bool IsRing { get; init; }

    /// <summary>Closed outlines that it is drawn with; 0 where they are not known.</summary>
    public int Contours { get; init; }

    /// <summary>Pieces, straight and curved, of these outlines.</summary>
    public int Corners { get; init; }
}

/// <summary>A stroked or filled path.</summary>
/// <param name="Clip">What is left of the page at this point by clipping.</param>
/// <param name="StrokeWidth">In points of the page.</param>
internal sealed record PathMark(IReadOnlyList<Subpath> Subpaths, Paint? Fill, Paint? Stroke, double StrokeWidth, Box Clip) : Mark;

/// <summary>A picture, cut to the clipping path.</summary>
/// <param name="Opaque">False where a mask lets what is behind shine through.</param>
internal sealed record PictureMark(Box Box, bool Opaque) : Mark;
