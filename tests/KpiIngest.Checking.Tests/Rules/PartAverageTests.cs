namespace KpiIngest.Checking.Tests.Rules;

/// <summary>Tables of one dimension each: averages in their total rows are those of their own rows, and a summary by dimension repeats
/// their totals.</summary>
public sealed class PartAverageTests
{
    private const string One =
        "summary\n1.1 | 30 | ~ | 4.2000 | 1.2600\n1.2 | 20 | ~ | 3.5000 | 0.7000\ntotal | 50 | ~ | 3.9200 | 1.9600\n";
    private const string Two =
        "summary\n2.1 | 30 | ~ | 4.6000 | 1.3800\n2.2 | 20 | ~ | 5.0000 | 1.0000\ntotal | 50 | ~ | 4.7600 | 2.3800\n";
    private const string Whole = "summary\n1 | 50 | ~ | 3.9200 | 1.9600\n2 | 50 | ~ | 4.7600 | 2.3800\ntotal | 100 | ~ | ~ | 4.3400\n";

    [Theory]
    [InlineData(One + Two)]
    [InlineData(One + Two + "average 4.3400")]
    [InlineData(One + Two + Whole)]
    [InlineData(One + Two + Whole + "average 4.3400")]
    public void Averages_of_parts_are_right_by_their_own_rows(string notation) => Assert.Empty(Check.Errors(notation));

    [Theory]
    [InlineData("weighted-average", "4.7600 | 2.3800", "4.6700 | 2.3800", One + Two)]
    [InlineData("weighted-average", "3.9200 | 1.9600", "3.2900 | 1.9600", One + Two)]
    [InlineData("weighted-average", "average 4.3400", "average 4.4300", One + Two + "average 4.3400")]
    [InlineData("detail-summary", "2 | 50 | ~ | 4.7600 | 2.3800\n", "2 | 50 | ~ | ~ | 2.8300\n", One + Two + Whole)]
    public void Each_is_checked(string code, string right, string wrong, string notation) =>
        Assert.Contains(Check.Found(notation.Replace(right, wrong, StringComparison.Ordinal)), d => d.Code == code);

    [Fact]
    public void A_summary_of_parts_is_what_is_recomputed()
    {
        Checking.Results.RecomputedResult recomputed = Check.Of(One + Two + Whole).Reports[0].Recomputed;
        Assert.Equal(("100", "4.34"), (recomputed.Weight, recomputed.WeightedScore));
    }

    [Fact]
    public void An_average_over_all_in_the_last_total_row_is_that_of_all() =>
        Assert.Empty(
            Check.Errors(
                One.Replace("total | 50 | ~ | 3.9200 | 1.9600\n", "", StringComparison.Ordinal)
                    + Two.Replace("total | 50 | ~ | 4.7600 | 2.3800", "total | 100 | ~ | 4.3400 | 4.3400", StringComparison.Ordinal)
            )
        );
}
