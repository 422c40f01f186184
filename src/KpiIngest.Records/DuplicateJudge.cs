using System.Linq.Expressions;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>Says whether a submission is a duplicate: the same bytes from the same unit with no other version between.</summary>
/// <remarks>Another version came between where a submission received in between holds a report of the same identity. While one of those is
/// still unread this cannot be known, and the judgement is put off, but not for longer than <see cref="AwaitedSubmissions.Patience"/>.
/// After that the place in the inbox decides: another file that was dropped at the same place is taken for another version.</remarks>
internal static class DuplicateJudge
{
    public static async Task<DuplicateJudgement> JudgeAsync(
        RecordsDbContext db,
        Submission submission,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Submission? original = await db
            .Submissions.AsNoTracking()
            .Where(s =>
                s.Id < submission.Id && s.Unit == submission.Unit && s.Sha256 == submission.Sha256 && s.State != SubmissionState.Duplicate
            )
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (original is null)
            return DuplicateJudgement.Not;

        IQueryable<Submission> between = db
            .Submissions.AsNoTracking()
            .Where(s =>
                s.Id > original.Id
                && s.Id < submission.Id
                && s.Unit == submission.Unit
                && s.Sha256 != submission.Sha256
                && s.State != SubmissionState.Duplicate
            );
        if (!await between.AnyAsync(cancellationToken))
            return DuplicateJudgement.Of(original.Id);

        IQueryable<string> identities = CurrentReadings
            .ReportsOf(db)
            .Where(r => r.SubmissionId == original.Id && r.IdentityKey != null)
            .Select(r => r.IdentityKey!);
        bool otherVersion = await between.AnyAsync(
            s =>
                CurrentReadings
                    .ReportsOf(db)
                    .Any(r => r.SubmissionId == s.Id && r.IdentityKey != null && identities.Contains(r.IdentityKey)),
            cancellationToken
        );
        if (otherVersion)
            return DuplicateJudgement.Not;

        Expression<Func<Submission, bool>> awaited = AwaitedSubmissions.At(now);
        if (
            await between.AnyAsync(awaited, cancellationToken)
            || await db.Submissions.Where(s => s.Id == original.Id).AnyAsync(awaited, cancellationToken)
        )
            return DuplicateJudgement.TooEarly;

        bool samePlace = await between.AnyAsync(
            s => s.InboxPath == submission.InboxPath && (s.State == SubmissionState.Received || s.State == SubmissionState.Waiting),
            cancellationToken
        );
        return samePlace ? DuplicateJudgement.Not : DuplicateJudgement.Of(original.Id);
    }
}

/// <param name="Decided">False where submissions in between must be read first.</param>
/// <param name="OriginalId">The submission that it repeats; null where it is none.</param>
internal readonly record struct DuplicateJudgement(bool Decided, long? OriginalId)
{
    public static DuplicateJudgement Not { get; } = new(true, null);

    public static DuplicateJudgement TooEarly { get; } = new(false, null);

    public static DuplicateJudgement Of(long original) => new(true, original);
}
