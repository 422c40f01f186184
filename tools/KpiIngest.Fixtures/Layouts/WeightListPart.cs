using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>The items with their weights, as the description lists them.</summary>
internal static class WeightListPart
{
    public static IEnumerable<Block> Blocks(Card card, WeightListForm form)
    {
        if (card.WeightList.Count == 0)
            return [];
        return form == WeightListForm.Table ? [Table(card)] : card.WeightList.Select(w => Line(card, w, form));
    }

    private static Grid Table(Card card) =>
        new(
            [.. card.WeightList.Select(w => new GridRow([Writing.Cell(Item(w)), new GridCell([Writing.Line(Weight(card, w))])]))],
            [7238, 2400]
        )
        {
            Ruled = false,
        };

    private static Para Line(Card card, ListedWeight weight, WeightListForm form) =>
        form == WeightListForm.Tabs
            ? Writing.Line([new Words(Item(weight)), new TabStop(), .. Weight(card, weight)])
            : Writing.Line([new Words(Item(weight) + " ("), .. Weight(card, weight), new Words(")")]);

    private static string Item(ListedWeight weight) => Numerals.Thai(weight.Number) + ". " + weight.Name;

    private static Inline[] Weight(Card card, ListedWeight weight) =>
        [new Words("น้ำหนักร้อยละ "), Writing.Figure(weight.Weight, card.Digits)];
}
