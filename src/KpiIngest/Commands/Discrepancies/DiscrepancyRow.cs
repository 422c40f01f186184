using KpiIngest.Checking.Results;

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
    DiscrepancyResult Discrepancy)
{
    /// <summary>The earlier file that shows it together with this one; null where this file alone does.</summary>
    public string? OtherFile { get; init; }

    /// <summary>What became of the file.</summary>
    public FileOutcome Outcome { get; init; }
}

/// <summary>Something that could not be checked, with what it belongs to; see <see cref="DiscrepancyRow"/> for the members.</summary>
public sealed record GapRow(
    long Submission, DateTimeOffset Received, string Unit, string File, FileOutcome Outcome, int? FiscalYear, int? Round, IndicatorResult? Indicator, NotCheckableResult NotCheckable);
