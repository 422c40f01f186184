using System.Text.Json.Serialization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>A recorded discrepancy with what it belongs to.</summary>
/// <param name="Submission">Its number, as on the page.</param>
/// <param name="File">As received, relative to the inbox.</param>
/// <param name="FiscalYear">Buddhist era; null where unclear or where no report is meant. So too round and indicator.</param>
/// <param name="Version">1 for the first submission of the report, 2 for the next; null where its identity is unsure.</param>
/// <param name="Discrepancy">As the contract has it.</param>
public sealed record DiscrepancyRow(
    long Submission,
    DateTimeOffset Received,
    string Unit,
    string File,
    int? FiscalYear,
    int? Round,
    IndicatorResult? Indicator,
    int? Version,
    DiscrepancyResult Discrepancy
)
{
    /// <summary>The earlier file that shows it together with this one; null where this file alone does.</summary>
    public string? OtherFile { get; init; }

    /// <summary>What became of the file.</summary>
    public FileOutcome Outcome { get; init; }

    /// <summary><c>keyed</c> where people keyed the figures from the pictures of a scan; null where they were read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Certainty { get; init; }

    /// <summary>Who decided it, and how; null where nobody did.</summary>
    public RowDecision? Decision { get; init; }

    /// <summary>Which parts of unit, year, round and number a person gave, each with its author; null where none did.</summary>
    public string? IdentityGivenBy { get; init; }
}

/// <summary>What stands of a discrepancy.</summary>
/// <param name="State"><c>confirmed</c>, <c>proposed</c>, <c>accepted</c>, <c>sentBack</c>, <c>misread</c>, or <c>changed</c> where its
/// figures are not those that were decided on.</param>
/// <param name="By">Name of an account.</param>
/// <param name="At">UTC.</param>
/// <param name="SecondedBy">Null where nobody had to, or has not yet.</param>
public sealed record RowDecision(FindingState State, string By, DateTimeOffset At, string? Reason, string? Comment, string? SecondedBy);

/// <summary>Something that could not be checked, with what it belongs to; see <see cref="DiscrepancyRow"/> for the members.</summary>
public sealed record GapRow(
    long Submission,
    DateTimeOffset Received,
    string Unit,
    string File,
    FileOutcome Outcome,
    int? FiscalYear,
    int? Round,
    IndicatorResult? Indicator,
    NotCheckableResult NotCheckable
)
{
    /// <inheritdoc cref="DiscrepancyRow.IdentityGivenBy"/>
    public string? IdentityGivenBy { get; init; }
}
