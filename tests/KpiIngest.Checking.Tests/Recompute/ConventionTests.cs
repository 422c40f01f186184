using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Recompute;

public sealed class ConventionTests
{
    [Theory]
    [InlineData("product", "80", "90", "250")]
    [InlineData("percent", "0.80", "0.90", "2.50")]
    [InlineData("fullMarks", "16", "18", "50")]
    public void The_convention_is_the_one_that_the_rows_follow(string convention, string first, string second, string third)
    {
        CheckedReports report = Check.Of($"summary\n1 | 20 | ~ | 4 | {first}\n2 | 30 | ~ | 3 | {second}\n3 | 50 | ~ | 5 | {third}");
        Assert.Empty(report.Discrepancies);
        Assert.Equal(convention, report.Reports[0].ScoringTables[0].Convention);
    }

    [Fact]
    public void Share_divides_by_the_weights_of_the_summary()
    {
        ReportResult report = Check.Of("detail\n1 | 2 | 4 | 4 | 1.6\nsummary\n1 | 2 | ~ | 4 | 1.6\n2 | 3 | ~ | 3 | 1.8").Reports[0];
        Assert.Equal(["share", "share"], report.ScoringTables.Select(t => t.Convention));
    }

    [Fact]
    public void Share_divides_by_all_detail_rows_where_there_is_no_summary()
    {
        CheckedReports report = Check.Of("detail\n1 | 2 | 4 | 4 | 1.6\ndetail\n2 | 3 | 3 | 3 | 1.8");
        Assert.Empty(report.Discrepancies);
        Assert.All(report.Reports[0].ScoringTables, t => Assert.Equal("share", t.Convention));
    }

    [Fact]
    public void Product_wins_over_share_where_the_weights_add_up_to_one() =>
        Assert.Equal("product", Check.Of("summary\n1 | 0.4 | ~ | 4 | 1.6\n2 | 0.6 | ~ | 3 | 1.8").Reports[0].ScoringTables[0].Convention);

    [Fact]
    public void Percent_wins_over_share_where_they_add_up_to_a_hundred() =>
        Assert.Equal("percent", Check.Of("summary\n1 | 40 | ~ | 4 | 1.6\n2 | 60 | ~ | 3 | 1.8").Reports[0].ScoringTables[0].Convention);

    [Fact]
    public void The_printed_convention_goes_before_the_rows()
    {
        // With weights of one in all, both fit: what is printed decides.
        ReportResult report = Check.Of("printed share\nsummary\n1 | 0.4 | ~ | 4 | 1.6\n2 | 0.6 | ~ | 3 | 1.8").Reports[0];
        Assert.Equal("share", report.ScoringTables[0].Convention);
    }

    [Fact]
    public void A_row_against_the_majority_is_wrong()
    {
        DiscrepancyResult found = Check.Only("summary\n1 | 20 | ~ | 4 | 0.80\n2 | 30 | ~ | 3 | 90\n3 | 50 | ~ | 5 | 2.50");
        Assert.Equal("weighted-score", found.Code);
        Assert.Equal("30 × 3 ÷ 100 = 0.9; stated 90 (+89.1)", found.Arithmetic);
    }

    [Fact]
    public void A_table_that_wholly_follows_another_convention_keeps_it_with_one_warning()
    {
        CheckedReports checkedReports = Check.Of(
            """
            detail
            1 | 20 | 4 | 4 | 0.80
            detail
            2 | 30 | 3 | 3 | 90
            summary
            1 | 20 | ~ | 4 | 80
            2 | 30 | ~ | 3 | 90
            3 | 50 | ~ | 5 | 250
            """
        );
        Assert.Equal(["percent", "product", "product"], checkedReports.Reports[0].ScoringTables.Select(t => t.Convention));
        Assert.Single(checkedReports.Discrepancies, d => d.Code == "convention");
        Assert.DoesNotContain(checkedReports.Discrepancies, d => d.Code == "weighted-score");
    }

