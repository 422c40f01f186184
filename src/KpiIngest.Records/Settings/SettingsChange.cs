namespace KpiIngest.Records.Settings;

/// <summary>What a service found at its start, or while it ran, of the settings that it works by: at its first start all of them,
/// afterwards those that differ from what was recorded last.</summary>
public sealed class SettingsChange
{
    /// <summary>1, 2, 3 ... over all services.</summary>
    public long Id { get; init; }

    /// <summary>The service that works by them.</summary>
    public required string Node { get; init; }

    /// <summary>Nothing was recorded before: these are all settings.</summary>
    public bool First { get; init; }

    public required string Actor { get; init; }

    public DateTimeOffset At { get; init; }

    public List<ChangedSetting> Settings { get; init; } = [];
}

/// <summary>One setting with its value before and from then on, as text; null where it had or has none.</summary>
public sealed class ChangedSetting
{
    public long Id { get; init; }

    public long ChangeId { get; init; }

    /// <summary>From 0, by the ordinal order of the names.</summary>
    public int Ordinal { get; init; }

    public required string Name { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
