using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Documents;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>Totals in lines below a table: their words are used for averages and for percentages too.</summary>
public sealed class TotalBelowTests
{
    private const string Rows = "summary\n1 | 2 | ~ | 4 | 8\n2 | 3 | ~ | 5 | 15\ntotal | 5 | ~ | ~ | ";

    [Theory]
    [InlineData("23")]
    [InlineData("4.6")] // 23 ÷ 5
    [InlineData("92.00")] // of the full score
    [InlineData("4.5")] // the plain mean
    [InlineData("0.23")] // 4.6 × 5 ÷ 100: weighted as one indicator of a hundred
    public void One_that_comes_to_the_sum_or_the_average_is_right(string stated) => Assert.Empty(Errors(Rows + stated, below: true));

    [Theory]
    [InlineData("24")]
    [InlineData("4.8")]
    [InlineData("96.00")]
    public void Any_other_is_wrong(string stated) => Assert.Equal(["weighted-total"], Errors(Rows + stated, below: true));

    [Fact]
    public void In_the_total_row_it_is_the_sum_alone() => Assert.Equal(["weighted-total"], Errors(Rows + "4.6", below: false));

    [Theory]
    [InlineData("4.6", 0)]
    [InlineData("23", 0)]
    [InlineData("4.8", 1)]
    [InlineData("4.5", 1)] // the plain mean
    public void One_in_a_row_named_average_is_the_sum_or_the_average(string stated, int errors)
    {
        Report report = ExampleReport.Parse(Rows + stated);
        ScoringTable table = report.ScoringTables[0];
        Report average = report with { ScoringTables = [table with { Total = table.Total with { SaysAverage = true } }] };

        Assert.Equal(errors, Checker.Check([average]).Discrepancies.Count(d => d.Code == "weighted-total"));
    }

    [Theory]
    [InlineData("4.6", 0)]
    [InlineData("23", 0)]
    [InlineData("8", 0)] // a row states it
    [InlineData("4.51", 1)]
    [InlineData("4.51 5", 1)] // out of five, which is a score of the table as well
    [InlineData("4.6 92.00", 0)]
    [InlineData("4.6 96.00", 1)]
    public void A_line_that_does_not_say_what_it_is_is_named_unless_the_table_gives_its_figure(string figure, int entries)
    {
        Report report = ExampleReport.Parse(Rows + "23");
        ReadingGap gap = new(ReadingGapKind.TotalBelow, ["ผลคะแนนรวม : " + figure], Place.Unknown)
        {
            Figures = [.. figure.Split(' ').Select(f => FigureReader.Parse(f)!)],
        };

        CheckedReports found = Checker.Check([report with { Gaps = [gap] }]);

        Assert.Equal(entries, found.Reports[0].NotCheckable.Count(e => e.What == "weighted-total"));
    }

    [Theory]
    [InlineData("92.00", 0)]
    [InlineData("96.00", 1)]
    public void A_percentage_of_a_total_that_is_not_stated_is_named_unless_the_rows_come_to_it(string figure, int entries)
    {
        Report report = ExampleReport.Parse("summary\n1 | 2 | ~ | 4 | 8\n2 | 3 | ~ | 5 | 15\nconvert คิดเป็นร้อยละ % = " + figure);

        Assert.Equal(entries, Checker.Check([report]).Reports[0].NotCheckable.Count(e => e.What == "conversion"));
    }

    private static string[] Errors(string notation, bool below)
    {
        Report report = ExampleReport.Parse(notation);
        ScoringTable table = report.ScoringTables[0];
        CheckedReports found = Checker.Check([report with { ScoringTables = [table with { Total = table.Total with { Below = below } }] }]);
        return [.. found.Discrepancies.Where(d => d.Severity == Severity.Error).Select(d => d.Code)];
    }
}
