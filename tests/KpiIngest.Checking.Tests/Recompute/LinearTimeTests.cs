using System.Diagnostics;
using System.Globalization;
using System.Text;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Recompute;

public sealed class LinearTimeTests
{
    [Fact]
    public void Ten_times_the_rows_cost_about_ten_times_the_time()
    {
        var (small, large) = (Summary(1_000), Summary(10_000));
        Checker.Check([small]);
        var (one, ten) = (Fastest(small), Fastest(large));
        Assert.True(ten < one * 30, $"1,000 rows took {one}, 10,000 took {ten}.");
    }

    private static TimeSpan Fastest(KpiIngest.Reports.Report report) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(2, Checker.Check([report]).Discrepancies.Count);
        return watch.Elapsed;
    });

    /// <summary>With a wrong row and a total that does not follow from the rows.</summary>
    private static KpiIngest.Reports.Report Summary(int rows)
    {
        var text = new StringBuilder("printed percent\nsummary\n");
        for (var i = 1; i <= rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i} | 2 | ~ | 4 | {(i == 7 ? "0.0900" : "0.0800")}\n");
        text.Append(CultureInfo.InvariantCulture, $"total | {rows * 2} | ~ | ~ | 1.0000");
        return ExampleReport.Parse(text.ToString());
    }
}
