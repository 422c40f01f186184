using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Which grid columns one assessor's scoring table is read from; -1 where it has none.</summary>
internal sealed record ColumnChoice(Assessor? Assessor, IReadOnlyList<int> Items, int Order, int Weight, int Result, int Score, int Weighted)
{
    /// <summary>One choice, or one for each assessor, left to right.</summary>
    public static IReadOnlyList<ColumnChoice> Of(ColumnHeads heads)
    {
        var assessors = heads.Columns
            .Where(c => c is { Role: ColumnRole.Score or ColumnRole.WeightedScore, Assessor: not null })
            .Select(c => c.Assessor).Distinct().ToList();
        if (assessors.Count < 2) return [For(heads, assessors.Count == 1 ? assessors[0] : null, parted: false)];
        return assessors.Select(a => For(heads, a, parted: true)).ToList();
    }

    public bool Uses(int column) =>
        Items.Contains(column) || column == Order || column == Weight || column == Result || column == Score || column == Weighted;

    private static ColumnChoice For(ColumnHeads heads, Assessor? assessor, bool parted) => new(
        assessor,
        Indices(heads, ColumnRole.Item),
        First(heads, ColumnRole.Order, null),
        First(heads, ColumnRole.Weight, parted ? assessor : null),
        First(heads, ColumnRole.Result, parted ? assessor : null),
        Scored(heads, ColumnRole.Score, assessor, parted),
        Scored(heads, ColumnRole.WeightedScore, assessor, parted));

    private static List<int> Indices(ColumnHeads heads, ColumnRole role) =>
        Enumerable.Range(0, heads.Columns.Count).Where(c => heads.Columns[c].Role == role).ToList();

    /// <summary>The assessor's own column, else the first that belongs to no assessor.</summary>
    private static int First(ColumnHeads heads, ColumnRole role, Assessor? assessor)
    {
        var columns = Indices(heads, role);
        foreach (var c in columns)
            if (heads.Columns[c].Assessor == assessor) return c;
        foreach (var c in columns)
            if (heads.Columns[c].Assessor is null) return c;
        return columns.Count > 0 && assessor is null ? columns[0] : -1;
    }

    private static int Scored(ColumnHeads heads, ColumnRole role, Assessor? assessor, bool parted)
    {
        var columns = Indices(heads, role);
        if (!parted) return columns.Count == 0 ? -1 : columns[0];
        foreach (var c in columns)
            if (heads.Columns[c].Assessor == assessor) return c;

        // A column that names no assessor belongs to the one whose column stands left of it.
        foreach (var c in columns)
        {
            if (heads.Columns[c].Assessor is not null) continue;
            for (var left = c - 1; left >= 0; left--)
                if (heads.Columns[left].Assessor is { } near) return near == assessor ? c : -1;
        }

        return -1;
    }
}
