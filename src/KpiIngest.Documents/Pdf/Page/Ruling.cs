namespace KpiIngest.Documents.Pdf.Page;

/// <summary>A straight line along an axis. Unit: points.</summary>
/// <param name="Horizontal">True for a horizontal line, whose <paramref name="At"/> is y; else vertical, and it is x.</param>
/// <param name="Start">The smaller end along the other axis.</param>
/// <param name="End">The greater end.</param>
/// <param name="Thickness">At least 0; hairlines are 0.</param>
public readonly record struct Ruling(bool Horizontal, double At, double Start, double End, double Thickness)
{
    /// <summary>Where the pieces that it was drawn in meet end to end: the boundaries of cells, where a program draws a border a cell. Null
    /// where there are none.</summary>
    public IReadOnlyList<double>? Joints { get; init; }

    public double Length => End - Start;

    public Box Box =>
        Horizontal
            ? new Box(Start, At - (Thickness / 2), End, At + (Thickness / 2))
            : new Box(At - (Thickness / 2), Start, At + (Thickness / 2), End);
}
