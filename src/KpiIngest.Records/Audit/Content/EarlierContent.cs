using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Audit.Content;

/// <summary>What was recorded before the audit trail covered content gets entries that cover it as it stands when the database is brought
/// to the present schema.</summary>
internal static class EarlierContent
{
    /// <summary>Does nothing where everything is covered. Interrupted, it goes on where it stopped. The last entry, which tells of the
    /// records as a whole, closes it: from then on everything is covered when it is recorded.</summary>
    public static async Task CoverAsync(RecordsDatabase records, TimeProvider time, CancellationToken cancellationToken)
    {
        await using (RecordsDbContext db = records.CreateDbContext())
        {
            bool earlier = await db.AuditEntries.AnyAsync(
                e => e.Sequence == 1 && e.Content == null && e.Action == AuditActions.Received,
                cancellationToken
            );
            if (
                !earlier
                || await db.AuditEntries.AnyAsync(
                    e => e.Subject == AuditTrail.Records && e.Action == AuditActions.Covered,
                    cancellationToken
                )
            )
                return;
        }

        (long after, long submissions) = (0, 0);
        while (true)
        {
            await using RecordsDbContext db = records.CreateDbContext();
            await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
            List<long> ids = await RecordedWhole.NextAsync(db, after, cancellationToken);
            if (ids.Count == 0)
            {
                await AuditTrail.AppendAsync(
                    db,
                    time.GetUtcNow(),
                    AuditTrail.Service,
                    AuditActions.Covered,
                    AuditTrail.Records,
                    new { submissions },
                    cancellationToken
                );
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }

            foreach (RecordedWhole whole in await RecordedWhole.LoadAsync(db, ids, cancellationToken))
                await CoverAsync(db, whole, time.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            (after, submissions) = (ids[^1], submissions + ids.Count);
        }
    }

    private static async Task CoverAsync(RecordsDbContext db, RecordedWhole whole, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (whole.Submission is not { } submission || whole.Entries.Exists(e => e.Action == AuditActions.Covered))
            return;
        await AppendAsync(new { of = CoveredThing.Submission }, RecordedContent.Of(submission));
        foreach (Reading reading in whole.Readings)
            await AppendAsync(new { of = CoveredThing.Reading, readerVersion = reading.ReaderVersion }, RecordedContent.Of(reading));
        foreach (AcrossRun run in whole.Runs)
            await AppendAsync(
                new { of = CoveredThing.Comparison, reading = run.ReadingId },
                RecordedContent.Of(run, whole.FindingsOf(run))
            );

        Task AppendAsync(object detail, string content) =>
            AuditTrail.AppendAsync(
                db,
                now,
                AuditTrail.Service,
                AuditActions.Covered,
                SubmissionLedger.Subject(submission),
                detail,
                cancellationToken,
                content
            );
    }
}
