using KpiIngest.Checking.History;
using KpiIngest.Checking.Register;

namespace KpiIngest.Checking;

/// <summary>All rules, found in this assembly, by family and code. There is no list to keep: a new rule is its own file.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Rule)))
            .Select(t => (Rule)Activator.CreateInstance(t)!)
            .OrderBy(r => r.Identity.Family)
            .ThenBy(r => r.Identity.Code, StringComparer.Ordinal),
    ];

    /// <summary>The identities of these rules, of those across files, and of those of the register.</summary>
    public static IReadOnlyList<RuleIdentity> Identities { get; } =
    [.. All.Select(r => r.Identity), .. HistoryRules.All.Select(r => r.Identity), .. RegisterRules.All.Select(r => r.Identity)];

    /// <returns>Null where no rule has the code.</returns>
    public static Rule? Find(string code) =>
        All.FirstOrDefault(r => string.Equals(r.Identity.Code, code, StringComparison.OrdinalIgnoreCase));
}
