using System.Globalization;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>Numbers of items that a column too narrow for them, or the end of a page, parts between two digits: <c>๑</c> over <c>๐</c>.
/// They are joined where that gives the number after the one above, and only there.</summary>
internal static class BrokenNumbers
{
    public static List<RowReading> Joined(List<RowReading> rows) => JoinedOverRows(BeforeNames(rows));

    /// <summary>Numbers of which the last part stands before the name (<c>๔.</c> over <c>๑ แผนงาน</c>), where that counts on from the row
    /// above or to the row below.</summary>
    private static List<RowReading> BeforeNames(List<RowReading> rows)
    {
        List<(string Number, string Name)?> whole = rows.ConvertAll(r => r.Order.Length == 0 ? WithStartOfName(r.Item) : null);
        if (!whole.Exists(w => w is not null))
            return rows;
        List<RowReading> joined = rows.ToList();
        for (int i = 0; i < rows.Count; i++)
        {
            if (whole[i] is not { } own)
                continue;
            string? next = i + 1 < rows.Count ? whole[i + 1]?.Number ?? rows[i + 1].Item.Number : null;
            if (Follows(i > 0 ? joined[i - 1].Item.Number : null, own.Number) is not null || Follows(own.Number, next) is not null)
                joined[i] = rows[i] with { Item = rows[i].Item with { Number = own.Number, Name = own.Name } };
        }

        return joined;
    }

    /// <summary>The item with the number that its name begins with as the last part of its own; null where its name begins with
    /// none.</summary>
    private static (string Number, string Name)? WithStartOfName(ItemLabel item)
    {
        if (item is not { Number: { } number, Name: { } name })
            return null;
        int end = 0;
        while (end < name.Length && ThaiDigits.IsDigit(name[end]))
            end++;
        return end is 1 or 2 && end + 1 < name.Length && name[end] == ' ' && !ThaiDigits.IsDigit(name[end + 1])
            ? ($"{number}.{ThaiDigits.ToArabic(name[..end])}", name[end..].Trim())
            : null;
    }

    private static List<RowReading> JoinedOverRows(List<RowReading> rows)
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
