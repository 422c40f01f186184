namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Rows without a figure: which of them are items that were not assessed, and which only head, explain or go on.</summary>
internal static class UnscoredItems
{
    /// <param name="below">The row below it, where that is neither a total nor a subtotal.</param>
    /// <returns>Null for a row that is no item: it has no number, and nothing in it says that it was not assessed.</returns>
    public static UnscoredItem? Of(RowReading row, RowReading? below)
    {
        // A numbered row above one without a number heads it.
        bool heads = row.Item.Number is not null && below is { States: true, Item.Number: null, Label.Length: > 0 };
        bool words = row.SaysNotAssessed && !heads && (row.Item.Number ?? row.Item.Name) is not null;
        if (!words && row.Item.Number is null)
            return null;
        UnscoredBy says =
            words ? UnscoredBy.Words
            : row.FiguresFromAbove || heads || Array.TrueForAll([row.Weight, row.Score, row.Weighted], f => f.State == FigureState.Absent)
                ? UnscoredBy.Unknown
            : UnscoredBy.Blank;
        return new UnscoredItem(row.Item.Number, row.Item.Name, says, row.Place);
    }

    /// <summary>An empty row counts as one that was not assessed only among scored ones that are numbered alike, and under a number of its
    /// own.</summary>
    public static List<UnscoredItem> Settle(List<UnscoredItem> items, List<ScoredRow> scored) =>
        items.ConvertAll(item =>
            item.Says == UnscoredBy.Blank
            && !(
                scored.Exists(r => Alike(r.Number, item.Number))
                && !scored.Exists(r => r.Number == item.Number)
                && items.Count(i => i.Number == item.Number) == 1
            )
                ? item with
                {
                    Says = UnscoredBy.Unknown,
                }
                : item
        );

    private static bool Alike(string? a, string? b) =>
        a is not null && b is not null && string.Equals(ParentOf(a), ParentOf(b), StringComparison.Ordinal);

    private static string ParentOf(string number) => number.LastIndexOf('.') is >= 0 and var point ? number[..point] : "";
}
