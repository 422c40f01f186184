using System.Net;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Tests;

/// <summary>The page of the work at hand.</summary>
public sealed class JobsPageTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Without_work_it_says_so()
    {
        await desk.RecordAsync("ก/read.docx", 1);
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        string page = WebUtility.HtmlDecode(await browser.ReadAsync("/system/jobs"));
        Assert.Contains("ไม่มีงานค้าง", page, StringComparison.Ordinal);
        Assert.DoesNotContain("read.docx", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_runs_failed_and_stands_in_the_inbox_is_listed_with_its_reason()
    {
        await SeveralAsync();
        using SignedInBrowser browser = await desk.BrowserAsync();
        string page = WebUtility.HtmlDecode(await browser.ReadAsync("/system/jobs"));
        foreach (
            string shown in new[]
            {
                "ก/failed.docx",
                "ดิสก์เต็ม <b>",
                "ก/waits.doc",
                "ยังไม่มีโปรแกรม libreoffice",
                "ก/received.docx",
                "ก/running.docx",
                "เครื่อง node-1",
                "ครั้งที่ 2",
                "ก/link.docx",
                "เป็นลิงก์",
            }
        )
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("เต็ม <b>", await browser.ReadAsync("/system/jobs"), StringComparison.Ordinal);
        Assert.Contains("อ่านที่ค้างทั้งหมดอีกครั้ง (2)", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/jobs/engine\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_ordered_again_once_and_what_is_read_is_not()
    {
        await SeveralAsync();
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Equal("/system/jobs?ordered=1", await OrderAsync(browser, "again&id=1"));
        Assert.Equal("/system/jobs?ordered=0", await OrderAsync(browser, "again&id=1"));
        Assert.Equal("/system/jobs?ordered=0", await OrderAsync(browser, "again&id=3"));
        Assert.Equal("/system/jobs?ordered=0", await OrderAsync(browser, "again&id=77"));
        string page = WebUtility.HtmlDecode(await browser.ReadAsync("/system/jobs?ordered=1"));
        Assert.Contains("สั่งอ่านอีกครั้ง 1 รายการแล้ว", page, StringComparison.Ordinal);
        Assert.Contains(">สั่งอ่านอีกครั้งแล้ว</span>", page, StringComparison.Ordinal);
        Assert.Equal([1L], await WishedAsync());
    }

    [Fact]
    public async Task All_are_ordered_again_at_once_without_those_that_are_asked_for_already()
    {
        await SeveralAsync();
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Equal("/system/jobs?ordered=1", await OrderAsync(browser, "again&id=2"));
        Assert.Equal("/system/jobs?ordered=1", await OrderAsync(browser, "all"));
        Assert.Equal([2L, 1L], await WishedAsync());
    }

    [Theory]
    [InlineData(AccountRole.Viewer)]
    [InlineData(AccountRole.Reviewer)]
    public async Task Who_is_no_administrator_looks_and_orders_nothing(AccountRole role)
    {
        await SeveralAsync();
        using SignedInBrowser browser = await desk.BrowserAsync(role);
        string page = WebUtility.HtmlDecode(await browser.ReadAsync("/system/jobs"));
        Assert.Contains("ก/failed.docx", page, StringComparison.Ordinal);
        foreach (string hidden in new[] { "อ่านอีกครั้ง</button>", "อ่านที่ค้างทั้งหมด", "/jobs/engine" })
            Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);
        using HttpResponseMessage answer = await browser.PostAsync("/submissions", "/system/jobs?handler=all");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await WishedAsync());
    }

    private static async Task<string> OrderAsync(SignedInBrowser browser, string handler)
    {
        using HttpResponseMessage answer = await browser.PostAsync("/system/jobs", "/system/jobs?handler=" + handler);
        return answer.Headers.Location!.ToString();
    }

    private Task<IReadOnlyList<long>> WishedAsync() =>
        new WishLedger(desk.Records, TimeProvider.System).OpenOfAsync(JobWish.Retry, CancellationToken.None);

    private async Task SeveralAsync()
    {
        SubmissionLedger ledger = new(desk.Records, new Desk.FixedTime());
        string[] names = ["failed.docx", "waits.doc", "received.docx", "running.docx"];
        for (int i = 0; i < names.Length; i++)
            await ledger.ReceiveAsync(
                new ReceivedFile(
                    $"t{i}",
                    i.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
                    names[i],
                    "ก",
                    "ก/" + names[i],
                    1
                ),
                CancellationToken.None
            );
        await ledger.WaitForToolAsync(2, "libreoffice", "tool-missing", "not there", CancellationToken.None);
        await using (RecordsDbContext db = desk.Records.CreateDbContext())
        {
            await db
                .Submissions.Where(s => s.Id == 1)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(p => p.State, SubmissionState.Failed)
                        .SetProperty(p => p.FailureReason, "ดิสก์เต็ม <b>")
                        .SetProperty(p => p.FailureReasonEn, "the disk is full")
                );
            await db.Submissions.Where(s => s.Id == 4).ExecuteUpdateAsync(s => s.SetProperty(p => p.FailedAttempts, 1));
        }

        Assert.NotNull(
            await new JobRunLedger(desk.Records, new Desk.FixedTime()).OpenAsync(
                JobRun.Read,
                4,
                new Node
                {
                    Name = "node-1",
                    Instance = "i",
                    StartedAt = default,
                    SeenAt = default,
                },
                2,
                CancellationToken.None
            )
        );
        await new InboxLedger(desk.Records, new Desk.FixedTime()).NoteAsync(
            [
                new EntrySighting(
                    "ก/link.docx",
                    "ก",
                    EntryKind.Link,
                    null,
                    EntryState.Left,
                    new EntryReason("link", "เป็นลิงก์ จึงไม่เปิดตาม", "a link")
                ),
            ],
            [],
            CancellationToken.None
        );
    }
}
