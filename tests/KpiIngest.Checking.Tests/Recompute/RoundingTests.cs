using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.Recompute;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("0.4261", "0.42605", Standing.Right)] // half up
    [InlineData("0.4260", "0.42605", Standing.Right)] // half even: the interval is closed
    [InlineData("0.4260", "0.42606", Standing.Truncated)]
    [InlineData("0.4262", "0.42605", Standing.Wrong)]
    [InlineData("16", "15.5", Standing.Right)]
    [InlineData("16", "15.49", Standing.Wrong)]
    [InlineData("15", "15.51", Standing.Truncated)]
    [InlineData("3.0000", "3.5", Standing.Wrong)]
    public void A_stated_figure_is_judged_by_half_a_unit_of_its_last_place(string stated, string exact, Standing standing)
    {
        RoundingInterval recomputed = RoundingInterval.Point(ExampleReport.Figure(exact).Figure!);
        Assert.Equal(standing, Rounding.Judge(ExampleReport.Figure(stated).Figure!, recomputed));
    }

    [Fact]
    public void A_score_written_whole_is_exact_and_one_with_decimals_is_not()
    {
        Assert.True(Rounding.OfScore(ExampleReport.Figure("4").Figure!, steps: false).IsPoint);
        Assert.True(Rounding.OfScore(ExampleReport.Figure("4.0000").Figure!, steps: true).IsPoint);
        RoundingInterval zeros = Rounding.OfScore(ExampleReport.Figure("4.0").Figure!, steps: false);
        Assert.Equal((Rational.Of(3.95m), Rational.Of(4.05m)), (zeros.Low, zeros.High));
    }

    [Theory]
    [InlineData("3", "3.0000", true)]
    [InlineData("4.27", "4.2740", true)]
    [InlineData("4.27", "4.2760", false)]
    [InlineData("3.1", "3.2", false)] // neighbours touch and yet are two figures
    [InlineData("4", "4.2740", false)] // a whole score is exact
    public void The_same_score_may_stand_with_fewer_places(string left, string right, bool same) =>
        Assert.Equal(
            same,
            Rounding.Same(ExampleReport.Figure(left).Figure!, ExampleReport.Figure(right).Figure!, exact: false, wholeIsExact: true)
        );

    [Fact]
    public void A_product_of_rounded_scores_is_as_wide_as_they_are()
    {
        // 20 × 4.27 / 100 with a score of 4.265 to 4.275 is 0.853 to 0.855.
        Assert.Empty(Check.Errors("printed percent\nsummary\n1 | 20 | ~ | 4.27 | 0.8548\n2 | 30 | ~ | 3 | 0.9000"));
        Assert.Equal(["weighted-score"], Check.Errors("printed percent\nsummary\n1 | 20 | ~ | 4.27 | 0.8552\n2 | 30 | ~ | 3 | 0.9000"));
    }

    [Fact]
    public void A_total_is_right_as_the_sum_of_the_printed_or_of_the_unrounded_rows()
    {
        const string Rows = "printed share\nsummary\n1 | 1 | ~ | 1 | 0.33\n2 | 1 | ~ | 1 | 0.33\n3 | 1 | ~ | 1 | 0.33\n";
        Assert.Empty(Check.Found(Rows + "total | 3 | ~ | ~ | 0.99"));
        Assert.Empty(Check.Found(Rows + "total | 3 | ~ | ~ | 1.00"));
        Assert.Equal(["weighted-total"], Check.Codes(Rows + "total | 3 | ~ | ~ | 0.98"));
    }

    [Fact]
    public void Thirds_of_a_hundred_may_add_up_to_a_hundred()
    {
        const string Rows =
            "printed percent\nsummary\n1 | 33.33 | ~ | 3 | 0.9999\n2 | 33.33 | ~ | 3 | 0.9999\n3 | 33.33 | ~ | 3 | 0.9999\n";
        Assert.Empty(Check.Found(Rows + "total | 100 | ~ | ~ | 2.9997"));
        Assert.Equal(["weight-total"], Check.Codes(Rows + "total | 101 | ~ | ~ | 2.9997"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("2.5")]
    public void The_total_weight_may_include_or_leave_out_rows_that_were_not_assessed(string total)
    {
        string notation =
            $"printed product\nsummary\n1 | 1 | ~ | 3 | 3.0000\n2 | 0.5 | ~ | 4 | 2.0000\n3 | 1 | ~ | - | -\ntotal | {total} | ~ | ~ | 5.0000\naverage 3.3333";
        Assert.Empty(Check.Found(notation));
        Checking.Results.ReportResult report = Check.Of(notation).Reports[0];
        Assert.Equal(("not-assessed", "3"), (report.NotCheckable[0].What, report.NotCheckable[0].Item));
        Assert.Equal("3.3333333333", report.Recomputed.Average);
    }

    [Fact]
    public void More_than_ten_places_show_as_about_equal()
    {
        Checking.Results.DiscrepancyResult found = Check.Found("printed share\nsummary\n1 | 1 | ~ | 4 | 1.40\n2 | 2 | ~ | 5 | 3.33")[0];
        Assert.Equal("1 × 4 ÷ 3 ≈ 1.3333333333; stated 1.40 (+0.0666666667)", found.Arithmetic);
        Assert.Equal("1.3333333333", found.Expected);
    }
}
