namespace KpiIngest.Records;

/// <summary>The tables that are only ever added to. The database refuses the rest by triggers; what these keep off, and whether they are
/// there, <c>verify</c> asks.</summary>
internal static class AppendOnlyTables
{
    /// <summary>The columns of the key of each.</summary>
    public static IReadOnlyList<(string Table, string[] Key, string Called)> All { get; } =
    [
        ("AuditEntries", ["Sequence"], "The audit trail is"),
        ("AcrossFindings", ["Id"], "Findings across submissions are"),
        ("Decisions", ["Id"], "Decisions are"),
        ("DecisionBatches", ["Id"], "Decisions are"),
        ("Corrections", ["Id"], "Corrections are"),
        ("KeyedEntries", ["Id"], "KeyedEntries are"),
        ("Confirmations", ["Id"], "Confirmations are"),
        ("SettingsChanges", ["Id"], "Recorded settings are"),
        ("ChangedSettings", ["Id"], "Recorded settings are"),
        ("RegisterVersions", ["Id"], "The register is"),
        ("RegisterParts", ["VersionId", "Unit", "FiscalYear"], "The register is"),
        ("RegisterRows", ["VersionId", "Unit", "FiscalYear", "Number"], "The register is"),
        ("RegisterChecks", ["Id"], "The register is"),
    ];
}
