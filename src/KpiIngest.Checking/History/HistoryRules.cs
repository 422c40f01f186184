namespace KpiIngest.Checking.History;

/// <summary>All rules across files, found in this assembly, by code.</summary>
public static class HistoryRules
{
    public static IReadOnlyList<HistoryRule> All { get; } =
    [
        .. typeof(HistoryRule)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(HistoryRule)))
            .Select(t => (HistoryRule)Activator.CreateInstance(t)!)
            .OrderBy(r => r.Identity.Code, StringComparer.Ordinal),
    ];
}
