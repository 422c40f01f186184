using KpiIngest.Review.Export;

namespace KpiIngest.Tests.Commands;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66 2282", "'+66 2282")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-1.2.3", "'-1.2.3")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("-", "-")]
    [InlineData("3.0000", "3.0000")]
    [InlineData("", "")]
    [InlineData("๓ ข้อ", "๓ ข้อ")]
    public void A_cell_that_would_be_computed_is_made_text(string text, string harmless) => Assert.Equal(harmless, CsvText.Harmless(text));

    [Fact]
    public void Commas_quotes_and_line_ends_are_quoted()
    {
        StringWriter output = new();
        CsvText.WriteRow(output, ["a,b", "say \"x\"", "line\nend", null, "=1,2"]);
        Assert.Equal("\"a,b\",\"say \"\"x\"\"\",\"line\nend\",,\"'=1,2\"\r\n", output.ToString());
    }
}
