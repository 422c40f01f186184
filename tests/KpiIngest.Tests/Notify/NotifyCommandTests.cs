using System.Runtime.Versioning;
using System.Text.Json;
using KpiIngest.Commands;
using KpiIngest.Records.Notifications;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using MimeKit;

namespace KpiIngest.Tests.Notify;

[Trait("Lane", "Whole")]
public sealed class NotifyCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_test_goes_to_every_recipient_now_and_says_what_the_servers_answer()
    {
        await using MailServer mail = new();
        await using WebhookReceiver webhook = await WebhookReceiver.OpenAsync();
        mail.Answer("550 no such person");
        folder.Write("webhook.secret", NotifyingService.WebhookSecret);
        Configure(
            $$"""
            { "mailServer": "127.0.0.1", "mailPort": {{mail.Port}}, "mailSecurity": "none", "mailFrom": "kpi@example.go.th", "mailTo": ["gone@example.go.th"], "mailUnits": { "ก": ["b@example.go.th", "B@example.go.th"] },
              "webhook": "{{webhook.Address}}hook", "webhookSecretFile": "webhook.secret" }
            """
        );
        (int code, string said, _) = await RunAsync("notify", "--test", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Equal(
            [
                "✗ mail gone@example.go.th: the mail server did not accept the recipient: 550 no such person",
                "✓ mail b@example.go.th",
                $"✓ webhook {webhook.Address.GetLeftPart(UriPartial.Authority)}/…",
            ],
            said.TrimEnd().Split('\n')
        );
        MimeMessage told = Assert.Single(mail.Taken);
        Assert.Equal("[KpiIngest] ข้อความทดสอบ", told.Subject);
        Assert.Contains("\"kind\":\"test\"", Assert.Single(webhook.All).Body, StringComparison.Ordinal);

        (code, said, _) = await RunAsync("notify", "--test", "--to", "c@example.go.th");
        Assert.Equal((0, "✓ อีเมล c@example.go.th"), (code, said.TrimEnd()));
        Assert.Single(webhook.All);
    }

    [Theory]
    [InlineData(2, "mailServer", "notify", "--test")]
    [InlineData(2, "--to", "notify", "--to", "a@example.go.th")]
    [InlineData(2, "one of them", "notify", "--test", "--again")]
    [InlineData(2, "--again x", "notify", "--again", "x")]
    public async Task A_call_that_cannot_be_carried_out_says_why(int expected, string named, params string[] call)
    {
        Configure("{}");
        (int code, _, string error) = await RunAsync(call);
        Assert.Equal(expected, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_is_listed_and_sent_again_beside_the_running_service()
    {
        await using MailServer mail = new();
        mail.Answer("550 no such person");
        await using RunningService service = await NotifyingService.StartAsync(folder.Path, new FakeChecker(), mail);
        await service.DropAsync("ก/เสีย.docx", "rubbish");
        await service.MessagesAsync(all => all is [{ State: NotificationState.Failed }]);
        (int code, string listed, _) = await RunAsync("notify");
        Assert.Equal(0, code);
        foreach (string shown in new[] { "head@example.go.th", "ส่งไม่สำเร็จ", "550 no such person" })
            Assert.Contains(shown, listed, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("notify", "--again", "1")).Code);
        await service.MessagesAsync(all => all is [{ State: NotificationState.Sent }]);
        using JsonDocument json = JsonDocument.Parse((await RunAsync("notify", "--format", "json")).Out);
        Assert.Equal(
            ("sent", 1),
            (
                json.RootElement.GetProperty("messages")[0].GetProperty("state").GetString(),
                json.RootElement.GetProperty("messages")[0].GetProperty("attempts").GetInt32()
            )
        );
        Assert.Equal(1, (await RunAsync("notify", "--again")).Code);
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task Doctor_says_what_is_missing_of_it()
    {
        await using MailServer mail = new();
        folder.Write("mail.password", "secret");
        File.SetUnixFileMode(folder["mail.password"], (UnixFileMode)0b110_100_100);
        Configure(
            $$"""{ "mailServer": "127.0.0.1", "mailPort": {{mail.Port}}, "mailUser": "kpi", "mailPasswordFile": "mail.password", "mailFrom": "kpi@example.go.th", "mailTo": ["a@example.go.th"], "webhook": "https://127.0.0.1:1/x" }"""
        );
        (_, string said, _) = await RunAsync("doctor", "--lang", "en");
        Assert.Contains("✗  notifications", said, StringComparison.Ordinal);
        Assert.Contains("webhookSecretFile", said, StringComparison.Ordinal);
        Assert.Contains("✗  file of a secret", said, StringComparison.Ordinal);
        Assert.Contains("chmod o=", said, StringComparison.Ordinal);
        File.SetUnixFileMode(folder["mail.password"], (UnixFileMode)0b110_000_000);
        folder.Write("webhook.secret", NotifyingService.WebhookSecret);
        Configure(
            $$"""{ "mailServer": "127.0.0.1", "mailPort": {{mail.Port}}, "mailUser": "kpi", "mailPasswordFile": "mail.password", "mailFrom": "kpi@example.go.th", "mailTo": ["a@example.go.th"], "webhook": "https://127.0.0.1:1/x", "webhookSecretFile": "webhook.secret" }"""
        );
        File.SetUnixFileMode(folder["webhook.secret"], (UnixFileMode)0b110_000_000);
        (_, said, _) = await RunAsync("doctor", "--lang", "en");
        Assert.DoesNotContain("file of a secret", said, StringComparison.Ordinal);
        Assert.Contains("✓  mail server", said, StringComparison.Ordinal);
        Assert.Contains("✗  webhook", said, StringComparison.Ordinal);
    }

    private void Configure(string json) => folder.Write("kpi-ingest.json", json);

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using RecordedTerminal terminal = new();
        int code = await CommandTree.RunAsync(
            [.. arguments, "--config", folder["kpi-ingest.json"]],
            terminal.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        return (code, terminal.Out, terminal.Error);
    }
}
