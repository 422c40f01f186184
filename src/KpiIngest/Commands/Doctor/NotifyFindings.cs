using System.Net.Sockets;
using KpiIngest.Notify;
using KpiIngest.Serve;

namespace KpiIngest.Commands.Doctor;

/// <summary>Whether what mail, webhook and metrics need is there: secrets, and servers that answer. Nothing is sent:
/// <c>kpi-ingest notify --test</c> does that.</summary>
internal static class NotifyFindings
{
    private const string Remedy = "docs/notifications.md";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <returns>None where nothing is configured, or the configuration cannot be read: that is said elsewhere.</returns>
    public static async Task<IReadOnlyList<Finding>> FindAsync(string? configFile, CancellationToken cancellationToken)
    {
        ServiceSettings settings;
        try
        {
            settings = SettingsFile.Load(configFile, mayCreate: false);
        }
        catch (SettingsException)
        {
            return [];
        }

        List<Finding> findings = [];
        NotificationSettings? notifications = null;
        if (settings.MailServer is not null || settings.Webhook is not null)
            findings.Add(Settings(() => notifications = NotificationSettings.Of(settings), Whole(settings)));
        if (settings.Metrics)
            findings.Add(Metrics(settings));
        string?[] secrets =
        [
            settings.MailUser is null ? null : settings.MailPasswordFile,
            settings.Webhook is null ? null : settings.WebhookSecretFile,
            settings.Metrics ? settings.MetricsTokenFile : null,
        ];
        findings.AddRange(secrets.OfType<string>().Where(SecretText.IsOpenToOthers).Select(OpenToOthers));
        if (notifications?.Mail is { } mail)
            findings.Add(await ReachableAsync("เครื่องแม่ข่ายอีเมล", "mail server", mail.Server, mail.Port, mail.Shown, cancellationToken));
        if (notifications?.Webhook is { } webhook && !Proxied(webhook.Address))
            findings.Add(
                await ReachableAsync(
                    "ปลายทาง webhook",
                    "webhook",
                    webhook.Address.DnsSafeHost,
                    webhook.Address.Port,
                    webhook.Shown,
                    cancellationToken
                )
            );
        return findings;
    }

    private static string Whole(ServiceSettings settings) =>
        string.Join(
            ", ",
            new[] { settings.MailServer is null ? null : "mail", settings.Webhook is null ? null : "webhook" }.OfType<string>()
        )
        + ": "
        + string.Join(", ", settings.Notify);

    private static Finding Settings(Action read, string found)
    {
        Finding finding = new("การแจ้ง", "notifications", true, found)
        {
            Off = "kpi-ingest serve",
            OffEn = "kpi-ingest serve",
            Remedy = Remedy,
        };
        try
        {
            read();
            return finding;
        }
        catch (SettingsException e)
        {
            return finding with { InOrder = false, Found = e.Message };
        }
    }

    private static Finding Metrics(ServiceSettings settings)
    {
        Finding finding = new("ตัวชี้วัดของระบบ (/metrics)", "metrics (/metrics)", true, "")
        {
            Off = "kpi-ingest serve",
            OffEn = "kpi-ingest serve",
            Remedy = "docs/operations.md",
        };
        try
        {
            bool token = SecretText.Read(settings.MetricsTokenFile, SecretText.MetricsToken, "metricsTokenFile") is not null;
            return finding with { Found = token ? "ต้องใช้โทเค็น (with a token)" : "เฉพาะเครื่องนี้ (this machine alone)" };
        }
        catch (SettingsException e)
        {
            return finding with { InOrder = false, Found = e.Message };
        }
    }

    private static Finding OpenToOthers(string file) =>
        new("แฟ้มรหัสลับ", "file of a secret", false, $"{file}: ผู้อื่นในเครื่องอ่านได้ (others on this machine can read it)")
        {
            Off = "ความลับของรหัส",
            OffEn = "the secrecy of it",
            Remedy = "chmod o= " + file,
        };

    private static async Task<Finding> ReachableAsync(
        string what,
        string whatEn,
        string host,
        int port,
        string shown,
        CancellationToken cancellationToken
    )
    {
        Finding finding = new(what, whatEn, true, shown)
        {
            Off = "การแจ้งทาง" + what,
            OffEn = "messages by it",
            Remedy = "kpi-ingest notify --test",
        };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using TcpClient connection = new();
            await connection.ConnectAsync(host, port, limit.Token);
            return finding;
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return finding with { InOrder = false, Found = $"{shown}: {(e is SocketException ? e.Message : "ไม่ตอบ (no answer)")}" };
        }
    }

    /// <summary>Whether it can be reached directly tells nothing then.</summary>
    private static bool Proxied(Uri address) => HttpClient.DefaultProxy.GetProxy(address) is { } proxy && proxy != address;
}
