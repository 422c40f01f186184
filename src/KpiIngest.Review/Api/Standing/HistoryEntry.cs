using System.Text.Json.Serialization;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Queries;

namespace KpiIngest.Review.Api.Standing;

/// <summary>One report of one submission, or a submission that holds none. Names and meanings are those of
/// <c>kpi-ingest history --format json</c>; what changed against the round before is left to who
/// has all rounds.</summary>
public sealed record HistoryEntry
{
    public required long Submission { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    public required string Unit { get; init; }

    public required string File { get; init; }

    public required SubmissionState State { get; init; }

    public long? DuplicateOf { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    public string? Indicator { get; init; }

    public string? IndicatorName { get; init; }

    /// <summary>From 1; null where the identity of the report is unsure.</summary>
    public int? Version { get; init; }

    /// <summary>False where a later submission replaced it; null where there is no report.</summary>
    public bool? Latest { get; init; }

    public string? Weight { get; init; }

    public string? Result { get; init; }

    public string? Score { get; init; }

    public string? WeightedScore { get; init; }

    public string? Average { get; init; }

    public string? RecomputedWeight { get; init; }

    public string? RecomputedWeightedScore { get; init; }

    public string? RecomputedAverage { get; init; }

    public int? Errors { get; init; }

    public int? Warnings { get; init; }

    /// <summary>Points that could not be checked.</summary>
    public int? NotCheckable { get; init; }

    /// <summary>Findings that nobody decided, or whose figures changed since.</summary>
    public int? Open { get; init; }

    public int? Decided { get; init; }

    public required IReadOnlyList<DecisionInHistory> Decisions { get; init; }

    /// <summary><c>keyed</c> where people keyed the figures from the pictures of a scan; not there where they were read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Certainty { get; init; }

    /// <summary>Which parts of its identity a person gave, each with its author; null where none did.</summary>
    public string? IdentityGivenBy { get; init; }

    internal static HistoryEntry Of(HistoryLine line)
    {
        (Submission submission, HistoryReport? report) = (line.Submission, line.Report);
        return new HistoryEntry
        {
            Submission = submission.Id,
            Received = submission.ReceivedAt,
            Unit = submission.Unit,
            File = submission.InboxPath,
            State = submission.State,
            DuplicateOf = submission.DuplicateOfId,
            FiscalYear = report?.FiscalYear,
            Round = report?.Round,
            Indicator = report?.IndicatorNumber,
            IndicatorName = report?.IndicatorName,
            Version = report?.Version,
            Latest = report?.Latest,
            Weight = report?.Weight,
            Result = report?.Result,
            Score = report?.Score,
            WeightedScore = report?.WeightedScore,
            Average = report?.StatedAverage,
            RecomputedWeight = report?.RecomputedWeight,
            RecomputedWeightedScore = report?.RecomputedWeightedScore,
            RecomputedAverage = report?.RecomputedAverage,
            Errors = report?.Errors,
            Warnings = report?.Warnings,
            NotCheckable = report?.NotCheckable,
            Open = report?.Open,
            Decided = report?.Decided,
            Decisions =
            [
                .. line.Decisions.Select(d => new DecisionInHistory(
                    d.Decision,
                    d.Code,
                    d.Item.Length == 0 ? null : d.Item,
                    d.Act,
                    d.By,
                    d.At,
                    d.Reason,
                    d.Comment,
                    d.Of,
                    d.TakenBack
                )),
            ],
            Certainty = report is { Keyed: true } ? ScoringTableResult.Keyed : null,
            IdentityGivenBy = line.IdentityGivenBy,
        };
    }
}

/// <param name="Decision">Its number.</param>
/// <param name="Item">Number of the item; null where the finding is about none.</param>
/// <param name="By">Name of an account.</param>
/// <param name="At">UTC.</param>
/// <param name="Of">Number of the decision that it takes back or seconds.</param>
/// <param name="TakenBack">True where it was taken back since.</param>
public sealed record DecisionInHistory(
    long Decision,
    string Code,
    string? Item,
    DecisionAct Act,
    string By,
    DateTimeOffset At,
    string? Reason,
    string? Comment,
    long? Of,
    bool TakenBack
);

/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> History, string? Next);
