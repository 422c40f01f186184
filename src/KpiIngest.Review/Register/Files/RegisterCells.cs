using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Register.Files;

/// <summary>Reads the cells of a register: figures, years and days as Thai offices write them.</summary>
public static class RegisterCells
{
    private static readonly string[] Months =
    [
        "มกราคม",
        "ม.ค.",
        "january",
        "jan",
        "กุมภาพันธ์",
        "ก.พ.",
        "february",
        "feb",
        "มีนาคม",
        "มี.ค.",
        "march",
        "mar",
        "เมษายน",
        "เม.ย.",
        "april",
        "apr",
        "พฤษภาคม",
        "พ.ค.",
        "may",
        "may",
        "มิถุนายน",
        "มิ.ย.",
        "june",
        "jun",
        "กรกฎาคม",
        "ก.ค.",
        "july",
        "jul",
        "สิงหาคม",
        "ส.ค.",
        "august",
        "aug",
        "กันยายน",
        "ก.ย.",
        "september",
        "sep",
        "ตุลาคม",
        "ต.ค.",
        "october",
        "oct",
        "พฤศจิกายน",
        "พ.ย.",
        "november",
        "nov",
        "ธันวาคม",
        "ธ.ค.",
        "december",
        "dec",
    ];

    /// <summary>True where a cell says that there is nothing.</summary>
    public static bool IsNone(string text) => text is "" or "-" or "–" or "—" or "ไม่มี" or "N/A" or "n/a";

    /// <returns>Buddhist era; null where it is no year.</returns>
    public static int? Year(string text)
    {
        string plain = Plain(text).Replace("พ.ศ.", "", StringComparison.Ordinal).Replace("ปี", "", StringComparison.Ordinal).Trim();
        if (!int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return null;
        return year switch
        {
            >= 40 and <= 99 when plain.Length == 2 => 2500 + year,
            >= 1900 and < 2200 => year + RegisterDay.Era,
            >= FiscalYears.First and <= FiscalYears.Last => year,
            _ => null,
        };
    }

    /// <returns>Null where it is not one figure of zero or more.</returns>
    public static Figure? Weight(string text)
    {
        string plain = Plain(text).Replace("ร้อยละ", "", StringComparison.Ordinal).TrimEnd('%').Trim();
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        (string whole, string places) = point < 0 ? (plain, "") : (plain[..point], plain[(point + 1)..]);
        if (
            whole.Length + places.Length == 0
            || whole.Length > Figure.MaxIntegerDigits
            || places.Length > Figure.MaxPlaces
            || (point >= 0 && places.Length == 0)
        )
            return null;
        if (!whole.All(char.IsAsciiDigit) || !places.All(char.IsAsciiDigit))
            return null;
        return new Figure(
            text,
            decimal.Parse(
                (whole.Length == 0 ? "0" : whole) + (point < 0 ? "" : "." + places),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            ),
            places.Length
        );
    }

    /// <summary>A day: <c>15/4/2569</c>, <c>15 เม.ย. ๒๕๖๙</c>, <c>2026-04-15</c>, <c>2569-04-15</c>; day before month, years of either
    /// era.</summary>
    /// <returns>Null where it is none.</returns>
    public static DateOnly? Day(string text)
    {
        string plain = Plain(text).Replace("พ.ศ.", "", StringComparison.Ordinal).ToLowerInvariant();
        for (int i = 0; i < Months.Length; i++)
        {
            int at = plain.IndexOf(Months[i], StringComparison.Ordinal);
            if (at > 0)
                return Of(plain[(at + Months[i].Length)..], (i / 4) + 1, plain[..at]);
        }

        string[] parts = plain.Split('/', '-', '.');
        if (parts.Length != 3 || !int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int month))
            return null;
        return parts[0].Trim().Length == 4 ? Of(parts[0], month, parts[2]) : Of(parts[2], month, parts[0]);
    }

    /// <summary>A day that a spreadsheet keeps as a number.</summary>
    internal static DateOnly? DayOf(double serial, bool since1904)
    {
        if (serial is < 1 or > 2_000_000)
            return null;
        return Christian(
            DateOnly.FromDateTime(
                new DateTime(since1904 ? 1904 : 1899, since1904 ? 1 : 12, since1904 ? 1 : 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(
                    Math.Floor(serial)
                )
            )
        );
    }

    /// <summary>Who types 2569 into a spreadsheet of the Christian era gets a day in the 26th century.</summary>
    private static DateOnly Christian(DateOnly day) =>
        day.Year >= FiscalYears.First
            ? new DateOnly(
                day.Year - RegisterDay.Era,
                day.Month,
                Math.Min(day.Day, DateTime.DaysInMonth(day.Year - RegisterDay.Era, day.Month))
            )
            : day;

    private static DateOnly? Of(string year, int month, string day)
    {
        if (
            Year(year.Trim(' ', '.', ',')) is not { } buddhist
            || !int.TryParse(day.Trim(' ', '.', ','), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        )
            return null;
        int christian = buddhist - RegisterDay.Era;
        return month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(christian, month)
            ? new DateOnly(christian, month, number)
            : null;
    }

    private static string Plain(string text) => ThaiDigits.ToArabic(ThaiText.Alike(text)).Trim();
}
