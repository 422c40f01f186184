using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Tells a summary of a scan that lacks a row by its own numbers: what a machine did not see is in its total
/// nevertheless.</summary>
internal static class UnseenRows
{
    /// <summary>True where the highest number says that there are more rows than were seen. False for documents, and where numbers have
    /// parts (<c>1.2</c>).</summary>
    public static bool In(ScoringTable table, IReadOnlyList<RecomputedRow> rows)
    {
        if (!table.Scanned || table.Kind != ScoringTableKind.Summary || table.Groups.Count > 0)
            return false;
        int highest = 0;
        foreach (RecomputedRow row in rows)
        {
            if (row.Row.Number is not { } number)
                continue;
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int own))
                return false;
            highest = Math.Max(highest, own);
        }

        return highest > rows.Count + table.ItemsWithoutFigures.Count;
    }
}
