namespace KpiIngest.Records.Decisions;

/// <summary>The right value of a figure that was misread, typed by a person. It stands beside the reading, which stays as it is; only ever
/// added.</summary>
public sealed class Correction
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    public required long SubmissionId { get; init; }

    /// <summary>The reading that was looked at.</summary>
    public required long ReadingId { get; init; }

    /// <summary>Which figure, as of <see cref="Records.Findings.FigureIdentity"/>.</summary>
    public required string Figure { get; init; }

    /// <summary>Which of those that share the identity, in the order of the report, from 0.</summary>
    public required int Occurrence { get; init; }

    /// <summary>As it was read; null where it was unclear.</summary>
    public string? Read { get; init; }

    /// <summary>As typed, in Arabic digits with its decimal places.</summary>
    public required string Value { get; init; }

    public required CorrectionAct Act { get; init; }

    /// <summary>The correction that is taken back; null unless one is.</summary>
    public long? OfId { get; init; }

    /// <summary>The decision that it was typed with, or taken back with; null where it was typed by itself.</summary>
    public long? DecisionId { get; init; }

    /// <summary>Name of an account.</summary>
    public required string Actor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

public enum CorrectionAct
{
    Made,
    TakenBack,
}
