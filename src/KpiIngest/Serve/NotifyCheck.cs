using KpiIngest.Notify;
using KpiIngest.Records.Notifications;
using MimeKit;

namespace KpiIngest.Serve;

/// <summary>What the settings of mail, webhook and metrics must keep to. Secrets are not looked at: other commands than the service may not
/// be allowed to read them.</summary>
internal static class NotifyCheck
{
    private static readonly string[] Securities = ["starttls", "tls", "none"];

    /// <summary>What people may be told of, by the words of the configuration.</summary>
    public static IReadOnlyDictionary<string, NotificationKind> Kinds { get; } =
        new Dictionary<string, NotificationKind>(StringComparer.Ordinal)
        {
            ["unreadable"] = NotificationKind.Unreadable,
            ["findings"] = NotificationKind.Findings,
            ["overdue"] = NotificationKind.Overdue,
            ["stalled"] = NotificationKind.Stalled,
        };

    /// <exception cref="SettingsException">The first thing that is wrong, and the way out.</exception>
    public static void Check(ServiceSettings settings, string file)
    {
        SettingsCheck.InRange(file, "notifyQuietSeconds", settings.NotifyQuietSeconds, 0, 3600);
        SettingsCheck.InRange(file, "notifyLongestSeconds", settings.NotifyLongestSeconds, 1, 86400);
        SettingsCheck.InRange(file, "notifyOverdueAgainDays", settings.NotifyOverdueAgainDays, 0, 366);
        SettingsCheck.InRange(file, "notifyKeepDays", settings.NotifyKeepDays, 1, 3660);
        SettingsCheck.InRange(file, "mailPort", settings.MailPort, 1, 65535);
        foreach (string kind in settings.Notify)
        {
            if (!Kinds.ContainsKey(kind))
                throw new SettingsException(
                    $"{file}: notify “{kind}” ไม่ใช่เรื่องที่แจ้งได้ ใช้ได้คือ {string.Join(", ", Kinds.Keys)} (there is no notification “{kind}”: use {string.Join(", ", Kinds.Keys)})"
                );
        }

        CheckMail(settings, file);
        CheckAddress(settings.Webhook, "webhook", file);
        CheckAddress(settings.MetricsCollector, "metricsCollector", file);
        CheckAddress(settings.PageAddress, "pageAddress", file);
    }

    /// <returns>The addresses of a list; each is one that a mail server takes.</returns>
    /// <exception cref="SettingsException">One is none.</exception>
    public static IReadOnlyList<MailboxAddress> Addresses(IEnumerable<string> list, string setting, string file) =>
        [.. list.Select(a => AddressOf(a, setting, file))];

    /// <exception cref="SettingsException">It is none.</exception>
    public static MailboxAddress AddressOf(string text, string setting, string file) =>
        OneLine.MailboxOf(text)
        ?? throw new SettingsException(
            $"{file}: {setting} “{text}” ไม่ใช่ที่อยู่อีเมล เช่น kpi@example.go.th หรือ ชื่อ <kpi@example.go.th> (no mail address such as kpi@example.go.th or Name <kpi@example.go.th>)"
        );

    private static void CheckMail(ServiceSettings settings, string file)
    {
        if (!Securities.Contains(settings.MailSecurity, StringComparer.Ordinal))
            throw new SettingsException(
                $"{file}: mailSecurity ต้องเป็น {string.Join(", ", Securities)} (mailSecurity is one of {string.Join(", ", Securities)})"
            );
        if (settings.MailLanguage is not ("th" or "en"))
            throw new SettingsException($"{file}: mailLanguage ต้องเป็น th หรือ en (mailLanguage is th or en)");
        if (settings.MailFrom is { } from)
            AddressOf(from, "mailFrom", file);
        Addresses(settings.MailTo, "mailTo", file);
        foreach (IReadOnlyList<string> unit in settings.MailUnits.Values)
            Addresses(unit, "mailUnits", file);
        if (settings.MailServer is not { } server)
            return;
        if (Uri.CheckHostName(server) == UriHostNameType.Unknown)
            throw new SettingsException(
                $"{file}: mailServer “{server}” ต้องเป็นชื่อหรือที่อยู่ของเครื่อง เช่น smtp.example.go.th ไม่มี smtp:// และไม่มีพอร์ต (the name or address of a machine alone; the port stands in mailPort)"
            );
        if (settings.MailFrom is null)
            throw new SettingsException(
                $"{file}: มี mailServer ต้องระบุ mailFrom คือผู้ส่ง เช่น KpiIngest <kpi@example.go.th> (mailServer needs mailFrom, the sender)"
            );
        if (settings.MailTo.Count == 0 && settings.MailUnits.Values.All(u => u.Count == 0))
            throw new SettingsException(
                $"{file}: มี mailServer ต้องระบุผู้รับใน mailTo หรือ mailUnits (mailServer needs recipients in mailTo or mailUnits)"
            );
        if (settings is { MailSecurity: "none", MailUser: not null } && !ListenCheck.IsLoopbackHost(server))
            throw new SettingsException(
                $"{file}: mailSecurity เป็น none รหัสผ่านของ mailUser จะถูกดักอ่านได้ กรุณาใช้ starttls หรือ tls (with mailSecurity none the password would go in the open: use starttls or tls)"
            );
    }

    private static void CheckAddress(string? address, string setting, string file)
    {
        if (address is null)
            return;
        bool good =
            Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            && uri.Scheme is "http" or "https"
            && uri is { UserInfo: "", Fragment: "" };
        if (!good)
            throw new SettingsException(
                $"{file}: {setting} ต้องเป็นที่อยู่ http:// หรือ https:// ที่ไม่มีชื่อและรหัสผ่านอยู่ในนั้น (an address that begins with http:// or https://, without a name and password in it)"
            );
    }
}
