namespace KpiIngest.Commands.Rules;

/// <summary>The catalogue as the command shows it.</summary>
internal static class CatalogueCards
{
    public static IReadOnlyList<RuleCard> All => [];
}
