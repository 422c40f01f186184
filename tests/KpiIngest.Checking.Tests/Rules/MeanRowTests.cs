namespace KpiIngest.Checking.Tests.Rules;

/// <summary>A row of a mean under the score column may be the weighted or the plain mean; a form without weights has the plain one
/// alone.</summary>
public sealed class MeanRowTests
{
    private const string Rows = "summary\n1 | 20 | ~ | 4.00 | 0.80\n2 | 30 | ~ | 4.50 | 1.35\n3 | 50 | ~ | 3.20 | 1.60\n";
    private const string NoWeights = "summary\n1 | ~ | ~ | 4 | ~\n2 | ~ | ~ | 4.5 | ~\n3 | ~ | ~ | 3 | ~\n";

    [Theory]
    [InlineData(Rows + "total | ~ | ~ | 3.90 | ~")] // (4 + 4.5 + 3.2) ÷ 3
    [InlineData(Rows + "total | ~ | ~ | 3.75 | ~")] // by weight
    [InlineData(Rows + "total | ~ | ~ | 11.70 | ~")] // the scores added up
    [InlineData(Rows + "total | ~ | ~ | 3.90 | ~\naverage 3.75")] // both means, each at its place
    [InlineData(NoWeights + "total | ~ | ~ | 3.83 | ~")]
    [InlineData(NoWeights + "average 3.8333")]
    public void A_mean_that_meets_either_is_right(string notation) => Assert.Empty(Check.Errors(notation));

    [Theory]
    [InlineData(Rows + "total | ~ | ~ | 3.50 | ~", "375 ÷ 100 = 3.75; stated 3.50 (-0.25)")]
    [InlineData(Rows + "average 3.90", "375 ÷ 100 = 3.75; stated 3.90 (+0.15)")] // a line that says weighted, not a row
    [InlineData(NoWeights + "total | ~ | ~ | 3.50 | ~", "11.5 ÷ 3 ≈ 3.8333333333; stated 3.50 (-0.3333333333)")]
    [InlineData(NoWeights + "average 4.0000", "11.5 ÷ 3 ≈ 3.8333333333; stated 4.0000 (+0.1666666667)")]
    public void A_mean_that_meets_neither_is_wrong(string notation, string arithmetic) =>
        Assert.Equal(arithmetic, Assert.Single(Check.Found(notation), d => d.Code == "weighted-average").Arithmetic);

    [Fact]
    public void Of_a_form_without_weights_the_plain_mean_is_recomputed()
    {
        Checking.Results.RecomputedResult recomputed = Check.Of(NoWeights + "average 3.8333").Reports[0].Recomputed;
        Assert.Equal((null, "3.8333333333"), (recomputed.Weight, recomputed.Average));
    }

    [Theory]
    [InlineData("summary\n1 | ~ | ~ | 4 | 2.0000\n2 | ~ | ~ | 3 | 1.5000\naverage 3.7")] // weights that were not read stand behind the weighted scores
    [InlineData("summary\n1 | ~ | ~ | ?x | ~\n2 | ~ | ~ | 3 | ~\naverage 3.7")]
    public void Where_weights_may_be_there_unread_no_plain_mean_is_held_against_the_average(string notation)
    {
        Assert.Empty(Check.Errors(notation));
        Assert.Contains(Check.Of(notation).Reports[0].NotCheckable, e => e.What == "weighted-average");
    }

    [Fact]
    public void A_weight_that_is_merely_missing_makes_no_plain_mean() =>
        Assert.Null(Check.Of("summary\n1 | 1 | ~ | 3 | 3.0000\n2 | | ~ | 4 | 2.0000\naverage 3.5").Reports[0].Recomputed.Average);
}
