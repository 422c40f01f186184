using System.Globalization;
using System.Text;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Reports as odd as files can be: no combination of blanks, dashes, unclear figures, zeros and repeated numbers stops the
/// check.</summary>
[Trait("Lane", "Whole")]
public sealed class AnyReportTests
{
    private static readonly string[] Cells =
    [
        "",
        "-",
        "~",
        "?3.0.0",
        "0",
        "0.00",
        "1",
        "0.5",
        "3",
        "4.2740",
        "100",
        "33.33",
        "-2",
        "999999999999999",
        "0.0000000001",
    ];

    private static readonly string[] Numbers = ["1", "2", "3", "1.1", "2.1", "5", "name", "", "99999"];

    private static readonly string[] Headings =
    [
        "printed share",
        "printed fullMarks",
        "indicator ~",
        "agency",
        "round 6 9 12",
        "list 1 = ?x",
        "list 2 = 0.5",
        "average 3.1",
        "average ?3",
        "achieved 1 4",
        "criteria 1 steps: 1 = ๑; 2 = ≥๒; 2 = มากกว่า ๒",
        "criteria 2 targets: 1 = 5; 2 = 5; 3 = 7",
        "criteria ~ targets: 5 = 1; 1 = 9",
        "criteria 3: 0 = ก; ? = ข",
        "formula (1 × 3 + 0.5 × 4) / (1 - 1)".Replace("1 - 1", "0", StringComparison.Ordinal),
        "formula (W × S) / W = 3",
        "formula 15.5 / 5 = 3.1",
        "formula 3 = 3",
    ];

    [Fact]
    public void Nothing_stops_the_check_and_it_answers_the_same_twice() =>
        Seeds.ForAll(
            300,
            seed =>
            {
                Reports.Report report = ExampleReport.Parse(Notation(new Random(seed)));
                (CheckedReports once, CheckedReports again) = (Checker.Check([report]), Checker.Check([report]));
                return once.Failures.Count == 0
                    && once.Discrepancies.Select(d => d.MessageEn).SequenceEqual(again.Discrepancies.Select(d => d.MessageEn))
                    && once.Discrepancies.All(d =>
                        d.ConsequenceOf is null
                        || (d.ConsequenceOf < once.Discrepancies.Count && once.Discrepancies[d.ConsequenceOf.Value] != d)
                    );
            }
        );

    internal static string Notation(Random random)
    {
        string Any(string[] of) => of[random.Next(of.Length)];
        StringBuilder text = new();
        for (int i = random.Next(5); i > 0; i--)
            text.Append(Any(Headings)).Append('\n');
        for (int t = random.Next(4); t > 0; t--)
        {
            text.Append(Any(["summary", "detail", "summary self", "summary committee", "detail self"])).Append('\n');
            int rows = random.Next(5);
            for (int r = 0; r < rows; r++)
                text.Append($"{Any(Numbers)} | {Any(Cells)} | {Any(["", "3", "86.37%", "ทำแล้ว"])} | {Any(Cells)} | {Any(Cells)}\n");
            if (random.Next(2) == 0)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"group 1 | {Any(Cells)} | ~ | {Any(Cells)} | {Any(Cells)} | {random.Next(6)},{random.Next(6)}\n"
                );
            if (random.Next(2) == 0)
                text.Append($"total | {Any(Cells)} | ~ | {Any(Cells)} | {Any(Cells)}\n");
        }

        return text.ToString();
    }
}
