using System.Globalization;

namespace KpiIngest.Records;

/// <summary>What makes two reports versions of one: unit, fiscal year, round and indicator number as read. The file name has no part in
/// it.</summary>
public static class ReportIdentity
{
    /// <returns>The identity as one value, or null where a part is missing: an unsure link is never made.</returns>
    public static string? Of(string unit, int? fiscalYear, int? round, string? indicatorNumber)
    {
        ArgumentException.ThrowIfNullOrEmpty(unit);
        if (fiscalYear is null || round is null || string.IsNullOrWhiteSpace(indicatorNumber))
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{unit}\u001f{fiscalYear}\u001f{round}\u001f{indicatorNumber}");
    }
}
