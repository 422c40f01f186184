using System.Globalization;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Review.Html;

/// <summary>Instants as a Thai reader expects them: Bangkok time, Buddhist year. <c>21 พฤศจิกายน 2569 เวลา 13.30 น.</c></summary>
public static class ThaiTime
{
    private const int BuddhistEra = 543;
    private const int FirstMonth = 10;

    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    private static readonly string[] Months =
    [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ];

    private static readonly string[] ShortMonths =
    [
        "ม.ค.",
        "ก.พ.",
        "มี.ค.",
        "เม.ย.",
        "พ.ค.",
        "มิ.ย.",
        "ก.ค.",
        "ส.ค.",
        "ก.ย.",
        "ต.ค.",
        "พ.ย.",
        "ธ.ค.",
    ];

    /// <summary>For lines of a page: <c>๒๑ พ.ย. ๒๕๖๙ ๑๓.๓๐ น.</c></summary>
    public static string Short(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return ThaiDigits.ToThai(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{local.Day} {ShortMonths[local.Month - 1]} {local.Year + BuddhistEra} {local.Hour:00}.{local.Minute:00} น."
            )
        );
    }

    /// <summary>The same for English readers, the year being Buddhist as well: <c>21 Nov 2569 BE, 13:30</c>.</summary>
    public static string ShortEnglish(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        string month = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[local.Month - 1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local.Day} {month} {local.Year + BuddhistEra} BE, {local.Hour:00}:{local.Minute:00}"
        );
    }

    /// <summary>For columns of a table, as the filters of the commands take a day: <c>2569-11-21 13:30</c>; with the Christian year for
    /// English readers.</summary>
    public static string Brief(DateTimeOffset instant, bool buddhist)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local.Year + (buddhist ? BuddhistEra : 0):0000}-{local.Month:00}-{local.Day:00} {local.Hour:00}:{local.Minute:00}"
        );
    }

    /// <summary>For names of files, which then stand in order: <c>2569-11-21</c>.</summary>
    public static string Day(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year + BuddhistEra}-{local:MM-dd}");
    }

    /// <summary>The fiscal year of Thailand, which begins in October and is named by the year in which it ends; Buddhist era.</summary>
    public static int FiscalYear(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return local.Year + BuddhistEra + (local.Month >= FirstMonth ? 1 : 0);
    }

    /// <summary>For letters: <c>21 พฤศจิกายน 2569</c>.</summary>
    public static string Date(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {Months[local.Month - 1]} {local.Year + BuddhistEra}");
    }

    public static string Write(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local.Day} {Months[local.Month - 1]} {local.Year + BuddhistEra} เวลา {local.Hour:00}.{local.Minute:00} น."
        );
    }
}
