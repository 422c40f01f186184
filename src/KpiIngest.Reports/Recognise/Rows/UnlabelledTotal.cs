using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A last row that is known as a total by its figures, not by its label.</summary>
internal static class UnlabelledTotal
{
    /// <summary>A total may be off by rounding, or wrong, by so small a part of it and still be known.</summary>
    private const int RoundingShare = 10;

    public static bool IsLast(List<RowReading> rows, List<RowRole?> labelled, FormWording wording) =>
        rows.Count(r => r.States) > 2
        && !labelled.Contains(RowRole.Total)
        && labelled[^1] is null
        && rows[^1] is { Order.Length: 0, Item.Number: null, Result.Text: null } last
        && RowReading.IsStated(last.Weighted)
        && (last.Score.State == FigureState.Blank ? IsKnown(rows, last) : SaysSum(last, wording) && AddsUpBoth(rows, last));

    private static bool IsKnown(List<RowReading> rows, RowReading last) =>
        last.Label.Length == 0 ? HoldsNames(rows) : !ThaiText.HoldsUnread(last.Label) && AddsUpWeights(rows, last);

    /// <summary>Begins with a word for a sum: <c>รวมด้านประสิทธิผล</c>. So may the name of an item.</summary>
    private static bool SaysSum(RowReading last, FormWording wording) =>
        wording.WordAtStart(WordList.SumWords, ThaiText.Clean(last.Label)) is not null;

    /// <summary>A total that states an average as its score adds up the weights, and the weighted scores too.</summary>
    private static bool AddsUpBoth(List<RowReading> rows, RowReading last)
    {
        List<RowReading> items = rows.Take(rows.Count - 1).Where(r => r.States).ToList();
        return AddsUpWeights(rows, last)
            && items.TrueForAll(r => r.Weighted.Value is not null)
            && last.Weighted.Value is { } total
            && Math.Abs(items.Sum(r => r.Weighted.Value!.Value) - total) * RoundingShare <= Math.Abs(total);
    }

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
