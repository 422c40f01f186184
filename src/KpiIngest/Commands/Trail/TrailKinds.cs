using KpiIngest.Records.Audit;

namespace KpiIngest.Commands.Trail;

/// <summary>What entries may be asked for by name: kinds of things, or one action.</summary>
internal static class TrailKinds
{
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["settings"] = [AuditActions.SettingsFirst, AuditActions.SettingsChanged],
        ["accounts"] =
        [
            AuditActions.AccountAdded,
            AuditActions.AccountDisabled,
            AuditActions.AccountEnabled,
            AuditActions.AccountRole,
            AuditActions.AccountReset,
            AuditActions.AccountPassword,
        ],
        ["assignments"] = [AuditActions.UnitAssigned, AuditActions.UnitReleased],
        ["identity"] = [AuditActions.IdentityConfirmed, AuditActions.ConfirmationTakenBack, AuditActions.NoDuplicate],
        ["keying"] = [AuditActions.CardKeyed, AuditActions.KeyedSettled, AuditActions.KeyingSetAside, AuditActions.KeyedTakenBack],
        ["decisions"] =
        [
            AuditActions.Decided,
            AuditActions.DecisionTakenBack,
            AuditActions.Seconded,
            AuditActions.DecidedTogether,
            AuditActions.TakenBackTogether,
            AuditActions.Corrected,
            AuditActions.CorrectionTakenBack,
        ],
    };

    /// <summary>Every name that is known: the kinds, then the actions.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Kinds.Keys, .. AuditActions.All];

    /// <returns>Null where the name is not known.</returns>
    public static IReadOnlyList<string>? Of(string name)
    {
        if (Kinds.TryGetValue(name, out string[]? actions))
            return actions;
        return AuditActions.All.Contains(name, StringComparer.Ordinal) ? [name] : null;
    }
}
