using System.Globalization;

namespace KpiIngest.Review.Html;

/// <summary>Instants as a Thai reader expects them: Bangkok time, Buddhist year. <c>21 พฤศจิกายน 2569 เวลา 13.30 น.</c></summary>
public static class ThaiTime
{
    private const int BuddhistEra = 543;

    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    private static readonly string[] Months =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    public static string Write(DateTimeOffset instant)
    {
        DateTime local = instant.ToOffset(Bangkok).DateTime;
        return string.Create(
            CultureInfo.InvariantCulture, $"{local.Day} {Months[local.Month - 1]} {local.Year + BuddhistEra} เวลา {local.Hour:00}.{local.Minute:00} น.");
    }
}
