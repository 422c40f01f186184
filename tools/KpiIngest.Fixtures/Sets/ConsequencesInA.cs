using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Layout A with a wrong figure that others are computed from: one fault, several discrepancies.</summary>
internal static class ConsequencesInA
{
    public static IEnumerable<Fixture> All() =>
        [
            Fixture.OfA(
                "summary-score",
                "item 6: the summary says score 5 where its own table and the formula say 4",
                card =>
                {
                    Mark mark = card.Summary!["6"].Mark;
                    mark.Score = Stated.Of("5");
                    return
                    [
                        new("weighted-score", mark.Weighted, "2.5", "0.5 × 5 = 2.5; stated 2.0000 (-0.5)") { Follows = 3 },
                        new("weighted-average", card.Average!, "3.2", "16 ÷ 5 = 3.2; stated 3.1000 (-0.1)") { Follows = 3 },
                        new("formula", card.Formula!.Terms[5].Score, "5", "4 ≠ 5", mark.Score) { Follows = 3 },
                        new("detail-summary", mark.Score, "4", "5 ≠ 4", card.Items[5].Detail!["6"].Mark.Score) { Cause = "digit-misread" },
                    ];
                }
            ),
            Fixture.OfA(
                "summary-weight",
                "item 4: the summary says weight 1 where list, own table and formula say 0.5",
                card =>
                {
                    Line line = card.Summary!["4"];
                    line.Weight = Stated.Of("1");
                    return
                    [
                        new("weighted-score", line.Mark.Weighted, "5", "1 × 5 = 5; stated 2.5000 (-2.5)") { Follows = 5 },
                        new("weight-total", card.Summary.Total!.Weight, "5.5", "1 + 0.5 + 1 + 1 + 0.5 + 0.5 + 1 = 5.5; stated 5 (-0.5)")
                        {
                            Follows = 5,
                        },
                        new("weighted-average", card.Average!, "3.2727272727", "18 ÷ 5.5 ≈ 3.2727272727; stated 3.1000 (-0.1727272727)")
                        {
                            Follows = 5,
                        },
                        new("formula", card.Formula!.Terms[3].Weight, "1", "0.5 ≠ 1", line.Weight) { Follows = 5 },
                        new("formula", card.Formula.Divisor[3], "1", "0.5 ≠ 1", line.Weight) { Follows = 5 },
                        new("detail-summary", line.Weight, "0.5", "1 ≠ 0.5", card.Items[3].Detail!["4"].Weight),
                        new("weight-list", card.WeightList[3].Weight, "1", "0.5 ≠ 1", line.Weight) { Follows = 5 },
                    ];
                }
            ),
            Fixture.OfA(
                "formula-figure",
                "item 6: the written-out formula says score 5, so its value is another too",
                card =>
                {
                    FormulaTerm term = card.Formula!.Terms[5];
                    term.Score = Stated.Of("5");
                    return
                    [
                        new("formula", term.Score, "4", "5 ≠ 4", card.Summary!["6"].Mark.Score) { Cause = "digit-misread" },
                        new("formula", card.Average!, "3.2", "16 ÷ 5 = 3.2; stated 3.1000 (-0.1)") { Follows = 0 },
                    ];
                }
            ),
            Fixture.OfA(
                "formula-swapped",
                "items 2 and 4: their scores have changed places in the formula, whose value stays right",
                card =>
                {
                    (FormulaTerm second, FormulaTerm fourth) = (card.Formula!.Terms[1], card.Formula.Terms[3]);
                    second.Score = Stated.Of("5");
                    fourth.Score = Stated.Of("3");
                    return
                    [
                        new("formula", second.Score, "3", "5 ≠ 3", card.Summary!["2"].Mark.Score) { Cause = "figures-swapped" },
                        new("formula", fourth.Score, "5", "3 ≠ 5", card.Summary["4"].Mark.Score) { Follows = 0, Cause = "figures-swapped" },
                    ];
                }
            ),
            Fixture.OfA(
                "weight-list",
                "item 2: the list in the description says weight 1",
                card =>
                {
                    card.WeightList[1].Weight = Stated.Of("1");
                    return
                    [
                        new(
                            "weight-list",
                            card.WeightList[1].Weight,
                            "0.5",
                            "1 ≠ 0.5",
                            card.Items[1].Detail!["2"].Weight,
                            card.Summary!["2"].Weight
                        ),
                    ];
                }
            ),
            Fixture.OfA(
                "convention",
                "item 5: its own table follows the percent convention, all others the product",
                card =>
                {
                    Sheet detail = card.Items[4].Detail!;
                    detail.Convention = "percent";
                    detail["5"].Mark.Weighted = Stated.Of("0.0250");
                    return
                    [
                        new("convention", detail["5"].Mark.Weighted),
                        new("detail-summary", card.Summary!["5"].Mark.Weighted, "0.025", "2.5 ≠ 0.025", detail["5"].Mark.Weighted)
                        {
                            Follows = 0,
                        },
                    ];
                }
            ),
            Fixture.OfA(
                "several-faults",
                "three faults that have nothing to do with each other",
                card =>
                {
                    Mark detail = card.Items[6].Detail!["7"].Mark;
                    detail.Weighted = Stated.Of("7.0000");
                    card.Summary!.Total!.Weight = Stated.Of("4.5");
                    card.WeightList[4].Weight = Stated.Of("5");
                    return
                    [
                        new("weighted-score", detail.Weighted, "1", "1 × 1 = 1; stated 7.0000 (+6)") { Cause = "digit-misread" },
                        new("weight-total", card.Summary.Total.Weight, "5", "1 + 0.5 + 1 + 0.5 + 0.5 + 0.5 + 1 = 5; stated 4.5 (-0.5)")
                        {
                            Cause = "row-left-out",
                        },
                        new("detail-summary", card.Summary["7"].Mark.Weighted, "7", "1 ≠ 7", detail.Weighted) { Follows = 0 },
                        new(
                            "weight-list",
                            card.WeightList[4].Weight,
                            "0.5",
                            "5 ≠ 0.5",
                            card.Items[4].Detail!["5"].Weight,
                            card.Summary["5"].Weight
                        )
                        {
                            Cause = "decimal-shifted",
                        },
                    ];
                }
            ),
            Fixture.OfA(
                "number-unclear",
                "item 3: a weighted score of two decimal points in the summary",
                card =>
                {
                    Mark mark = card.Summary!["3"].Mark;
                    mark.Weighted = Stated.Unclear("๓.๐.๐");
                    return [new("number-unclear", mark.Weighted)];
                }
            ),
            Fixture.OfA(
                "number-unclear-letter",
                "item 2: a letter O for zero in the weight of its own table",
                card =>
                {
                    Line line = card.Items[1].Detail!["2"];
                    line.Weight = Stated.Unclear("O.๕");
                    return [new("number-unclear", line.Weight)];
                }
            ),
        ];
}
