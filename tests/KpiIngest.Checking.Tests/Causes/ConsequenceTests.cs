using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Layouts;

namespace KpiIngest.Checking.Tests.Causes;

public sealed class ConsequenceTests
{
    [Fact]
    public void A_wrong_weight_in_the_summary_is_one_fault_with_its_consequences()
    {
        var found = Check.Found(LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 1 | ~ | 3 | 1.5000"));
        var cause = Root(found);
        Assert.Equal(("detail-summary", "weight"), (cause.Code, cause.At!.Column));
        Assert.Equal(7, found.Count);
    }

    [Fact]
    public void A_wrong_weight_in_an_item_table_is_shown_by_the_summary()
    {
        var cause = Root(Check.Found(LayoutA.With("2 | 0.5 | 3 | 3 | 1.5000", "2 | 1 | 3 | 3 | 1.5000", last: false)));
        Assert.Contains(cause.Also, a => a is { Table: 1, Text: "1" });
    }

    [Fact]
    public void A_wrong_weighted_score_is_the_cause_of_the_difference_between_the_tables() =>
        Assert.Equal(("weighted-score", "weightedScore"), Of(Root(Check.Found(LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 0.5 | ~ | 3 | 1.6000")))));

    [Fact]
    public void A_row_missing_from_the_summary_breaks_its_totals()
    {
        var found = Check.Found(LayoutA.With("6 | 0.5 | ~ | 4 | 2.0000\n", ""));
        Assert.Equal("row-missing", Root(found).Code);
        Assert.Equal(["row-missing", "weight-total", "weighted-average", "weighted-total", "formula"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Null(d.Cause));
    }

    [Fact]
    public void A_wrong_average_is_one_fault_with_the_formula_that_states_it() =>
        Assert.Equal("weighted-average", Root(Check.Found(LayoutA.With("= 3.1000", "= 3.2000"))).Code);

    [Fact]
    public void A_wrong_score_in_the_summary_is_one_fault() =>
        Assert.Equal(("detail-summary", "score"), Of(Root(Check.Found(LayoutA.With("6 | 0.5 | ~ | 4 | 2.0000", "6 | 0.5 | ~ | 5 | 2.0000")))));

    [Fact]
    public void A_score_that_its_result_disproves_is_the_cause_of_the_wrong_product()
    {
        var found = Check.Found("""
            criteria 1: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90
            printed percent
            summary
            1 | 30 | 86.37 | 4.7240 | 1.2822
            2 | 70 | ~ | 3 | 2.1000
            total | 100 | ~ | ~ | 3.3822
            average 3.3822
            """);
        Assert.Equal("score-result", Root(found).Code);
        Assert.Equal(["score-result", "weighted-score", "weighted-average"], found.Select(d => d.Code).OrderBy(c => c.Length));
    }

    [Fact]
    public void Two_faults_are_two_lines()
    {
        var found = Check.Found(LayoutA.With("total | 5 | ~ | ~ | 15.5000", "total | 6 | ~ | ~ | 16.5000"));
        Assert.Equal(["weight-total", "weighted-total"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Null(d.ConsequenceOf));
    }

    [Fact]
    public void Tables_of_another_convention_differ_from_the_summary_because_of_it()
    {
        var found = Check.Found("""
            detail
            1 | 20 | 4 | 4 | 0.80
            detail
            2 | 30 | 3 | 3 | 90
            summary
            1 | 20 | ~ | 4 | 80
            2 | 30 | ~ | 3 | 90
            """);
        Assert.Equal("convention", Root(found).Code);
    }

    [Fact]
    public void A_second_report_of_the_file_counts_on()
    {
        var wrong = Examples.ExampleReport.Parse(LayoutA.With("= 3.1000", "= 3.2000"));
        var found = Checker.Check([wrong, wrong]).Discrepancies;
        Assert.Equal([null, 0, null, 2], found.Select(d => d.ConsequenceOf));
        Assert.Equal([0, 0, 1, 1], found.Select(d => d.Report));
    }

    /// <summary>The one that is no consequence, of which all others are.</summary>
    private static DiscrepancyResult Root(IReadOnlyList<DiscrepancyResult> found)
    {
        var root = Assert.Single(found, d => d.ConsequenceOf is null);
        var index = found.ToList().IndexOf(root);
        Assert.All(found.Where(d => d != root), d => Assert.Equal(index, d.ConsequenceOf));
        return root;
    }

    private static (string, string) Of(DiscrepancyResult found) => (found.Code, found.At!.Column);
}
