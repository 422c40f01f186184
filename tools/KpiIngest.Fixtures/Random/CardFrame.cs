using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>What every card of one indicator has around its tables: title, year, round, people, description, closing sections.</summary>
/// <param name="before">The card before this one, whose title holds for both; null where this one has a title of its own.</param>
internal sealed class CardFrame(Chance chance, CardPlan plan, Card? before = null)
{
    private readonly YearChoice year = before is null ? YearChoice.Of(chance) : new YearChoice(before.FiscalYear, null, null, []);

    /// <param name="titles">The titles that it may have.</param>
    /// <param name="number">Arabic digits; null for none.</param>
    public Card Card(IReadOnlyList<string> titles, string? number, string name)
    {
        string[] people = chance.Shuffled(Texts.People);
        int supervisors = chance.Between(1, 2);
        Card card = new()
        {
            Digits = plan.Digits,
            Title = [chance.Of(titles) + (year.InTitle is null ? "" : " " + year.InTitle)],
            Rounds = before?.Rounds ?? new RoundChoice(chance).Rounds(),
            FiscalYear = year.Year,
            Number = number,
            Name = name,
            SupervisorLabel = chance.Of(HeadingWords.Supervisor),
            CollectorLabel = chance.Of(HeadingWords.Collector),
            Supervisors = chance.In(95) ? people[..supervisors] : [],
            Collectors = chance.In(95) ? people[supervisors..chance.Between(3, 5)] : [],
            PhoneLabel = chance.Of(HeadingWords.Phone),
            Phones = chance.Some(chance.Between(0, 2), Texts.Phones),
            Evidence = chance.In(15) ? [chance.Of("-", "ไม่มี")] : chance.Some(chance.Between(0, 4), Texts.Evidence),
        };
        if (before is not null)
            (card.Supervisors, card.Collectors) = ([.. card.Supervisors.Take(1)], [.. card.Collectors.Take(1)]);
        return card;
    }

    public IReadOnlyList<Block> Title(Card card) =>
        before is not null
            ? []
            :
            [
                .. card.Title.Select(t => Para.Of(t, ParaLook.Title)),
                .. year.Line is { } line ? [Para.Of(line, ParaLook.Centred)] : Array.Empty<Block>(),
                .. new RoundChoice(chance).Draw(card.Rounds),
            ];

    public IReadOnlyList<Block> Header(Card card, string? weight) =>
        before is not null ? Untitled(card) : [.. new HeaderChoice(chance).Draw(card, weight)];

    /// <summary>A card under the title of another one starts at its indicator, on a line.</summary>
    private static IReadOnlyList<Block> Untitled(Card card) =>
        [
            Writing.Label("ตัวชี้วัดที่ " + Numerals.Thai(card.Number!), card.Name),
            .. card.Supervisors.Select(s => Writing.Label(card.SupervisorLabel, s)),
            .. card.Collectors.Select(c => Writing.Label(card.CollectorLabel, c)),
            .. card.Phones.Select(p => Writing.Label(card.PhoneLabel, p)),
        ];

    /// <param name="always">True where something must part the heading from what follows it.</param>
    public IReadOnlyList<Block> Description(bool always = false)
    {
        string[] lines = [.. year.Prose, .. chance.Some(chance.Between(always ? 1 : 0, 3), Texts.Prose)];
        return lines.Length == 0 ? [] : [Writing.Heading(chance.Of("คำอธิบาย :", "นิยาม :")), .. lines.Select(l => Para.Of(l))];
    }

    public IReadOnlyList<Block> Put(IEnumerable<IReadOnlyList<Block>> sections) =>
        Framing.Put(sections.Where(s => s.Count > 0), chance.In(25) ? Frame.OuterTable : Frame.Running);
}
