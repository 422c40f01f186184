using System.Globalization;

namespace KpiIngest.Reports.Thai;

/// <summary>A day as people type it: <c>2013-07-11</c>, or <c>2556-07-11</c> in the Buddhist era.</summary>
public static class SinceDate
{
    private const int BuddhistYears = 543;
    private const int FirstBuddhistYear = 2400;

    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    /// <returns>The start of the day in Bangkok, whatever zone the machine is set to; null where the text is no such day.</returns>
    public static DateTimeOffset? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The year is converted before there is a date: 2559-02-29 is a day, and the year 2559 of the Christian era has no 29 February.
        if (
            ThaiDigits.ToArabic(text).Split('-') is not [{ Length: 4 } year, { Length: 2 } month, { Length: 2 } day]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int yearNumber)
        )
        {
            return null;
        }

        int christian = yearNumber >= FirstBuddhistYear ? yearNumber - BuddhistYears : yearNumber;
        string iso = string.Create(CultureInfo.InvariantCulture, $"{christian:0000}-{month}-{day}");
        if (!DateTime.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
            return null;
        return new DateTimeOffset(date, Bangkok);
    }
}
