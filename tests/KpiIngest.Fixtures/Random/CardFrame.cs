using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>What every card of one indicator has around its tables: title, year, round, people, description, closing sections.</summary>
internal sealed class CardFrame(Chance chance, CardPlan plan)
{
    private readonly YearChoice year = YearChoice.Of(chance);

    /// <param name="titles">The titles that it may have.</param>
    /// <param name="number">Arabic digits; null for none.</param>
    public Card Card(IReadOnlyList<string> titles, string? number, string name)
    {
        var people = chance.Shuffled(Texts.People);
        var supervisors = chance.Between(1, 2);
        var card = new Card
        {
            Digits = plan.Digits, Title = [chance.Of(titles) + (year.InTitle is null ? "" : " " + year.InTitle)], Rounds = new RoundChoice(chance).Rounds(), FiscalYear = year.Year,
            Number = number, Name = name, SupervisorLabel = chance.Of(HeadingWords.Supervisor), CollectorLabel = chance.Of(HeadingWords.Collector),
            Supervisors = chance.In(95) ? people[..supervisors] : [], Collectors = chance.In(95) ? people[supervisors..chance.Between(3, 5)] : [],
            PhoneLabel = chance.Of(HeadingWords.Phone), Phones = chance.Some(chance.Between(0, 2), Texts.Phones),
            Evidence = chance.In(15) ? [chance.Of("-", "ไม่มี")] : chance.Some(chance.Between(0, 4), Texts.Evidence),
        };
        return card;
    }

    public IReadOnlyList<Block> Title(Card card) =>
    [
        .. card.Title.Select(t => Para.Of(t, ParaLook.Title)), .. year.Line is { } line ? [Para.Of(line, ParaLook.Centred)] : Array.Empty<Block>(),
        .. new RoundChoice(chance).Draw(card.Rounds),
    ];

    public IReadOnlyList<Block> Header(Card card, string? weight) => [.. new HeaderChoice(chance).Draw(card, weight)];

    /// <param name="always">True where something must part the heading from what follows it.</param>
    public IReadOnlyList<Block> Description(bool always = false)
    {
        string[] lines = [.. year.Prose, .. chance.Some(chance.Between(always ? 1 : 0, 3), Texts.Prose)];
        return lines.Length == 0 ? [] : [Writing.Heading(chance.Of("คำอธิบาย :", "นิยาม :")), .. lines.Select(l => Para.Of(l))];
    }

    public IReadOnlyList<Block> Put(IEnumerable<IReadOnlyList<Block>> sections) =>
        Framing.Put(sections.Where(s => s.Count > 0), chance.In(25) ? Frame.OuterTable : Frame.Running);
}
