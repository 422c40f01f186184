using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using ComparedReport = KpiIngest.Checking.History.HistoryReport;

namespace KpiIngest.Records.Queries;

/// <summary>What a report that came again shows beside its earlier versions, for whoever sent it.</summary>
/// <param name="Report">Of the current reading of its submission.</param>
/// <param name="Number">Which version it is, from 2.</param>
/// <param name="Previous">The version before it.</param>
public sealed record VersionNews(RecordedReport Report, int Number, VersionOfReport Previous)
{
    /// <summary>Reports of one file that are looked at.</summary>
    private const int MostReports = 20;

    /// <summary>Earlier versions that are looked through for one that this one goes back to, from the newest.</summary>
    private const int MostVersions = 30;

    /// <summary>Figures that differ from the version before, in document order. One that could not be read with certainty in either is
    /// never among them.</summary>
    public IReadOnlyList<DifferingFigure> Changed { get; init; } = [];

    /// <summary>True where every figure of both versions was read, so that those not among <see cref="Changed"/> are the same.</summary>
    public bool Whole { get; init; }

    /// <summary>An earlier version than the one before, with the same figures; null where it goes back to none.</summary>
    public VersionOfReport? BackTo { get; init; }

    /// <summary>True where the file itself is that of <see cref="BackTo"/>, byte for byte.</summary>
    public bool SameFile { get; init; }

    /// <summary>What was asked for in earlier versions, and what has become of it.</summary>
    public IReadOnlyList<EarlierFinding> Asked { get; init; } = [];

    /// <summary>Of each report of a submission that is not its first version, in the order of the file.</summary>
    /// <param name="reading">The current one, with its reports and discrepancies.</param>
    public static async Task<IReadOnlyList<VersionNews>> OfAsync(
        RecordsDbContext db,
        Submission submission,
        Reading reading,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(reading);
        if (submission.DuplicateOfId is not null || RecordedAnswer.Of(reading) is not { } answer)
            return [];
        List<RecordedReport> reports =
        [
            .. reading
                .Reports.OrderBy(r => r.Ordinal)
                .Where(r => r.IdentityKey is not null && r.Ordinal < answer.Reports.Count)
                .Take(MostReports),
        ];
        IReadOnlyDictionary<long, IReadOnlyList<VersionOfReport>> all = await ReportVersions.AllAsync(db, reports, cancellationToken);
        HistoryFile here = HistoryOf(submission, answer);
        Dictionary<long, HistoryFile?> files = [];
        List<VersionNews> news = [];
        foreach (RecordedReport report in reports)
        {
            List<VersionOfReport> earlier = [.. all[report.Id].Where(v => v.SubmissionId < submission.Id)];
            if (earlier.Count == 0)
                continue;
            VersionNews one = new(report, earlier[^1].Number + 1, earlier[^1])
            {
                Asked = await EarlierFindings.OfAsync(db, report, reading, answer, all[report.Id], cancellationToken),
            };
            news.Add(await ComparedAsync(db, one, new ComparedReport(0, report.Ordinal, here, null), earlier, files, cancellationToken));
        }

        return news;
    }

    /// <param name="files">Files of earlier versions that were looked at already; null where the answer of its reading cannot be
    /// read.</param>
    private static async Task<VersionNews> ComparedAsync(
        RecordsDbContext db,
        VersionNews news,
        ComparedReport here,
        List<VersionOfReport> earlier,
        Dictionary<long, HistoryFile?> files,
        CancellationToken cancellationToken
    )
    {
        if (await HistoryAsync(db, news.Previous, files, cancellationToken) is not { } before)
            return news;
        string? signature = here.Figures.Signature;
        bool whole = signature is not null && before.Figures.Signature is not null;
        news = news with { Changed = FigureComparison.Differences([before, here], HistoryOrder.Received), Whole = whole };
        if (news.Changed.Count == 0 && whole)
            return news;
        foreach (VersionOfReport version in earlier.Where(v => v.SubmissionId < news.Previous.SubmissionId).Reverse().Take(MostVersions))
        {
            if (await HistoryAsync(db, version, files, cancellationToken) is not { } old)
                continue;
            bool sameFile = string.Equals(old.Source.Result.Sha256, here.Source.Result.Sha256, StringComparison.Ordinal);
            if (sameFile || (signature is not null && string.Equals(old.Figures.Signature, signature, StringComparison.Ordinal)))
                return news with { BackTo = version, SameFile = sameFile };
        }

        return news;
    }

    /// <returns>Null where the answer of its reading cannot be read.</returns>
    private static async Task<ComparedReport?> HistoryAsync(
        RecordsDbContext db,
        VersionOfReport version,
        Dictionary<long, HistoryFile?> files,
        CancellationToken cancellationToken
    )
    {
        if (!files.TryGetValue(version.SubmissionId, out HistoryFile? file))
        {
            Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == version.SubmissionId, cancellationToken);
            Reading reading = await CurrentReadings
                .Of(db)
                .AsNoTracking()
                .SingleAsync(r => r.SubmissionId == version.SubmissionId, cancellationToken);
            files[version.SubmissionId] = file = RecordedAnswer.Of(reading) is { } answer ? HistoryOf(submission, answer) : null;
        }

        return file is not null && version.Ordinal < file.Result.Reports.Count ? new ComparedReport(0, version.Ordinal, file, null) : null;
    }

    private static HistoryFile HistoryOf(Submission submission, FileResult answer) =>
        new(submission.Unit, submission.InboxPath, answer with { Sha256 = submission.Sha256 });
}
