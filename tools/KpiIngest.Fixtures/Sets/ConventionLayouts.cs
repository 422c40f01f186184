using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>A single summary under each convention, with interpolated scores, and with rows that were not assessed.</summary>
internal static class ConventionLayouts
{
    private static readonly string[][] Targets =
    [
        ["70", "75", "80", "85", "90"],
        ["16", "14", "12", "10", "8"],
        ["75", "80", "84", "88", "92"],
        ["60", "70", "80", "90", "100"],
    ];

    public static IEnumerable<Fixture> All() =>
        [
            S("percent-interpolated", "ΣW = 100, targets in the table, interpolated scores of 4 decimals", Interpolated()),
            S(
                "percent-interpolated-fault",
                "the same, with two digits of a weighted score transposed",
                Interpolated("0.5060"),
                card =>
                    [
                        new("weighted-score", card.Summary!["2"].Mark.Weighted, "0.56", "20 × 2.8 ÷ 100 = 0.56; stated 0.5060 (-0.054)")
                        {
                            Cause = "digits-transposed",
                        },
                    ]
            ),
            S(
                "percent-total-fault",
                "the same, with a wrong total of weights and of weighted scores",
                Interpolated("0.5600", "99", "3.3920"),
                card =>
                    [
                        new("weight-total", card.Summary!.Total!.Weight, "100", "30 + 20 + 25 + 25 = 100; stated 99 (-1)"),
                        new(
                            "weighted-total",
                            card.Summary.Total.Mark.Weighted,
                            "3.9203",
                            "1.2822 + 0.56 + 0.9531 + 1.125 = 3.9203; stated 3.3920 (-0.5283)"
                        ),
                    ]
            ),
            S("share", "weights 2, 1 and 1: weighted scores are shares of ΣW", Share("1.5000", "3.0000")),
            S(
                "share-fault",
                "the same, with a wrong weighted score",
                Share("1.2500", "3.0000"),
                card => [new("weighted-score", card.Summary!["1"].Mark.Weighted, "1.5", "2 × 3 ÷ 4 = 1.5; stated 1.2500 (-0.25)")]
            ),
            S("full-marks", "a full score of 5 earns the weight itself", FullMarks("24.0000", "75.0000")),
            S(
                "full-marks-fault",
                "the same, with the total one point off",
                FullMarks("24.0000", "76.0000"),
                card =>
                    [
                        new("weighted-total", card.Summary!.Total!.Mark.Weighted, "75", "24 + 15 + 36 = 75; stated 76.0000 (+1)")
                        {
                            Cause = "digit-misread",
                        },
                    ]
            ),
            S("not-assessed", "one row not assessed; the total of weights leaves its weight out", NotAssessed("80")),
            S("not-assessed-included", "one row not assessed; the total of weights includes its weight", NotAssessed("100")),
            S(
                "not-assessed-fault",
                "one row not assessed, and an average that divides by all weights",
                NotAssessed("100", "2.6800"),
                card => [new("weighted-average", card.Average!, "3.35", "268 ÷ 80 = 3.35; stated 2.6800 (-0.67)")]
            ),
        ];

    private static Fixture S(string name, string about, Card card, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.Of("layouts", name, about, card, c => LayoutA.Lay(c, new Look()), fault);

    private static Card Interpolated(string second = "0.5600", string weights = "100", string total = "3.9203") =>
        CardS.Of(
            "percent",
            [
                new("30", "86.37", "4.2740", "1.2822", Targets[0]),
                new("20", "12.4", "2.8000", second, Targets[1]),
                new("25", "87.25", "3.8125", "0.9531", Targets[2]),
                new("25", "95", "4.5000", "1.1250", Targets[3]),
            ],
            weights,
            total
        );

    private static Card Share(string first, string total) =>
        CardS.Of(
            "share",
            [new("2", "๓ ข้อ", "3", first), new("1", "๒ ข้อ", "2", "0.5000"), new("1", "๔ ข้อ", "4", "1.0000")],
            "4",
            total,
            "3.0000"
        );

    private static Card FullMarks(string first, string total) =>
        CardS.Of(
            "fullMarks",
            [new("40", "ระดับ ๓", "3", first), new("15", "ระดับ ๕", "5", "15.0000"), new("45", "ระดับ ๔", "4", "36.0000")],
            "100",
            total
        );

    private static Card NotAssessed(string weights, string average = "3.3500") =>
        CardS.Of(
            "percent",
            [
                new("30", "ระดับ ๔", "4", "1.2000"),
                CardS.NotAssessed("20", "ไม่ประเมิน"),
                new("24", "ระดับ ๔", "4", "0.9600"),
                new("26", "ระดับ ๒", "2", "0.5200"),
            ],
            weights,
            "2.6800",
            average
        );
}
