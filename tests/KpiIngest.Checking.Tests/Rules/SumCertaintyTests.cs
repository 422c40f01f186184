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
}
