using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.NotCheckable;

public sealed class UnknownHeadingsTests
{
    private const string Table = """
        indicator 5 x
        summary
        1 | 2 | | 3 | 6
        2 | 1 | | 4 | 4
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Columns_known_by_their_figures_alone_are_said_to_be(bool proven)
    {
        Reports.Report report = ExampleReport.Parse(Table);

        IReadOnlyList<Checking.Results.NotCheckableResult> entries = Checker
            .Check([report with { ScoringTables = [.. report.ScoringTables.Select(t => t with { ColumnsProven = proven })] }])
            .Reports.Single()
            .NotCheckable;

        Assert.Equal(proven, entries.Any(e => e.What == "headings"));
    }
}
