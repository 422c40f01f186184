using KpiIngest.Fixtures.Commands;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Random;

/// <summary>A report in which everything that the field leaves open is chosen at random, with what is expected of it.</summary>
/// <param name="Fault">The one figure that is wrong, as the contract writes it; null where every figure is right.</param>
public sealed record RandomReport(uint Seed, Fixture Fixture, string? Fault)
{
    /// <summary>The .docx.</summary>
    public byte[] Word => FixtureFiles.Report(Fixture);

    /// <summary>The same report for the same seed.</summary>
    public static RandomReport Of(uint seed)
    {
        Chance chance = new(seed);
        DrawnCard[] cards = Cards(chance);
        string? fault = cards.Length == 1 && chance.In(20) ? new FaultChoice(chance).In(cards[0].Card) : null;
        IReadOnlyList<IReadOnlyList<Block>> pages = [.. cards.Select(c => c.Pages())];
        return new RandomReport(
            seed,
            new Fixture("random", $"{seed}", "") { Cards = [.. cards.Select(c => c.Card)], Pages = pages },
            fault
        );
    }

    private static DrawnCard[] Cards(Chance chance)
    {
        int several = chance.In(10) ? chance.Between(2, 3) : 1;
        if (several == 1 && chance.In(20))
            return [new AgencyTable(chance, CardPlan.Of(chance, 0)).Make()];
        List<DrawnCard> cards = new();
        for (int i = 0; i < several; i++)
        {
            string number = chance.In(40) ? $"{i + 2}.{chance.Between(1, 4)}" : $"{chance.Between(1, 9) + 10 * i}";
            cards.Add(Single(chance, CardPlan.Of(chance, i), number, i > 0 && chance.In(30) ? cards[^1].Card : null));
        }

        return [.. cards];
    }

    private static DrawnCard Single(Chance chance, CardPlan plan, string number, Card? before) =>
        chance.Between(0, 2) switch
        {
            0 => new CardOfItems(chance, plan, before).Make(number),
            1 => new CardOfOne(chance, plan, before).Make(number),
            _ => new CardOfTable(chance, plan, before).Make(number),
        };
}
