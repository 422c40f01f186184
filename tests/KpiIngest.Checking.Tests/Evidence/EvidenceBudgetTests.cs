using System.Text;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Mapping;

namespace KpiIngest.Checking.Tests.Evidence;

/// <summary>The answer for one file has a limit; places and operands never break it.</summary>
public sealed class EvidenceBudgetTests
{
    [Fact]
    public void Of_more_figures_than_an_answer_shows_the_rest_is_counted()
    {
        var rows = (EvidenceBudget.MostFigures / 3) + 100;
        var report = Check.Of(Summary(rows, "total | 1 | | | 5")).Reports[0];
        Assert.Equal(EvidenceBudget.MostFigures, report.Figures.Count);
        Assert.Equal((3 * rows) + 2 - EvidenceBudget.MostFigures, report.FiguresLeftOut);
    }

    [Fact]
    public void A_proof_of_more_operands_than_an_answer_shows_keeps_the_figure_that_it_is_about()
    {
        var found = Check.Found(Summary(EvidenceBudget.MostOperands, $"total | {EvidenceBudget.MostOperands + 1} | | | {4 * EvidenceBudget.MostOperands}"));
        var total = Assert.Single(found, d => d.Code == "weight-total");
        Assert.Equal(["stated"], total.Operands.Select(o => o.Role));
        Assert.Equal((EvidenceBudget.MostOperands, null), (total.OperandsLeftOut, total.Operation));
    }

    [Fact]
    public void A_report_of_usual_size_leaves_nothing_out()
    {
        var (reports, found) = Check.Of(Summary(500, "total | 501 | | | 2000"));
        Assert.Equal(0, reports[0].FiguresLeftOut);
        Assert.Equal(501, Assert.Single(found, d => d.Code == "weight-total").Operands.Count);
    }

    private static string Summary(int rows, string total)
    {
        var text = new StringBuilder("summary\n");
        for (var i = 1; i <= rows; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i} | 1 | | 4 | 4\n");
        return text.Append(total).ToString();
    }
}
