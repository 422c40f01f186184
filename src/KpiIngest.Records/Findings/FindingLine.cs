using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>One finding of the current reading of a submission, or of two submissions together, as the review desk lists it. Derived:
/// everything in it follows from readings, comparisons and decisions, is written in their transactions, and can be built anew
/// (<see cref="FindingLines"/>).</summary>
public sealed class FindingLine
{
    /// <summary>Stays the same while the finding is carried from one reading of its submission to the next.</summary>
    public long Id { get; internal set; }

    public required long SubmissionId { get; init; }

    public required long ReadingId { get; init; }

    /// <summary>Index in the discrepancies of the reading; null where two submissions show it together.</summary>
    public int? Ordinal { get; init; }

    public long? AcrossId { get; init; }

    /// <summary>Null where no report is meant.</summary>
    public long? ReportId { get; init; }

    public required long CardId { get; init; }

    public required string Unit { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    public string? IndicatorNumber { get; init; }

    public string? IndicatorName { get; init; }

    /// <summary><see cref="RecordedReport.IdentityKey"/> of its report.</summary>
    public string? ReportKey { get; init; }

    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>As of <see cref="FindingIdentity"/>.</summary>
    public required string Finding { get; init; }

    /// <summary>As of <see cref="FindingFigures"/>.</summary>
    public required string Figures { get; init; }

    /// <summary>Of the figure that it is about; null where it is about none. Tells findings of one identity apart.</summary>
    public string? Column { get; init; }

    /// <summary>True where it follows from another finding of the same file: lists for people fold it.</summary>
    public required bool Follows { get; init; }

    /// <summary>False where a later submission replaced its report.</summary>
    public required bool Latest { get; set; }

    public required FindingState State { get; set; }

    /// <summary>The decision that <see cref="State"/> comes from; null where open.</summary>
    public long? StandingId { get; set; }

    /// <summary>What was last said of it, taken back or not; null where nothing was.</summary>
    public long? LastId { get; set; }

    /// <summary>Who made the standing decision.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Order of the list, ordinal: card by card, within a card in the order of the file. No two lines share it.</summary>
    public required string Position { get; init; }
}
