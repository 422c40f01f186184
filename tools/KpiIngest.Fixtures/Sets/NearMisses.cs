using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Figures that look wrong and that rounding explains, and a few that it only just does not.</summary>
internal static class NearMisses
{
    private static readonly string[] Percent = ["70", "75", "80", "85", "90"];

    public static IEnumerable<Fixture> All() =>
        [
            A("average-rounded", "20.5 ÷ 6 = 3.41666... stated as 3.4167"),
            A(
                "average-two-places",
                "20.5 ÷ 6 = 3.41666... stated as 3.42",
                card =>
                {
                    card.Average = Stated.Of("3.42");
                    return [];
                }
            ),
            A(
                "average-truncated",
                "20.5 ÷ 6 = 3.41666... cut off at 3.4166: a note",
                card =>
                {
                    card.Average = Stated.Of("3.4166");
                    return [new("truncated", card.Average, "3.4166666667", "20.5 ÷ 6 ≈ 3.4166666667; stated 3.4166 (-0.0000666667)")];
                }
            ),
            A(
                "average-beyond",
                "20.5 ÷ 6 = 3.41666... stated as 3.4168",
                card =>
                {
                    card.Average = Stated.Of("3.4168");
                    const string Arithmetic = "20.5 ÷ 6 ≈ 3.4166666667; stated 3.4168 (+0.0001333333)";
                    return
                    [
                        new("weighted-average", card.Average, "3.4166666667", Arithmetic) { Cause = "digit-misread" },
                        new("formula", card.Average, "3.4166666667", Arithmetic) { Follows = 0, Cause = "digit-misread" },
                    ];
                }
            ),
            Fixture.OfA(
                "score-with-zeros",
                "item 3: score 3.00 in the summary, 3 in its own table; steps, so both are exact",
                card =>
                {
                    card.Summary!["3"].Mark.Score = Stated.Of("3.00");
                    return [];
                },
                "near-miss"
            ),
            Fixture.OfB("half-up", "2.5 × 5 ÷ 100 = 0.125 stated as 0.13", card => Half(card, "0.13"), "near-miss"),
            Fixture.OfB(
                "half-down",
                "2.5 × 5 ÷ 100 = 0.125 stated as 0.12: the closed interval ends there",
                card => Half(card, "0.12"),
                "near-miss"
            ),
            S("score-interval-up", "25 × 1.7042 ÷ 100 = 0.42605 stated as 0.4261", Scored("1.7042", "0.4261")),
            S("score-interval-down", "25 × 1.7042 ÷ 100 = 0.42605 stated as 0.4260", Scored("1.7042", "0.4260")),
            S("score-two-places", "score 4.27 of 4.2740: 25 × 4.2740 ÷ 100 = 1.0685 is within its interval", Scored("4.27", "1.0685")),
            S(
                "score-two-places-beyond",
                "25 × 4.27 ÷ 100 stated as 1.0690: past the interval of a score written 4.27",
                Scored("4.27", "1.0690"),
                card =>
                    [
                        new(
                            "weighted-score",
                            card.Summary!["1"].Mark.Weighted,
                            "1.0675",
                            "25 × 4.27 ÷ 100 = 1.0675; stated 1.0690 (+0.0015)"
                        )
                        {
                            Cause = "digit-misread",
                        },
                    ]
            ),
            S("total-of-printed", "four rows of 1.0685 printed as 1.07: the total adds the printed ones, 4.28", Totalled("4.28")),
            S("total-of-unrounded", "four rows of 1.0685 printed as 1.07: the total adds the unrounded ones, 4.27", Totalled("4.27")),
            S(
                "total-beyond",
                "four rows of 1.0685 printed as 1.07, total 4.40",
                Totalled("4.40"),
                card =>
                    [
                        new(
                            "weighted-total",
                            card.Summary!.Total!.Mark.Weighted,
                            "4.28",
                            "1.07 + 1.07 + 1.07 + 1.07 = 4.28; stated 4.40 (+0.12)"
                        )
                        {
                            Cause = "rounded-before-summing",
                        },
                    ]
            ),
            S(
                "share-thirds",
                "1 × 2 ÷ 3 = 0.66666... stated as 0.6667",
                CardS.Of(
                    "share",
                    [new("1", "๒ ข้อ", "2", "0.6667"), new("1", "๓ ข้อ", "3", "1.0000"), new("1", "๔ ข้อ", "4", "1.3333")],
                    "3",
                    "3.0000",
                    "3.0000"
                )
            ),
            S(
                "share-truncated",
                "1 × 2 ÷ 3 = 0.66666... cut off at 0.6666: a note",
                CardS.Of(
                    "share",
                    [new("1", "๒ ข้อ", "2", "0.6666"), new("1", "๓ ข้อ", "3", "1.0000"), new("1", "๔ ข้อ", "4", "1.3333")],
                    "3",
                    "3.0000",
                    "3.0000"
                ),
                card =>
                    [
                        new(
                            "truncated",
                            card.Summary!["1"].Mark.Weighted,
                            "0.6666666667",
                            "1 × 2 ÷ 3 ≈ 0.6666666667; stated 0.6666 (-0.0000666667)"
                        ),
                    ]
            ),
        ];

    private static Fixture S(string name, string about, Card card, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.Of("near-miss", name, about, card, c => LayoutA.Lay(c, new Look()), fault);

    /// <summary>Layout A with weight 1.5 for item 4: ΣW = 6, Σ = 20.5.</summary>
    private static Fixture A(string name, string about, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.Of(
            "near-miss",
            name,
            about,
            CardA.With([.. CardAItems.All().Select(i => i.Number == "4" ? i with { Weight = "1.5" } : i)]),
            c => LayoutA.Lay(c, new Look()),
            fault
        );

    private static IEnumerable<Declared> Half(Card card, string weighted)
    {
        Line line = card.Items[0].Detail!["9.2"];
        card.Items[0].Criteria!.Matrix!.Weight = Stated.Of("2.5");
        line.Weight = Stated.Of("2.5");
        line.Mark.Weighted = Stated.Of(weighted);
        return [];
    }

    private static Card Scored(string score, string weighted) =>
        CardS.Of(
            "percent",
            [
                new("25", score == "1.7042" ? "73.521" : "86.37", score, weighted, Percent),
                new("35", "80", "3.0000", "1.0500", Percent),
                new("40", "85", "4.0000", "1.6000", Percent),
            ],
            "100",
            null
        );

    private static Card Totalled(string total) =>
        CardS.Of("percent", [.. Enumerable.Repeat(new CardS.Row("25", "86.37", "4.2740", "1.07", Percent), 4)], "100", total);
}
