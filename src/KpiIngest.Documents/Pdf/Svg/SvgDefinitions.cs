namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>What a drawing defines once and refers to by name: glyph outlines, clipping paths, pictures, groups.</summary>
internal sealed class SvgDefinitions
{
    /// <summary>Where a glyph has ink, relative to its origin, with empty bounds for a blank; and the font that it is one of.</summary>
    public Dictionary<string, (Bounds Ink, string Font)> Glyphs { get; } = new(StringComparer.Ordinal);

    /// <summary>The box around a clipping path.</summary>
    public Dictionary<string, Box> Clips { get; } = new(StringComparer.Ordinal);

    /// <summary>Width and height of a picture in its own units.</summary>
    public Dictionary<string, Box> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>What a group paints, in its own coordinates.</summary>
    public Dictionary<string, IReadOnlyList<Mark>> Groups { get; } = new(StringComparer.Ordinal);
}
