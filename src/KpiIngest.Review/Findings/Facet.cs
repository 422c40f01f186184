using KpiIngest.Checking.Language;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Findings;

/// <summary>A group of choices of a filter.</summary>
/// <param name="More">Choices that are folded away.</param>
public sealed record Facet(Bilingual Name, IReadOnlyList<FacetChoice> Choices, IReadOnlyList<FacetChoice> More)
{
    /// <summary>How all of them are offered where some are folded away, with their number.</summary>
    public Bilingual All { get; init; } = ReviewWords.AllUnits;
}

/// <param name="Count">How many findings the list shows with this choice, beside the other filters.</param>
/// <param name="Query">Of the address with the choice taken or given up.</param>
/// <param name="Several">True where more than one of the group can be chosen.</param>
public sealed record FacetChoice(Bilingual Name, int Count, bool Chosen, string Query, bool Several)
{
    /// <summary>True where more were not counted.</summary>
    public bool AtLeast { get; init; }
}
