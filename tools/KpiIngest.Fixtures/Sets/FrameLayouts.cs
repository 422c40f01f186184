using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Layout A put on the page in other ways.</summary>
internal static class FrameLayouts
{
    public static IEnumerable<Fixture> All() =>
        [
            A("outer-table", "every section of layout A a cell of one outer table", new Look { Frame = Frame.OuterTable }),
            A(
                "outer-table-fault",
                "the same, with the weighted score of item 6 wrong in its own table",
                new Look { Frame = Frame.OuterTable },
                card =>
                {
                    Mark mark = card.Items[5].Detail!["6"].Mark;
                    mark.Weighted = Stated.Of("0.2000");
                    return
                    [
                        new("weighted-score", mark.Weighted, "2", "0.5 × 4 = 2; stated 0.2000 (-1.8)") { Cause = "decimal-shifted" },
                        new("detail-summary", card.Summary!["6"].Mark.Weighted, "0.2", "2 ≠ 0.2", mark.Weighted) { Follows = 0 },
                    ];
                }
            ),
            A("two-cells", "label and value in two cells of a layout table", new Look { Heading = HeadingForm.TwoCells }),
            A(
                "two-cells-fault",
                "the same, with a weight of the list wrong",
                new Look { Heading = HeadingForm.TwoCells },
                card =>
                {
                    card.WeightList[6].Weight = Stated.Of("0.5");
                    return
                    [
                        new(
                            "weight-list",
                            card.WeightList[6].Weight,
                            "1",
                            "0.5 ≠ 1",
                            card.Items[6].Detail!["7"].Weight,
                            card.Summary!["7"].Weight
                        ),
                    ];
                }
            ),
            A("weights-after-tab", "the list of weights as lines with a tab", new Look { WeightList = WeightListForm.Tabs }),
            A("weights-in-brackets", "the list of weights with the weight in brackets", new Look { WeightList = WeightListForm.Brackets }),
            A(
                "weights-in-brackets-fault",
                "the same, with one of them wrong",
                new Look { WeightList = WeightListForm.Brackets },
                card =>
                {
                    card.WeightList[2].Weight = Stated.Of("1.5");
                    return
                    [
                        new(
                            "weight-list",
                            card.WeightList[2].Weight,
                            "1",
                            "1.5 ≠ 1",
                            card.Items[2].Detail!["3"].Weight,
                            card.Summary!["3"].Weight
                        )
                        {
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            A(
                "six-months",
                "tick boxes as content controls, round 6 ticked",
                new Look(),
                card =>
                {
                    card.Rounds = new Rounds([6, 9, 12], [6], TickForm.ContentControl);
                    return [];
                }
            ),
            A(
                "nine-months",
                "tick boxes as plain characters, round 9 ticked",
                new Look(),
                card =>
                {
                    card.Rounds = new Rounds([6, 9, 12], [9], TickForm.Plain);
                    return [];
                }
            ),
            A(
                "value-beside-formula",
                "the average in the same equation as the fraction",
                new Look(),
                card =>
                {
                    card.Formula!.Value = ValueForm.Beside;
                    return [];
                }
            ),
            A(
                "value-in-own-equation",
                "the average as an equation of its own",
                new Look(),
                card =>
                {
                    card.Formula!.Value = ValueForm.OwnEquation;
                    return [];
                }
            ),
            A(
                "labelled-average",
                "no formula: the average on a labelled line",
                new Look(),
                card =>
                {
                    card.Formula = null;
                    return [];
                }
            ),
            A(
                "average-in-total",
                "no formula: the average in the score cell of the total row",
                new Look(),
                card => InTotal(card, "3.1000")
            ),
            A(
                "average-in-total-fault",
                "the same, with a wrong average",
                new Look(),
                card =>
                {
                    InTotal(card, "3.0000");
                    return
                    [
                        new("weighted-average", card.Summary!.Total!.Mark.Score, "3.1", "15.5 ÷ 5 = 3.1; stated 3.0000 (-0.1)")
                        {
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            A(
                "list-numbers-automatic",
                "closing sections as automatic lists, evidence without typed numbers",
                new Look(),
                card =>
                {
                    card.ClosingForm = ClosingForm.AutomaticList;
                    return [];
                }
            ),
            A(
                "continued-summary",
                "the summary goes on under a repeated heading on the next page",
                new Look(),
                card =>
                {
                    card.Summary!.ContinuedBefore = 4;
                    return [];
                }
            ),
            A(
                "continued-summary-fault",
                "the same, with a wrong score behind the break",
                new Look(),
                card =>
                {
                    card.Summary!.ContinuedBefore = 4;
                    Mark mark = card.Summary["5"].Mark;
                    mark.Weighted = Stated.Of("2.0500");
                    return
                    [
                        new("weighted-score", mark.Weighted, "2.5", "0.5 × 5 = 2.5; stated 2.0500 (-0.45)") { Cause = "digits-transposed" },
                        new("detail-summary", mark.Weighted, "2.5", "2.05 ≠ 2.5", card.Items[4].Detail!["5"].Mark.Weighted)
                        {
                            Follows = 0,
                            Cause = "digits-transposed",
                        },
                    ];
                }
            ),
        ];

    private static Fixture A(string name, string about, Look look, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.OfA(name, about, fault, "layouts", look);

    private static IEnumerable<Declared> InTotal(Card card, string average)
    {
        (card.Formula, card.Average) = (null, null);
        card.Summary!.Total!.Label = "รวม";
        card.Summary.Total.Mark.Score = Stated.Of(average);
        return [];
    }
}
