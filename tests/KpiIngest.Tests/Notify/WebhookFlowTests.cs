using System.Globalization;
using System.Text;
using System.Text.Json;
using KpiIngest.Notify.Sending;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Notify;

/// <summary>What is dropped is posted to the webhook, signed, to the configured address and nowhere else.</summary>
[Trait("Lane", "Whole")]
public sealed class WebhookFlowTests : IDisposable
{
    private static readonly byte[] Secret = Convert.FromBase64String(NotifyingService.WebhookSecret["whsec_".Length..]);

    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_message_is_signed_as_Standard_Webhooks_has_it_and_holds_what_happened()
    {
        await using WebhookReceiver webhook = await WebhookReceiver.OpenAsync();
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, null, webhook, quiet: "1.5");
        await service.DropAsync("กองคลัง/SAR.docx", "faulty 9.2");
        await service.DropAsync("กองคลัง/เสีย.docx", "rubbish");
        Received received = await webhook.ReceivedAsync();
        Assert.Equal(("/hook?token=Abc123", "application/json; charset=utf-8"), (received.Path, received.ContentType));
        string timestamp = received.Headers["webhook-timestamp"];
        Assert.InRange(
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture)),
            DateTimeOffset.UtcNow.AddMinutes(-5),
            DateTimeOffset.UtcNow.AddMinutes(1)
        );
        Assert.Equal(
            WebhookSending.SignatureOf(Secret, received.Headers["webhook-id"], timestamp, received.Body),
            received.Headers["webhook-signature"]
        );
        Assert.False(received.Headers.ContainsKey("traceparent"));

        using JsonDocument json = JsonDocument.Parse(received.Body);
        JsonElement[] events =
        [
            .. json
                .RootElement.GetProperty("events")
                .EnumerateArray()
                .OrderBy(e => e.GetProperty("kind").GetString(), StringComparer.Ordinal),
        ];
        Assert.Equal(["findings", "unreadable"], events.Select(e => e.GetProperty("kind").GetString()));
        Assert.Equal(
            ("กองคลัง", "กองคลัง/SAR.docx", 1),
            (
                events[0].GetProperty("unit").GetString(),
                events[0].GetProperty("file").GetString(),
                events[0].GetProperty("cards")[0].GetProperty("errors").GetInt32()
            )
        );
        Assert.Equal("9.2", events[0].GetProperty("cards")[0].GetProperty("indicator").GetProperty("number").GetString());
        Assert.Equal(
            ("damaged", $"https://kpi.example.go.th/submissions/{events[1].GetProperty("submission").GetInt64()}"),
            (events[1].GetProperty("code").GetString(), events[1].GetProperty("url").GetString())
        );
        Assert.Contains("กองคลัง", received.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_signature_is_that_of_the_published_example() =>
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSending.SignatureOf(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", """{"test": 2432232314}""")
        );

    [Fact]
    public async Task After_503_and_429_it_is_posted_again_under_the_same_identity()
    {
        await using WebhookReceiver webhook = await WebhookReceiver.OpenAsync();
        webhook.Answer(answer => answer.StatusCode = 503, answer => (answer.StatusCode, answer.Headers.RetryAfter) = (429, "1"));
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, null, webhook);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        await service.MessagesAsync(all => all is [{ State: NotificationState.Sent, Attempts: 3 }]);
        Assert.Single(webhook.All.Select(r => r.Headers["webhook-id"]).Distinct());
        Assert.Equal(3, webhook.All.Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using WebhookReceiver webhook = await WebhookReceiver.OpenAsync();
        webhook.Answer(answer => (answer.StatusCode, answer.Headers.Location) = (307, "/elsewhere"));
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, null, webhook);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        NotificationMessage failed = Assert.Single(await service.MessagesAsync(all => all is [{ State: NotificationState.Failed }]));
        Assert.Contains("redirects elsewhere (307)", failed.ReasonEn, StringComparison.Ordinal);
        Assert.Equal("/hook?token=Abc123", Assert.Single(webhook.All).Path);
    }

    [Fact]
    public async Task A_body_of_the_answer_without_an_end_is_not_waited_for()
    {
        await using WebhookReceiver webhook = await WebhookReceiver.OpenAsync();
        webhook.Answer(answer => (answer.StatusCode, answer.ContentLength) = (200, 1L << 40));
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, null, webhook);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        await service.MessagesAsync(all => all is [{ State: NotificationState.Sent }]);
    }

    [Fact]
    public async Task What_may_be_a_secret_in_its_address_stands_nowhere()
    {
        Uri address;
        await using (WebhookReceiver webhook = await WebhookReceiver.OpenAsync())
        {
            address = webhook.Address;
            await using RunningService service = await NotifyingService.StartAsync(folder.Path, checker, null, webhook);
            await service.DropAsync("ก/เสีย.docx", "rubbish");
            await webhook.ReceivedAsync();
            await webhook.DisposeAsync();
            await service.DropAsync("ก/เสียอีก.docx", "more rubbish");
            NotificationMessage waiting = (await service.MessagesAsync(all => all is [_, { Attempts: > 0, Reason: not null }]))[1];
            Assert.Equal(address.GetLeftPart(UriPartial.Authority) + "/…", waiting.Recipient);
            await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
            Assert.Contains(await db.ChangedSettings.ToListAsync(), s => s.Name == "webhook" && s.After == waiting.Recipient);
        }

        foreach (
            string file in Directory
                .EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) is not ("kpi-ingest.json" or "webhook.secret"))
        )
        {
            string text = await File.ReadAllTextAsync(file, Encoding.UTF8);
            Assert.DoesNotContain("Abc123", text, StringComparison.Ordinal);
            Assert.DoesNotContain("MfKQ9r8GKYqrTwjUPD8", text, StringComparison.Ordinal);
        }
    }
}
