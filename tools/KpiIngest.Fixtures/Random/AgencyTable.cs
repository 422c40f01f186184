using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>A summary over a whole agency: groups with subtotals, base data, headings that are repeated.</summary>
internal sealed class AgencyTable(Chance chance, CardPlan given)
{
    /// <summary>Shares of the sum of many weights would be too small to be told from other conventions.</summary>
    private readonly CardPlan plan = given.Convention == "share" ? given with { Convention = "product" } : given;

    /// <summary>Of the groups that <see cref="Texts.Groups"/> names.</summary>
    private const int MostGroups = 4;

    public DrawnCard Make()
    {
        CardFrame frame = new(chance, plan);
        Card card = frame.Card(HeadingWords.SummaryTitles, null, "");
        card.Name = card.Title[0];
        int count = chance.In(6) ? chance.Between(40, 100) : chance.Between(3, 12);
        int groups = chance.In(60) ? chance.Between(2, Math.Min(MostGroups, count)) : 0;
        bool nested = groups > 0 && chance.In(60);
        int[] bounds = Enumerable.Range(0, count).Select(i => groups == 0 ? -1 : i * groups / count).ToArray();
        string Number(int i) => nested ? $"{bounds[i] + 1}.{i - Array.IndexOf(bounds, bounds[i]) + 1}" : $"{i + 1}";
        Rows making = new(chance, plan);
        ScoredRow[] rows = making.WithGaps(making.Of(count, 1, Number)).Select((r, i) => r with { Group = bounds[i] }).ToArray();
        DrawnSheet sheet = new SheetChoice(chance, plan).Summary(rows, [null], own: false);
        card.Summary = sheet.Sheet;
        card.Evidence = [];
        (card.Supervisors, card.Collectors) = ([.. card.Supervisors.Take(1)], [.. card.Collectors.Take(1)]);
        return new DrawnCard(card, () => [.. frame.Title(card), .. People(card), .. sheet.Drawing.Blocks(), .. frame.Description()]);
    }

    private static IEnumerable<Block> People(Card card) =>
        [
            Writing.Label("หน่วยงาน", "สำนักงานตัวอย่างกลาง"),
            .. card.Supervisors.Select(s => Writing.Label(card.SupervisorLabel, s)),
            .. card.Collectors.Select(c => Writing.Label(card.CollectorLabel, c)),
            .. card.Phones.Select(p => Writing.Label(card.PhoneLabel, p)),
        ];
}
