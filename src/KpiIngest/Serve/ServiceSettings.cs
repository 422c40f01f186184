using System.Text.Json.Serialization;

namespace KpiIngest.Serve;

/// <summary>The configuration of the service. Paths that are not absolute are relative to the configuration file.</summary>
public sealed record ServiceSettings
{
    /// <summary>Where files are dropped; its first folder level names the sending unit.</summary>
    public string Inbox { get; init; } = "inbox";

    /// <summary>Where senders find the answers.</summary>
    public string Outbox { get; init; } = "outbox";

    /// <summary>The originals, by hash.</summary>
    public string Archive { get; init; } = "archive";

    /// <summary>SQLite file of the records.</summary>
    public string Database { get; init; } = "data/kpi-ingest.db";

    /// <summary>SQLite file of the jobs.</summary>
    public string JobsDatabase { get; init; } = "data/jobs.db";

    /// <summary>Folder of the log files.</summary>
    public string Logs { get; init; } = "logs";

    /// <summary>Address of the page. Without sign-in it belongs on this machine alone.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:5080";

    /// <summary>How long a file must lie unchanged before it is taken, in seconds: 0.1 to 3600.</summary>
    public decimal SettleSeconds { get; init; } = 2;

    /// <summary>Time between scans of the inbox, in seconds: 0.1 to 3600.</summary>
    public decimal ScanSeconds { get; init; } = 5;

    /// <summary>Files read side by side: 1 to 64.</summary>
    public int Readers { get; init; } = 2;

    /// <summary>Names the JSON schema for editors; not used.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ServiceSettings))]
internal sealed partial class ServiceSettingsJson : JsonSerializerContext;
