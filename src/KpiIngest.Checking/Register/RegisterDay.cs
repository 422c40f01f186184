using System.Globalization;
using KpiIngest.Checking.Language;

namespace KpiIngest.Checking.Register;

/// <summary>A day as people write and read it.</summary>
public static class RegisterDay
{
    /// <summary>From the Christian to the Buddhist era.</summary>
    public const int Era = 543;

    private static readonly string[] Months =
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

    /// <summary><c>๑๕ เม.ย. ๒๕๖๙</c>, <c>15 April 2026</c>.</summary>
    public static Bilingual Said(DateOnly day) =>
        new(
            Bilingual.Digits(string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year + Era}")).Thai,
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        );
}
