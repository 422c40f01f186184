using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>A card of several items with a scoring table each, and often a summary of them.</summary>
internal sealed class CardOfItems(Chance chance, CardPlan plan, Card? before = null)
{
    public DrawnCard Make(string number)
    {
        CardFrame frame = new(chance, plan, before);
        Card card = frame.Card(HeadingWords.Titles, number, chance.Of(Texts.Items));
        ScoredRow[] rows = new Rows(chance, plan).Of(chance.Between(2, 5), 1, i => $"{i + 1}");
        decimal sum = rows.Sum(r => r.Weight);
        SheetChoice sheets = new(chance, plan);
        DrawnSheet[] details = rows.Select(r => sheets.Detail(r, sum, total: false)).ToArray();
        DrawnSheet? summary = chance.In(75) ? sheets.Summary(rows, [null], own: true) : null;
        CriteriaChoice criteria = new(chance);
        for (int i = 0; i < rows.Length; i++)
        {
            card.Items.Add(
                new Item
                {
                    Number = rows[i].Number,
                    Heading = $"{Numerals.Thai(rows[i].Number!)}. {rows[i].Name}",
                    Detail = details[i].Sheet,
                    Criteria = plan.ScorePlaces == 0 && chance.In(70) ? criteria.For(rows[i].Scores[0]) : null,
                    Results = chance.In(40) ? [chance.Of(Texts.Prose)] : [],
                }
            );
        }

        card.Summary = summary?.Sheet;
        if (chance.In(50))
            card.WeightList.AddRange(rows.Select(r => new ListedWeight(r.Number!, r.Name, Stated.Of(Amounts.Plain(r.Weight)))));
        IReadOnlyList<Block> average = summary is null ? [] : new AverageChoice(chance).Draw(card, rows, summary.Sheet);
        return new DrawnCard(
            card,
            () =>
                frame.Put([
                    frame.Title(card),
                    frame.Header(card, null),
                    [.. frame.Description(always: true), .. Listed(card)],
                    .. card.Items.Select((item, i) => ItemBlocks(card, item, details[i], criteria)),
                    summary is null ? [] : [Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :"), .. summary.Drawing.Blocks()],
                    average,
                    .. new ClosingChoice(chance, plan).Sections(card),
                ])
        );
    }

    private IEnumerable<Block> Listed(Card card) =>
        card.WeightList.Count == 0
            ? []
            :
            [
                Para.Of("แนวทางการประเมินแบ่งเป็นประเด็นดังนี้"),
                .. WeightListPart.Blocks(card, chance.Of(WeightListForm.Table, WeightListForm.Tabs, WeightListForm.Brackets)),
            ];

    private List<Block> ItemBlocks(Card card, Item item, DrawnSheet detail, CriteriaChoice criteria)
    {
        List<Block> blocks = new() { Writing.Heading(item.Heading) };
        if (item.Criteria is { } offered)
        {
            blocks.Add(Writing.Heading("เกณฑ์การให้คะแนน"));
            blocks.AddRange(criteria.Draw(offered, card.Digits, "", Stated.Blank(), matrix: false));
        }

        if (item.Results.Count > 0)
            blocks.AddRange([Writing.Heading("ผลการดำเนินงาน"), .. item.Results.Select(r => Para.Of(r))]);
        if (chance.In(60))
            blocks.Add(Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :"));
        blocks.AddRange(detail.Drawing.Blocks());
        return blocks;
    }
}
