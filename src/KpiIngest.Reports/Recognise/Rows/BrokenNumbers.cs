using System.Globalization;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Numbers of items that a column too narrow for them, or the end of a page, parts between two digits: <c>๑</c> over <c>๐</c>.
/// They are joined where that gives the number after the one above, and only there.</summary>
internal static class BrokenNumbers
{
    public static List<RowReading> Joined(List<RowReading> rows)
    {
        List<RowReading> joined = new(rows.Count);
        string? above = null;
        for (int i = 0; i < rows.Count; i++)
        {
            RowReading row = rows[i];
            if (row.Item.Number is null && Follows(above, NumberIn(row.Order)) is { } own)
            {
                row = row with { Item = row.Item with { Number = own } };
            }
            else if (
                row.States
                && i + 1 < rows.Count
                && rows[i + 1] is { States: false, Result.Text: null, Order.Length: > 0, Item: var rest } next
                && Follows(above, NumberIn(row.Order + next.Order)) is { } parted
            )
            {
                row = row with
                {
                    Label = row.Label + next.Label,
                    LabelCells = [.. row.LabelCells, .. next.LabelCells],
                    Item = row.Item with { Number = parted, Name = row.Item.Name + rest.Name },
                };
                i++;
            }

            above = row.Item.Number ?? above;
            joined.Add(row);
        }

        return joined;
    }

    /// <summary>The number that the digits of the text are together; null where anything else stands there.</summary>
    private static string? NumberIn(string order) =>
        ItemNumber.Parse(string.Concat(order.Where(c => !char.IsWhiteSpace(c)))) is { Rest.Length: 0 } whole ? whole.Number : null;

    private static string? Follows(string? above, string? number)
    {
        if (above is null || number is null)
            return null;
        (int point, int last) = (above.LastIndexOf('.') + 1, number.LastIndexOf('.') + 1);
        return
            string.Equals(above[..point], number[..last], StringComparison.Ordinal)
            && int.Parse(number[last..], CultureInfo.InvariantCulture) == int.Parse(above[point..], CultureInfo.InvariantCulture) + 1
            ? number
            : null;
    }
}
