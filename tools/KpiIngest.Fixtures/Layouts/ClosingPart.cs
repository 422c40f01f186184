using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>What was done, what helped and hindered, proposals, evidence.</summary>
internal static class ClosingPart
{
    public const string EvidenceLabel = "หลักฐานอ้างอิง";

    /// <param name="firstList">Id of the first automatic list to use.</param>
    public static IEnumerable<IReadOnlyList<Block>> Sections(Card card, int firstList)
    {
        int list = firstList;
        foreach ((string heading, IReadOnlyList<string> lines) in card.Closing)
            yield return [.. Section(card.ClosingForm, heading, lines, list++)];
        if (card.Evidence.Count > 0)
            yield return [.. Section(card.ClosingForm, EvidenceLabel, card.Evidence, list)];
    }

    private static IEnumerable<Block> Section(ClosingForm form, string heading, IReadOnlyList<string> lines, int list)
    {
        if (lines.Count == 1)
            return form == ClosingForm.Inline ? [Writing.Label(heading, lines[0])] : [Writing.Heading(heading + " :"), Para.Of(lines[0])];
        return form == ClosingForm.Inline
            ? [Writing.Label(heading, string.Join(' ', lines.Select((l, i) => $"{Numerals.Thai(i + 1)}. {l}")))]
            : [Writing.Heading(heading + " :"), .. lines.Select(l => Para.Of(l) with { List = new AutoList(list, ListForm.Arabic) })];
    }
}
