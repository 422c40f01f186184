using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Scores against the results and criteria that they are earned by: right, nearly wrong, wrong and uncertain.</summary>
internal static class ScoreResults
{
    private static readonly string[] Rising = ["70", "75", "80", "85", "90"];

    private static readonly string[] Falling = ["16", "14", "12", "10", "8"];

    private static readonly string[] Percentages = ["ร้อยละ ๗๐", "ร้อยละ ๗๕", "ร้อยละ ๘๐", "ร้อยละ ๘๕", "ร้อยละ ๙๐"];

    private static readonly string[] Counts = ["๑ ข้อ", "๒ ข้อ", "๓ ข้อ", "๔ ข้อ", "๕ ข้อขึ้นไป"];

    private static readonly string[] Thresholds = ["≥๖๐", "≥๖๕", "≥๗๐", "≥๗๕", "≥๘๐"];

    public static IEnumerable<Fixture> All() =>
        [
            S(
                "interpolated",
                "scores between two targets, rising and falling, one with the word ร้อยละ",
                Card(Row.Interpolated, Row.Fall, Row.Percent)
            ),
            S(
                "interpolated-two-places",
                "the same scores shown with two decimals",
                Card(
                    new("30", "86.37", "4.27", "1.2811", Rising),
                    new("30", "12.4", "2.80", "0.8400", Falling),
                    new("40", "80", "3", "1.2000", Rising)
                )
            ),
            S(
                "by-steps",
                "the same targets taken as steps",
                Card(
                    new("30", "86.37", "4", "1.2000", Rising),
                    new("30", "12.4", "2", "0.6000", Falling),
                    new("40", "78", "2", "0.8000", Rising)
                )
            ),
            S(
                "capped",
                "below the first target 1, above the last one 5",
                Card(new("30", "64", "1.0000", "0.3000", Rising), new("30", "7.5", "5.0000", "1.5000", Falling), Row.Percent)
            ),
            S(
                "interpolated-fault",
                "item 1: 86.37 between 85 and 90 earns 4.2740, stated 4.7240",
                Card(new("30", "86.37", "4.7240", "1.4172", Rising), Row.Fall, Row.Percent),
                card => [Wrong(card, "1", "4.274", "4 + (86.37 − 85) ÷ (90 − 85) = 4.274; stated 4.7240 (+0.45)")]
            ),
            S(
                "falling-fault",
                "item 2: 12.4 between 14 and 12 earns 2.8, stated 3.2000",
                Card(Row.Interpolated, new("30", "12.4", "3.2000", "0.9600", Falling), Row.Percent),
                card => [Wrong(card, "2", "2.8", "2 + (12.4 − 14) ÷ (12 − 14) = 2.8; stated 3.2000 (+0.4)")]
            ),
            S(
                "steps-fault",
                "item 3: all items are scored by steps, and 78 reaches the second",
                Card(
                    new("30", "86.37", "4", "1.2000", Rising),
                    new("30", "12.4", "2", "0.6000", Falling),
                    new("40", "78", "4", "1.6000", Rising)
                ),
                card => [Wrong(card, "3", "2", "4 ≠ 2")]
            ),
            S(
                "cap-fault",
                "item 1: 64 lies below the first target and earns 1, stated 2",
                Card(new("30", "64", "2", "0.6000", Rising), Row.Fall, Row.Percent),
                card => [Wrong(card, "1", "1", "2 ≠ 1")]
            ),
            S("counted", "results as counts with their unit", Counted("3", "1.2000")),
            S("counted-fault", "item 2: three points earn 3, stated 5", Counted("5", "2.0000"), card => [Wrong(card, "2", "3", "5 ≠ 3")]),
            S(
                "thresholds-fault",
                "item 1: 72 reaches the third threshold, stated 4",
                Card(new("30", "72", "4", "1.2000", Thresholds), Row.Fall, Row.Percent),
                card => [Wrong(card, "1", "3", "4 ≠ 3")]
            ),
            Ranged("range-to-a-point", "layout A, item 1: +/- 5 to a point, and a score between two targets", "4.2740"),
            Ranged(
                "range-to-a-point-fault",
                "the same, with a score that is a tenth of a point too high in every place",
                "4.3740",
                card =>
                {
                    Line line = card.Items[0].Detail!["1"];
                    return
                    [
                        new(
                            "score-result",
                            line.Mark.Score,
                            "4.274",
                            "4 + (86.37 − 85) ÷ (90 − 85) = 4.274; stated 4.3740 (+0.1)",
                            line.Result
                        ),
                    ];
                }
            ),
            S(
                "other-unit",
                "results in another unit than the criteria, in words, or repeating the score: nothing is said of the scores",
                Uncertain()
            ),
        ];

    private static Declared Wrong(Card card, string item, string expected, string arithmetic)
    {
        Line line = card.Summary![item];
        return new Declared("score-result", line.Mark.Score, expected, arithmetic, line.Result);
    }

    private static Fixture Ranged(string name, string about, string score, Func<Card, IEnumerable<Declared>>? fault = null)
    {
        IEnumerable<CardAItems.Source> items = CardAItems
            .All()
            .Select(i =>
                i.Number != "1"
                    ? i
                    : i with
                    {
                        Score = score,
                        Points = ["ช่วงปรับเกณฑ์การให้คะแนน +/- ร้อยละ ๕ ต่อ ๑ คะแนน โดยกำหนดเกณฑ์การให้คะแนน ดังนี้"],
                        Criteria = Criteria.Steps(Percentages),
                        Results = ["ให้บริการผ่านช่องทางดิจิทัลแล้วเสร็จตามเวลาที่กำหนด"],
                    }
            );
        Card card = CardA.With([.. items]);
        Line line = card.Items[0].Detail!["1"];
        (line.Result, line.ProvesScore) = (Stated.Of("86.37"), true);
        return Fixture.Of("score-result", name, about, card, c => LayoutA.Lay(c, new Look()), fault);
    }

    private static Card Counted(string score, string weighted)
    {
        Card card = Card(
            new("30", "๔ ข้อ", "4", "1.2000", Counts),
            new("40", "ดำเนินการได้ ๓ ข้อ", score, weighted, Counts),
            new("30", "๗ ข้อ", "5", "1.5000", Counts)
        );
        foreach (Line line in card.Summary!.Lines)
            line.ProvesScore = true;
        return card;
    }

    private static Card Uncertain()
    {
        Card card = Card(
            new("30", "๔ ครั้ง", "3", "0.9000", Counts),
            new("40", "ดำเนินการครบถ้วนตามแผน", "4", "1.6000", Rising),
            new("30", "3", "3", "0.9000", Percentages)
        );
        foreach (Line line in card.Summary!.Lines)
            line.ProvesScore = false;
        return card;
    }

    private static Card Card(params CardS.Row[] rows) => CardS.Of("percent", rows, "100", null);

    private static Fixture S(string name, string about, Card card, Func<Card, IEnumerable<Declared>>? fault = null) =>
        Fixture.Of("score-result", name, about, card, c => LayoutA.Lay(c, new Look()), fault);

    private static class Row
    {
        public static CardS.Row Interpolated { get; } = new("30", "86.37", "4.2740", "1.2822", Rising);

        public static CardS.Row Fall { get; } = new("30", "12.4", "2.8000", "0.8400", Falling);

        public static CardS.Row Percent { get; } = new("40", "82.5", "3.5000", "1.4000", Percentages);
    }
}
