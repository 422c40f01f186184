using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>A card whose items stand in one table: of one assessor or two, with targets or without.</summary>
internal sealed class CardOfTable(Chance chance, CardPlan plan, Card? before = null)
{
    public DrawnCard Make(string? number)
    {
        CardFrame frame = new(chance, plan, before);
        Card card = frame.Card(HeadingWords.Titles, number, chance.Of(Texts.Items));
        IReadOnlyList<string?> assessors = chance.In(20) ? ["self", "committee"] : [null];
        Func<int, string?> numbers = chance.Of<Func<int, string?>>(
            i => $"{i + 1}",
            i => $"{i + 1}",
            i => number is null ? $"{i + 1}" : $"{number}.{i + 1}",
            _ => null
        );
        Rows making = new(chance, plan);
        ScoredRow[] rows = making.Of(chance.Between(2, 8), assessors.Count, numbers);
        rows = assessors.Count == 1 && rows[0].Number is not null && chance.In(20) ? making.WithTargets(rows) : making.WithGaps(rows);
        DrawnSheet sheet = new SheetChoice(chance, plan).Summary(rows, assessors, own: false);
        card.Summary = sheet.Sheet;
        IReadOnlyList<Pages.Block> average = new AverageChoice(chance).Draw(card, rows, sheet.Sheet);
        return new DrawnCard(
            card,
            () =>
                frame.Put([
                    frame.Title(card),
                    frame.Header(card, null),
                    frame.Description(),
                    [Writing.Heading("การคำนวณคะแนนจากผลการดำเนินงาน :"), .. sheet.Drawing.Blocks()],
                    average,
                    .. new ClosingChoice(chance, plan).Sections(card),
                ])
        );
    }
}
