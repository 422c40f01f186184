using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Records.History;

/// <summary>What a flag of the history rests on.</summary>
public enum HistoryFlagKind
{
    /// <summary>A recorded finding, in the report itself, between two submissions, or beside the register.</summary>
    Finding,

    /// <summary>The indicator of this number has another name than in the round before.</summary>
    NameChanged,

    /// <summary>The indicator of this name had another number in the round before.</summary>
    NumberChanged,

    /// <summary>Its criteria differ from those of the round before of the same year.</summary>
    TargetChanged,

    /// <summary>It states a figure of an earlier round that the report of that round states otherwise.</summary>
    Restated,

    /// <summary>It has the figures of an earlier version than the one before it.</summary>
    Reversal,
}

/// <summary>Something in the history of an indicator that a person should look at, and why.</summary>
public sealed record HistoryFlag(HistoryFlagKind Kind, Bilingual Why)
{
    /// <summary>Of the finding; null for what only the history shows.</summary>
    public string? Code { get; init; }

    public Severity Severity { get; init; } = Severity.Warning;

    public FindingState State { get; init; }

    /// <summary>The line of the review list; null for what only the history shows.</summary>
    public long? LineId { get; init; }

    /// <summary>The submission that it is held against; null where there is none or the finding itself names it.</summary>
    public long? OtherSubmissionId { get; init; }
}
