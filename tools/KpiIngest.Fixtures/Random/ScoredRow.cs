namespace KpiIngest.Fixtures.Random;

/// <summary>The truth of one row, before it is written down anywhere.</summary>
/// <param name="Number">Arabic digits; null where rows have no numbers.</param>
/// <param name="Scores">Exact, one an assessor.</param>
internal sealed record ScoredRow(string? Number, string Name, decimal Weight, decimal[] Scores)
{
    public bool NotAssessed { get; init; }

    public string? Result { get; init; }

    /// <summary>Targets of the levels 1 to 5.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Index of the group that it belongs to; -1 for none.</summary>
    public int Group { get; init; } = -1;
}
