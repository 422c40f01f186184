namespace KpiIngest.Records.Findings;

/// <summary>Where a finding stands in what a filter shows.</summary>
/// <param name="Previous">Number of the line before; null at the beginning.</param>
/// <param name="Next">Number of the line after; null at the end.</param>
/// <param name="Position">From 1: where it stands, or would stand.</param>
/// <param name="Count">All that the filter shows.</param>
/// <param name="Shown">False where the filter does not show it, or not any more.</param>
public sealed record FindingNeighbours(long? Previous, long? Next, int Position, int Count, bool Shown)
{
    /// <summary>True where it stands further behind: what is before it was not counted to the end.</summary>
    public bool PositionAtLeast { get; init; }

    /// <summary>True where the filter shows more.</summary>
    public bool CountAtLeast { get; init; }
}
