using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>Compares a submission with what is recorded of the same unit and year, and records what they show together, in one transaction
/// with the mark that it was done. The comparison itself runs before that transaction: however long it takes, nobody waits for the
/// database.</summary>
public sealed class AcrossRecorder(
    IDbContextFactory<RecordsDbContext> records,
    TimeProvider time,
    IAcrossComparison? comparison = null,
    AcrossLimits? limits = null
)
{
    private readonly IAcrossComparison comparison = comparison ?? new DirectComparison();
    private readonly AcrossLimits limits = limits ?? new AcrossLimits();

    /// <param name="lastAttempt">True where it is not tried again: a comparison that stops is then recorded as one that could not be
    /// made.</param>
    /// <returns>What was recorded now; null where it is too early, because an earlier submission of the unit is still being read.</returns>
    /// <exception cref="ComparisonStoppedException">It is to be tried again.</exception>
    public async Task<AcrossOutcome?> CompareAsync(long submissionId, CancellationToken cancellationToken, bool lastAttempt = false)
    {
        ReadFile file;
        IReadOnlyList<ReadFile> files;
        await using (RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken))
        {
            Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
            if (await ReadFile.OfAsync(db, submission, cancellationToken) is not { } found)
                return AcrossOutcome.Nothing;
            if (await IsDoneAsync(db, found, cancellationToken))
                return AcrossOutcome.Nothing;

            // Compared in the order of receipt, each version meets the one before it.
            long? unread = await FirstUnreadAsync(db, submission, cancellationToken);
            if (unread < submission.Id)
                return null;
            file = found;
            files = await WithoutWaitingAsync(db, await ComparedFiles.OfAsync(db, file, cancellationToken), unread, cancellationToken);
        }

        List<ReadFile> compared = [.. files.Where(f => f.ReportIds.Count <= limits.ReportsInFile || f == file)];
        ComparisonResult result = Refusal(file, compared) is { } refusal
            ? refusal
            : await ComparedAsync(compared, lastAttempt, cancellationToken);
        (List<RecordedAcross> findings, ComparisonResult.OverLimit? limit) = result switch
        {
            ComparisonResult.Found { Findings: var all } => Recordable(all, file, compared),
            ComparisonResult.OverLimit over => ([], over),
            _ => throw new InvalidOperationException(result.GetType().Name),
        };
        return await RecordAsync(file, findings, limit ?? PassedOver(files.Except(compared)), compared.Count - 1, cancellationToken);
    }

    private async Task<ComparisonResult> ComparedAsync(List<ReadFile> files, bool lastAttempt, CancellationToken cancellationToken)
    {
        try
        {
            return await comparison.CompareAsync([.. files.Select(f => f.ForComparison(records))], cancellationToken);
        }
        catch (ComparisonStoppedException e) when (lastAttempt)
        {
            return new ComparisonResult.OverLimit($"การเทียบหยุดทำงาน ({e.Message})", e.Message);
        }
    }

    /// <returns>The first of the other submissions of the unit that is still being read and waited for; null where there is none.</returns>
    private async Task<long?> FirstUnreadAsync(RecordsDbContext db, Submission submission, CancellationToken cancellationToken) =>
        await (await AwaitedSubmissions.InAsync(db, time, cancellationToken))
            .Where(s => s.Unit == submission.Unit && s.Id != submission.Id)
            .MinAsync(s => (long?)s.Id, cancellationToken);

    /// <summary>A later file behind one that is still being read waits for its own comparison, and meets this one there: compared now, it
    /// would stand beside a version that is not the one before it. One that was compared already waits no more.</summary>
    /// <param name="unread">The first that is still being read; null where there is none.</param>
    private static async Task<IReadOnlyList<ReadFile>> WithoutWaitingAsync(
        RecordsDbContext db,
        IReadOnlyList<ReadFile> files,
        long? unread,
        CancellationToken cancellationToken
    )
    {
        long[] behind = [.. files.Where(f => f.Submission.Id > unread).Select(f => f.ReadingId)];
        if (behind.Length == 0)
            return files;
        var done = await db
            .AcrossRuns.Where(r => behind.Contains(r.ReadingId))
            .Select(r => new { r.SubmissionId, r.ReadingId })
            .ToListAsync(cancellationToken);
        HashSet<(long, long)> compared = [.. done.Select(r => (r.SubmissionId, r.ReadingId))];
        return [.. files.Where(f => !(f.Submission.Id > unread) || compared.Contains((f.Submission.Id, f.ReadingId)))];
    }

    private ComparisonResult.OverLimit? Refusal(ReadFile file, List<ReadFile> compared)
    {
        if (file.ReportIds.Count > limits.ReportsInFile)
            return AcrossLimits.Over("จำนวนรายงานในไฟล์", "reports in the file", file.ReportIds.Count, limits.ReportsInFile);
        int reports = compared.Sum(f => f.ReportIds.Count);
        if (reports > limits.Reports)
            return AcrossLimits.Over("จำนวนรายงานที่ต้องเทียบ", "reports to be compared", reports, limits.Reports);
        long characters = compared.Sum(f => f.ResultCharacters);
        return characters > limits.ResultCharacters
            ? AcrossLimits.Over(
                "ขนาดผลการอ่านที่ต้องเทียบ (อักขระ)",
                "characters of results to be compared",
                characters,
                limits.ResultCharacters
            )
            : null;
    }

    /// <summary>Other files that hold too many reports: the comparison was made without them.</summary>
    private ComparisonResult.OverLimit? PassedOver(IEnumerable<ReadFile> files)
    {
        List<ReadFile> over = [.. files];
        if (over.Count == 0)
            return null;
        ComparisonResult.OverLimit first = AcrossLimits.Over(
            "จำนวนรายงานในไฟล์",
            "reports in the file",
            over[0].ReportIds.Count,
            limits.ReportsInFile
        );
        string named = string.Join(", ", over.Take(5).Select(f => f.Submission.Id)) + (over.Count > 5 ? " ..." : "");
        return new ComparisonResult.OverLimit(
            $"ไม่ได้เทียบกับรายการที่ {named}: {first.Reason}",
            $"not compared with submission {named}: {first.ReasonEn}"
        );
    }

    private (List<RecordedAcross> Findings, ComparisonResult.OverLimit? Limit) Recordable(
        IReadOnlyList<AcrossFilesFinding> all,
        ReadFile file,
        List<ReadFile> files
    )
    {
        List<RecordedAcross> found = [];
        foreach (AcrossFilesFinding finding in all)
        {
            (ReadFile earlier, ReadFile later) = (files[finding.Files[0]], files[finding.Files[^1]]);
            if (earlier == file || later == file)
                found.Add(AcrossMapping.ToRecorded(finding, earlier, later));
        }

        return found.Count <= limits.Findings
            ? (found, null)
            : ([], AcrossLimits.Over("จำนวนข้อที่พบ", "findings", found.Count, limits.Findings));
    }

    private async Task<AcrossOutcome> RecordAsync(
        ReadFile file,
        List<RecordedAcross> findings,
        ComparisonResult.OverLimit? limit,
        int others,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        if (await IsDoneAsync(db, file, cancellationToken))
            return AcrossOutcome.Nothing;
        HashSet<(long, long, long, long, string, int, int)> recorded =
        [
            .. (
                await db
                    .AcrossFindings.AsNoTracking()
                    .Where(a => a.SubmissionId == file.Submission.Id || a.OtherSubmissionId == file.Submission.Id)
                    .Select(a => new
                    {
                        a.SubmissionId,
                        a.ReadingId,
                        a.OtherSubmissionId,
                        a.OtherReadingId,
                        a.Code,
                        a.ReportOrdinal,
                        a.OtherReportOrdinal,
                    })
                    .ToListAsync(cancellationToken)
            ).Select(a =>
                (a.SubmissionId, a.ReadingId, a.OtherSubmissionId, a.OtherReadingId, a.Code, a.ReportOrdinal, a.OtherReportOrdinal)
            ),
        ];
        findings.RemoveAll(a =>
            !recorded.Add(
                (a.SubmissionId, a.ReadingId, a.OtherSubmissionId, a.OtherReadingId, a.Code, a.ReportOrdinal, a.OtherReportOrdinal)
            )
        );
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        AcrossRun run = new()
        {
            SubmissionId = file.Submission.Id,
            ReadingId = file.ReadingId,
            RanAt = now,
            LimitReason = limit?.Reason,
            LimitReasonEn = limit?.ReasonEn,
        };
        db.AcrossRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        foreach (RecordedAcross finding in findings)
            finding.RunId = run.Id;
        db.AcrossFindings.AddRange(findings);
        await db.SaveChangesAsync(cancellationToken);
        foreach (long shown in findings.Select(f => f.SubmissionId).Distinct().ToList())
            await FindingLines.ComparedAsync(db, shown, cancellationToken);
        foreach (long shown in findings.Select(f => f.SubmissionId).Distinct().ToList())
            await DecidedNotifications.ComparedAsync(db, shown, findings, now, cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            now,
            AuditTrail.Service,
            AuditActions.Compared,
            SubmissionLedger.Subject(file.Submission),
            new
            {
                reading = file.ReadingId,
                compared = others,
                findings = findings.Count,
                limit = limit?.ReasonEn,
            },
            cancellationToken,
            RecordedContent.Of(run, findings)
        );
        bool first = !await db.AcrossRuns.AnyAsync(r => r.SubmissionId == run.SubmissionId && r.Id != run.Id, cancellationToken);
        foreach (long shown in findings.Select(f => f.SubmissionId).Append(run.SubmissionId).Distinct().Order().ToList())
            await OutdatedAnswers.MarkAsync(db, shown, findings, first && shown == run.SubmissionId, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AcrossOutcome(findings, limit);
    }

    private static Task<bool> IsDoneAsync(RecordsDbContext db, ReadFile file, CancellationToken cancellationToken) =>
        db.AcrossRuns.AnyAsync(r => r.SubmissionId == file.Submission.Id && r.ReadingId == file.ReadingId, cancellationToken);
}

/// <param name="Findings">What was recorded now.</param>
/// <param name="Limit">Which limit kept all or some of it from being compared; null where none did.</param>
public sealed record AcrossOutcome(IReadOnlyList<RecordedAcross> Findings, ComparisonResult.OverLimit? Limit)
{
    public static AcrossOutcome Nothing { get; } = new([], null);
}
