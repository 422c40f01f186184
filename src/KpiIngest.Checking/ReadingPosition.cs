namespace KpiIngest.Checking;

/// <summary>Where in a report, read from top to bottom, something stands; the order of the discrepancy list.</summary>
/// <param name="Section">0 heading, 1 description and criteria, 2 scoring tables, 3 what follows them.</param>
/// <param name="Part">Table, or place in a list.</param>
/// <param name="Row">Rows are odd numbers; a group row stands just before its first member, the total row last.</param>
public readonly record struct ReadingPosition(int Section, int Part, int Row) : IComparable<ReadingPosition>
{
    public static ReadingPosition Heading { get; }

    /// <summary>Index of the scoring table that it stands in; null outside of one.</summary>
    public int? Table => Section == 2 ? Part : null;

    public static ReadingPosition InDescription(int index) => new(1, index, 0);

    public static ReadingPosition InCriteria(int index) => new(1, index, 1);

    public static ReadingPosition OfTable(int table) => new(2, table, -1);

    public static ReadingPosition OfRow(int table, int row) => new(2, table, (2 * row) + 1);

    public static ReadingPosition OfGroup(int table, IReadOnlyList<int> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return new ReadingPosition(2, table, 2 * (members.Count == 0 ? 0 : members[0]));
    }

    public static ReadingPosition OfTotal(int table) => new(2, table, int.MaxValue);

    public static ReadingPosition AfterTables(int index) => new(3, index, 0);

    public static bool operator <(ReadingPosition left, ReadingPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(ReadingPosition left, ReadingPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReadingPosition left, ReadingPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReadingPosition left, ReadingPosition right) => left.CompareTo(right) >= 0;

    public int CompareTo(ReadingPosition other) => (Section, Part, Row).CompareTo((other.Section, other.Part, other.Row));
}
