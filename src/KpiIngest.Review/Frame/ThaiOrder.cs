using System.Globalization;

namespace KpiIngest.Review.Frame;

/// <summary>The order in which names stand on a page: that of the Thai dictionary, เก under ก.</summary>
internal static class ThaiOrder
{
    public static StringComparer Names { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("th-TH"), CompareOptions.None);
}
