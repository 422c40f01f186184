using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Queries;

/// <summary>A recorded discrepancy with what it belongs to.</summary>
/// <param name="InboxPath">The file as received, relative to the inbox.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="FiscalYear">Of the report; null where unclear or where no report is meant. So too round, indicator and version.</param>
/// <param name="Version">1 for the first submission of this report, 2 for the next ...; null where the report's identity is unsure.</param>
/// <param name="Ordinal">Index in the file's list: what <see cref="DiscrepancyResult.ConsequenceOf"/> counts; null where two files show it
/// together.</param>
/// <param name="Found">As the contract has it.</param>
public sealed record DiscrepancyLine(
    long SubmissionId,
    string Unit,
    string InboxPath,
    DateTimeOffset ReceivedAt,
    int? FiscalYear,
    int? Round,
    string? IndicatorNumber,
    string? IndicatorName,
    int? Version,
    int? Ordinal,
    DiscrepancyResult Found
)
{
    /// <summary>True where people keyed its report from the pictures of a scan.</summary>
    public bool Keyed { get; init; }

    /// <summary>The earlier file that shows it together with this one, relative to the inbox; null where this file alone does.</summary>
    public string? OtherFile { get; init; }

    /// <summary>What became of the file.</summary>
    public FileOutcome Outcome { get; init; }

    /// <summary>What stands of it; null where nobody decided.</summary>
    public StandingDecision? Decision { get; init; }

    /// <summary>Which parts of its identity a person gave, each with its author (<see cref="Identity.GivenIdentities"/>); null where none
    /// did.</summary>
    public string? IdentityGivenBy { get; init; }
}

/// <summary>Something that could not be checked, with what it belongs to.</summary>
public sealed record GapLine(
    long SubmissionId,
    string Unit,
    string InboxPath,
    DateTimeOffset ReceivedAt,
    FileOutcome Outcome,
    int? FiscalYear,
    int? Round,
    string? IndicatorNumber,
    string? IndicatorName,
    NotCheckableResult Gap
)
{
    /// <summary>Which parts of its identity a person gave, each with its author (<see cref="Identity.GivenIdentities"/>); null where none
    /// did.</summary>
    public string? IdentityGivenBy { get; init; }
}
