namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>What a drawing defines once and refers to by name: glyph outlines, clipping paths, pictures, groups.</summary>
internal sealed class SvgDefinitions
{
    public Dictionary<string, GlyphShape> Glyphs { get; } = new(StringComparer.Ordinal);

    /// <summary>The box around a clipping path.</summary>
    public Dictionary<string, Box> Clips { get; } = new(StringComparer.Ordinal);

    /// <summary>Width and height of a picture in its own units.</summary>
    public Dictionary<string, Box> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>What a group paints, in its own coordinates.</summary>
    public Dictionary<string, IReadOnlyList<Mark>> Groups { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a glyph looks like, relative to its origin.</summary>
/// <param name="Ink">Empty for a blank.</param>
/// <param name="Font">The font that it is one of.</param>
/// <param name="IsRing">True for a small ring above the line.</param>
/// <param name="Contours">Closed outlines; 0 where they are not known.</param>
/// <param name="Corners">Pieces, straight and curved, of these outlines.</param>
internal readonly record struct GlyphShape(Bounds Ink, string Font, bool IsRing, int Contours, int Corners);
