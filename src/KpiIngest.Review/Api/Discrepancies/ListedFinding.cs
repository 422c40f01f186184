using System.Text.Json.Serialization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Api.Submissions;

namespace KpiIngest.Review.Api.Discrepancies;

/// <summary>A finding as the list shows it.</summary>
public sealed record ListedFinding
{
    /// <summary>Its number: by it it is decided. It stays the same while the finding is carried from one reading of its submission to the
    /// next.</summary>
    public required long Finding { get; init; }

    /// <summary>The version, for <c>If-Match</c>, with its quotation marks.</summary>
    public required string Etag { get; init; }

    public required FindingState State { get; init; }

    /// <summary>False where a later submission replaced its report.</summary>
    public required bool Latest { get; init; }

    /// <summary>True where it only follows from another finding.</summary>
    public required bool Follows { get; init; }

    /// <summary>How many findings of the same file follow from it.</summary>
    public required int Following { get; init; }

    public required long Submission { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    public required string Unit { get; init; }

    /// <summary>As received, relative to the inbox.</summary>
    public required string File { get; init; }

    /// <summary>The earlier file that shows it together with this one; null where this file alone does.</summary>
    public string? OtherFile { get; init; }

    /// <summary>What became of the file.</summary>
    public required FileOutcome Outcome { get; init; }

    /// <summary>Buddhist era; null where unclear or where no report is meant. So too round, indicator and version.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    public NamedIndicator? Indicator { get; init; }

    /// <summary>1 for the first submission of the report, 2 for the next.</summary>
    public int? Version { get; init; }

    /// <summary><c>keyed</c> where people keyed the figures from the pictures of a scan; not there where they were read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Certainty { get; init; }

    /// <summary>Which parts of unit, year, round and number a person gave, each with its author; null where none did.</summary>
    public string? IdentityGivenBy { get; init; }

    public required StatedDiscrepancy Discrepancy { get; init; }

    /// <summary>What stands of it; null where nobody decided.</summary>
    public StandingDecision? Decision { get; init; }

    internal static ListedFinding Of(ExportedFinding exported)
    {
        FindingItem item = exported.Item;
        FindingLine line = item.Line;
        return new ListedFinding
        {
            Finding = line.Id,
            Etag = FindingTag.Of(line),
            State = line.State,
            Latest = line.Latest,
            Follows = line.Follows,
            Following = item.Following,
            Submission = line.SubmissionId,
            Received = item.ReceivedAt,
            Unit = line.Unit,
            File = item.File,
            OtherFile = exported.OtherFile,
            Outcome = exported.Outcome,
            FiscalYear = line.FiscalYear,
            Round = line.Round,
            Indicator = NamedIndicator.Of(line.IndicatorNumber, line.IndicatorName),
            Version = exported.Version,
            Certainty = item.Keyed ? ScoringTableResult.Keyed : null,
            IdentityGivenBy = exported.IdentityGivenBy,
            Discrepancy = new StatedDiscrepancy(
                line.Code,
                line.Severity,
                item.Message,
                item.MessageEn,
                item.Stated,
                item.Expected,
                item.Arithmetic,
                StatedCause.Of(item),
                item.Place is { Page: null, Table: null, Row: null, Text: null } ? null : item.Place
            ),
            Decision = item.Standing is { } standing
                ? new StandingDecision(line.State, standing.Actor, standing.At, standing.Reason, standing.Comment, exported.SecondedBy)
                : null,
        };
    }
}

/// <summary>The discrepancy in short; one finding by itself has it whole.</summary>
/// <param name="Stated">The figure as stated.</param>
/// <param name="Expected">Exact, without trailing zeros.</param>
/// <param name="Location">Null where it has none, and where two files show it together.</param>
public sealed record StatedDiscrepancy(
    string Code,
    Severity Severity,
    string Message,
    string MessageEn,
    string? Stated,
    string? Expected,
    string? Arithmetic,
    StatedCause? Cause,
    LocationResult? Location
);

/// <summary>What explains the figures.</summary>
public sealed record StatedCause(string Message, string MessageEn)
{
    internal static StatedCause? Of(FindingItem item) => item.Cause is { } cause ? new StatedCause(cause, item.CauseEn ?? cause) : null;
}

/// <summary>The decision that stands.</summary>
/// <param name="State"><c>changed</c> where its figures are not those that were decided on.</param>
/// <param name="By">Name of an account.</param>
/// <param name="At">UTC.</param>
/// <param name="SecondedBy">Null where nobody had to, or has not yet.</param>
public sealed record StandingDecision(
    FindingState State,
    string By,
    DateTimeOffset At,
    string? Reason,
    string? Comment,
    string? SecondedBy
);

/// <summary>A page of the list.</summary>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record FindingListPage(IReadOnlyList<ListedFinding> Discrepancies, string? Next);

/// <summary>Something that was said of a finding.</summary>
/// <param name="Decision">Its number.</param>
/// <param name="By">Name of an account.</param>
/// <param name="At">UTC.</param>
/// <param name="Of">Number of the decision that it takes back or seconds.</param>
/// <param name="TakenBack">True where it was taken back since.</param>
public sealed record SaidDecision(
    long Decision,
    DecisionAct Act,
    string By,
    DateTimeOffset At,
    string? Reason,
    string? Comment,
    long? Of,
    bool TakenBack
)
{
    internal static SaidDecision From(Decision decision, bool takenBack) =>
        new(decision.Id, decision.Act, decision.Actor, decision.At, decision.Reason, decision.Comment, decision.OfId, takenBack);
}
