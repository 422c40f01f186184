using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Queries;

namespace KpiIngest.Review.Api.Submissions;

/// <summary>A file as received, and what became of it.</summary>
public sealed record SubmissionEntry
{
    public required long Submission { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    public required string Unit { get; init; }

    /// <summary>As received, relative to the inbox.</summary>
    public required string File { get; init; }

    /// <summary>Of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Where it stands; docs/states.md.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>The earlier submission of the same bytes; null unless a duplicate.</summary>
    public long? DuplicateOf { get; init; }

    /// <summary>The ZIP that it came in; null where it lay in the inbox itself.</summary>
    public long? Container { get; init; }

    /// <summary>Of the last reading; null while it is not read.</summary>
    public FileOutcome? Outcome { get; init; }

    /// <summary>What became of it in a sentence, in Thai.</summary>
    public required string Message { get; init; }

    public required string MessageEn { get; init; }

    /// <summary>Discrepancies of severity error; those that only follow from others count too.</summary>
    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    /// <summary>Points that could not be checked.</summary>
    public required int NotCheckable { get; init; }

    /// <summary>The reports in it, in short.</summary>
    public required IReadOnlyList<ReportInShort> Reports { get; init; }

    internal static SubmissionEntry Of(SubmissionView view)
    {
        Bilingual says = SubmissionOutcome.Of(view);
        return new SubmissionEntry
        {
            Submission = view.Submission.Id,
            Received = view.Submission.ReceivedAt,
            Unit = view.Submission.Unit,
            File = view.Submission.InboxPath,
            Sha256 = view.Submission.Sha256,
            Size = view.Submission.Size,
            State = view.Submission.State,
            DuplicateOf = view.Submission.DuplicateOfId,
            Container = view.Submission.ContainerId,
            Outcome = view.Reading?.Outcome,
            Message = says.Thai,
            MessageEn = says.English,
            Errors = view.Reading?.Discrepancies.Count(d => d.Severity == Severity.Error) ?? 0,
            Warnings = view.Reading?.Discrepancies.Count(d => d.Severity == Severity.Warning) ?? 0,
            NotCheckable = view.Reading?.Reports.Sum(r => r.Gaps.Count) ?? 0,
            Reports = [.. (view.Reading?.Reports ?? []).Select(ReportInShort.Of)],
        };
    }
}

/// <summary>What a report is, and its averages.</summary>
/// <param name="Report">Its index in the file.</param>
/// <param name="FiscalYear">Buddhist era; null where unclear. So too the round.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="AgencySummary">True for the summary of a whole agency.</param>
public sealed record ReportInShort(
    int Report,
    NamedIndicator? Indicator,
    int? FiscalYear,
    int? Round,
    bool AgencySummary,
    string? StatedAverage,
    string? RecomputedAverage
)
{
    internal static ReportInShort Of(RecordedReport report) =>
        new(
            report.Ordinal,
            NamedIndicator.Of(report.IndicatorNumber, report.IndicatorName),
            report.FiscalYear,
            report.Round,
            report.AgencySummary,
            report.StatedAverage,
            report.RecomputedAverage
        );
}

/// <param name="Number">Arabic digits; null where there is none.</param>
/// <param name="Name">Without the number.</param>
public sealed record NamedIndicator(string? Number, string? Name)
{
    internal static NamedIndicator? Of(string? number, string? name) =>
        number is null && name is null ? null : new NamedIndicator(number, name);
}

/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record SubmissionListPage(IReadOnlyList<SubmissionEntry> Submissions, string? Next);

/// <summary>One submission with its history.</summary>
/// <param name="ReaderVersion">Of the last reading; null while it is not read.</param>
/// <param name="ReadAt">UTC.</param>
/// <param name="Error">Why it was not read; null where it was.</param>
/// <param name="Duplicates">Submissions that repeat it.</param>
/// <param name="Trail">The entries of the audit trail that tell of it, in order.</param>
public sealed record SubmissionWhole(
    SubmissionEntry Submission,
    string? ReaderVersion,
    DateTimeOffset? ReadAt,
    FileError? Error,
    IReadOnlyList<long> Duplicates,
    IReadOnlyList<TrailEntry> Trail
);

/// <param name="Entry">Its number in the trail.</param>
/// <param name="At">UTC.</param>
/// <param name="By">An account, or a part of the program.</param>
/// <param name="Action">docs/audit.md lists them.</param>
public sealed record TrailEntry(long Entry, DateTimeOffset At, string By, string Action);
