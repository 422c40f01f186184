using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Whole cards whose Word file is rewritten so that one difficulty of Word touches scored figures or fields of the
/// heading.</summary>
internal static class HardCard
{
    private const string Group = "word";

    /// <summary>Three items, product convention, Σ = 8, average 2.6667: the one table is a summary.</summary>
    public static Card Small() =>
        CardS.Of(
            "product",
            [new("1", "๓ ข้อ", "3", "3.0000"), new("0.5", "๔ ข้อ", "4", "2.0000"), new("1.5", "๒ ข้อ", "2", "3.0000")],
            "3",
            "8.0000",
            "2.6667"
        );

    /// <summary>The small card, written as it is and then rewritten.</summary>
    public static Fixture OfSmall(
        string name,
        string about,
        Action<Card, WordDraft> rewrite,
        Func<Card, IEnumerable<Declared>>? fault = null,
        Func<Card, IReadOnlyList<Block>, IReadOnlyList<Block>>? pages = null
    ) => Of(name, about, Small(), rewrite, fault, pages);

    /// <summary>Layout A, seven items with a table of their own each.</summary>
    public static Fixture OfA(
        string name,
        string about,
        Action<Card, WordDraft> rewrite,
        Func<Card, IEnumerable<Declared>>? fault = null,
        Look? look = null,
        Func<Card, IReadOnlyList<Block>, IReadOnlyList<Block>>? pages = null
    ) => Of(name, about, CardA.Clean(), rewrite, fault, pages, look);

    public static Fixture Of(
        string name,
        string about,
        Card card,
        Action<Card, WordDraft> rewrite,
        Func<Card, IEnumerable<Declared>>? fault = null,
        Func<Card, IReadOnlyList<Block>, IReadOnlyList<Block>>? pages = null,
        Look? look = null
    )
    {
        IReadOnlyList<Declared> declared = fault is null ? [] : [.. fault(card)];
        IReadOnlyList<Block> laid = LayoutA.Lay(card, look ?? new Look());
        return new Fixture(Group, name, about)
        {
            Cards = [card],
            Pages = [pages is null ? laid : pages(card, laid)],
            Declared = declared,
            Rewrite = draft => rewrite(card, draft),
        };
    }

    /// <summary>The small card with the rounds of the heading made otherwise.</summary>
    public static Card WithRounds(params int[] ticked)
    {
        Card card = Small();
        card.Rounds = new Rounds([6, 9, 12], ticked, TickForm.Plain);
        return card;
    }
}
