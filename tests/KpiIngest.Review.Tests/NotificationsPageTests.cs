using System.Net;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Notifications;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

/// <summary>The page of what people were told by mail and webhook.</summary>
public sealed class NotificationsPageTests : IAsyncLifetime
{
    private int tests;
    private int wakes;
    private Desk desk = null!;

    /// <summary>A desk whose service sends.</summary>
    internal static NotificationDesk On { get; } =
        new("smtp.example.go.th:587 (starttls)", "https://hooks.example.go.th/…")
        {
            TestAsync = static _ => Task.FromResult(3),
            Wake = static () => { },
        };

    /// <summary>One message that was sent, one that waits to be tried again, one that was given up.</summary>
    internal static async Task FillAsync(Desk desk)
    {
        Desk.FixedTime time = new();
        NotificationLedger ledger = new(desk.Records, time);
        (string Subject, string Body)[] told =
        [
            (
                "[KpiIngest] มีข้อตรวจพบ 2 การ์ด",
                "ไฟล์ที่มีข้อตรวจพบใหม่\n- กองคลัง/SAR 9.2.docx\n  ตัวชี้วัด 9.2 · ร้อยละความสำเร็จ · รอบ 12 เดือน ปี 2569: คลาดเคลื่อน 3, ขอให้ตรวจสอบ 1\n"
            ),
            ("[KpiIngest] เลยกำหนดส่ง 12 รายงาน", "รายงานที่ยังไม่มาและเลยกำหนดส่งแล้ว (12)\n"),
            (
                "[KpiIngest] อ่านไม่ได้ 1 ไฟล์",
                "ไฟล์ที่อ่านไม่ได้\n- กองแผนงาน/เสีย.pdf\n  ไฟล์เสียหาย เปิดไม่ได้ กรุณาบันทึกใหม่แล้วส่งอีกครั้ง\n  https://kpi.example.go.th/submissions/13\n\n-- \nKpiIngest ส่งข้อความนี้เอง ไม่ต้องตอบกลับ\n"
            ),
        ];
        string[] recipients = ["head@example.go.th", "https://hooks.example.go.th/…", "gone@example.go.th"];
        for (int i = 0; i < told.Length; i++)
        {
            await ledger.AddAsync(
                new NotificationMessage
                {
                    MessageId = Guid.NewGuid().ToString("N"),
                    Channel = i == 1 ? NotificationChannel.Webhook : NotificationChannel.Mail,
                    Recipient = recipients[i],
                    Subject = told[i].Subject,
                    Body = told[i].Body,
                    Events = 1,
                    CreatedAt = time.GetUtcNow(),
                    NextTryAt = time.GetUtcNow(),
                    Attempts = i,
                },
                CancellationToken.None
            );
            NotificationMessage begun = (await ledger.BeginAsync(i + 1, TimeSpan.FromMinutes(2), CancellationToken.None))!;
            if (i == 0)
                await ledger.SentAsync(begun, CancellationToken.None);
            if (i == 1)
                await ledger.FailedAsync(
                    begun,
                    "ปลายทาง webhook ตอบ 503",
                    "the webhook answered 503",
                    TimeSpan.FromMinutes(5),
                    CancellationToken.None
                );
            if (i == 2)
                await ledger.FailedAsync(
                    begun,
                    "เครื่องแม่ข่ายอีเมลไม่รับผู้รับ: 550 5.1.1 no such person",
                    "the mail server did not accept the recipient: 550 5.1.1 no such person",
                    null,
                    CancellationToken.None
                );
        }
    }

    public async Task InitializeAsync() =>
        desk = await Desk.OpenAsync(services: services =>
            services.AddSingleton(
                new NotificationDesk("smtp.example.go.th:587 (starttls)", "https://hooks.example.go.th/…")
                {
                    TestAsync = _ => Task.FromResult(++tests + 2),
                    Wake = () => wakes++,
                }
            )
        );

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Before_the_first_message_it_says_what_will_be_told()
    {
        string page = await PageAsync();
        foreach (
            string shown in new[]
            {
                "ยังไม่มีข้อความ",
                "smtp.example.go.th:587 (starttls)",
                "https://hooks.example.go.th/…",
                "ส่งข้อความทดสอบ",
            }
        )
            Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_and_what_was_not_is_listed_with_recipient_and_reason_and_strangers_text_is_text()
    {
        await SeveralAsync();
        string raw = await RawAsync();
        string page = WebUtility.HtmlDecode(raw);
        foreach (
            string shown in new[]
            {
                "head@example.go.th",
                "gone@example.go.th",
                "550 <b>no such person</b>",
                "[KpiIngest] อ่านไม่ได้ 1 ไฟล์",
                "- กอง/<script>.docx",
                "ส่งที่ไม่สำเร็จทั้งหมดอีกครั้ง (1)",
                "ลองแล้ว 3 ครั้ง",
            }
        )
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>.docx", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>no such", raw, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("gone@example.go.th", StringComparison.Ordinal) < page.IndexOf("head@example.go.th", StringComparison.Ordinal),
            "What was given up stands on top."
        );
    }

