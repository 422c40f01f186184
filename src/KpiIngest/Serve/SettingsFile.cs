using System.Text.Json;

namespace KpiIngest.Serve;

/// <summary>Finds, reads and checks the configuration.</summary>
public static class SettingsFile
{
    /// <summary>The configuration when none is named: in the current folder.</summary>
    public const string Default = "kpi-ingest.json";

    /// <summary>With absolute paths. Without a name the default one is used, and written where it is missing.</summary>
    /// <param name="mayCreate">False for commands that only list: where the default is missing, its values are used and nothing is written.</param>
    /// <exception cref="SettingsException">The file is missing or wrong; the message says where and why.</exception>
    public static ServiceSettings Load(string? configFile, bool mayCreate)
    {
        string file = Path.GetFullPath(configFile ?? Default);
        if (!File.Exists(file))
        {
            if (configFile is not null) throw new SettingsException($"ไม่พบไฟล์ตั้งค่า {file} (the configuration file was not found)");
            if (mayCreate) Create(file);
            return Absolute(new ServiceSettings(), file);
        }

        ServiceSettings settings = Read(file);
        Check(settings, file);
        return Absolute(settings, file);
    }

    private static ServiceSettings Read(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, ServiceSettingsJson.Default.ServiceSettings)
                ?? throw new SettingsException($"{file}: ไฟล์ตั้งค่าว่างเปล่า (the configuration is null)");
        }
        catch (JsonException e)
        {
            throw new SettingsException($"{file} บรรทัด {(e.LineNumber ?? 0) + 1}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"อ่านไฟล์ตั้งค่าไม่ได้: {e.Message}", e);
        }
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(new ServiceSettings(), ServiceSettingsJson.Default.ServiceSettings) + "\n");
    }

    private static void Check(ServiceSettings settings, string file)
    {
        InRange(file, "settleSeconds", settings.SettleSeconds, 0.1m, 3600);
        InRange(file, "scanSeconds", settings.ScanSeconds, 0.1m, 3600);
        InRange(file, "readers", settings.Readers, 1, 64);
        if (!Uri.TryCreate(settings.Listen, UriKind.Absolute, out Uri? listen) || listen.Scheme is not ("http" or "https"))
        {
            throw new SettingsException($"{file}: listen ต้องเป็นที่อยู่ เช่น http://127.0.0.1:5080 (listen must be an address)");
        }
    }

    private static void InRange(string file, string name, decimal value, decimal least, decimal most)
    {
        if (value < least || value > most) throw new SettingsException(string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{file}: {name} ต้องอยู่ระหว่าง {least} ถึง {most} แต่เป็น {value} (out of range)"));
    }

    private static ServiceSettings Absolute(ServiceSettings settings, string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        return settings with
        {
            Inbox = Path.GetFullPath(settings.Inbox, folder),
            Outbox = Path.GetFullPath(settings.Outbox, folder),
            Archive = Path.GetFullPath(settings.Archive, folder),
            Database = Path.GetFullPath(settings.Database, folder),
            JobsDatabase = Path.GetFullPath(settings.JobsDatabase, folder),
            Logs = Path.GetFullPath(settings.Logs, folder),
        };
    }
}

/// <summary>The configuration cannot be used; the message is for the person who wrote it.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
