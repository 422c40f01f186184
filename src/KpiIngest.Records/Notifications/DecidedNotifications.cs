using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Notifications;

/// <summary>Decides whether people are to be told of what is being recorded, inside the transaction that records it. What they know already
/// is not told again: a reading that finds the same once more.</summary>
internal static class DecidedNotifications
{
    /// <summary>Of what is missing people are told as <see cref="NotificationKind.Overdue"/>.</summary>
    private const string MissingReport = "register-missing";

    /// <summary>A reading was recorded.</summary>
    /// <param name="before">Its submission's lines of the reading before.</param>
    /// <param name="after">Those of this one.</param>
    public static async Task ReadAsync(
        RecordsDbContext db,
        Submission submission,
        Reading reading,
        IReadOnlyCollection<FindingLine> before,
        IReadOnlyCollection<FindingLine> after,
        CancellationToken cancellationToken
    )
    {
        if (reading.Outcome == FileOutcome.Unreadable)
        {
            if (!db.Notified.Contains(NotificationKind.Unreadable))
                return;
            string? known = await db
                .Readings.Where(r => r.SubmissionId == submission.Id && r.Id < reading.Id)
                .OrderByDescending(r => r.Id)
                .Select(r => r.ErrorCode)
                .FirstOrDefaultAsync(cancellationToken);
            if (string.Equals(known, reading.ErrorCode, StringComparison.Ordinal))
                return;
            Add(
                db,
                NotificationKind.Unreadable,
                submission,
                reading.ReadAt,
                new NotificationFacts
                {
                    Code = reading.ErrorCode,
                    Thai = reading.ErrorMessage,
                    English = reading.ErrorMessageEn,
                }
            );
            return;
        }

        if (!db.Notified.Contains(NotificationKind.Findings))
            return;
        HashSet<(string, string)> said = [.. before.Select(l => (l.Finding, l.Figures))];
        if (after.Any(l => !l.Follows && l.Severity != Severity.Note && !said.Contains((l.Finding, l.Figures))))
            Add(db, NotificationKind.Findings, submission, reading.ReadAt, null);
    }

    /// <summary>A comparison with other submissions, or with the register, was recorded.</summary>
    /// <param name="found">All that it recorded, saved already.</param>
    public static async Task ComparedAsync(
        RecordsDbContext db,
        long submissionId,
        IReadOnlyCollection<RecordedAcross> found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (!db.Notified.Contains(NotificationKind.Findings))
            return;
        List<RecordedAcross> shown =
        [
            .. found.Where(f => f.SubmissionId == submissionId && f.Severity != Severity.Note && f.Code != MissingReport),
        ];
        if (shown.Count == 0)
            return;
        long[] ids = [.. shown.Select(f => f.Id)];
        HashSet<(long, string, string)> said =
        [
            .. (
                await db
                    .AcrossFindings.Where(a => a.SubmissionId == submissionId && !ids.Contains(a.Id))
                    .Select(a => new
                    {
                        a.OtherSubmissionId,
                        a.Code,
                        a.Message,
                    })
                    .ToListAsync(cancellationToken)
            ).Select(a => (a.OtherSubmissionId, a.Code, a.Message)),
        ];
        if (shown.TrueForAll(f => said.Contains((f.OtherSubmissionId, f.Code, f.Message))))
            return;
        Add(db, NotificationKind.Findings, await db.Submissions.SingleAsync(s => s.Id == submissionId, cancellationToken), now, null);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A submission was given up for a reason of ours.</summary>
    public static void GivenUp(RecordsDbContext db, Submission submission, string thai, string english, DateTimeOffset now)
    {
        if (db.Notified.Contains(NotificationKind.Unreadable))
            Add(
                db,
                NotificationKind.Unreadable,
                submission,
                now,
                new NotificationFacts
                {
                    Code = "failed",
                    Thai = thai,
                    English = english,
                }
            );
    }

    private static void Add(
        RecordsDbContext db,
        NotificationKind kind,
        Submission submission,
        DateTimeOffset at,
        NotificationFacts? facts
    ) =>
        db.NotificationEvents.Add(
            new NotificationEvent
            {
                Kind = kind,
                Unit = submission.Unit,
                SubmissionId = submission.Id,
                FactsJson = facts?.ToJson(),
                At = at,
            }
        );
}
