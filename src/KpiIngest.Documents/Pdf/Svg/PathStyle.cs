using System.Globalization;

namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>How a path or a glyph is painted.</summary>
/// <param name="StrokeWidth">In units of the path; 1 where nothing is said.</param>
internal readonly record struct PathStyle(Paint? Fill, Paint? Stroke, double StrokeWidth)
{
    public static PathStyle Parse(string style) => new(
        Paint.Of(style, "fill"), Paint.Of(style, "stroke"),
        Paint.Property(style, "stroke-width") is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : 1);
}
