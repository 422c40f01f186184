using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using KpiIngest.Isolation;
using KpiIngest.Notify;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;

namespace KpiIngest.Serve.Settings;

/// <summary>The settings that a service works by, by name and as text: those of its configuration, the switches of its call, and what
/// decides a reading.</summary>
internal static class SettingsInForce
{
    /// <summary>Members of the configuration that set nothing, or stand here in another form.</summary>
    internal static readonly string[] NotAsWritten = ["$schema", "jobsDatabase", "database", "node", "webhook"];

    /// <summary>Of the digest of a secret.</summary>
    internal const string Digest = "digest ";

    private const int DigestCharacters = 12;

    /// <param name="settings">With absolute paths.</param>
    /// <param name="key">Of the audit trail: without it nobody can try secrets against their digests.</param>
    /// <param name="wordings">Folder of the wording files.</param>
    /// <param name="reader">The version of the reader.</param>
    public static SortedDictionary<string, string?> Of(ServiceSettings settings, bool demo, LogKey key, string wordings, string reader)
    {
        SortedDictionary<string, string?> inForce = new(StringComparer.Ordinal);
        foreach (
            JsonProperty member in JsonSerializer
                .SerializeToElement(settings, ServiceSettingsJson.Default.ServiceSettings)
                .EnumerateObject()
        )
            if (!NotAsWritten.Contains(member.Name, StringComparer.Ordinal))
                inForce[member.Name] = Text(member.Value);
        DatabaseAddress address = settings.RecordsAddress();
        (string? options, string? secret) = DatabaseSecrets.Of(address);
        inForce["database"] = address.Shown;
        inForce["database.options"] = options;
        inForce["database.password"] = DigestOf(key, secret);
        inForce["webhook"] = settings.Webhook is { } webhook ? WebhookSettings.ShownOf(new Uri(webhook)) : null;
        inForce["webhook.path"] =
            settings.Webhook is { } whole && new Uri(whole).PathAndQuery is { Length: > 1 } path ? DigestOf(key, path) : null;
        inForce["mail.password"] = DigestOf(
            key,
            settings.MailUser is null ? null : SecretText.Read(settings.MailPasswordFile, SecretText.MailPassword, "mailPasswordFile")
        );
        inForce["webhook.secret"] = DigestOf(
            key,
            settings.Webhook is null ? null : SecretText.Read(settings.WebhookSecretFile, SecretText.WebhookSecret, "webhookSecretFile")
        );
        inForce["metrics.token"] = DigestOf(
            key,
            settings.Metrics ? SecretText.Read(settings.MetricsTokenFile, SecretText.MetricsToken, "metricsTokenFile") : null
        );
        inForce["node"] = ServiceHost.NodeOf(settings);
        inForce["demo"] = demo ? "true" : "false";
        inForce["reader"] = reader;
        foreach (string file in FormWordings.FilesOf(wordings))
            inForce["forms/" + Path.GetFileName(file)] = Sha256Of(file);
        return inForce;
    }

    private static string? DigestOf(LogKey key, string? secret) =>
        secret is null ? null : Digest + key.KeyedDigest(secret)[..DigestCharacters];

    /// <summary>Numbers without what makes no difference: 2.0 is 2.</summary>
    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => (value.GetDecimal() / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            JsonValueKind.Object => string.Join(
                "; ",
                value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{m.Name}: {Text(m.Value)}")
            ),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
            _ => value.GetRawText(),
        };

    /// <returns>Null where it went away meanwhile.</returns>
    private static string? Sha256Of(string file)
    {
        try
        {
            return "sha256 " + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
