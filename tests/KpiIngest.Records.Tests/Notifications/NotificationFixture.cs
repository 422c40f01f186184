using KpiIngest.Checking.Results;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Register;
using KpiIngest.Records.Tests.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Notifications;

/// <summary>Records whose writers decide of what people are told.</summary>
public abstract class NotificationFixture : RegisterFixture
{
    private protected NotificationFixture(TestDatabase database)
        : base(database)
    {
        Records.Notified = new HashSet<NotificationKind>
        {
            NotificationKind.Unreadable,
            NotificationKind.Findings,
            NotificationKind.Overdue,
            NotificationKind.Stalled,
        };
        Sending = new NotificationLedger(Records, Time);
        Lasting = new LastingEvents(Records, Time);
        Gathering = new NotificationGathering(Records, TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(15), Time);
    }

    private protected NotificationLedger Sending { get; }

    private protected LastingEvents Lasting { get; }

    private protected NotificationGathering Gathering { get; }

    /// <summary>Everything is told at once, in one message.</summary>
    private protected async Task<IReadOnlyList<GatheredEvent>> ToldAsync()
    {
        Time.Now += TimeSpan.FromMinutes(20);
        List<GatheredEvent> told = [];
        await Gathering.GatherAsync(
            (events, now) =>
            {
                told.AddRange(events);
                return events.Count == 0 ? [] : [Message(now, events.Count)];
            },
            CancellationToken.None
        );
        return told;
    }

    private protected static NotificationMessage Message(DateTimeOffset now, int events = 1) =>
        new()
        {
            MessageId = Guid.NewGuid().ToString("N"),
            Channel = NotificationChannel.Mail,
            Recipient = "a@example.go.th",
            Subject = "s",
            Body = "b",
            Events = events,
            CreatedAt = now,
            NextTryAt = now,
        };

    private protected static DiscrepancyResult Wrong(string stated, Severity severity = Severity.Error, string code = "weighted-score") =>
        new()
        {
            Code = code,
            Severity = severity,
            Report = 0,
            Message = "คลาดเคลื่อน " + stated,
            MessageEn = "wrong " + stated,
            Stated = stated,
            Arithmetic = "1 × 3 = 3; stated " + stated,
            At = new FigureAddress(0, new RowAddress(0), "weightedScore"),
        };

    private protected Task<bool> RecordAsync(Submission submission, string version, FileResult result) =>
        Recorder.RecordAsync(submission.Id, version, result, CancellationToken.None);

    private protected static FileResult Found(params DiscrepancyResult[] found) => Result(Card("9.2")) with { Discrepancies = found };

    private protected static FileResult Broken(string code) =>
        Result() with
        {
            Outcome = FileOutcome.Unreadable,
            Error = new FileError(code, "อ่านไม่ได้", "unreadable"),
        };

    private protected static ExpectedReport Missing(string unit, string number, int daysLate = 3) =>
        new(unit, 2569, 6, number, "ชื่อ", new DateOnly(2026, 4, 30), null, null, daysLate);

    private protected async Task<IReadOnlyList<NotificationKind>> EventsAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.NotificationEvents.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync();
    }
}