    [Fact]
    public async Task One_is_sent_again_once_and_the_service_is_woken()
    {
        await SeveralAsync();
        Assert.Equal("/system/notifications?again=1", await PostAsync("again&id=2"));
        Assert.Equal("/system/notifications?again=0", await PostAsync("again&id=2"));
        Assert.Equal("/system/notifications?again=0", await PostAsync("again&id=1"));
        Assert.True(wakes > 0);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal(
            [NotificationState.Sent, NotificationState.Waiting],
            await db.NotificationMessages.OrderBy(m => m.Id).Select(m => m.State).ToListAsync()
        );
        Assert.Equal("administrator", (await db.AuditEntries.SingleAsync(e => e.Action == "notification-again")).Actor);
    }

    [Fact]
    public async Task A_test_is_sent_to_everybody_and_the_page_says_how_many()
    {
        Assert.Equal("/system/notifications?tested=3", await PostAsync("test"));
        Assert.Contains("ส่งข้อความทดสอบ 3 ฉบับแล้ว", await PageAsync("?tested=3"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountRole.Viewer)]
    [InlineData(AccountRole.Reviewer)]
    public async Task Addresses_of_people_are_for_administrators_alone(AccountRole role)
    {
        await SeveralAsync();
        using SignedInBrowser browser = await desk.BrowserAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync("/system/notifications"));
        Assert.DoesNotContain("/system/notifications", await browser.ReadAsync("/system"), StringComparison.Ordinal);
        using HttpResponseMessage answer = await browser.PostAsync("/submissions", "/system/notifications?handler=again");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, wakes);
    }

    [Fact]
    public async Task Where_nothing_is_configured_it_says_how()
    {
        await using Desk plain = await Desk.OpenAsync();
        using SignedInBrowser browser = await plain.BrowserAsync();
        string page = WebUtility.HtmlDecode(await browser.ReadAsync("/system/notifications"));
        Assert.Contains("ยังไม่ได้เปิดการแจ้ง", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=test", page, StringComparison.Ordinal);
    }

    private async Task SeveralAsync()
    {
        Desk.FixedTime time = new();
        NotificationLedger ledger = new(desk.Records, time);
        string[] recipients = ["head@example.go.th", "gone@example.go.th"];
        foreach (string recipient in recipients)
        {
            await ledger.AddAsync(
                new NotificationMessage
                {
                    MessageId = Guid.NewGuid().ToString("N"),
                    Channel = NotificationChannel.Mail,
                    Recipient = recipient,
                    Subject = "[KpiIngest] อ่านไม่ได้ 1 ไฟล์",
                    Body = "ไฟล์ที่อ่านไม่ได้\n- กอง/<script>.docx\n",
                    Events = 1,
                    CreatedAt = time.GetUtcNow(),
                    NextTryAt = time.GetUtcNow(),
                    Attempts = recipient == recipients[1] ? 2 : 0,
                },
                CancellationToken.None
            );
        }

        await ledger.SentAsync((await ledger.BeginAsync(1, TimeSpan.FromMinutes(2), CancellationToken.None))!, CancellationToken.None);
        await ledger.FailedAsync(
            (await ledger.BeginAsync(2, TimeSpan.FromMinutes(2), CancellationToken.None))!,
            "เครื่องแม่ข่ายอีเมลไม่รับผู้รับ: 550 <b>no such person</b>",
            "550 <b>no such person</b>",
            null,
            CancellationToken.None
        );
    }

    private async Task<string> RawAsync(string query = "")
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        return await browser.ReadAsync("/system/notifications" + query);
    }

    private async Task<string> PageAsync(string query = "") => WebUtility.HtmlDecode(await RawAsync(query));

    private async Task<string> PostAsync(string handler)
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        using HttpResponseMessage answer = await browser.PostAsync("/system/notifications", "/system/notifications?handler=" + handler);
        return answer.Headers.Location!.ToString();
    }
}
