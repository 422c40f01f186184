using System.Text;
using KpiIngest.Checking.Results.Mapping;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Evidence;

/// <summary>The answer for one file has a limit; places and operands never break it.</summary>
public sealed class EvidenceBudgetTests
{
    [Fact]
    public void Of_more_figures_than_an_answer_shows_the_rest_is_counted_over_all_reports_of_a_file()
    {
        IReadOnlyList<Checking.Results.ReportResult> reports = Checked(50, 400, new EvidenceBudget(200, 1000)).Reports;
        Assert.Equal([152, 48], reports.Select(r => r.Figures.Count));
        Assert.Equal([0, 104], reports.Select(r => r.FiguresLeftOut));
    }

    [Fact]
    public void A_proof_of_more_operands_than_an_answer_shows_keeps_the_figure_that_it_is_about()
    {
        List<Checking.Results.DiscrepancyResult> totals = Checked(50, 400, new EvidenceBudget(1000, 60))
            .Discrepancies.Where(d => d.Code == "weight-total")
            .ToList();
        Assert.Equal([51, 1], totals.Select(t => t.Operands.Count));
        Assert.Equal(("stated", 50, null), (totals[1].Operands[0].Role, totals[1].OperandsLeftOut, totals[1].Operation));
    }

    [Fact]
    public void A_file_of_usual_size_leaves_nothing_out()
    {
        (IReadOnlyList<Checking.Results.ReportResult> reports, IReadOnlyList<Checking.Results.DiscrepancyResult> found) = Checked(
            500,
            4000,
            null
        );
        Assert.All(reports, r => Assert.Equal((1502, 0), (r.Figures.Count, r.FiguresLeftOut)));
        Assert.All(found.Where(d => d.Code == "weight-total"), d => Assert.Equal((501, 0), (d.Operands.Count, d.OperandsLeftOut)));
    }

    /// <summary>Two reports of so many rows, each with a total weight that is wrong.</summary>
    private static CheckedReports Checked(int rows, int weight, EvidenceBudget? budget)
    {
        StringBuilder text = new("summary\n");
        for (int i = 1; i <= rows; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i} | 1 | | 4 | 4\n");
        Reports.Report report = ExampleReport.Parse(
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"total | {weight} | | | {4 * rows}").ToString()
        );
        return Checker.Check([report, report], RuleCatalogue.All, budget);
    }
}
