using System.Globalization;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Commands;

/// <summary>The number of a submission as it is typed, in Thai or Arabic digits.</summary>
internal static class SubmissionNumber
{
    /// <returns>Null where it is no number.</returns>
    public static long? Of(string text) =>
        long.TryParse(ThaiDigits.ToArabic(text), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
