using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Folders with the rounds of one indicator: weights changed, scores dropped, and near misses.</summary>
internal static class FolderRounds
{
    private const string Six = "กองแผนงาน/รอบ ๐๖.docx";
    private const string Nine = "กองแผนงาน/รอบ ๐๙.docx";
    private const string Twelve = "กองแผนงาน/รอบ ๑๒.docx";

    public static IEnumerable<FolderFixture> All() =>
        [
            new(
                "weight-changed",
                "item 3 weighs 0.5 after 6 months and 1 after 12",
                [new(Six, YearCard.Of().In(6).Laid()), new(Twelve, YearCard.Of("1", "4", "4.0000", "3", "10.0000").In(12).Laid())],
                new AcrossDeclared(
                    "weight-changed",
                    [Six, Twelve],
                    new AcrossFigureAnswer("3", "weight", ["0.5", "1"], "6 months 0.5 → 12 months 1 (+0.5)")
                )
            ),
            new(
                "weight-changed-once",
                "three rounds, the weight changed before the second",
                [
                    new(Six, YearCard.Of().In(6).Laid()),
                    new(Nine, YearCard.Of("1", "4", "4.0000", "3", "10.0000").In(9).Laid()),
                    new(Twelve, YearCard.Of("1", "4", "4.0000", "3", "10.0000").In(12).Laid()),
                ],
                new AcrossDeclared(
                    "weight-changed",
                    [Six, Nine],
                    new AcrossFigureAnswer("3", "weight", ["0.5", "1"], "6 months 0.5 → 9 months 1 (+0.5)")
                )
            ),
            new(
                "weight-same",
                "near miss: the weight is written 0.5 and 0.50, the score has risen",
                [new(Six, YearCard.Of().In(6).Laid()), new(Twelve, YearCard.Of("0.50", "5", "2.5000", "2.50", "8.5000").In(12).Laid())]
            ),
            new(
                "score-dropped",
                "item 3 scores 4 after 6 months and 3 after 12",
                [new(Six, YearCard.Of().In(6).Laid()), new(Twelve, YearCard.Of("0.5", "3", "1.5000", "2.5", "7.5000").In(12).Laid())],
                new AcrossDeclared(
                    "score-dropped",
                    [Six, Twelve],
                    new AcrossFigureAnswer("3", "score", ["4", "3"], "6 months 4 → 12 months 3 (-1)")
                )
            ),
            new(
                "score-rounded",
                "near miss: a score of 4.27 after 6 months and 4.2674 after 12",
                [
                    new(Six, YearCard.Of("1", "4.27", "4.2700", "3", "10.2700").In(6).Laid()),
                    new(Twelve, YearCard.Of("1", "4.2674", "4.2674", "3", "10.2674").In(12).Laid()),
                ]
            ),
            new(
                "rounds-of-other-years",
                "near miss: 6 months of one year and 12 of another",
                [new(Six, YearCard.Of().In(6).Laid()), new(Twelve, YearCard.Of("1", "3", "3.0000", "3", "9.0000").In(12, 2559).Laid())]
            ),
        ];
}
