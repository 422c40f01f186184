using System.Diagnostics;
using System.Globalization;
using KpiIngest.Checking;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Benchmarks;

/// <summary>What checking one report costs, beside a report of a tenth of its rows: the time must grow with the rows, not faster.</summary>
internal static class CheckingBenchmark
{
    private const int Rounds = 15;

    /// <summary>Long enough for the runtime to compile what runs often at its full optimisation, as in a service that has been up for a
    /// while.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(TextWriter output)
    {
        foreach (
            (string name, decimal wrong, bool totalIsWrong) in new[]
            {
                ("nothing wrong", 0.08m, false),
                ("a wrong row", 0.09m, false),
                ("a wrong row and a wrong total", 0.09m, true),
            }
        )
        {
            output.WriteLine(name);
            (Report warm, long started) = (Summary(100, wrong, totalIsWrong), Stopwatch.GetTimestamp());
            while (Stopwatch.GetElapsedTime(started) < WarmUp)
                Checker.Check([warm]);
            TimeSpan? tenth = null;
            foreach (int rows in new[] { 10, 100, 1_000, 10_000 })
            {
                Report report = Summary(rows, wrong, totalIsWrong);
                TimeSpan time = Enumerable.Range(0, Rounds).Min(_ => Time(report));
                string growth = tenth is { } t
                    ? string.Create(CultureInfo.InvariantCulture, $"   × {time / t:0.0} of a tenth of the rows")
                    : "";
                output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{rows, 6} rows {time.TotalMilliseconds, 9:0.000} ms{growth}")
                );
                tenth = time;
            }
        }
    }

    private static TimeSpan Time(Report report)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Checker.Check([report]);
        return watch.Elapsed;
    }

    /// <param name="rows">How many, each of weight 2 and score 4 under the percent convention: 0.08.</param>
    /// <param name="seventh">The weighted score that the seventh row states.</param>
    /// <param name="totalIsWrong">True for a total that no rows explain.</param>
    private static Report Summary(int rows, decimal seventh, bool totalIsWrong) =>
        new()
        {
            Indicator = new Indicator("1", "x", Place.Unknown),
            Round = ReportRound.NotPrinted,
            ScoringTables =
            [
                new ScoringTable
                {
                    Kind = ScoringTableKind.Summary,
                    Place = Place.Unknown,
                    Rows = [.. Enumerable.Range(1, rows).Select(i => Row(i, i == 7 ? seventh : 0.08m))],
                    Total = new ScoredTotal(
                        Stated(rows * 2, 0),
                        StatedFigure.Absent,
                        Stated(totalIsWrong ? 1 : rows * 0.08m, 4),
                        Place.Unknown
                    ),
                },
            ],
        };

    private static ScoredRow Row(int number, decimal weighted) =>
        new(
            number.ToString(CultureInfo.InvariantCulture),
            "x",
            Stated(2, 0),
            StatedResult.Absent,
            Stated(4, 0),
            Stated(weighted, 4),
            new Place(Table: 0, Row: number)
        );

    private static StatedFigure Stated(decimal value, int places) =>
        StatedFigure.Of(new Figure(value.ToString(CultureInfo.InvariantCulture), value, places), Place.Unknown);
}
