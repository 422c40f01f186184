namespace KpiIngest.Records.Findings;

/// <summary>What text search finds a submission or a report by. Derived, as <see cref="FindingLine"/> is.</summary>
public sealed class FindingCard
{
    public long Id { get; init; }

    public required long SubmissionId { get; init; }

    /// <summary>Index of the report in the file; -1 for the submission itself, which has one from its receipt on.</summary>
    public required int ReportOrdinal { get; init; }

    /// <summary>As of its lines.</summary>
    public required string Unit { get; init; }

    /// <summary>Unit, indicator, people and file name, folded (<see cref="FindingText.Folded"/>), a line each.</summary>
    public required string Text { get; init; }

    /// <summary>What of the text is indexed: all its parts of three letters but those that its unit's name has, in runs of such parts, a
    /// line each.</summary>
    public required string Parts { get; init; }

    /// <summary>What the positions of its findings begin with (<see cref="FindingLine.Position"/>), so that cards stand in the order of the
    /// list too.</summary>
    public required string Position { get; init; }
}
