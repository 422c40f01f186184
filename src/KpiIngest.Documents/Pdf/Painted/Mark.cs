namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>One thing that a page paints, in the order of painting. Coordinates are the page's: points, origin at the upper left corner, y
/// downwards.</summary>
internal abstract record Mark;

/// <summary>A glyph of a font, with the characters that it stands for.</summary>
/// <param name="Text">Its characters; empty where another glyph beside it carries them.</param>
/// <param name="X">Where its origin stands.</param>
/// <param name="Baseline">Height of its origin.</param>
/// <param name="Box">From its origin to where the next glyph is expected, and from the ascent to the descent of the font.</param>
/// <param name="Ink">The box around its outline; empty for a blank.</param>
internal sealed record GlyphMark(string Text, double X, double Baseline, Box Box, Box Ink, GlyphFont Font) : Mark
{
    /// <summary>Where the next glyph is expected.</summary>
    public (double X, double Y) End { get; init; } = (Box.Right, Baseline);

    /// <summary>The colour it is seen in; null where nothing is painted (text of an invisible rendering mode).</summary>
    public Paint? Paint { get; init; } = Painted.Paint.Black;

    /// <summary>True where nothing of it is inked.</summary>
    public bool Blank { get; init; }

    /// <summary>True where its ink, or most of it, lies outside the clipping path.</summary>
    public bool Clipped { get; init; }

    /// <summary>True where less than <see cref="PaintedTolerances.Whole"/> of its ink lies inside the clipping path.</summary>
    public bool Cut { get; init; }

    /// <summary>What the file says of its meaning.</summary>
    public GlyphCode Code { get; init; }

    /// <summary>What it looks like.</summary>
    public GlyphShape Shape { get; init; } = GlyphShape.Unknown;

    /// <summary>Quarter turns to the left that make it upright: 0 where it runs from left to right, 1 downwards, 2 from right to left, 3
    /// upwards; null where it runs aslant.</summary>
    public int? QuarterTurns { get; init; } = 0;

    /// <summary>True for a small ring above the line.</summary>
    public bool IsRing => Shape.IsRing;

    /// <summary>Closed outlines that it is drawn with; 0 where they are not known.</summary>
    public int Contours => Shape.Contours;

    /// <summary>True where it is painted at all.</summary>
    public bool IsPainted => Paint is not null;
}

/// <summary>Where the characters of a glyph come from.</summary>
internal enum GlyphCode
{
    /// <summary>The font says what the code means.</summary>
    Known,

    /// <summary>The file states another text in place of the glyphs (/ActualText), and it agrees with them in every figure.</summary>
    Replaced,

    /// <summary>The meaning may be another one: the font maps its codes to themselves, or the replacing text has other figures than the
    /// glyphs.</summary>
    Uncertain,

    /// <summary>Nothing says what the glyph means; its text is U+FFFD.</summary>
    Unknown,
}

/// <summary>A font at a size on a page. Two glyphs of one such font are measured alike.</summary>
/// <param name="Number">The same for no two fonts of a file.</param>
/// <param name="Size">Height of the em, in points of the page.</param>
internal readonly record struct GlyphFont(int Number, double Size);

/// <summary>A stroked or filled path.</summary>
/// <param name="Clip">What is left of the page at this point by clipping.</param>
/// <param name="StrokeWidth">In points of the page.</param>
internal sealed record PathMark(IReadOnlyList<Subpath> Subpaths, Paint? Fill, Paint? Stroke, double StrokeWidth, Box Clip) : Mark
{
    /// <summary>True where it is mixed with what lies below it (a blend mode, a mask): it hides nothing.</summary>
    public bool Blended { get; init; }
}

/// <summary>A picture, cut to the clipping path.</summary>
/// <param name="Opaque">False where a mask, a blend mode or transparency lets what is behind shine through.</param>
internal sealed record PictureMark(Box Box, bool Opaque) : Mark;
