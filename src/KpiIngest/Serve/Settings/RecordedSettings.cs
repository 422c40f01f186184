using KpiIngest.Audit;
using KpiIngest.Isolation;
using KpiIngest.Records.Settings;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Serve.Settings;

/// <summary>Keeps on record what settings this service works by.</summary>
/// <param name="demo">Everybody is signed in as the demo's reviewer.</param>
/// <param name="wordings">Folder of the wording files.</param>
internal sealed class RecordedSettings(
    ServiceSettings settings,
    bool demo,
    string wordings,
    AuditFolder audit,
    SettingsLedger ledger,
    NodeName node,
    ReaderVersion reader,
    ILogger<RecordedSettings> logger
)
{
    private const int LongestShown = 60;

    /// <summary>The version of the reader by which they were recorded last; null before.</summary>
    private string? recorded;

    /// <summary>Whether the wording files, and so the reader, are others than those that are on record.</summary>
    public bool IsOutdated => !string.Equals(recorded, reader.Current, StringComparison.Ordinal);

    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        string version = reader.Current;
        using Records.Audit.Checkpoints.LogKey key = audit.Key();
        SettingsChange? change = await ledger.RecordAsync(
            node.Name,
            !settings.RecordsAddress().IsShared,
            SettingsInForce.Of(settings, demo, key, wordings, version),
            cancellationToken
        );
        recorded = version;
        if (change is null)
            return;
        if (change.First)
            logger.LogInformation(
                "บันทึกค่าตั้งทั้งหมดที่ใช้ {Count} รายการเป็นครั้งแรก (all {Count} settings were recorded for the first time)",
                change.Settings.Count,
                change.Settings.Count
            );
        foreach (ChangedSetting setting in change.First ? [] : change.Settings)
            logger.LogInformation(
                "ค่าตั้งเปลี่ยนจากครั้งก่อน (setting changed): {Setting}: {Before} → {After}",
                setting.Name,
                Shown(setting.Before),
                Shown(setting.After)
            );
    }

    private static string Shown(string? value) =>
        value is null ? "-"
        : value.Length > LongestShown ? value[..LongestShown] + "…"
        : value;
}
