using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Checking.Tests.Examples;
using KpiIngest.Checking.Typed;

namespace KpiIngest.Checking.Tests.Typed;

/// <summary>What a person says that a report is, laid over what was recognised.</summary>
public sealed class TypedIdentityTests
{
    private const string Card = """
        round 6 12
        summary
        1 | 1 | ~ | 3 | 3.0000
        2 | 0.5 | ~ | 3 | 2.5000
        """;

    [Fact]
    public void Year_round_and_number_are_those_that_were_said_and_the_unticked_form_stays_a_fault_of_the_document()
    {
        CheckedReports said = Checked(new TypedIdentity(0, 2568, 12, "9.2"));
        ReportResult report = said.Reports[0];
        Assert.Equal((2568, 12, "9.2"), (report.FiscalYear, report.Round, report.Indicator.Number));
        Assert.Contains(said.Discrepancies, d => d.Code == "round-unclear");
        Assert.Contains(said.Discrepancies, d => d.Code == "weighted-score");
    }

    [Theory]
    [InlineData(2568, null, null)]
    [InlineData(null, 6, null)]
    [InlineData(null, null, "1.1.2")]
    public void A_part_of_which_nothing_was_said_stays_as_it_was_read(int? year, int? round, string? number)
    {
        ReportResult before = Check.Of(Card).Reports[0];
        ReportResult after = Checked(new TypedIdentity(0, year, round, number)).Reports[0];
        Assert.Equal(
            (year ?? before.FiscalYear, round ?? before.Round, number ?? before.Indicator.Number),
            (after.FiscalYear, after.Round, after.Indicator.Number)
        );
        Assert.Equal(before.ScoringTables[0].Rows, after.ScoringTables[0].Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Of_a_report_that_is_not_there_it_is_laid_over_nothing(int report)
    {
        TypedReports laid = TypedFigures.LayOver(
            [ExampleReport.Parse(Card)],
            new TypedValues([], [new TypedIdentity(report, 2568, 6, "1")])
        );
        Assert.Single(laid.IdentitiesNotLaid);
        Assert.Equal(Check.Found(Card).Select(d => d.Message), Checker.Check(laid.Reports).Discrepancies.Select(d => d.Message));
    }

    [Fact]
    public void A_figure_is_corrected_beside_it()
    {
        TypedFigure figure = new(0, new FigureSite("weightedScore") { Table = 0, Row = 1 }, "2.5000", "1.5000");
        TypedReports laid = TypedFigures.LayOver(
            [ExampleReport.Parse(Card)],
            new TypedValues([figure], [new TypedIdentity(0, 2568, 6, null)])
        );
        Assert.Empty(laid.NotLaid);
        CheckedReports found = Checker.Check(laid.Reports);
        Assert.Equal(6, found.Reports[0].Round);
        Assert.DoesNotContain(found.Discrepancies, d => d.Code == "weighted-score");
    }

    private static CheckedReports Checked(TypedIdentity typed)
    {
        TypedReports laid = TypedFigures.LayOver([ExampleReport.Parse(Card)], new TypedValues([], [typed]));
        Assert.Empty(laid.IdentitiesNotLaid);
        return Checker.Check(laid.Reports);
    }
}
