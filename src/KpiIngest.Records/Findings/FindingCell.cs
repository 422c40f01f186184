using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>How many lines of the review list are alike in all that its filters count by. Derived from <see cref="FindingLine"/>, and kept
/// by triggers of the database itself in the transaction that changes a line: whoever changes lines changes these.</summary>
public sealed class FindingCell
{
    public required bool Latest { get; init; }

    public required bool Follows { get; init; }

    public required FindingState State { get; init; }

    public required Severity Severity { get; init; }

    public required string Code { get; init; }

    public required string Unit { get; init; }

    /// <summary>Buddhist era; 0 where none is known.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12; 0 where none is known.</summary>
    public required int Round { get; init; }

    /// <summary>Empty where nobody decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>0 where there were some once.</summary>
    public required int Findings { get; init; }

    /// <summary>Greater than that of every change before. One transaction at a time writes, so who has seen one has seen all smaller
    /// ones.</summary>
    public required long Stamp { get; init; }
}
