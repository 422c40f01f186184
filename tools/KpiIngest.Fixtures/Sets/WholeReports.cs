using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Agency summaries, two assessors, several cards in one file.</summary>
internal static class WholeReports
{
    public static IEnumerable<Fixture> All() =>
        [
            Agency("agency-summary", "a whole agency: group rows with subtotals, a row of base data"),
            Agency(
                "agency-summary-fault",
                "the same, with a wrong subtotal of a group",
                card =>
                {
                    Line group = card.Summary!.Lines[0];
                    group.Mark.Weighted = Stated.Of("2.5200");
                    return
                    [
                        new("weighted-total", group.Mark.Weighted, "2.25", "1.4 + 0.85 = 2.25; stated 2.5200 (+0.27)")
                        {
                            Cause = "digits-transposed",
                        },
                    ];
                }
            ),
            Agency(
                "agency-summary-row-fault",
                "the same, with a wrong weighted score in a row",
                card =>
                {
                    Mark mark = card.Summary!["2.1"].Mark;
                    mark.Weighted = Stated.Of("1.2250");
                    return
                    [
                        new("weighted-score", mark.Weighted, "1.125", "25 × 4.5 ÷ 100 = 1.125; stated 1.2250 (+0.1)")
                        {
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            Assessed("two-assessors", "self-assessed and committee columns side by side"),
            Assessed(
                "two-assessors-fault",
                "the same, with a wrong weighted score in the committee's columns",
                card =>
                {
                    Mark mark = card.Summary!["3"].Marks[1];
                    mark.Weighted = Stated.Of("2.0000");
                    return [new("weighted-score", mark.Weighted, "3", "1.5 × 2 = 3; stated 2.0000 (-1)") { Cause = "digit-misread" }];
                }
            ),
            Pair("two-cards", "a card of layout A and one of layout B in one file"),
            Pair(
                "two-cards-fault",
                "the same, with a wrong total in the first and a wrong weighted score in the second",
                (a, b) =>
                {
                    Mark total = a.Summary!.Total!.Mark;
                    total.Weighted = Stated.Of("15.0000");
                    Mark mark = b.Items[0].Detail!["9.2"].Mark;
                    mark.Weighted = Stated.Of("0.51");
                    return
                    [
                        new("weighted-total", total.Weighted, "15.5", "3 + 1.5 + 3 + 2.5 + 2.5 + 2 + 1 = 15.5; stated 15.0000 (-0.5)")
                        {
                            Cause = "digit-misread",
                        },
                        new("weighted-score", mark.Weighted, "0.15", "3 × 5 ÷ 100 = 0.15; stated 0.51 (+0.36)")
                        {
                            Cause = "digits-transposed",
                        },
                    ];
                }
            ),
        ];

    private static Fixture Agency(string name, string about, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.Of("layouts", name, about, AgencySummary.Clean(), LayoutSummary.Lay, fault);

    private static Fixture Assessed(string name, string about, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.Of("layouts", name, about, TwoAssessors.Clean(), c => LayoutA.Lay(c, new Look()), fault);

    private static Fixture Pair(string name, string about, Func<Card, Card, IEnumerable<Declared>>? fault = null)
    {
        (Card a, Card b) = (CardA.Clean(), CardB.Clean());
        IReadOnlyList<Declared> declared = fault is null ? [] : [.. fault(a, b)];
        MatrixForm matrix = b.Items[0].Criteria!.Matrix!;
        return new Fixture("layouts", name, about)
        {
            Cards = [a, b],
            Pages = [LayoutA.Lay(a, new Look()), [Para.Of("") with { PageBreakBefore = true }, .. LayoutB.Lay(b, CardB.Look)]],
            Declared = declared,
            OfTheForm = [new Declared("criteria-conflict", matrix.Cells[4], null, null, matrix.Notes[4])],
        };
    }
}
