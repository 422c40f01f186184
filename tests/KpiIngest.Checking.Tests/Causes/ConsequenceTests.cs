using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Layouts;

namespace KpiIngest.Checking.Tests.Causes;

public sealed class ConsequenceTests
{
    [Fact]
    public void A_wrong_weight_in_the_summary_is_one_fault_with_its_consequences()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 1 | ~ | 3 | 1.5000"));
        DiscrepancyResult cause = Root(found);
        Assert.Equal(("detail-summary", "weight"), (cause.Code, cause.At!.Column));
        Assert.Equal(7, found.Count);
    }

    [Fact]
    public void A_wrong_weight_in_an_item_table_is_shown_by_the_summary()
    {
        DiscrepancyResult cause = Root(Check.Found(LayoutA.With("2 | 0.5 | 3 | 3 | 1.5000", "2 | 1 | 3 | 3 | 1.5000", last: false)));
        Assert.Contains(cause.Also, a => a is { Table: 1, Text: "1" });
    }

    [Fact]
    public void A_wrong_weighted_score_is_the_cause_of_the_difference_between_the_tables() =>
        Assert.Equal(
            ("weighted-score", "weightedScore"),
            Of(Root(Check.Found(LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 0.5 | ~ | 3 | 1.6000"))))
        );

    [Fact]
    public void A_row_missing_from_the_summary_breaks_its_totals()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("6 | 0.5 | ~ | 4 | 2.0000\n", ""));
        Assert.Equal("row-missing", Root(found).Code);
        Assert.Equal(["row-missing", "weight-total", "weighted-average", "weighted-total", "formula"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Null(d.Cause));
    }

    [Theory]
    [InlineData("1 | 1 | ~ | 3 | 3", "2 | 2 | ~ | 4 | 8", "rows-swapped", 6)] // the rows of items 1 and 2
    [InlineData("1 | 1 | ~ | 3 | 3", "2 | 1 | ~ | 3 | 3", null, 3)] // item 1 has the row of item 2
    [InlineData("1 | 5 | ~ | 1 | 5", "2 | 1 | ~ | 3 | 3", null, 3)] // or of another card
    public void A_row_of_another_item_is_one_fault_however_many_figures_differ(string one, string two, string? cause, int differences)
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            $"printed product\ndetail\n1 | 2 | ~ | 4 | 8\ndetail\n2 | 1 | ~ | 3 | 3\ndetail\n3 | 1 | ~ | 5 | 5\nsummary\n{one}\n{two}\n3 | 1 | ~ | 5 | 5\ntotal | 4 | ~ | ~ | 16"
        );
        Assert.Equal(differences, found.Count(d => d.Code == "detail-summary"));
        DiscrepancyResult root = Root(found);
        Assert.Equal(("detail-summary", "weight"), Of(root));
        if (cause is not null)
            Assert.Equal(cause, root.Cause?.Code);
    }

    [Theory]
    [InlineData("1 | 2 | ~ | 3 | 6")] // one figure and what follows
    [InlineData("1 | 3 | ~ | 4 | 12")]
    public void One_figure_that_differs_is_named_by_itself(string one)
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            $"printed product\ndetail\n1 | 2 | ~ | 4 | 8\ndetail\n2 | 1 | ~ | 3 | 3\nsummary\n{one}\n2 | 1 | ~ | 3 | 3"
        );
        Assert.NotEqual("rows-swapped", Root(found).Cause?.Code);
    }

    [Fact]
    public void A_wrong_average_is_one_fault_with_the_formula_that_states_it() =>
        Assert.Equal("weighted-average", Root(Check.Found(LayoutA.With("= 3.1000", "= 3.2000"))).Code);

    [Theory]
    [InlineData("6 / 1.5 = 3.3333", "6", "5")]
    [InlineData("5 / 2 = 3.3333", "2", "1.5")]
    public void A_sum_of_a_formula_that_is_not_the_tables_is_its_fault(string formula, string stated, string expected)
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            $"summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 4 | 2.0000\nformula {formula}"
        );
        Assert.Equal([("formula", (int?)null), ("formula", 0)], found.Select(d => (d.Code, d.ConsequenceOf)));
        Assert.Equal((stated, expected), (found[0].Stated, found[0].Expected));
    }

    [Theory]
    [InlineData("5.0000 / 1.5 = 3.3333")]
    [InlineData("(3 + 2) / 1.5 = 3.3333")]
    public void Sums_that_are_the_tables_are_right(string formula) =>
        Assert.Empty(Check.Codes($"summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 4 | 2.0000\nformula {formula}"));

    [Theory]
    [InlineData("((1 × 3) + (0.5 × 4)) / 2 = 3.3333")] // another divisor
    [InlineData("((1 × 3) + (0.5 × 4) + (1 × 1)) / 1.5 = 3.3333")] // another number of terms
    public void A_formula_that_was_written_wrongly_does_not_come_to_its_value(string formula)
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            $"summary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 4 | 2.0000\nformula {formula}"
        );
        Assert.Equal([("formula", (int?)null), ("formula", 0)], found.Select(d => (d.Code, d.ConsequenceOf)));
    }

    [Fact]
    public void A_wrong_score_in_the_summary_is_one_fault() =>
        Assert.Equal(
            ("detail-summary", "score"),
            Of(Root(Check.Found(LayoutA.With("6 | 0.5 | ~ | 4 | 2.0000", "6 | 0.5 | ~ | 5 | 2.0000"))))
        );

    [Fact]
    public void A_score_that_its_result_disproves_is_the_cause_of_the_wrong_product()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            """
            criteria 1: 1 = 70; 2 = 75; 3 = 80; 4 = 85; 5 = 90
            printed percent
            summary
            1 | 30 | 86.37 | 4.7240 | 1.2822
            2 | 70 | ~ | 3 | 2.1000
            total | 100 | ~ | ~ | 3.3822
            average 3.3822
            """
        );
        Assert.Equal("score-result", Root(found).Code);
        Assert.Equal(["score-result", "weighted-score", "weighted-average"], found.Select(d => d.Code).OrderBy(c => c.Length));
    }

    [Fact]
    public void Two_faults_are_two_lines()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("total | 5 | ~ | ~ | 15.5000", "total | 6 | ~ | ~ | 16.5000"));
        Assert.Equal(["weight-total", "weighted-total"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Null(d.ConsequenceOf));
    }

    [Fact]
    public void Tables_of_another_convention_differ_from_the_summary_because_of_it()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            """
            detail
            1 | 20 | 4 | 4 | 0.80
            detail
            2 | 30 | 3 | 3 | 90
            summary
            1 | 20 | ~ | 4 | 80
            2 | 30 | ~ | 3 | 90
            """
        );
        Assert.Equal("convention", Root(found).Code);
    }

    [Fact]
    public void A_second_report_of_the_file_counts_on()
    {
        Reports.Report wrong = Examples.ExampleReport.Parse(LayoutA.With("= 3.1000", "= 3.2000"));
        IReadOnlyList<DiscrepancyResult> found = Checker.Check([wrong, wrong]).Discrepancies;
        Assert.Equal([null, 0, null, 2], found.Select(d => d.ConsequenceOf));
        Assert.Equal([0, 0, 1, 1], found.Select(d => d.Report));
    }

    /// <summary>The one that is no consequence, of which all others are.</summary>
    private static DiscrepancyResult Root(IReadOnlyList<DiscrepancyResult> found)
    {
        DiscrepancyResult root = Assert.Single(found, d => d.ConsequenceOf is null);
        int index = found.ToList().IndexOf(root);
        Assert.All(found.Where(d => d != root), d => Assert.Equal(index, d.ConsequenceOf));
        return root;
    }

    private static (string, string) Of(DiscrepancyResult found) => (found.Code, found.At!.Column);
}
