using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>A card and its pages. The pages are drawn only when asked for: a fault may come into the card before.</summary>
internal sealed record DrawnCard(Card Card, Func<IReadOnlyList<Block>> Pages);
