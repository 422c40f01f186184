using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Tells a summary of a scan that lacks a row by its own numbers: what a machine did not see is in its totals nevertheless.
/// False for documents.</summary>
internal static class UnseenRows
{
    /// <summary>True where the highest number says that there are more rows than were seen, in the table or in one of its groups. False
    /// where numbers outside of groups have parts (<c>9.2</c>): they may be those of indicators, of which a unit reports some.</summary>
    public static bool In(ScoringTable table, IReadOnlyList<RecomputedRow> rows) =>
        table.Scanned
        && table.Kind == ScoringTableKind.Summary
        && (
            table.Groups.Count == 0
                ? Highest(rows.Select(r => r.Row.Number), "") > rows.Count + table.ItemsWithoutFigures.Count
                : table.Groups.Any(g => In(table, g))
        );

    /// <summary>The same of the members of a group, which are numbered behind the number of the group (<c>2.1</c>, <c>2.2</c>). Members
    /// that are counted through the table say nothing of one group.</summary>
    public static bool In(ScoringTable table, ScoredGroup group)
    {
        if (!table.Scanned || group.Number is not { } number)
            return false;
        string prefix = number + ".";
        return Highest(group.Members.Where(m => m >= 0 && m < table.Rows.Count).Select(m => table.Rows[m].Number), prefix)
            > group.Members.Count + table.ItemsWithoutFigures.Count(i => i.Number?.StartsWith(prefix, StringComparison.Ordinal) == true);
    }

    /// <returns>Zero where a number is no whole one behind the prefix.</returns>
    private static int Highest(IEnumerable<string?> numbers, string prefix)
    {
        int highest = 0;
        foreach (string number in numbers.OfType<string>())
        {
            if (
                !number.StartsWith(prefix, StringComparison.Ordinal)
                || !int.TryParse(number.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int own)
            )
                return 0;
            highest = Math.Max(highest, own);
        }

        return highest;
    }
}
