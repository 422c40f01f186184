using KpiIngest.Records;
using KpiIngest.Records.Queries;

namespace KpiIngest.Review.Api.Standing;

/// <summary>One round at a glance.</summary>
/// <param name="Rounds">Of which anything was received, the latest first.</param>
/// <param name="FiscalYear">The round that is shown; null where nothing was received yet.</param>
/// <param name="Care">Submissions of all rounds that nobody can read as they are, or that wait; the newest first, at most 100.</param>
/// <param name="ToKey">Scans that wait to be keyed.</param>
public sealed record RoundOverview(
    IReadOnlyList<ReceivedRound> Rounds,
    int? FiscalYear,
    int? Round,
    IReadOnlyList<UnitInRound> Units,
    IReadOnlyList<StandingSubmission> Care,
    int ToKey
);

/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="Cards">Reports received for it, all versions.</param>
public sealed record ReceivedRound(int FiscalYear, int Round, int Cards);

/// <summary>What one unit sent for the round. Each card counts once among clean, toDecide, decided and notCompared; notes count as
/// nothing.</summary>
/// <param name="Clean">Compared, and nothing found.</param>
/// <param name="NotCompared">Cards in which no comparison could be made.</param>
public sealed record UnitInRound(
    string Unit,
    int Cards,
    int Clean,
    int ToDecide,
    int Decided,
    int NotCompared,
    int Findings,
    int FindingsToDecide
)
{
    internal static UnitInRound Of(UnitOverview unit) =>
        new(unit.Unit, unit.Cards, unit.Clean, unit.ToDecide, unit.Decided, unit.NotCompared, unit.Findings, unit.FindingsToDecide);
}

/// <summary>A submission and why it stands where it stands.</summary>
/// <param name="Received">UTC.</param>
/// <param name="File">Relative to the inbox.</param>
/// <param name="Reason">Why the last try was in vain, in Thai; null where none was.</param>
/// <param name="WaitsFor">The outside tool that it waits for; null unless waiting.</param>
/// <param name="RetryAt">When it is tried again, UTC; null where it is not put off.</param>
public sealed record StandingSubmission(
    long Submission,
    DateTimeOffset Received,
    string Unit,
    string File,
    SubmissionState State,
    string? WaitsFor,
    string? Reason,
    string? ReasonEn,
    DateTimeOffset? RetryAt
)
{
    internal static StandingSubmission Of(Submission submission) =>
        new(
            submission.Id,
            submission.ReceivedAt,
            submission.Unit,
            submission.InboxPath,
            submission.State,
            submission.WaitsFor,
            submission.FailureReason,
            submission.FailureReasonEn,
            submission.RetryAt
        );
}
