namespace KpiIngest.Documents.Scan.Figures;

/// <summary>One glyph to be known.</summary>
/// <param name="Grey">
/// What the box of one connected group of ink holds, with nothing of its neighbours: they are white. Of any size; white around the ink is
/// allowed.
/// </param>
/// <param name="LineTop">
/// Top of the figures of its line, in pixels down from the top of <paramref name="Grey"/>; negative above it. Tells a point from a zero,
/// which have one shape.
/// </param>
/// <param name="LineBottom">
/// Their lower end, the base line, measured likewise; below <paramref name="LineTop"/>, and below the crop for a glyph that hangs high.
/// </param>
internal sealed record GlyphPicture(GreyPicture Grey, double LineTop, double LineBottom);
