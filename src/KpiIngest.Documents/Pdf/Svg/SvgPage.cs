namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>All that one page paints.</summary>
internal sealed record SvgPage(IReadOnlyList<Mark> Marks);
