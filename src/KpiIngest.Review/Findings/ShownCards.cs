using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Language;
using KpiIngest.Review.Parts;

namespace KpiIngest.Review.Findings;

/// <summary>Findings of a list card by card.</summary>
public static class ShownCards
{
    /// <summary>Those that follow each other and are of one card, in the order of the list. Indicators that are missing from a submission
    /// are a card each.</summary>
    public static IEnumerable<IReadOnlyList<FindingItem>> Of(IReadOnlyList<FindingItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        for (int from = 0, to; from < items.Count; from = to)
        {
            for (
                to = from + 1;
                to < items.Count
                    && items[to].Line.CardId == items[from].Line.CardId
                    && items[to].Line.IndicatorNumber == items[from].Line.IndicatorNumber;
                to++
            ) { }
            yield return [.. items.Skip(from).Take(to - from)];
        }
    }

    /// <summary>How severe the findings of a card are, for its head.</summary>
    public static IEnumerable<(string Tone, Bilingual Name, int Count)> Levels(IReadOnlyList<FindingItem> card) =>
        card.GroupBy(i => SeverityWording.ToneOf(i.Line.Code, i.Line.Severity))
            .OrderBy(g => g.Key)
            .Select(g => (ChipTone.Of(g.Key), SeverityWording.Of(g.Key), g.Count()));
}
