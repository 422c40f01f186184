using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>The rows of a table that sum up, or average, the part above them, and say so: <c>รวมมิติที่ ๑</c>, <c>คะแนนเฉลี่ยด้านที่ ๒</c>,
/// and <c>รวมตัวชี้วัดที่ ๑</c> where there is one for each of several indicators.</summary>
internal sealed class PartTotals
{
    private readonly HashSet<RowReading> rows = new(ReferenceEqualityComparer.Instance);

    public PartTotals(List<RowReading> all, RowLabels labels)
    {
        rows.UnionWith(all.Where(r => labels.RoleInParts(r) == RowRole.Total));

        // An average may stand at the head of its part instead; then it is no sum of what is above.
        if (all.FindIndex(r => labels.RoleInParts(r) == RowRole.Average) is >= 0 and var first && all.Take(first).Any(r => r.States))
            rows.UnionWith(all.Where(r => labels.RoleInParts(r) == RowRole.Average));

        List<RowReading> ofItems = all.FindAll(r => r.Item.Introduced && labels.RoleOf(r) is not null);
        if (ofItems.Select(r => r.Item.Number).Distinct(StringComparer.Ordinal).Count() > 1)
            rows.UnionWith(ofItems);
    }

    private PartTotals() { }

    public static PartTotals None { get; } = new();

    public bool Is(RowReading row) => rows.Contains(row);
}
