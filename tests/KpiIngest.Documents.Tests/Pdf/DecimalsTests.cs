using System.Globalization;
using KpiIngest.Documents.Pdf;

namespace KpiIngest.Documents.Tests.Pdf;

public class DecimalsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.000001")]
    [InlineData("595.303937")]
    [InlineData("-12.")]
    [InlineData(".5")]
    [InlineData("000000000000123.4")]
    [InlineData("1234567890.123456789")]
    [InlineData("1e-05")]
    [InlineData("-3.25E+2")]
    public void Numbers_are_the_nearest_values(string text)
    {
        Assert.True(Decimals.TryParse(text, out var value));
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value);
    }

    [Fact]
    public void Every_number_with_up_to_six_places_is_read_as_the_general_way_reads_it()
    {
        var random = new Random(20);
        for (var i = 0; i < 20_000; i++)
        {
            var text = (random.NextInt64(-3_400_000_000, 3_400_000_000) / 1_000_000m).ToString(CultureInfo.InvariantCulture);
            Assert.True(Decimals.TryParse(text, out var value));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("๑")]
    [InlineData("1x")]
    public void Anything_else_is_no_number(string text) => Assert.False(Decimals.TryParse(text, out _));
}
