using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Tests.Rules;

public sealed class ConversionTests
{
    private const string Percent = "summary\n1 | 20 | ~ | 4 | 0.8\n2 | 80 | ~ | 4.5 | 3.6\ntotal | 100 | ~ | ~ | 4.4\n";
    private const string Product = "summary\n1 | 2 | ~ | 3 | 6\n2 | 3 | ~ | 4 | 12\ntotal | 5 | ~ | ~ | 18\n";
    private const string Rounded = "summary\n1 | 33 | ~ | 4.2740 | 1.41\n2 | 67 | ~ | 3.8125 | 2.55\ntotal | 100 | ~ | ~ | 3.96\n";

    [Theory]
    [InlineData(Percent + "convert คิดเป็นร้อยละ % = 90", "4.4 × 100 ÷ 5 = 88; stated 90 (+2)")]
    [InlineData(Percent + "convert แปลงคะแนนรวม คูณ ๒๐ ×20 = 89.00", "4.4 × 20 = 88; stated 89.00 (+1)")]
    [InlineData(Percent + "convert คะแนนรวม หาร ๕ ÷5 = 0.90", "4.4 ÷ 5 = 0.88; stated 0.90 (+0.02)")]
    [InlineData(Product + "convert คิดเป็นร้อยละ % = 75.00", "18 × 100 ÷ 25 = 72; stated 75.00 (+3)")]
    [InlineData(Rounded + "convert คิดเป็นร้อยละ % = 79.60", "3.96 × 100 ÷ 5 = 79.2; stated 79.60 (+0.4)")]
    [InlineData(
        "summary\n1 | 20 | ~ | 4 | ~\n2 | 80 | ~ | 4.5 | ~\ntotal | 100 | ~ | 4.40 | ~\nconvert คูณ ๒๐ ×20 = 90",
        "4.4 × 20 = 88; stated 90 (+2)"
    )] // of the average
    public void A_converted_total_that_is_no_conversion_is_found(string notation, string arithmetic)
    {
        DiscrepancyResult found = Assert.Single(Check.Found(notation), d => d.Code == "conversion");
        Assert.Equal((Severity.Error, arithmetic), (found.Severity, found.Arithmetic));
        Assert.Null(found.At);
        Assert.NotNull(found.Location);
    }

    [Theory]
    [InlineData(Percent + "convert คิดเป็นร้อยละ % = 88")]
    [InlineData(Percent + "convert คิดเป็นร้อยละ % = 88.00\nconvert แปลงคะแนนรวม คูณ ๒๐ ×20 = 88.0")]
    [InlineData(Product + "convert คิดเป็นร้อยละ % = 72.00")] // 18 of 25 that full scores would give
    [InlineData(Rounded + "convert คิดเป็นร้อยละ % = 79.30")] // of the total before it was rounded: 3.9648
    [InlineData(Rounded + "convert คิดเป็นร้อยละ % = 79.2")] // of the stated one
    [InlineData(
        "summary\n1 | 20 | ~ | 4 | 0.8\n2 | 30 | ~ | - | -\n3 | 50 | ~ | 3 | 1.5\ntotal | 100 | ~ | ~ | 2.3\nconvert คิดเป็นร้อยละ % = 65.71"
    )] // of the 3.5 that the assessed rows could have
    [InlineData(Percent + "convert คิดเป็นร้อยละ % = ?8o")]
    public void A_total_converted_as_stated_or_before_rounding_is_right(string notation) =>
        Assert.DoesNotContain("conversion", Check.Codes(notation));

    [Fact]
    public void An_unclear_conversion_is_said_to_be_unclear() =>
        Assert.Equal(["number-unclear"], Check.Codes(Percent + "convert คิดเป็นร้อยละ % = ?8o"));

    [Fact]
    public void A_conversion_of_the_right_sum_follows_from_the_wrong_total()
    {
        IReadOnlyList<DiscrepancyResult> found = Check.Found(
            "summary\n1 | 20 | ~ | 4 | 0.8\n2 | 80 | ~ | 4.5 | 3.6\ntotal | 100 | ~ | ~ | 5.4\nconvert คูณ ๒๐ ×20 = 108"
        );
        Assert.Equal(["weighted-total"], found.Select(d => d.Code));
    }

    [Fact]
    public void A_conversion_is_counted_as_a_comparison() =>
        Assert.Equal(
            Check.Of(Percent).Reports[0].Checked.Comparisons + 1,
            Check.Of(Percent + "convert คิดเป็นร้อยละ % = 88").Reports[0].Checked.Comparisons
        );
}
