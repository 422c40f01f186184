namespace KpiIngest.Checking.Register;

/// <summary>All rules of the register, found in this assembly, by code.</summary>
public static class RegisterRules
{
    public static IReadOnlyList<RegisterRule> All { get; } =
    [
        .. typeof(RegisterRule)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(RegisterRule)))
            .Select(t => (RegisterRule)Activator.CreateInstance(t)!)
            .OrderBy(r => r.Identity.Code, StringComparer.Ordinal),
    ];
}
