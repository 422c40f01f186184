using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A scoring table with all that its rows add up to.</summary>
public sealed class RecomputedTable
{
    public RecomputedTable(int index, ScoringTable table, IReadOnlyList<ItemRow> rows, Weighting weighting)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        Index = index;
        Table = table;
        Weighting = weighting;
        Rows = [.. rows.Select(r => new RecomputedRow(r, weighting))];
        Sums = new RowSums(Rows);
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

    /// <summary>The rows that a group row adds up.</summary>
    public IReadOnlyList<RecomputedRow> Members(ScoredGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return [.. group.Members.Where(m => m >= 0 && m < Rows.Count).Select(m => Rows[m])];
    }
}
