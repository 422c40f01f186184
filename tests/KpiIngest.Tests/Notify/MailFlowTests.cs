using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Notify;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace KpiIngest.Tests.Notify;

/// <summary>What is dropped is told by mail, once, whatever the mail server answers first.</summary>
[Trait("Lane", "Whole")]
public sealed partial class MailFlowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_dropped_together_is_one_mail_in_Thai_that_names_files_cards_and_reasons()
    {
        await using MailServer mail = new();
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, mail, quiet: "1.5");
        await service.DropAsync("กองคลัง/SAR ตัวชี้วัด ๙.docx", "faulty 9.2");
        await service.DropAsync("กองแผนงาน/ภาพ.pdf", "rubbish");
        await service.DropAsync("กองแผนงาน/ปกติ.docx", "card 4");
        MimeMessage told = await mail.TakenAsync();
        Assert.Equal("[KpiIngest] อ่านไม่ได้ 1 ไฟล์ · มีข้อตรวจพบ 1 การ์ด", told.Subject);
        Assert.Equal(
            ("ศูนย์ตัวชี้วัด", "kpi@example.go.th", "head@example.go.th"),
            (told.From.Mailboxes.Single().Name, told.From.Mailboxes.Single().Address, told.To.Mailboxes.Single().Address)
        );
        Assert.Equal(("auto-generated", "th"), (told.Headers[HeaderId.AutoSubmitted], told.Body!.Headers[HeaderId.ContentLanguage]));
        Assert.Matches("^[0-9a-f]{32}@example.go.th$", told.MessageId);
        TextPart body = Assert.IsType<TextPart>(told.Body);
        Assert.True(body.IsPlain);
        Assert.Equal("utf-8", body.ContentType.Charset);
        foreach (
            string said in new[]
            {
                "- กองคลัง/SAR ตัวชี้วัด ๙.docx",
                "  ตัวชี้วัด 9.2",
                "คลาดเคลื่อน 1",
                "- กองแผนงาน/ภาพ.pdf",
                "https://kpi.example.go.th/submissions/",
            }
        )
            Assert.Contains(said, body.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ปกติ.docx", body.Text, StringComparison.Ordinal);
        NotificationMessage sent = Assert.Single(await service.MessagesAsync(all => all.All(m => m.State == NotificationState.Sent)));
        Assert.Equal((1, 2), (sent.Attempts, sent.Events));
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task After_an_answer_that_passes_it_is_tried_again_under_the_same_identity_and_taken_over_once()
    {
        await using MailServer mail = new();
        mail.Answer("451 4.3.0 try later", "421 4.4.2 too busy");
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, mail);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        MimeMessage told = await mail.TakenAsync();
        NotificationMessage sent = Assert.Single(await service.MessagesAsync(all => all is [{ State: NotificationState.Sent }]));
        Assert.Equal((3, sent.MessageId + "@example.go.th"), (sent.Attempts, told.MessageId));
        await NothingMoreAsync(service);
        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_given_up_shown_and_sent_when_an_administrator_asks()
    {
        await using MailServer mail = new();
        mail.Answer("550 5.1.1 no such person \u001b[31m<script>");
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, mail);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        NotificationMessage failed = Assert.Single(await service.MessagesAsync(all => all is [{ State: NotificationState.Failed }]));
        Assert.Equal(("เครื่องแม่ข่ายอีเมลไม่รับผู้รับ: 550 5.1.1 no such person [31m<script>", 1), (failed.Reason, failed.Attempts));
        Assert.Contains(
            "\"notifications\":{\"waiting\":0,\"failed\":1}",
            await service.HealthAsync((status, _) => status == 200),
            StringComparison.Ordinal
        );

        using SignedInBrowser browser = await service.BrowserAsync();
        string page = WebUtility.HtmlDecode(await browser.ReadAsync("/system/notifications"));
        foreach (
            string shown in new[] { "head@example.go.th", "550 5.1.1 no such person", "ส่งไม่สำเร็จ", "[KpiIngest] อ่านไม่ได้ 1 ไฟล์" }
        )
            Assert.Contains(shown, page, StringComparison.Ordinal);
        using HttpResponseMessage answer = await browser.PostAsync(
            "/system/notifications",
            $"/system/notifications?handler=again&id={failed.Id}"
        );
        Assert.Equal("/system/notifications?again=1", answer.Headers.Location!.ToString());
        await service.MessagesAsync(all => all is [{ State: NotificationState.Sent }]);
        Assert.Equal(failed.MessageId + "@example.go.th", Assert.Single(mail.Taken).MessageId);
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        AuditEntry entry = await db.AuditEntries.SingleAsync(e => e.Action == "notification-again");
        Assert.Equal($"notification:{failed.Id}", entry.Subject);
    }

    [Fact]
    public async Task A_service_that_is_started_anew_sends_what_the_one_before_could_not_and_tells_nothing_twice()
    {
        await using MailServer mail = new();
        mail.Answer("451 not now");
        await using (
            RunningService first = await NotifyingService.StartAsync(
                folder.Path,
                checker,
                mail,
                plan: new NotifyPlan { First = TimeSpan.FromSeconds(5) }
            )
        )
        {
            await first.DropAsync("ก/เสีย.docx", "rubbish");
            await first.MessagesAsync(all => all is [{ State: NotificationState.Waiting, Attempts: 1, Reason: not null }]);
        }

        Assert.Empty(mail.Taken);
        for (int start = 0; start < 2; start++)
        {
            await using RunningService again = await NotifyingService.StartAsync(folder.Path, checker, mail);
            await again.MessagesAsync(all => all is [{ State: NotificationState.Sent }]);
            await again.ToldAsync(1);
            await NothingMoreAsync(again);
        }

        Assert.Single(mail.Taken);
    }

    [Fact]
    public async Task People_of_a_unit_are_told_of_their_own_alone_and_nobody_twice()
    {
        await using MailServer mail = new();
        await using RunningService service = await NotifyingService.StartAsync(
            folder.Path,
            checker,
            mail,
            quiet: "1.5",
            more: """, "mailUnits": { "กอง คลัง": ["finance@example.go.th", "HEAD@example.go.th"], "กองช่าง": ["works@example.go.th"] }, "mailLanguage": "en" """
        );
        await service.DropAsync("กองคลัง/a.docx", "rubbish");
        await service.DropAsync("กองแผนงาน/b.docx", "rubbish");
        await mail.TakenAsync(2);
        await service.MessagesAsync(all => all.Count == 2 && all.All(m => m.State == NotificationState.Sent));
        Dictionary<string, MimeMessage> told = mail.Taken.ToDictionary(m => m.To.Mailboxes.Single().Address, StringComparer.Ordinal);
        Assert.Equal(["finance@example.go.th", "head@example.go.th"], told.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ("[KpiIngest] 1 unreadable file", "[KpiIngest] 2 unreadable files"),
            (told["finance@example.go.th"].Subject, told["head@example.go.th"].Subject)
        );
        Assert.DoesNotContain("กองแผนงาน", told["finance@example.go.th"].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_said_to_the_mail_server_alone()
    {
        const string Password = "Sup3r-geheim-รหัส";
        await using MailServer mail = new() { Password = Password };
        folder.Write("mail.password", Password + "\n");
        string more = """, "mailUser": "kpi", "mailPasswordFile": "mail.password" """;
        await using (RunningService service = await NotifyingService.StartAsync(folder.Path, checker, mail, more: more))
        {
            await service.DropAsync("ก/เสีย.docx", "rubbish");
            await mail.TakenAsync();
        }

        folder.Write("mail.password", "wrong-" + Password + "\n");
        await using (RunningService service = await NotifyingService.StartAsync(folder.Path, checker, mail, more: more))
        {
            await service.DropAsync("ก/เสียอีก.docx", "rubbish too");
            NotificationMessage refused = (await service.MessagesAsync(all => all is [_, { Attempts: > 0, Reason: not null }]))[1];
            Assert.Contains("name or password", refused.ReasonEn, StringComparison.Ordinal);
            await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
            Assert.Contains(
                await db.ChangedSettings.ToListAsync(),
                s => s.Name == "mail.password" && s.Before != s.After && s.After!.StartsWith("digest ", StringComparison.Ordinal)
            );
        }

        foreach (
            string file in Directory
                .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".password", StringComparison.Ordinal))
        )
            Assert.DoesNotContain("geheim", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_knows_is_told_nothing()
    {
        await using MailServer mail = new() { StartTls = true, Password = "secret" };
        folder.Write("mail.password", "secret");
        await using RunningService service = await NotifyingService.StartAsync(
            folder.Path,
            checker,
            mail,
            more: """, "mailUser": "kpi", "mailPasswordFile": "mail.password", "mailSecurity": "starttls" """
        );
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        NotificationMessage waiting = Assert.Single(await service.MessagesAsync(all => all is [{ Attempts: > 1 }]));
        Assert.Contains("could not be encrypted", waiting.ReasonEn, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Said, line => Command().IsMatch(line));
    }

    [Fact]
    public async Task A_server_that_does_not_encrypt_is_told_nothing_where_encryption_is_wanted()
    {
        await using MailServer mail = new();
        await using RunningService service = await NotifyingService.StartAsync(
            folder.Path,
            checker,
            mail,
            more: """, "mailSecurity": "starttls" """
        );
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        NotificationMessage waiting = Assert.Single(await service.MessagesAsync(all => all is [{ Attempts: > 1 }]));
        Assert.Contains("mailSecurity", waiting.ReasonEn, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Said, line => Command().IsMatch(line));
    }

    [Fact]
    public async Task Without_a_mail_server_and_a_webhook_nobody_is_told_and_nothing_is_kept()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        await service.ToldAsync(1);
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Assert.Equal((0, 0), (await db.NotificationEvents.CountAsync(), await db.NotificationMessages.CountAsync()));
        Assert.DoesNotContain("notifications", await service.HealthAsync((status, _) => status == 200), StringComparison.Ordinal);
    }

    /// <summary>Everything that could be told has been: another event is told, and it alone.</summary>
    private static async Task NothingMoreAsync(RunningService service)
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Assert.Equal(
            (0, 1),
            (await db.NotificationEvents.CountAsync(e => e.GatheredAt == null), await db.NotificationMessages.CountAsync())
        );
    }

    [GeneratedRegex("^(AUTH|MAIL|RCPT|DATA)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Command();
}
