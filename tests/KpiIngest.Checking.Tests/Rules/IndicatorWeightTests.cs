using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Rules;

/// <summary>The weight that the heading states for the indicator, beside the sum of its rows.</summary>
public sealed class IndicatorWeightTests
{
    [Theory]
    [InlineData("own 10\n", "5", "4", "6", "5 + 4 + 6 = 15; stated 10 (-5)")]
    [InlineData("own 3\n", "1", "0.5", "1", "1 + 0.5 + 1 = 2.5; stated 3 (+0.5)")]
    [InlineData("own 20.00\n", "10", "5", "10", "10 + 5 + 10 = 25; stated 20.00 (-5)")]
    public void A_weight_unlike_the_sum_of_its_rows_is_for_a_person_to_judge(
        string own,
        string one,
        string two,
        string three,
        string arithmetic
    )
    {
        DiscrepancyResult found = Check.Only(own + Rows(one, two, three));
        Assert.Equal(("weight-list", Severity.Error, arithmetic), (found.Code, found.Severity, found.Arithmetic));
        Assert.Contains("ขอให้ตรวจสอบ", found.Message, StringComparison.Ordinal);
        Assert.Null(found.At);
    }

    [Theory]
    [InlineData("own 15\n", "5", "4", "6")] // the sum
    [InlineData("own 10\n", "20", "30", "50")] // shares of 100
    [InlineData("own 10\n", "0.2", "0.3", "0.5")] // shares of 1
    [InlineData("own 10\n", "5", "5", "5")] // all alike
    [InlineData("own 10\nprinted share\n", "5", "4", "6")] // shares by the convention
    [InlineData("", "5", "4", "6")] // none stated
    [InlineData("own ?1O\n", "5", "4", "6")]
    [InlineData("agency\nown 10\n", "5", "4", "6")]
    public void Weights_that_only_share_the_indicator_out_say_nothing_of_it(string own, string one, string two, string three) =>
        Assert.DoesNotContain("weight-list", Check.Codes(own + Rows(one, two, three)));

    [Fact]
    public void Beside_another_finding_it_is_traced_without_a_failure()
    {
        CheckedReports found = Checker.Check([Examples.ExampleReport.Parse("own 10\n" + Rows("5", "4", "6") + "\ntotal | 14 | ~ | ~ | ~")]);
        Assert.Empty(found.Failures);
        Assert.Equal(["weight-list", "weight-total"], found.Discrepancies.Select(d => d.Code));
    }

    private static string Rows(string one, string two, string three) =>
        $"summary\n1 | {one} | ~ | 3 | ~\n2 | {two} | ~ | 4 | ~\n3 | {three} | ~ | 5 | ~";
}
