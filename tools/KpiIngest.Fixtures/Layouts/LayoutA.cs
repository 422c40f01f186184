using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>A card of several items: list of weights, then item by item, then the summary and the formula.</summary>
public static class LayoutA
{
    public static IReadOnlyList<Block> Lay(Card card, Look look) => Framing.Put(Sections(card, look), look.Frame);

    private static IEnumerable<IReadOnlyList<Block>> Sections(Card card, Look look)
    {
        foreach (IReadOnlyList<Block> section in HeadingPart.Sections(card, look))
            yield return section;
        if (card.Explanation.Count > 0)
            yield return
            [
                Writing.Heading("คำอธิบาย :"),
                .. card.Explanation.Select(e => Para.Of(e)),
                .. WeightListPart.Blocks(card, look.WeightList),
            ];
        foreach (Item item in card.Items)
            yield return [.. ItemBlocks(card, item)];
        if (card.Summary is { } summary)
            yield return [Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :"), .. SheetPart.Blocks(card, summary)];
        if (card.Formula is not null || card.Average is not null)
            yield return [.. FormulaPart.Blocks(card)];
        foreach (IReadOnlyList<Block> section in ClosingPart.Sections(card, 10))
            yield return section;
    }

    private static IEnumerable<Block> ItemBlocks(Card card, Item item)
    {
        yield return Writing.Heading(item.Heading);
        foreach (string point in item.Points)
            yield return Para.Of(point);
        if (item.Criteria is { } criteria)
        {
            yield return Writing.Heading("เกณฑ์การให้คะแนน");
            yield return CriteriaPart.Table(card, criteria);
        }

        if (item.Results.Count > 0)
        {
            yield return Writing.Heading("ผลการดำเนินงาน");
            foreach (string line in item.Results)
                yield return Para.Of(line);
        }

        if (item.Detail is not { } detail)
            yield break;
        yield return Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :");
        foreach (Block block in SheetPart.Blocks(card, detail))
            yield return block;
    }
}
