using KpiIngest.Commands.Text;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Register;
using KpiIngest.Serve;
using MimeKit;

namespace KpiIngest.Notify;

/// <summary>Whom the service tells of what, and by which way.</summary>
/// <param name="Mail">Null where mail is off.</param>
/// <param name="Webhook">Null where it is off.</param>
/// <param name="Kinds">Of what people are told; nothing where both ways are off.</param>
internal sealed record NotificationSettings(MailSettings? Mail, WebhookSettings? Webhook, IReadOnlySet<NotificationKind> Kinds)
{
    public TimeSpan Quiet { get; init; }

    public TimeSpan Longest { get; init; }

    /// <summary>Null for never.</summary>
    public TimeSpan? OverdueAgain { get; init; }

    public TimeSpan Kept { get; init; }

    /// <summary>Of the pages, for links; null for none.</summary>
    public Uri? Pages { get; init; }

    public bool On => Mail is not null || Webhook is not null;

    /// <param name="settings">Checked.</param>
    /// <exception cref="SettingsException">A secret cannot be read, or is none.</exception>
    public static NotificationSettings Of(ServiceSettings settings)
    {
        MailSettings? mail = MailSettings.Of(settings);
        WebhookSettings? webhook = WebhookSettings.Of(settings);
        HashSet<NotificationKind> kinds = mail is null && webhook is null ? [] : [.. settings.Notify.Select(k => NotifyCheck.Kinds[k])];
        return new NotificationSettings(mail, webhook, kinds)
        {
            Quiet = Seconds(settings.NotifyQuietSeconds),
            Longest = Seconds(settings.NotifyLongestSeconds),
            OverdueAgain = settings.NotifyOverdueAgainDays == 0 ? null : TimeSpan.FromDays(settings.NotifyOverdueAgainDays),
            Kept = TimeSpan.FromDays(settings.NotifyKeepDays),
            Pages = settings.PageAddress is { } pages ? new Uri(pages.EndsWith('/') ? pages : pages + "/") : null,
        };
    }

    private static TimeSpan Seconds(decimal seconds) => TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
}

/// <param name="Password">Null where nobody signs in.</param>
/// <param name="To">Told of everything.</param>
/// <param name="Units">Told of their own, by <see cref="RegisterState.KeyOf"/> of the unit.</param>
internal sealed record MailSettings(
    string Server,
    int Port,
    string Security,
    string? User,
    string? Password,
    MailboxAddress From,
    IReadOnlyList<MailboxAddress> To,
    ILookup<string, MailboxAddress> Units,
    Language Language
)
{
    /// <summary>For people.</summary>
    public string Shown => FormattableString.Invariant($"{Server}:{Port} ({Security})");

    /// <exception cref="SettingsException">The password is missing.</exception>
    public static MailSettings? Of(ServiceSettings settings)
    {
        if (settings.MailServer is not { } server)
            return null;
        string? password = settings.MailUser is null
            ? null
            : SecretText.Read(settings.MailPasswordFile, SecretText.MailPassword, "mailPasswordFile")
                ?? throw new SettingsException(
                    $"mailUser ต้องมีรหัสผ่าน: ระบุ mailPasswordFile หรือตัวแปร {SecretText.MailPassword} (mailUser needs a password: name a file in mailPasswordFile, or set {SecretText.MailPassword})"
                );
        return new MailSettings(
            server,
            settings.MailPort,
            settings.MailSecurity,
            settings.MailUser,
            password,
            NotifyCheck.AddressOf(settings.MailFrom!, "mailFrom", ""),
            NotifyCheck.Addresses(settings.MailTo, "mailTo", ""),
            settings
                .MailUnits.SelectMany(
                    u => NotifyCheck.Addresses(u.Value, "mailUnits", ""),
                    (u, a) => (Unit: RegisterState.KeyOf(u.Key), Address: a)
                )
                .ToLookup(u => u.Unit, u => u.Address, StringComparer.Ordinal),
            settings.MailLanguage == "en" ? Language.English : Language.Thai
        );
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => Shown;
}

/// <param name="Secret">Signs what is sent.</param>
internal sealed record WebhookSettings(Uri Address, ReadOnlyMemory<byte> Secret)
{
    /// <summary>Of a secret in the notation of Standard Webhooks, which is base64.</summary>
    private const string Encoded = "whsec_";

    private const int ShortestSecret = 24;

    /// <summary>For people: what follows the host may be a secret.</summary>
    public string Shown => ShownOf(Address);

    public static string ShownOf(Uri address) =>
        address.GetLeftPart(UriPartial.Authority) + (address.PathAndQuery is "/" or "" ? "" : "/…");

    /// <exception cref="SettingsException">The secret is missing, or too short.</exception>
    public static WebhookSettings? Of(ServiceSettings settings)
    {
        if (settings.Webhook is not { } address)
            return null;
        string secret =
            SecretText.Read(settings.WebhookSecretFile, SecretText.WebhookSecret, "webhookSecretFile")
            ?? throw new SettingsException(
                $"webhook ต้องมีรหัสลับสำหรับลงลายมือชื่อ: ระบุ webhookSecretFile หรือตัวแปร {SecretText.WebhookSecret} (webhook needs a secret that signs: name a file in webhookSecretFile, or set {SecretText.WebhookSecret})"
            );
        byte[] key = KeyOf(secret);
        if (key.Length < ShortestSecret)
            throw new SettingsException(
                $"รหัสลับของ webhook สั้นเกินไป ต้องมีอย่างน้อย {ShortestSecret} ไบต์ (the secret of the webhook is too short: at least {ShortestSecret} bytes)"
            );
        return new WebhookSettings(new Uri(address), key);
    }

    /// <summary>Without the secret.</summary>
    public override string ToString() => Shown;

    private static byte[] KeyOf(string secret)
    {
        if (!secret.StartsWith(Encoded, StringComparison.Ordinal))
            return System.Text.Encoding.UTF8.GetBytes(secret);
        try
        {
            return Convert.FromBase64String(secret[Encoded.Length..]);
        }
        catch (FormatException e)
        {
            throw new SettingsException(
                $"รหัสลับของ webhook ที่ขึ้นต้นด้วย {Encoded} ต้องตามด้วย base64 (a secret that begins with {Encoded} goes on in base64)",
                e
            );
        }
    }
}
