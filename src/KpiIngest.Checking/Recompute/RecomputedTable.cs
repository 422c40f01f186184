using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A scoring table with all that its rows add up to.</summary>
public sealed class RecomputedTable
{
    /// <param name="before">The table before a correction; what it has of the same row by the same weighting is not computed again.</param>
    internal RecomputedTable(int index, ScoringTable table, IReadOnlyList<ItemRow> rows, Weighting weighting, RecomputedTable? before)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        Index = index;
        Table = table;
        Weighting = weighting;
        RecomputedTable? same = before is not null && before.Weighting == weighting ? before : null;
        Rows =
        [
            .. rows.Select(
                (row, r) =>
                    same is not null && r < same.Rows.Count && ReferenceEquals(same.Rows[r].Item, row)
                        ? same.Rows[r]
                        : new RecomputedRow(row, weighting)
            ),
        ];
        Sums = same is not null && Rows.SequenceEqual(same.Rows) ? same.Sums : new RowSums(Rows);
        LacksRow = UnseenRows.In(this);
    }

    /// <summary>Index into the report's scoring tables.</summary>
    public int Index { get; }

    public ScoringTable Table { get; }

    /// <summary>The convention by which its rows are judged: the report's, or its own.</summary>
    public Weighting Weighting { get; }

    /// <summary>What the answer shows: unknown for a table without a usable row.</summary>
    public WeightingConvention Convention => Rows.Any(r => r.Item.Usable) ? Weighting.Convention : WeightingConvention.Unknown;

    public IReadOnlyList<RecomputedRow> Rows { get; }

    public RowSums Sums { get; }

    /// <summary>True for a summary of a scan that lacks a row by its own numbers: what a machine did not see is in its total
    /// nevertheless.</summary>
    public bool LacksRow { get; }

    /// <summary>The rows that a group row adds up.</summary>
    public IReadOnlyList<RecomputedRow> Members(ScoredGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return [.. group.Members.Where(m => m >= 0 && m < Rows.Count).Select(m => Rows[m])];
    }
}
