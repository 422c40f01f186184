namespace KpiIngest.Records.Decisions;

/// <summary>Decisions that were made with one stroke, over everything that a filter showed.</summary>
public sealed class DecisionBatch
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    public required DecisionAct Act { get; init; }

    /// <summary>How many decisions.</summary>
    public required int Count { get; init; }

    public string? Reason { get; init; }

    public string? Comment { get; init; }

    /// <summary>What was shown, as JSON of <see cref="Records.Findings.FindingFilter"/>.</summary>
    public required string FilterJson { get; init; }

    /// <summary>The batch that is taken back; null for all others.</summary>
    public long? OfId { get; init; }

    /// <summary>Name of an account.</summary>
    public required string Actor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
