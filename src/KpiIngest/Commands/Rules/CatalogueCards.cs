using KpiIngest.Checking;

namespace KpiIngest.Commands.Rules;

/// <summary>The catalogue as the command shows it: from the rules themselves.</summary>
internal static class CatalogueCards
{
    public static IReadOnlyList<RuleCard> All { get; } =
    [
        .. RuleCatalogue.Identities.Select(i => new RuleCard(
            i.Code,
            i.Severity,
            i.ForAPerson,
            i.Title.Thai,
            i.Title.English,
            i.Why.Thai,
            i.Why.English,
            i.Wrong,
            i.Right
        )),
    ];
}
