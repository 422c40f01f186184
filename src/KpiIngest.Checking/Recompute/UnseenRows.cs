using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Tells a summary of a scan that lacks a row by its own numbers: what a machine did not see is in its totals nevertheless.
/// False for documents.</summary>
internal static class UnseenRows
{
    /// <summary>True where the highest number says that there are more rows than were seen, in the table or in one of its groups. False
    /// where numbers outside of groups have parts (<c>9.2</c>): they may be those of indicators, of which a unit reports some.</summary>
    public static bool In(RecomputedTable table) =>
        table.Table.Scanned
        && table.Table.Kind == ScoringTableKind.Summary
        && (
            table.Table.Groups.Count == 0
                ? Highest(table.Rows, "") > table.Rows.Count + table.Table.ItemsWithoutFigures.Count
                : table.Table.Groups.Any(g => In(table, g))
        );

    /// <summary>The same of the members of a group, which are numbered behind the number of the group (<c>2.1</c>, <c>2.2</c>). Members
    /// that are counted through the table say nothing of one group.</summary>
    public static bool In(RecomputedTable table, ScoredGroup group)
    {
        if (!table.Table.Scanned || group.Number is not { } number)
            return false;
        string prefix = number + ".";
        IReadOnlyList<RecomputedRow> members = table.Members(group);
        int others = table.Table.ItemsWithoutFigures.Count(i => i.Number?.StartsWith(prefix, StringComparison.Ordinal) == true);
        return Highest(members, prefix) > members.Count + others;
    }

    /// <returns>Zero where a number is no whole one behind the prefix.</returns>
    private static int Highest(IReadOnlyList<RecomputedRow> rows, string prefix)
    {
        int highest = 0;
        foreach (string number in rows.Select(r => r.Row.Number).OfType<string>())
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
