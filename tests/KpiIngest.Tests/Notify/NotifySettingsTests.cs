using System.Globalization;
using KpiIngest.Notify;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Serve;
using KpiIngest.Serve.Settings;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Notify;

/// <summary>What the configuration of mail, webhook and metrics must keep to, and that no secret of it goes on record.</summary>
public sealed class NotifySettingsTests : IDisposable
{
    private const string Mail =
        "\"mailServer\": \"smtp.example.go.th\", \"mailFrom\": \"kpi@example.go.th\", \"mailTo\": [\"a@example.go.th\"]";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\"mailServer\": \"smtp://smtp.example.go.th\"", "mailServer")]
    [InlineData("\"mailServer\": \"smtp.example.go.th\"", "mailFrom")]
    [InlineData("\"mailServer\": \"smtp.example.go.th\", \"mailFrom\": \"kpi@example.go.th\"", "mailTo")]
    [InlineData("\"mailFrom\": \"kpi\"", "mailFrom")]
    [InlineData("\"mailTo\": [\"a@b.example\", \"nobody\"]", "mailTo")]
    [InlineData("\"mailUnits\": { \"กองคลัง\": [\"x\"] }", "mailUnits")]
    [InlineData("\"mailUnits\": [\"x\"]", "แต่ละหน่วยงาน")]
    [InlineData("\"mailPort\": 0", "mailPort")]
    [InlineData("\"mailSecurity\": \"ssl\"", "mailSecurity")]
    [InlineData("\"mailLanguage\": \"de\"", "mailLanguage")]
    [InlineData("\"notify\": [\"everything\"]", "notify")]
    [InlineData("\"notifyOverdueAgainDays\": 400", "notifyOverdueAgainDays")]
    [InlineData("\"webhook\": \"ftp://example.go.th\"", "webhook")]
    [InlineData("\"webhook\": \"https://user:password@example.go.th/\"", "webhook")]
    [InlineData("\"pageAddress\": \"kpi.example.go.th\"", "pageAddress")]
    [InlineData("\"metrics\": \"yes\"", "true หรือ false")]
    [InlineData("\"metricsCollector\": \"4318\"", "metricsCollector")]
    [InlineData(Mail + ", \"mailUser\": \"kpi\", \"mailSecurity\": \"none\"", "mailSecurity")]
    public void A_wrong_setting_is_refused_by_its_name(string json, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(Mail)]
    [InlineData(Mail + ", \"mailSecurity\": \"none\"")]
    [InlineData(
        "\"mailServer\": \"127.0.0.1\", \"mailFrom\": \"kpi@example.go.th\", \"mailUnits\": { \"ก\": [\"a@example.go.th\"] }, \"mailUser\": \"kpi\", \"mailSecurity\": \"none\""
    )]
    [InlineData("\"webhook\": \"https://hooks.example.go.th/x?y=z\"")]
    [InlineData("\"notify\": [], \"metrics\": true, \"metricsCollector\": \"http://127.0.0.1:4318\"")]
    public void A_right_setting_is_taken(string json) => Load(json);

    [Theory]
    [InlineData(Mail + ", \"mailUser\": \"kpi\"", "KPI_INGEST_MAIL_PASSWORD")]
    [InlineData(Mail + ", \"mailUser\": \"kpi\", \"mailPasswordFile\": \"empty\"", "empty")]
    [InlineData(Mail + ", \"mailUser\": \"kpi\", \"mailPasswordFile\": \"not-there\"", "not-there")]
    [InlineData("\"webhook\": \"https://example.go.th/\"", "KPI_INGEST_WEBHOOK_SECRET")]
    [InlineData("\"webhook\": \"https://example.go.th/\", \"webhookSecretFile\": \"short\"", "24")]
    [InlineData("\"webhook\": \"https://example.go.th/\", \"webhookSecretFile\": \"broken\"", "base64")]
    public void A_secret_that_is_missing_or_none_keeps_the_service_from_starting_with_the_way_out(string json, string named)
    {
        folder.Write("empty", "\n");
        folder.Write("short", "too short");
        folder.Write("broken", "whsec_***");
        Assert.Contains(
            named,
            Assert.Throws<SettingsException>(() => NotificationSettings.Of(Load(json))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_a_secret_a_digest_that_changes_with_it_goes_on_record_and_of_the_webhook_no_path()
    {
        SortedDictionary<string, string?> one = InForce("S3cret-passw0rd-of-24-bytes", "https://hooks.example.go.th/services/T0/B0/XyZ");
        Assert.DoesNotContain(
            one.Values,
            v => v?.Contains("S3cret", StringComparison.Ordinal) == true || v?.Contains("XyZ", StringComparison.Ordinal) == true
        );
        foreach (string name in new[] { "mail.password", "webhook.secret", "webhook.path", "metrics.token" })
            Assert.Matches("^digest [0-9a-f]{12}$", one[name]);
        Assert.Equal(("https://hooks.example.go.th/…", "กองคลัง: b@example.go.th, c@example.go.th"), (one["webhook"], one["mailUnits"]));
        Assert.Equal(one, InForce("S3cret-passw0rd-of-24-bytes", "https://hooks.example.go.th/services/T0/B0/XyZ"));
        SortedDictionary<string, string?> other = InForce("another-passw0rd-of-24-bytes", "https://hooks.example.go.th/services/T0/B0/Abc");
        Assert.Equal(["mail.password", "metrics.token", "webhook.path", "webhook.secret"], other.Keys.Where(k => other[k] != one[k]));
    }

    [Fact]
    public void Neither_mail_nor_webhook_settings_say_their_secret()
    {
        folder.Write("secret", "S3cret-passw0rd-of-24-bytes");
        NotificationSettings settings = NotificationSettings.Of(
            Load(
                Mail
                    + ", \"mailUser\": \"kpi\", \"mailPasswordFile\": \"secret\", \"webhook\": \"https://hooks.example.go.th/XyZ\", \"webhookSecretFile\": \"secret\""
            )
        );
        Assert.Equal("S3cret-passw0rd-of-24-bytes", settings.Mail!.Password);
        string shown = string.Create(CultureInfo.InvariantCulture, $"{settings} {settings.Mail} {settings.Webhook}");
        Assert.DoesNotContain("S3cret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("XyZ", shown, StringComparison.Ordinal);
    }

    private SortedDictionary<string, string?> InForce(string secret, string webhook)
    {
        folder.Write("secret", secret);
        Directory.CreateDirectory(folder["audit-key"]);
        using LogKey key = LogKey.Of(folder["audit-key"]);
        string json =
            Mail
            + $$""", "mailUser": "kpi", "mailPasswordFile": "secret", "webhook": "{{webhook}}", "webhookSecretFile": "secret", "metrics": true, "metricsTokenFile": "secret", "mailUnits": { "กองคลัง": ["b@example.go.th", "c@example.go.th"] } """;
        return SettingsInForce.Of(Load(json), demo: false, key, folder["forms"], "0.1.0+r1");
    }

    private ServiceSettings Load(string members) =>
        SettingsFile.Load(folder.Write("kpi-ingest.json", $"{{ {members} }}"), mayCreate: false);
}
