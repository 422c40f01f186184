using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Folders with an agency's summary and cards of its indicators.</summary>
internal static class FolderRollups
{
    private const string Summary = "กองแผนงาน/สรุป.docx";
    private const string Card = "กองแผนงาน/ตัวชี้วัด.docx";

    public static IEnumerable<FolderFixture> All() =>
        [
            new(
                "rollup-right",
                "a card that the summary carries over, with other decimal places",
                With(YearCard.Single("1.2", "25", "3.4", "0.85"))
            ),
            new(
                "rollup-rounded",
                "near miss: the summary rounds the card's score, and weights the rounded one",
                [new(Summary, Rounded().Laid()), new(Card, YearCard.Single("1.2", "25", "3.4167", "0.8542").In(12).Laid())]
            ),
            new(
                "rollup-score",
                "the card's score is not the summary's",
                With(YearCard.Single("1.2", "25", "3.6000", "0.9000")),
                Differs(new AcrossFigureAnswer("1.2", "score", ["3.6000", "3.4000"], "summary 3.4 ≠ card 3.6"))
            ),
            new(
                "rollup-weight",
                "the card's weight is not the summary's",
                With(YearCard.Single("1.2", "20", "3.4000", "0.6800")),
                Differs(new AcrossFigureAnswer("1.2", "weight", ["20", "25"], "summary 25 ≠ card 20"))
            ),
            new(
                "rollup-items",
                "near miss: a card of three items, weights on another base, whose average the summary carries over",
                With(Items("3.6", "0.9000", "3.4000"))
            ),
            new(
                "rollup-items-average",
                "the same with another average",
                With(Items("4.4", "1.1000", "3.6000")),
                Differs(new AcrossFigureAnswer("1.2", "score", ["3.6000", "3.4000"], "summary 3.4 ≠ card 3.6"))
            ),
            new(
                "rollup-absent",
                "a card of an indicator that the summary does not name",
                With(YearCard.Single("1.3", "10", "3.0000", "0.3000")),
                Differs()
            ),
            new(
                "rollup-other-round",
                "near miss: the card of another round",
                [new(Summary, AgencySummary.Clean().Laid()), new(Card, YearCard.Single("1.2", "20", "3.6000", "0.7200").In(6).Laid())]
            ),
            new(
                "rollup-other-unit",
                "near miss: the card of another unit",
                [
                    new(Summary, AgencySummary.Clean().Laid()),
                    new("กองคลัง/ตัวชี้วัด.docx", YearCard.Single("1.2", "20", "3.6000", "0.7200").In(12).Laid()),
                ]
            ),
        ];

    private static FolderDocument[] With(Card card) => [new(Summary, AgencySummary.Clean().Laid()), new(Card, card.In(12).Laid())];

    private static AcrossDeclared Differs(params AcrossFigureAnswer[] figures) => new("rollup", [Card, Summary], figures);

    /// <summary>Weights that share out the indicator: 0.5, 0.25 and 0.25.</summary>
    private static Card Items(string lastScore, string lastWeighted, string average)
    {
        Card card = CardS.Of(
            "product",
            [new("0.5", "3", "3.4", "1.7000"), new("0.25", "3", "3.2", "0.8000"), new("0.25", "4", lastScore, lastWeighted)],
            "1",
            average,
            average
        );
        (card.Number, card.Name) = ("1.2", "จำนวนเรื่องร้องเรียนที่แก้ไขแล้วเสร็จ");
        return card;
    }

    private static Card Rounded()
    {
        Card card = AgencySummary.Clean();
        Mark mark = card.Summary!["1.2"].Mark;
        (mark.Score, mark.Weighted) = (Stated.Of("3.42"), Stated.Of("0.8550"));
        card.Summary.Lines[0].Mark.Weighted = Stated.Of("2.2550");
        card.Summary.Total!.Mark.Weighted = Stated.Of("3.7800");
        return card;
    }
}
