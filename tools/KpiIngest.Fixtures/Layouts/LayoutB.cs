using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>A card of one indicator: every section a cell of one outer table, criteria and scoring nested in those cells.</summary>
public static class LayoutB
{
    public static IReadOnlyList<Block> Lay(Card card, Look look) => Framing.Put(Sections(card, look), look.Frame);

    private static IEnumerable<IReadOnlyList<Block>> Sections(Card card, Look look)
    {
        foreach (IReadOnlyList<Block> section in HeadingPart.Sections(card, look))
            yield return section;
        Item item = card.Items[0];
        yield return [Writing.Heading("คำอธิบาย :"), .. card.Explanation.Select(e => Para.Of(e)), .. Points(item)];
        if (item.Criteria is { } criteria)
        {
            Block[] caption = criteria.Matrix is { } matrix ? [Para.Of(matrix.Caption)] : [];
            yield return [Writing.Heading("เกณฑ์การให้คะแนน :"), .. caption, CriteriaPart.Table(card, criteria)];
        }

        if (item.Detail is { } detail)
            yield return [Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :"), .. SheetPart.Blocks(card, detail)];
        foreach (IReadOnlyList<Block> section in ClosingPart.Sections(card, 30))
            yield return section;
    }

    /// <summary>Points as an automatic list; a point that starts with <c>-</c> is a bullet under the one before it.</summary>
    private static IEnumerable<Block> Points(Item item) =>
        item.Points.Select(p =>
            p.StartsWith("- ", StringComparison.Ordinal)
                ? Para.Of(p[2..]) with
                {
                    List = new AutoList(21, ListForm.Bullet),
                }
                : Para.Of(p) with
                {
                    List = new AutoList(20, ListForm.Thai),
                }
        );
}
