using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>Compares a submission with what is recorded of the same unit and year, and records what they show together, in one transaction with the mark that it was done.</summary>
public sealed class AcrossRecorder(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>How long a comparison waits for earlier submissions of the unit that are not read yet.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(1);

    /// <returns>What was recorded now; null where it is too early, because an earlier submission of the unit is still being read.</returns>
    public async Task<IReadOnlyList<RecordedAcross>?> CompareAsync(long submissionId, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == submissionId, cancellationToken);
        if (await ReadFile.OfAsync(db, submission, cancellationToken) is not { } file) return [];
        if (await db.AcrossRuns.AnyAsync(r => r.SubmissionId == submissionId && r.ReadingId == file.ReadingId, cancellationToken)) return [];
        if (await EarlierUnreadAsync(db, submission, cancellationToken)) return null;

        IReadOnlyList<ReadFile> files = await ComparedFiles.OfAsync(db, file, cancellationToken);
        List<RecordedAcross> found = [];
        foreach (HistoryFinding finding in HistoryChecker.Find([.. files.Select(f => f.ForHistory())], HistoryOrder.Received))
        {
            (ReadFile earlier, ReadFile later) = (files[finding.Files[0]], files[finding.Files[^1]]);
            if (earlier != file && later != file) continue;
            RecordedAcross recorded = AcrossMapping.ToRecorded(finding.ToResult(), earlier, later);
            if (!await IsRecordedAsync(db, recorded, cancellationToken)) found.Add(recorded);
        }

        db.AcrossFindings.AddRange(found);
        db.AcrossRuns.Add(new AcrossRun { SubmissionId = submissionId, ReadingId = file.ReadingId, RanAt = time.GetUtcNow() });
        await AuditTrail.AppendAsync(
            db, time.GetUtcNow(), AuditTrail.Service, "submission-compared", SubmissionLedger.Subject(submission),
            new { compared = files.Count - 1, findings = found.Count }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return found;
    }

    /// <summary>Compared in the order of receipt, each version meets the one before it.</summary>
    private Task<bool> EarlierUnreadAsync(RecordsDbContext db, Submission submission, CancellationToken cancellationToken)
    {
        DateTimeOffset recent = time.GetUtcNow() - Patience;
        return db.Submissions.AnyAsync(
            s => s.Unit == submission.Unit && s.Id < submission.Id && s.State == SubmissionState.Received && s.ReceivedAt > recent, cancellationToken);
    }

    private static Task<bool> IsRecordedAsync(RecordsDbContext db, RecordedAcross found, CancellationToken cancellationToken) => db.AcrossFindings.AnyAsync(
        a => a.SubmissionId == found.SubmissionId && a.ReadingId == found.ReadingId && a.OtherSubmissionId == found.OtherSubmissionId
            && a.OtherReadingId == found.OtherReadingId && a.Code == found.Code && a.ReportOrdinal == found.ReportOrdinal
            && a.OtherReportOrdinal == found.OtherReportOrdinal,
        cancellationToken);
}
