namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>All that one page shows, in the order of painting. Unit: points; origin at the upper left corner of what a viewer shows of the
/// page.</summary>
internal sealed record PaintedPage(double Width, double Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>What was passed over, each once.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    public Box Bounds => new(0, 0, Width, Height);
}
