using KpiIngest.Notify;
using KpiIngest.Records.Notifications;
using KpiIngest.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Tests.Notify;

/// <summary>A running service that tells people without waiting.</summary>
internal static class NotifyingService
{
    public const string WebhookSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <param name="quiet">Seconds.</param>
    /// <param name="more">Further settings, with a comma before them.</param>
    public static Task<RunningService> StartAsync(
        string folder,
        FakeChecker checker,
        MailServer? mail,
        WebhookReceiver? webhook = null,
        string quiet = "0.1",
        string more = "",
        NotifyPlan? plan = null
    )
    {
        File.WriteAllText(Path.Combine(folder, "webhook.secret"), WebhookSecret + "\n");
        string ways =
            (
                mail is null
                    ? ""
                    : $$""", "mailServer": "127.0.0.1", "mailPort": {{mail.Port}}, "mailSecurity": "none", "mailFrom": "ศูนย์ตัวชี้วัด <kpi@example.go.th>", "mailTo": ["head@example.go.th"]"""
            )
            + (webhook is null ? "" : $$""", "webhook": "{{webhook.Address}}hook?token=Abc123", "webhookSecretFile": "webhook.secret" """);
        return RunningService.StartAsync(
            folder,
            checker,
            settingsJson: $$"""{{ways}}, "notifyQuietSeconds": {{quiet}}, "pageAddress": "https://kpi.example.go.th"{{more}}""",
            substitute: services =>
            {
                services.AddSingleton(
                    new NotificationTimes(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(50))
                );
                services.AddSingleton(
                    plan ?? new NotifyPlan { First = TimeSpan.FromMilliseconds(20), Longest = TimeSpan.FromMilliseconds(20) }
                );
            }
        );
    }

    public static async Task<IReadOnlyList<NotificationMessage>> MessagesAsync(
        this RunningService service,
        Func<IReadOnlyList<NotificationMessage>, bool> awaited
    )
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); ; await Task.Delay(20))
        {
            IReadOnlyList<NotificationMessage> all =
            [
                .. (await service.Get<NotificationQuery>().NewestAsync(100, CancellationToken.None)).OrderBy(m => m.Id),
            ];
            if (awaited(all))
                return all;
            Assert.True(DateTime.UtcNow < end, string.Join("; ", all.Select(m => $"{m.Channel} {m.State} {m.Attempts} {m.ReasonEn}")));
        }
    }
}
