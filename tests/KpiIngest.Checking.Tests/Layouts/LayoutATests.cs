using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Layouts;

public sealed class LayoutATests
{
    [Fact]
    public void The_clean_card_shows_nothing_at_all() => Assert.Empty(Check.Found(LayoutA.Clean).Select(d => d.MessageEn));

    [Fact]
    public void The_clean_card_is_recomputed_exactly()
    {
        ReportResult report = Check.Of(LayoutA.Clean).Reports[0];
        Assert.Equal(new RecomputedResult("5", "15.5", "3.1"), report.Recomputed);
        Assert.Equal("3.1000", report.StatedAverage);
        Assert.All(report.ScoringTables, t => Assert.Equal("product", t.Convention));
    }

    [Fact]
    public void A_result_that_repeats_the_score_proves_nothing_once_an_item()
    {
        IReadOnlyList<NotCheckableResult> entries = Check.Of(LayoutA.Clean).Reports[0].NotCheckable;
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], entries.Select(e => e.Item));
        Assert.All(entries, e => Assert.Equal("score-result", e.What));
    }

    [Fact]
    public void A_wrong_weighted_score_is_found_at_its_place()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 0.5 | ~ | 3 | 1.6000"));
        Assert.Equal(["detail-summary", "weighted-score"], found.Select(d => d.Code));
        Assert.Equal("0.5 × 3 = 1.5; stated 1.6000 (+0.1)", found[1].Arithmetic);
        Assert.Equal(("1.6000", "1.5"), (found[1].Stated, found[1].Expected));
        Assert.Equal(new FigureAddress(7, 1, "weightedScore"), found[1].At);
        Assert.Equal("1.6 ≠ 1.5", found[0].Arithmetic);
    }

    [Fact]
    public void A_wrong_total_is_found_with_its_sum()
    {
        DiscrepancyResult found = Check.Only(LayoutA.With("total | 5 | ~ | ~ | 15.5000", "total | 5 | ~ | ~ | 15.6000"));
        Assert.Equal("weighted-total", found.Code);
        Assert.Equal("3 + 1.5 + 3 + 2.5 + 2.5 + 2 + 1 = 15.5; stated 15.6000 (+0.1)", found.Arithmetic);
        Assert.Equal(new FigureAddress(7, RowAddress.Total, "weightedScore"), found.At);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("5.5")]
    [InlineData("4.50")]
    public void A_wrong_total_weight_is_found(string stated)
    {
        DiscrepancyResult found = Check.Only(LayoutA.With("total | 5 |", $"total | {stated} |"));
        Assert.Equal("weight-total", found.Code);
        Assert.StartsWith("1 + 0.5 + 1 + 0.5 + 0.5 + 0.5 + 1 = 5; stated", found.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_average_is_found_with_the_formula_that_states_it()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("= 3.1000", "= 3.2000"));
        Assert.Equal(["weighted-average", "formula"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Equal("15.5 ÷ 5 = 3.1; stated 3.2000 (+0.1)", d.Arithmetic));
        Assert.Equal(new FigureAddress(7, RowAddress.Total, "average"), found[0].At);
    }

    [Fact]
    public void A_summary_weight_that_differs_shows_against_each_other_place()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("2 | 0.5 | ~ | 3 | 1.5000", "2 | 1 | ~ | 3 | 1.5000"));
        Assert.Equal(
            ["weight-list", "detail-summary", "weighted-score", "weight-total", "weighted-average", "formula", "formula"],
            found.Select(d => d.Code)
        );
        DiscrepancyResult between = found.Single(d => d.Code == "detail-summary");
        Assert.Equal(("1", "0.5", "1 ≠ 0.5"), (between.Stated, between.Expected, between.Arithmetic));
        Assert.Equal(new FigureAddress(7, 1, "weight"), between.At);
        Assert.Equal(7, between.Location!.Table);
        Assert.Equal(1, Assert.Single(between.Also).Table);
    }

    [Fact]
    public void A_listed_weight_that_differs_asks_a_person()
    {
        DiscrepancyResult found = Check.Only(LayoutA.With("list 4 = 0.5", "list 4 = 1"));
        Assert.Equal(("weight-list", "1", "0.5", "1 ≠ 0.5"), (found.Code, found.Stated, found.Expected, found.Arithmetic));
        Assert.Null(found.At);
        Assert.Equal(2, found.Also.Count);
        Assert.StartsWith("ขอให้ตรวจสอบ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_figure_that_differs_is_named_by_its_term()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(LayoutA.With("(0.5 × 4)", "(0.5 × 5)"));
        Assert.Equal(["formula", "formula"], found.Select(d => d.Code));
        Assert.Equal("5 ≠ 4", found[0].Arithmetic);
        Assert.Equal("16 ÷ 5 = 3.2; stated 3.1000 (-0.1)", found[1].Arithmetic);
    }
}
