using KpiIngest.Reports.Thai;

namespace KpiIngest.Tests.Commands;

public sealed class SinceDateTests
{
    [Theory]
    [InlineData("2013-07-11", 2013, 7, 11)]
    [InlineData("2556-07-11", 2013, 7, 11)]
    [InlineData("2559-02-29", 2016, 2, 29)]
    public void Buddhist_and_Christian_years_are_understood(string text, int year, int month, int day) =>
        Assert.Equal(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromHours(7)), SinceDate.Parse(text));

    [Theory]
    [InlineData("2558-02-29")]
    [InlineData("11/7/2556")]
    [InlineData("56-07-11")]
    [InlineData("-556-07-11")]
    [InlineData("")]
    public void What_is_no_day_is_refused(string text) => Assert.Null(SinceDate.Parse(text));
}