    [Fact]
    public void A_heading_that_no_row_follows_is_one_warning_and_no_wrong_rows()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            "printed product\nsummary\n1 | 20 | ~ | 4 | 0.80\n2 | 30 | ~ | 3 | 0.90\n3 | 50 | ~ | 5 | 2.60"
        );
        Assert.Equal(["convention", "weighted-score"], found.Select(d => d.Code));
        Assert.Equal("50 × 5 ÷ 100 = 2.5; stated 2.60 (+0.1)", found[1].Arithmetic);
    }

    [Fact]
    public void Where_no_row_fits_any_convention_the_nearest_judges()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found("summary\n1 | 20 | ~ | 4 | 81\n2 | 30 | ~ | 3 | 92");
        Assert.Equal(["20 × 4 = 80; stated 81 (+1)", "30 × 3 = 90; stated 92 (+2)"], found.Select(d => d.Arithmetic));
    }

    [Fact]
    public void A_table_without_a_usable_row_is_unknown()
    {
        ReportResult report = Check.Of("summary\n1 | 20 | ~ | - | -\n2 | 30 | ~ | - | -").Reports[0];
        Assert.Equal("unknown", report.ScoringTables[0].Convention);
        Assert.Equal(new RecomputedResult(null, null, null), report.Recomputed);
        Assert.Equal(["not-assessed", "not-assessed", "comparison"], report.NotCheckable.Select(e => e.What));
    }

    [Fact]
    public void A_wrong_weight_does_not_make_every_share_wrong()
    {
        // The stated total is the sum by which the rows were computed.
        string[] codes = Check.Codes(
            "printed share\nsummary\n1 | 2 | ~ | 4 | 1.6\n2 | 2 | ~ | 3 | 1.2\n3 | 2 | ~ | 5 | 1\ntotal | 5 | ~ | ~ | 3.8"
        );
        Assert.Equal(["weighted-score", "weight-total"], codes);
    }

    [Fact]
    public void A_total_of_a_summary_in_parts_may_be_that_of_all_parts() =>
        Assert.Empty(
            Check.Codes(
                """
                printed percent
                summary
                1 | 40 | ~ | 4 | 1.6000
                summary
                2 | 60 | ~ | 3 | 1.8000
                total | 100 | ~ | ~ | 3.4000
                average 3.4
                """
            )
        );

    [Fact]
    public void Two_assessors_are_checked_each_and_the_self_assessed_is_recomputed()
    {
        CheckedReports report = Check.Of(
            """
            summary self
            1 | 1 | ~ | 4 | 4.0000
            2 | 1 | ~ | 5 | 5.0000
            total | 2 | ~ | 4.5000 | 9.0000
            summary committee
            1 | 1 | ~ | 3 | 3.0000
            2 | 1 | ~ | 5 | 5.0000
            total | 2 | ~ | 4.5000 | 8.0000
            """
        );
        Assert.Equal("4.5", report.Reports[0].Recomputed.Average);
        DiscrepancyResult wrong = Assert.Single(report.Discrepancies);
        Assert.Equal(("weighted-average", "8 ÷ 2 = 4; stated 4.5000 (+0.5)"), (wrong.Code, wrong.Arithmetic));
        Assert.Equal(new FigureAddress(1, RowAddress.Total, "average"), wrong.At);
    }

    [Fact]
    public void A_group_row_is_compared_with_its_members_and_never_summed_with_them()
    {
        const string Rows = """
            printed percent
            summary
            group 1 | 60 | ~ | ~ | 2.1000 | 0,1
            1.1 | 30 | ~ | 4 | 1.2000
            1.2 | 30 | ~ | 3 | 0.9000
            group 2 | 40 | ~ | ~ | 2.1000 | 2
            2.1 | 40 | ~ | 5 | 2.0000
            total | 100 | ~ | ~ | 4.1000
            """;
        DiscrepancyResult found = Check.Only(Rows);
        Assert.Equal("weighted-total", found.Code);
        Assert.Equal(("2.1000", "2"), (found.Stated, found.Expected));
        Assert.Null(found.At);
        Assert.Equal("2.1000", found.Location?.Text);
    }
}
