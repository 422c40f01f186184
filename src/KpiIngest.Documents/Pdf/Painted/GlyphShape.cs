namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>What a glyph looks like. Unit: the em of its font; origin at the glyph's own, y downwards.</summary>
/// <param name="Ink">Empty for a blank.</param>
/// <param name="IsRing">True for a small ring above the line.</param>
/// <param name="Contours">Closed outlines; 0 where they are not known.</param>
/// <param name="Corners">Pieces, straight and curved, of these outlines.</param>
/// <param name="Digest">The same for two glyphs of one outline; 0 where the outline is not known.</param>
internal sealed record GlyphShape(Bounds Ink, bool IsRing, int Contours, int Corners, int Digest)
{
    public static GlyphShape Unknown { get; } = new(Bounds.None, false, 0, 0, 0);

    /// <summary>True where an outline was found, if only an empty one.</summary>
    public bool IsKnown { get; init; } = true;

    /// <param name="outline">Closed pieces of the outline.</param>
    /// <param name="reach">The box around all points of it, those that only bend its curves included.</param>
    public static GlyphShape Of(IReadOnlyList<Subpath> outline, Bounds reach)
    {
        if (reach.IsEmpty)
            return Unknown;
        (int corners, HashCode digest) = (0, new HashCode());
        foreach (Subpath piece in outline)
        {
            corners += piece.Points.Count - 1 + (piece.Closed && piece.Points[0] != piece.Points[^1] ? 1 : 0);
            foreach ((double x, double y) in piece.Points)
            {
                digest.Add(Math.Round(x - reach.Left, 3));
                digest.Add(Math.Round(y, 3));
            }
        }

        return new GlyphShape(reach, RingShape.Is(outline, reach), outline.Count, corners, digest.ToHashCode());
    }
}
