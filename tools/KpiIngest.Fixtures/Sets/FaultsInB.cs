using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Layout B with one thing wrong at a time.</summary>
internal static class FaultsInB
{
    public static IEnumerable<Fixture> All() =>
        [
            Fixture.OfB("clean", "one indicator, percent convention, every figure right; its criteria contradict themselves"),
            Fixture.OfB(
                "weighted-score",
                "the weighted score fits no convention",
                card =>
                {
                    Mark mark = card.Items[0].Detail!["9.2"].Mark;
                    mark.Weighted = Stated.Of("0.18");
                    return
                    [
                        new("weighted-score", mark.Weighted, "0.15", "3 × 5 ÷ 100 = 0.15; stated 0.18 (+0.03)") { Cause = "digit-misread" },
                    ];
                }
            ),
            Fixture.OfB(
                "other-convention",
                "a weighted score of 15: one row cannot show that the factor is wrong",
                card =>
                {
                    Sheet detail = card.Items[0].Detail!;
                    detail.Convention = "product";
                    detail["9.2"].Mark.Weighted = Stated.Of("15.0000");
                    return [];
                }
            ),
            Fixture.OfB(
                "weight-list",
                "the criteria repeat the weight as 5",
                card =>
                {
                    MatrixForm matrix = card.Items[0].Criteria!.Matrix!;
                    matrix.Weight = Stated.Of("5");
                    return
                    [
                        new("weight-list", matrix.Weight, "3", "5 ≠ 3", card.Items[0].Detail!["9.2"].Weight) { Cause = "digit-misread" },
                    ];
                }
            ),
            Fixture.OfB(
                "number-unclear",
                "a weighted score of two decimal points leaves no usable row",
                card =>
                {
                    Sheet detail = card.Items[0].Detail!;
                    detail.Convention = "unknown";
                    detail["9.2"].Mark.Weighted = Stated.Unclear("๐.๑.๕");
                    return [new("number-unclear", detail["9.2"].Mark.Weighted)];
                }
            ),
            Fixture.OfB(
                "truncated",
                "3.7 × 4 ÷ 100 = 0.148 stated as 0.14",
                card =>
                {
                    Line line = card.Items[0].Detail!["9.2"];
                    card.Items[0].Criteria!.Matrix!.Weight = Stated.Of("3.7");
                    line.Weight = Stated.Of("3.7");
                    line.Result = Stated.Of("4");
                    line.Mark.Score = Stated.Of("4");
                    line.Mark.Weighted = Stated.Of("0.14");
                    return [new("truncated", line.Mark.Weighted, "0.148", "3.7 × 4 ÷ 100 = 0.148; stated 0.14 (-0.008)")];
                }
            ),
        ];
}
