using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>A card of one indicator: its criteria and one scored row.</summary>
internal sealed class CardOfOne(Chance chance, CardPlan plan, Card? before = null)
{
    public DrawnCard Make(string? number)
    {
        CardFrame frame = new(chance, plan, before);
        Card card = frame.Card(HeadingWords.Titles, number, chance.Of(Texts.Items));
        ScoredRow row = new Rows(chance, plan).Of(1, 1, _ => chance.In(50) ? number : null)[0] with { Name = card.Name };
        DrawnSheet sheet = new SheetChoice(chance, plan).Detail(row, row.Weight, total: chance.In(20));
        CriteriaChoice choice = new(chance);
        Criteria? criteria = plan.ScorePlaces == 0 && chance.In(75) ? choice.For(row.Scores[0]) : null;
        card.Items.Add(
            new Item
            {
                Number = row.Number,
                Heading = card.Name,
                Criteria = criteria,
                Detail = sheet.Sheet,
            }
        );
        Stated weight = sheet.Sheet.Lines[0].Weight;
        return new DrawnCard(
            card,
            () =>
                frame.Put([
                    frame.Title(card),
                    frame.Header(card, Numerals.Write(weight.Value!, card.Digits)),
                    frame.Description(),
                    criteria is null
                        ? []
                        :
                        [
                            Writing.Heading("เกณฑ์การให้คะแนน :"),
                            .. choice.Draw(criteria, card.Digits, sheet.Sheet.Lines[0].Printed, Stated.Of(weight.Value!), matrix: true),
                        ],
                    [Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :"), .. sheet.Drawing.Blocks()],
                    .. new ClosingChoice(chance, plan).Sections(card),
                ])
        );
    }
}
