using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// Where a glyph has ink whose font is not in the file: viewers then draw another font of theirs. Heights are those of common Thai and
/// Latin fonts, in ems.
/// </summary>
internal static class EstimatedInk
{
    /// <param name="advance">Width of the glyph, in ems.</param>
    public static GlyphShape Of(string text, double advance)
    {
        if (string.IsNullOrWhiteSpace(text))
            return GlyphShape.Unknown;
        (double top, double bottom) = Reach(text[0]);
        (double left, double right) = advance > 0 ? (0.05 * advance, 0.95 * advance) : (-0.4, -0.1);
        return GlyphShape.Unknown with { Ink = new Bounds(left, -top, right, -bottom), IsKnown = false };
    }

    private static (double Top, double Bottom) Reach(char c) =>
        c switch
        {
            '.' or ',' => (0.1, 0),
            '-' or '–' => (0.3, 0.2),
            '\u0E31' or (>= '\u0E34' and <= '\u0E37') or '\u0E47' or '\u0E4D' => (0.75, 0.6),
            >= '\u0E48' and <= '\u0E4C' => (0.95, 0.75),
            >= '\u0E38' and <= '\u0E3A' => (-0.05, -0.2),
            >= '๐' and <= '๙' => (0.46, 0),
            >= 'ก' and <= '๛' => (0.6, 0),
            >= 'a' and <= 'z' => (0.55, 0),
            _ => (0.7, 0),
        };
}
