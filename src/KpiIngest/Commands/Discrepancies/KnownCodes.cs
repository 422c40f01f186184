using KpiIngest.Checking;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The codes that a filter may name: of the rules, and of what could not be checked.</summary>
internal static class KnownCodes
{
    private static readonly string[] OfGaps =
    [
        "not-assessed",
        "scoring-table",
        "headings",
        "comparison",
        "personal-form",
        "period",
        "no-weights",
    ];

    public static IReadOnlyList<string> All { get; } = [.. RuleCatalogue.Identities.Select(i => i.Code), .. OfGaps];

    public static bool Contains(string code) => All.Contains(code, StringComparer.Ordinal);
}
