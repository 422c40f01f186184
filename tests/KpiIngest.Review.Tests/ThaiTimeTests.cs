using KpiIngest.Review.Html;

namespace KpiIngest.Review.Tests;

public sealed class ThaiTimeTests
{
    [Theory]
    [InlineData("2026-12-31T17:05:00Z", "1 มกราคม 2570 เวลา 00.05 น.")]
    [InlineData("2016-02-29T01:00:00Z", "29 กุมภาพันธ์ 2559 เวลา 08.00 น.")]
    public void It_is_Bangkok_time_in_the_Buddhist_era(string instant, string expected) =>
        Assert.Equal(expected, ThaiTime.Write(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(true, "2570-01-01 00:05")]
    [InlineData(false, "2027-01-01 00:05")]
    public void In_a_column_it_is_written_as_filters_take_a_day(bool buddhist, string expected) =>
        Assert.Equal(expected, ThaiTime.Brief(new DateTimeOffset(2026, 12, 31, 17, 5, 0, TimeSpan.Zero), buddhist));
}
