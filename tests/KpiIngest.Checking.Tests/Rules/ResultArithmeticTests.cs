using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Rules;

public sealed class ResultArithmeticTests
{
    [Theory]
    [InlineData("(58 × 100) / 70 = 85.71", "(58 × 100) / 70 ≈ 82.8571428571; stated 85.71 (+2.8528571429)")]
    [InlineData("(58 / 70) × 100 = 84", "(58 / 70) × 100 ≈ 82.8571428571; stated 84 (+1.1428571429)")]
    [InlineData("120 + 35 = 165", "120 + 35 = 155; stated 165 (+10)")]
    [InlineData("45 / 50 = 95.00", "45 / 50 = 0.9; stated 95.00 (+94.1)")]
    [InlineData("(12 + 15 + 18) / 3 = 16", "(12 + 15 + 18) / 3 = 15; stated 16 (+1)")]
    public void A_computation_that_does_not_give_its_value_is_found(string result, string arithmetic)
    {
        DiscrepancyResult found = Assert.Single(Check.Found(Card(result)), d => d.Code == "result-arithmetic");
        Assert.Equal((Severity.Error, arithmetic), (found.Severity, found.Arithmetic));
        Assert.Equal(new FigureAddress(0, 0, "result"), found.At);
    }

    [Theory]
    [InlineData("(58 × 100) / 70 = 82.86")]
    [InlineData("58 / 70 = 82.86")] // as a percentage
    [InlineData("58 / 70 = 0.83")]
    [InlineData("(58 × 100) / 70 = 82.85")] // cut off
    [InlineData("(58.3 / 70) × 100 = 83.2")] // of a rounded figure
    [InlineData("W / S = 3")] // symbols
    public void A_computation_that_gives_its_value_by_rounding_is_right(string result) =>
        Assert.DoesNotContain("result-arithmetic", Check.Codes(Card(result)));

    private static string Card(string result) => $"summary\n1 | 1 | {result} | 4 | 4.0000\n2 | 0.5 | ~ | 3 | 1.5000";
}
