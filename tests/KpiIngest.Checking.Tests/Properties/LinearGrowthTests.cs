using KpiIngest.Checking.Recompute;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Properties;

/// <summary>Checking grows linearly with the rows. Counted in bytes allocated, which, unlike time, are the same at each run.</summary>
public sealed class LinearGrowthTests
{
    /// <summary>Ten times the rows may cost so many times: ten, and what sets and lists take in doubling.</summary>
    private const decimal Most = 12m;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Ten_times_the_rows_cost_about_ten_times_as_much(int wrongRows)
    {
        Allocated(100, wrongRows); // what is made once
        var (hundred, thousand, tenThousand) = (Allocated(100, wrongRows), Allocated(1_000, wrongRows), Allocated(10_000, wrongRows));

        Assert.True(thousand <= hundred * Most, $"{hundred} bytes for 100 rows, {thousand} for 1,000");
        Assert.True(tenThousand <= thousand * Most, $"{thousand} bytes for 1,000 rows, {tenThousand} for 10,000");
    }

    private static decimal Allocated(int rows, int wrongRows)
    {
        var report = Summary(rows, wrongRows);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Checker.Check([report]).Discrepancies.Count(d => d.Code == "weighted-score");
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(wrongRows, found);
        return after - before;
    }

    private static Report Summary(int rows, int wrongRows) => new()
    {
        Indicator = new Indicator("99999", "x", Place.Unknown),
        Round = ReportRound.NotPrinted,
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

    private static ScoredRow Row(int number, decimal weighted) => new(
        number.ToString(System.Globalization.CultureInfo.InvariantCulture), "x", Stated(2, 0, number, 1), StatedResult.Absent, Stated(4, 0, number, 2),
        Stated(weighted, 4, number, 3), new Place(Table: 0, Row: number));

    private static StatedFigure Stated(decimal value, int places, int row, int column) =>
        StatedFigure.Of(new Figure(DecimalText.Of(Rational.Of(value)).Text, value, places), new Place(Table: 0, Row: row, Column: column));
}
