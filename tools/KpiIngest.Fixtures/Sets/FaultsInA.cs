using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Layout A with one thing wrong at a time. Expected figures and arithmetic are written by hand.</summary>
internal static class FaultsInA
{
    public static IEnumerable<Fixture> All() =>
        [
            Fixture.OfA("clean", "seven items, every figure right"),
            Fixture.OfA(
                "weighted-score-detail",
                "item 1: weighted score wrong in its own table only",
                card =>
                {
                    Mark detail = card.Items[0].Detail!["1"].Mark;
                    detail.Weighted = Stated.Of("3.5000");
                    return
                    [
                        new("weighted-score", detail.Weighted, "3", "1 × 3 = 3; stated 3.5000 (+0.5)") { Cause = "digit-misread" },
                        new("detail-summary", card.Summary!["1"].Mark.Weighted, "3.5", "3 ≠ 3.5", detail.Weighted) { Follows = 0 },
                    ];
                }
            ),
            Fixture.OfA(
                "weighted-score-summary",
                "item 4: weighted score wrong in the summary only; the total is right for the unrounded rows",
                card =>
                {
                    Mark mark = card.Summary!["4"].Mark;
                    mark.Weighted = Stated.Of("2.0000");
                    return
                    [
                        new("weighted-score", mark.Weighted, "2.5", "0.5 × 5 = 2.5; stated 2.0000 (-0.5)") { Cause = "digit-misread" },
                        new("detail-summary", mark.Weighted, "2.5", "2 ≠ 2.5", card.Items[3].Detail!["4"].Mark.Weighted)
                        {
                            Follows = 0,
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            Fixture.OfA(
                "weighted-score-both",
                "item 2: the same wrong weighted score in both places, and a total that adds it up",
                card =>
                {
                    Mark detail = card.Items[1].Detail!["2"].Mark;
                    Mark summary = card.Summary!["2"].Mark;
                    detail.Weighted = Stated.Of("2.0000");
                    summary.Weighted = Stated.Of("2.0000");
                    card.Summary.Total!.Mark.Weighted = Stated.Of("16.0000");
                    return
                    [
                        new("weighted-score", detail.Weighted, "1.5", "0.5 × 3 = 1.5; stated 2.0000 (+0.5)"),
                        new("weighted-score", summary.Weighted, "1.5", "0.5 × 3 = 1.5; stated 2.0000 (+0.5)"),
                    ];
                }
            ),
            Fixture.OfA(
                "weight-total",
                "the total of weights says 6",
                card =>
                {
                    card.Summary!.Total!.Weight = Stated.Of("6");
                    return [new("weight-total", card.Summary.Total.Weight, "5", "1 + 0.5 + 1 + 0.5 + 0.5 + 0.5 + 1 = 5; stated 6 (+1)")];
                }
            ),
            Fixture.OfA(
                "weighted-total",
                "the total of weighted scores is one too high",
                card =>
                {
                    Mark total = card.Summary!.Total!.Mark;
                    total.Weighted = Stated.Of("16.5000");
                    return [new("weighted-total", total.Weighted, "15.5", "3 + 1.5 + 3 + 2.5 + 2.5 + 2 + 1 = 15.5; stated 16.5000 (+1)")];
                }
            ),
            Fixture.OfA(
                "weighted-average",
                "the average after the formula is 3.2000",
                card =>
                {
                    card.Average = Stated.Of("3.2000");
                    return
                    [
                        new("weighted-average", card.Average, "3.1", "15.5 ÷ 5 = 3.1; stated 3.2000 (+0.1)") { Cause = "digit-misread" },
                        new("formula", card.Average, "3.1", "15.5 ÷ 5 = 3.1; stated 3.2000 (+0.1)")
                        {
                            Follows = 0,
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            Fixture.OfA(
                "detail-score",
                "item 7: its own table says score 2, the summary 1",
                card =>
                {
                    Line line = card.Items[6].Detail!["7"];
                    line.Result = Stated.Of("2");
                    line.Mark.Score = Stated.Of("2");
                    line.Mark.Weighted = Stated.Of("2.0000");
                    Mark summary = card.Summary!["7"].Mark;
                    return
                    [
                        new("detail-summary", summary.Score, "2", "1 ≠ 2", line.Mark.Score) { Cause = "digit-misread" },
                        new("detail-summary", summary.Weighted, "2", "1 ≠ 2", line.Mark.Weighted) { Follows = 0 },
                    ];
                }
            ),
        ];
}
