using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>The rows of a table that sum up, or average, the part above them, and say so: <c>รวมมิติที่ ๑</c>, <c>คะแนนเฉลี่ยด้านที่ ๒</c>,
/// and <c>รวมตัวชี้วัดที่ ๑</c> where there is one for each of several indicators.</summary>
internal sealed class PartTotals
{
    private readonly HashSet<RowReading> rows = new(ReferenceEqualityComparer.Instance);

    public PartTotals(List<RowReading> all, RowLabels labels)
    {
        List<RowReading> ofParts = all.FindAll(r => labels.RoleInParts(r) is not null);

        // They may stand at the heads of their parts instead; then they sum up nothing that is above.
        if (ofParts.Count > 0 && all.TakeWhile(r => !ReferenceEquals(r, ofParts[0])).Any(r => r.States))
            rows.UnionWith(ofParts);

        List<RowReading> ofItems = all.FindAll(r => r.Item.Introduced && labels.RoleOf(r) is not null);
        if (ofItems.Select(r => r.Item.Number).Distinct(StringComparer.Ordinal).Count() > 1)
            rows.UnionWith(ofItems);
    }

    private PartTotals() { }

    public static PartTotals None { get; } = new();

    public bool Is(RowReading row) => rows.Contains(row);
}
