using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Notifications;

/// <summary>What is recorded decides in its own transaction whether people are told; what they know already is not told again.</summary>
public sealed class DecidedNotificationTests() : NotificationFixture(new SqliteTestDatabase())
{
    [Fact]
    public async Task A_card_with_findings_and_a_file_that_cannot_be_read_are_told_and_a_clean_one_is_not()
    {
        await RecordAsync(
            await ReceiveAsync("ก", "wrong.docx", 'a'),
            "1",
            Found(Wrong("4"), Wrong("5", Severity.Warning, "weight-changed"), Wrong("6", Severity.Note, "note"))
        );
        await RecordAsync(await ReceiveAsync("ก", "broken.docx", 'b'), "1", Broken("damaged"));
        await RecordAsync(await ReceiveAsync("ข", "clean.docx", 'c'), "1", Found());
        await RecordAsync(await ReceiveAsync("ค", "noted.docx", 'd'), "1", Found(Wrong("6", Severity.Note, "note")));
        await RecordAsync(await ReceiveAsync("ก", "follows.docx", 'e'), "1", Result() with { Outcome = FileOutcome.NoReport });
        IReadOnlyList<GatheredEvent> told = await ToldAsync();
        Assert.Equal([NotificationKind.Findings, NotificationKind.Unreadable], told.Select(t => t.Event.Kind));
        Assert.Equal(
            ("ก/wrong.docx", new NotifiedCard("9.2", "ตัวชี้วัดทดสอบ", 2556, 12, 1, 1)),
            (told[0].InboxPath, Assert.Single(told[0].Cards))
        );
        Assert.Equal(("ก/broken.docx", "damaged", "อ่านไม่ได้"), (told[1].InboxPath, told[1].Facts.Code, told[1].Facts.Thai));
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task A_reading_that_finds_the_same_again_is_not_told_and_one_that_finds_more_is()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        await RecordAsync(submission, "1", Found(Wrong("4")));
        Assert.Single(await ToldAsync());
        await RecordAsync(submission, "2", Found(Wrong("4")));
        Assert.Empty(await ToldAsync());
        await RecordAsync(submission, "3", Found(Wrong("4"), Wrong("9", code: "weighted-total")));
        Assert.Equal(2, Assert.Single(Assert.Single(await ToldAsync()).Cards).Errors);
        await RecordAsync(submission, "4", Found());
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task A_file_that_still_cannot_be_read_for_the_same_reason_is_not_told_again()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        await RecordAsync(submission, "1", Broken("damaged"));
        await RecordAsync(submission, "2", Broken("damaged"));
        Assert.Equal([NotificationKind.Unreadable], await EventsAsync());
        await RecordAsync(submission, "3", Broken("encrypted"));
        Assert.Equal(2, (await EventsAsync()).Count);
    }

    [Fact]
    public async Task What_was_mended_before_anybody_was_told_is_not_told()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        await RecordAsync(submission, "1", Found(Wrong("4")));
        await RecordAsync(submission, "2", Found());
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task What_was_decided_before_anybody_was_told_is_not_told_of()
    {
        await RecordAsync(await ReceiveAsync("ก", "some.docx", 'a'), "1", Found(Wrong("4"), Wrong("9", code: "weighted-total")));
        await RecordAsync(await ReceiveAsync("ข", "all.docx", 'b'), "1", Found(Wrong("4")));
        foreach ((string code, long submission) in new[] { ("weighted-total", 1L), ("weighted-score", 2L) })
        {
            await using RecordsDbContext db = Records.CreateDbContext();
            FindingLine line = await db.FindingLines.SingleAsync(l => l.SubmissionId == submission && l.Code == code);
            Assert.IsType<DecisionOutcome.Made>(
                await new DecisionLedger(Records, Time).DecideAsync(
                    new DecisionDraft(FindingSets.VersionOf(line), DecisionAct.Confirmed, "สมชาย"),
                    CancellationToken.None
                )
            );
        }

        GatheredEvent told = Assert.Single(await ToldAsync());
        Assert.Equal(("ก/some.docx", 1), (told.InboxPath, Assert.Single(told.Cards).Errors));
    }

    [Fact]
    public async Task A_file_that_was_given_up_for_a_fault_of_ours_is_told()
    {
        Submission submission = await ReceiveAsync("ก", "a.docx", 'a');
        AttemptLedger attempts = new(Records, Time);
        await attempts.FailedAsync(submission.Id, "ดิสก์เต็ม", "the disk is full", Time.Now.AddSeconds(5), CancellationToken.None);
        Assert.Empty(await EventsAsync());
        await attempts.FailedAsync(submission.Id, "ดิสก์เต็ม", "the disk is full", null, CancellationToken.None);
        Assert.Equal(("failed", "ดิสก์เต็ม"), (await ToldAsync()) is [{ Facts: var facts }] ? (facts.Code, facts.Thai) : default);
    }

    [Fact]
    public async Task What_two_versions_show_together_is_told_once_and_not_again_after_a_new_reading()
    {
        AcrossRecorder across = new(Records, Time);
        Submission first = await ReceiveAsync("ก", "a.docx", 'a');
        await RecordAsync(first, "1", Result(Weighted("20")));
        Submission second = await ReceiveAsync("ก", "b.docx", 'b');
        await RecordAsync(second, "1", Result(Weighted("30")));
        await across.CompareAsync(first.Id, CancellationToken.None);
        await across.CompareAsync(second.Id, CancellationToken.None);
        await using (RecordsDbContext db = Records.CreateDbContext())
            Assert.NotEmpty(await db.AcrossFindings.Where(a => a.Severity != Severity.Note).ToListAsync());
        Assert.Equal("ก/b.docx", Assert.Single(await ToldAsync()).InboxPath);
        await RecordAsync(second, "2", Result(Weighted("30")));
        await across.CompareAsync(second.Id, CancellationToken.None);
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task What_the_register_shows_is_told_but_for_what_is_missing()
    {
        AgreedIndicator two = Due(Agreed("9.3", "5"), 6, new DateOnly(2013, 4, 30));
        await ApplyAsync(Year("ก", Agreed("9.2", "20"), two));
        await SendAsync("ก", 'a', Scored("9.2", "20"));
        await using (RecordsDbContext db = Records.CreateDbContext())
            Assert.Contains("register-missing", await db.AcrossFindings.Select(a => a.Code).ToListAsync());
        Assert.Empty(await ToldAsync());
        await SendAsync("ก", 'b', Scored("9.2", "30", round: 9));
        Assert.Equal("ก/b.docx", Assert.Single(await ToldAsync()).InboxPath);
    }

    [Fact]
    public async Task Nothing_is_kept_where_nobody_is_told()
    {
        Records.Notified = new HashSet<NotificationKind> { NotificationKind.Overdue };
        await RecordAsync(await ReceiveAsync("ก", "a.docx", 'a'), "1", Found(Wrong("4")));
        await RecordAsync(await ReceiveAsync("ก", "b.docx", 'b'), "1", Broken("damaged"));
        Assert.Empty(await EventsAsync());
    }

    private static ReportResult Weighted(string weight) => Scored("9.2", weight, round: 12);
}
