using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>What holds for all tables of one card.</summary>
/// <param name="Places">Decimal places of weighted scores.</param>
/// <param name="ScorePlaces">Decimal places of scores; 0 where they are levels of steps.</param>
/// <param name="Printed">True where a heading prints the convention.</param>
/// <param name="FirstList">Id of the first automatic list that the card may use.</param>
internal sealed record CardPlan(string Convention, int Places, int ScorePlaces, Digits Digits, bool Printed, int FirstList)
{
    private int lists;

    public static CardPlan Of(Chance chance, int index)
    {
        string convention = chance.Of("product", "product", "percent", "percent", "share", "fullMarks");
        int scorePlaces = chance.Of(0, 0, 0, 1, 2, 3, 4);
        int places = convention == "product" ? chance.Of(0, 1, 2, 3, 4, 4) : chance.Of(2, 3, 4, 4);
        return new CardPlan(
            convention,
            places,
            scorePlaces,
            chance.Of(Digits.Thai, Digits.Thai, Digits.Arabic, Digits.Mixed),
            chance.In(30),
            100 + 50 * index
        );
    }

    public int NextList() => FirstList + lists++;

    /// <summary>A score from 1 to 5, exact to four places.</summary>
    public decimal Score(Chance chance) =>
        ScorePlaces == 0 ? chance.Between(1, 5)
        : chance.In(25) ? chance.Between(1, 5)
        : 1 + chance.Between(1, 39_999) / 10_000m;
}
