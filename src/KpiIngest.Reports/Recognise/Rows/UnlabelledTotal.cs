using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A last row that is known as a total by its figures, not by its label.</summary>
internal static class UnlabelledTotal
{
    public static bool IsLast(List<RowReading> rows, List<RowRole?> labelled) =>
        rows.Count(r => r.States) > 2
        && !labelled.Contains(RowRole.Total)
        && labelled[^1] is null
        && rows[^1] is { Order.Length: 0, Item.Number: null, Result.Text: null } last
        && RowReading.IsStated(last.Weighted)
        && last.Score.State == FigureState.Blank
        && (last.Label.Length == 0 ? HoldsNames(rows) : !ThaiText.HoldsUnread(last.Label) && AddsUpWeights(rows, last));

    /// <summary>Without a label, among rows that have one: what weight and weighted score stand for alone, only a total does.</summary>
    private static bool HoldsNames(List<RowReading> rows) =>
        rows.Take(rows.Count - 1).Any(r => r.Label.Length > 0 || r.Item.Number is not null);

    /// <summary>Under words of its own, below numbered items whose weights its weight adds up:
    /// <c>ผลการประเมินภาพรวม | ๑๐๐ | | ๔.๕๑</c>.</summary>
    private static bool AddsUpWeights(List<RowReading> rows, RowReading last)
    {
        List<RowReading> items = rows.Take(rows.Count - 1).Where(r => r.States).ToList();
        return items.TrueForAll(r => r.Item.Number is not null && r.Weight.Value is not null)
            && last.Weight.Value is { } weight
            && items.Sum(r => r.Weight.Value!.Value) == weight;
    }
}
