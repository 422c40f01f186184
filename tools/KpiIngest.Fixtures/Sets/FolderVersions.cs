using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Folders with versions of one report: changed, repeated, and near misses.</summary>
internal static class FolderVersions
{
    private const string First = "กองแผนงาน/ฉบับที่ ๑.docx";
    private const string Second = "กองแผนงาน/ฉบับที่ ๒.docx";

    public static IEnumerable<FolderFixture> All() =>
        [
            new(
                "score-changed",
                "the score of item 3 differs between two versions of a card",
                Two(YearCard.Of().In(12), Corrected().In(12)),
                Changed(First, Second)
            ),
            new(
                "weight-and-item-changed",
                "a version without item 3",
                Two(YearCard.Of().In(12), WithoutThird().In(12)),
                new AcrossDeclared(
                    "resubmission-changed",
                    [First, Second],
                    new("3", "weight", ["0.5", null], "0.5 ≠ —"),
                    new("3", "result", ["4", null], "4 ≠ —"),
                    new("3", "score", ["4", null], "4 ≠ —"),
                    new("3", "weightedScore", ["2.0000", null], "2 ≠ —"),
                    new(null, "weight", ["2.5", "2"], "2.5 ≠ 2"),
                    new(null, "weightedScore", ["8.0000", "6.0000"], "8 ≠ 6")
                )
            ),
            new(
                "committee-changed",
                "two assessors: the committee's score of item 3 differs, the unit's own do not",
                Two(TwoAssessors.Clean(), OtherCommittee()),
                new AcrossDeclared(
                    "resubmission-changed",
                    [First, Second],
                    new("3", "score", ["2", "3"], "2 ≠ 3"),
                    new("3", "weightedScore", ["3.0000", "4.5000"], "3 ≠ 4.5"),
                    new(null, "weightedScore", ["16.0000", "17.5000"], "16 ≠ 17.5")
                )
            ),
            new(
                "same-bytes",
                "the same file under two names",
                [new(First, YearCard.Of().In(12).Laid()), new(Second, [], CopyOf: First)],
                new AcrossDeclared("report-duplicate", [First, Second]) { OfReports = false }
            ),
            new(
                "same-bytes-no-year",
                "the same file under two names, without a fiscal year",
                [new(First, YearCard.Of().In(12, null).Laid()), new(Second, [], CopyOf: First)],
                new AcrossDeclared("report-duplicate", [First, Second]) { OfReports = false }
            ),
            new(
                "name-changed",
                "only the indicator's name was changed: no figure differs",
                Two(YearCard.Of().In(12), Renamed().In(12)),
                Same()
            ),
            new(
                "digits-changed",
                "the same figures in Arabic digits and with other decimal places",
                Two(YearCard.Of().In(12), InArabic().In(12)),
                Same()
            ),
            new(
                "other-unit",
                "near miss: the same card with other figures from another unit",
                [new(First, YearCard.Of().In(12).Laid()), new("กองคลัง/ฉบับที่ ๒.docx", Corrected().In(12).Laid())]
            ),
            new(
                "other-unit-same-bytes",
                "near miss: the same bytes from another unit",
                [new(First, YearCard.Of().In(12).Laid()), new("กองคลัง/ฉบับที่ ๑.docx", [], CopyOf: First)]
            ),
            new("other-year", "near miss: the card of another year", Two(YearCard.Of().In(12), Corrected().In(12, 2559))),
            new("year-not-stated", "near miss: one version states no fiscal year", Two(YearCard.Of().In(12), Corrected().In(12, null))),
            new(
                "year-stated-by-none",
                "neither version states a fiscal year",
                Two(YearCard.Of().In(12, null), Corrected().In(12, null)),
                Changed(First, Second)
            ),
            new(
                "unit-of-the-folder",
                "files in the folder itself are of one unit",
                [new("ก.docx", YearCard.Of().In(12).Laid()), new("ข.docx", Corrected().In(12).Laid())],
                Changed("ก.docx", "ข.docx")
            ),
        ];

    private static FolderDocument[] Two(Card first, Card second) => [new(First, first.Laid()), new(Second, second.Laid())];

    private static AcrossDeclared Same() => new("report-duplicate", [First, Second]);

    private static AcrossDeclared Changed(string first, string second) =>
        new(
            "resubmission-changed",
            [first, second],
            new("3", "score", ["4", "5"], "4 ≠ 5"),
            new("3", "weightedScore", ["2.0000", "2.5000"], "2 ≠ 2.5"),
            new(null, "weightedScore", ["8.0000", "8.5000"], "8 ≠ 8.5")
        );

    private static Card Corrected() => YearCard.Of(score: "5", weighted: "2.5000", total: "8.5000");

    private static Card WithoutThird()
    {
        Card card = YearCard.Of(weights: "2", total: "6.0000");
        card.Summary!.Lines.RemoveAt(2);
        return card;
    }

    private static Card Renamed()
    {
        Card card = YearCard.Of();
        card.Name = "ความสำเร็จของการลดขั้นตอนและระยะเวลาให้บริการ";
        return card;
    }

    private static Card InArabic()
    {
        Card card = YearCard.Of(weight: "0.50", weighted: "2.00", total: "8.00");
        card.Digits = Digits.Arabic;
        return card;
    }

    private static Card OtherCommittee()
    {
        Card card = TwoAssessors.Clean();
        card.Summary!["3"].Marks[1].Score = Stated.Of("3");
        card.Summary["3"].Marks[1].Weighted = Stated.Of("4.5000");
        card.Summary.Total!.Marks[1].Weighted = Stated.Of("17.5000");
        return card;
    }
}
