namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>One connected piece of a path: its corners. Curves are kept as their end points and said to be there.</summary>
internal sealed record Subpath(IReadOnlyList<(double X, double Y)> Points, bool Closed, bool Curved);
