using KpiIngest.Checking.Recompute;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Checking grows linearly with the rows. Counted in bytes allocated, which, unlike time, are the same at each run.</summary>
[Trait("Lane", "Whole")]
public sealed class LinearGrowthTests
{
    /// <summary>Ten times the rows may cost so many times: ten, and what sets and lists take in doubling.</summary>
    private const decimal Most = 12m;

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Ten_times_the_rows_cost_about_ten_times_as_much(int wrongRows, bool targets)
    {
        Allocated(50, wrongRows, targets); // what is made once
        (decimal few, decimal more, decimal many) = (
            Allocated(50, wrongRows, targets),
            Allocated(500, wrongRows, targets),
            Allocated(5_000, wrongRows, targets)
        );

        Assert.True(more <= few * Most, $"{few} bytes for 50 rows, {more} for 500");
        Assert.True(many <= more * Most, $"{more} bytes for 500 rows, {many} for 5,000");
    }

    private static decimal Allocated(int rows, int wrongRows, bool targets)
    {
        Report report = Summary(rows, wrongRows, targets);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Checker.Check([report]).Discrepancies.Count(d => d.Code == "weighted-score");
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(wrongRows, found);
        return after - before;
    }

    private static Report Summary(int rows, int wrongRows, bool targets) =>
        new()
        {
            Indicator = new Indicator("99999", "x", Place.Unknown),
            Round = ReportRound.NotPrinted,
            Criteria = targets ? [.. Enumerable.Range(1, rows).Select(Targets)] : [],
            ScoringTables =
            [
                new ScoringTable
                {
                    Kind = ScoringTableKind.Summary,
                    Place = Place.Unknown,
                    Rows = [.. Enumerable.Range(1, rows).Select(i => Row(i, i <= wrongRows ? 0.09m : 0.08m))],
                    Total = new ScoredTotal(Stated(rows * 2, 0, 0, 1), StatedFigure.Absent, Stated(rows * 0.08m, 4, 0, 3), Place.Unknown),
                },
            ],
        };

    private static ItemCriteria Targets(int number) =>
        new(
            Text(number),
            [.. Enumerable.Range(1, 5).Select(i => new CriteriaLevel(Text(i), Text(65 + (5 * i)), Stated(i, 0, number, 9), Place.Unknown))],
            Place.Unknown
        );

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ScoredRow Row(int number, decimal weighted) =>
        new(
            Text(number),
            "x",
            Stated(2, 0, number, 1),
            new StatedResult("86", new Figure("86", 86, 0), false, Place.Unknown),
            Stated(4, 0, number, 2),
            Stated(weighted, 4, number, 3),
            new Place(Table: 0, Row: number)
        );

    private static StatedFigure Stated(decimal value, int places, int row, int column) =>
        StatedFigure.Of(new Figure(DecimalText.Of(Rational.Of(value)).Text, value, places), new Place(Table: 0, Row: row, Column: column));
}
