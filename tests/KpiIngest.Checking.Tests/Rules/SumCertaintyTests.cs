namespace KpiIngest.Checking.Tests.Rules;

public sealed class SumCertaintyTests
{
    [Theory]
    [InlineData("2 | 0.5 | ~ | | 2.0000")]
    [InlineData("2 | | ~ | 4 | 2.0000")]
    public void A_figure_missing_beside_its_weighted_score_makes_no_total_or_average_wrong(string row) =>
        Assert.Equal(
            ["field-missing"],
            Check.Codes($"summary\n1 | 1 | ~ | 3 | 3.0000\n{row}\n3 | 2 | ~ | 5 | 10.0000\ntotal | 3.5 | ~ | | 15.0000\naverage 4.2857")
        );

    [Fact]
    public void A_total_cut_off_is_named_beside_the_sum_that_it_was_cut_off_from()
    {
        IReadOnlyList<Checking.Results.DiscrepancyResult> found = Check.Found(
            "printed percent\nsummary\n1 | 13 | ~ | 3 | 0.3\n2 | 17 | ~ | 4 | 0.6\n3 | 70 | ~ | 2 | 1.4\ntotal | 100 | ~ | | 2.4"
        );

        Assert.All(found, d => Assert.Equal("truncated", d.Code));
        Assert.Equal(("2.47", "0.39 + 0.68 + 1.4 = 2.47; stated 2.4 (-0.07)"), (found[^1].Expected, found[^1].Arithmetic));
    }

    /// <summary>25 × 4.274 ÷ 100 is 1.0685, printed as 1.07: the total is 4.28 of the printed and 4.274 of the unrounded ones.</summary>
    [Theory]
    [InlineData("?1.O7", "1.07", "4.28", false)]
    [InlineData("?1.O7", "?", "4.28", false)]
    [InlineData("?1.O7", "1.07", "4.27", false)] // of the unrounded ones
    [InlineData("?1.O7", "1.07", "4.30", true)]
    [InlineData("?1.O7", "1.07", "4.26", true)]
    public void A_weighted_score_that_cannot_be_read_is_in_the_total_as_it_may_be_printed(
        string one,
        string other,
        string total,
        bool wrong
    )
    {
        string rows = $"1 | 25 | ~ | 4.274 | {one}\n2 | 25 | ~ | 4.274 | {other}\n3 | 25 | ~ | 4.274 | 1.07\n4 | 25 | ~ | 4.274 | 1.07";
        Assert.Equal(wrong, Check.Codes($"printed percent\nsummary\n{rows}\ntotal | 100 | ~ | | {total}").Contains("weighted-total"));
    }

    [Fact]
    public void What_is_added_up_is_all_that_is_in_the_sum()
    {
        const string rows = "1 | 25 | ~ | 4.274 | ?1.O7\n2 | 25 | ~ | 4.274 | 1.07\n3 | 25 | ~ | 4.274 | 1.07\n4 | 25 | ~ | ?4 | 1.07";
        Checking.Results.DiscrepancyResult found = Assert.Single(
            Check.Found($"printed percent\nsummary\n{rows}\ntotal | 100 | ~ | | 4.40"),
            d => d.Code == "weighted-total"
        );
        string sum = found.Arithmetic!.Split(" = ")[0].Split(" ≈ ")[0];
        Assert.Equal(4, sum.Split(" + ").Length);
        Assert.EndsWith("1.07", sum, StringComparison.Ordinal);
    }

    /// <summary>Nothing shows that weighted scores are products.</summary>
    [Theory]
    [InlineData("", "?1,60", "?3,00", "4.60")]
    [InlineData("", "?1,60", "?3,00", "4.61")]
    [InlineData("", "?1,60", "", "4.60")]
    [InlineData("printed percent\n", "?1,60", "?3,00", "4.60")]
    [InlineData("", "", "", "4.60")] // as by percent
    [InlineData("", "", "", "460")]
    public void A_total_is_not_held_against_sums_of_what_was_not_read(string printed, string one, string other, string total) =>
        Assert.DoesNotContain(
            "weighted-total",
            Check.Codes($"{printed}summary\n1 | 40 | ~ | 4 | {one}\n2 | 60 | ~ | 5 | {other}\ntotal | 100 | ~ | ~ | {total}")
        );

    [Fact]
    public void Such_a_total_is_said_not_to_be_tested() =>
        Assert.Contains(
            Check.Of("summary\n1 | 40 | ~ | 4 | ?1,60\n2 | 60 | ~ | 5 | ?3,00\ntotal | 100 | ~ | ~ | 4.60").Reports[0].NotCheckable,
            e => e.What == "weighted-total"
        );

    [Theory]
    [InlineData("printed percent\n", "?1,60", "?3,00")]
    [InlineData("", "?1,60", "3.00")] // the other row shows the convention
    [InlineData("", "", "")] // by none
    public void A_total_is_held_against_weights_and_scores_where_it_is_known_how(string printed, string one, string other) =>
        Assert.Contains(
            "weighted-total",
            Check.Codes($"{printed}summary\n1 | 40 | ~ | 4 | {one}\n2 | 60 | ~ | 5 | {other}\ntotal | 100 | ~ | ~ | 4.80")
        );

    [Fact]
    public void Nothing_is_said_of_a_total_beside_a_row_of_which_nothing_is_known() =>
        Assert.DoesNotContain(
            "weighted-total",
            Check.Codes(
                "printed percent\nsummary\n1 | 25 | ~ | 4 | ?1.O\n2 | 25 | ~ | 4 | 1.00\n3 | ?2S | ~ | 4 | \ntotal | 100 | ~ | | 9.00"
            )
        );
}
