using System.Text.Json;
using KpiIngest.Records;

namespace KpiIngest.Serve;

/// <summary>Finds, reads and checks the configuration.</summary>
public static class SettingsFile
{
    /// <summary>The configuration when none is named: in the current folder.</summary>
    public const string Default = "kpi-ingest.json";

    /// <summary>With absolute paths. Without a name the default one is used, and written where it is missing.</summary>
    /// <param name="mayCreate">False for commands that only list: where the default is missing, its values are used and nothing is
    /// written.</param>
    /// <exception cref="SettingsException">The file is missing or wrong; the message says where and why.</exception>
    public static ServiceSettings Load(string? configFile, bool mayCreate)
    {
        string file = Path.GetFullPath(configFile ?? Default);
        if (!File.Exists(file))
        {
            if (configFile is not null)
                throw new SettingsException($"ไม่พบไฟล์ตั้งค่า {file} (the configuration file was not found)");
            if (mayCreate)
                Create(file);
            return Absolute(new ServiceSettings(), file);
        }

        ServiceSettings settings = Absolute(Read(file), file);
        SettingsCheck.Check(settings, file);
        return settings;
    }

    private static ServiceSettings Read(string file)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"อ่านไฟล์ตั้งค่าไม่ได้: {e.Message} (the configuration file cannot be read)", e);
        }

        return SettingsText.Parse(json, file);
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(new ServiceSettings(), ServiceSettingsJson.Default.ServiceSettings) + "\n");
    }

    private static ServiceSettings Absolute(ServiceSettings settings, string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        return settings with
        {
            Inbox = Path.GetFullPath(settings.Inbox, folder),
            Outbox = Path.GetFullPath(settings.Outbox, folder),
            Archive = Path.GetFullPath(settings.Archive, folder),
            Database = DatabaseAddress.IsPostgres(settings.Database) ? settings.Database : Path.GetFullPath(settings.Database, folder),
            Backup = settings.Backup is { } backup ? Path.GetFullPath(backup, folder) : null,
            Audit = Path.GetFullPath(settings.Audit, folder),
            Keys = settings.Keys is { } keys
                ? Path.GetFullPath(keys, folder)
                : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings.Audit, folder)) ?? folder, "keys"),
            Logs = Path.GetFullPath(settings.Logs, folder),
            Pictures = Path.GetFullPath(settings.Pictures, folder),
            Certificate = settings.Certificate is { } certificate ? Path.GetFullPath(certificate, folder) : null,
            MailPasswordFile = settings.MailPasswordFile is { } password ? Path.GetFullPath(password, folder) : null,
            WebhookSecretFile = settings.WebhookSecretFile is { } secret ? Path.GetFullPath(secret, folder) : null,
            MetricsTokenFile = settings.MetricsTokenFile is { } token ? Path.GetFullPath(token, folder) : null,
            MemoTemplate = settings.MemoTemplate is { } memo ? Path.GetFullPath(memo, folder) : null,
            CertificateTemplate = settings.CertificateTemplate is { } certified ? Path.GetFullPath(certified, folder) : null,
            CertificateKey = settings.CertificateKey is { } key ? Path.GetFullPath(key, folder) : null,
        };
    }
}

/// <summary>The configuration cannot be used; the message is for the person who wrote it.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
