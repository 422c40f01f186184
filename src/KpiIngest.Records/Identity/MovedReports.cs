using KpiIngest.Records.Audit;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>What follows for other submissions where a submission turns out to hold other reports than before: the next version of what it
/// was, and of what it is, has another one before it now, and what was taken for a repetition may be none.</summary>
internal static class MovedReports
{
    private const string Moved = "identity";

    /// <summary>Inside the transaction that records the new reading, which is saved already.</summary>
    public static async Task FollowAsync(
        RecordsDbContext db,
        Submission submission,
        IReadOnlyList<StatedIdentity> before,
        IReadOnlyList<StatedIdentity> after,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        HashSet<string> keys = [.. before.Select(r => r.Key).OfType<string>()];
        keys.SymmetricExceptWith(after.Select(r => r.Key).OfType<string>());
        SortedSet<long> next = [];
        foreach (string key in keys)
        {
            long? later = await CurrentReadings
                .ReportsOf(db)
                .Where(r => r.IdentityKey == key && r.SubmissionId > submission.Id)
                .OrderBy(r => r.SubmissionId)
                .Select(r => (long?)r.SubmissionId)
                .FirstOrDefaultAsync(cancellationToken);
            if (later is { } id)
                next.Add(id);
        }

        foreach (long id in next)
            await CompareAgainAsync(db, await db.Submissions.SingleAsync(s => s.Id == id, cancellationToken), now, cancellationToken);
        await JudgeDuplicatesAsync(
            db,
            submission,
            [.. before.Concat(after).Select(r => r.Unit).Append(submission.Unit).Distinct(StringComparer.Ordinal)],
            now,
            cancellationToken
        );
    }

    /// <summary>Repetitions that are none any more are submissions of their own from now on, and are read.</summary>
    /// <param name="units">Of which it was and is.</param>
    public static async Task JudgeDuplicatesAsync(
        RecordsDbContext db,
        Submission submission,
        IReadOnlyCollection<string> units,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        List<Submission> repeating = await db
            .Submissions.Where(s =>
                s.State == SubmissionState.Duplicate
                && s.Id >= submission.Id
                && (s.DuplicateOfId == submission.Id || units.Contains(s.Unit))
            )
            .OrderBy(s => s.Id)
            .ToListAsync(cancellationToken);
        foreach (Submission one in repeating)
        {
            DuplicateJudgement judgement = await DuplicateJudge.JudgeAsync(db, one, now, cancellationToken);
            if (judgement.Decided && judgement.OriginalId != one.DuplicateOfId)
                await ReleaseAsync(db, one, submission.Id, now, cancellationToken);
        }
    }

    private static async Task ReleaseAsync(
        RecordsDbContext db,
        Submission submission,
        long moved,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Submission original = await db.Submissions.SingleAsync(s => s.Id == submission.DuplicateOfId, cancellationToken);
        (submission.State, submission.DuplicateOfId) = (SubmissionState.Received, null);
        await AuditTrail.AppendAsync(
            db,
            now,
            AuditTrail.Service,
            AuditActions.NoDuplicate,
            SubmissionLedger.Subject(submission),
            new { original = original.Id, state = submission.State.ToString() },
            cancellationToken
        );
        await FindingCards.ReplaceAsync(db, submission, static c => true, [FindingCards.Itself(submission)], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // What it showed together with others rests on the reading of the other, which is a new one already where that is the one that
        // moved.
        if (
            original.Id != moved
            && await db.AcrossFindings.AnyAsync(
                a => a.SubmissionId == submission.Id || a.OtherSubmissionId == submission.Id,
                cancellationToken
            )
        )
            await CompareAgainAsync(db, original, now, cancellationToken);
        await FindingLines.ComparedAsync(db, submission.Id, cancellationToken);
        Ask(db, submission.Id, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task CompareAgainAsync(
        RecordsDbContext db,
        Submission submission,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await RecordedReading.RepeatAsync(db, submission, now, cancellationToken);
        Ask(db, submission.Id, now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The service that takes the wish up does all that is left to do with the submission.</summary>
    internal static void Ask(RecordsDbContext db, long submissionId, DateTimeOffset now) =>
        db.JobWishes.Add(
            new JobWish
            {
                Kind = JobWish.Recheck,
                SubmissionId = submissionId,
                AskedBy = Moved,
                AskedAt = now,
            }
        );
}
