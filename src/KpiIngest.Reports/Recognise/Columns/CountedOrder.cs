using System.Globalization;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>A column before the items whose heading counts something (<c>ด้านที่</c>, <c>มิติที่</c>) and whose cells are bare numbers that
/// count the rows: the numbers of the items. Numbers that stand once for several rows, or again and again, are those of groups.</summary>
internal sealed class CountedOrder(FormWording wording)
{
    private const int LeastRows = 2;

    private readonly HeadingText headings = new(wording);

    /// <param name="end">The first row under the headings.</param>
    public List<ColumnHead> Settle(Grid grid, int end, List<ColumnHead> columns)
    {
        int item = columns.FindIndex(c => c.Role == ColumnRole.Item);
        if (item < 1 || columns.Exists(c => c.Role == ColumnRole.Order))
            return columns;
        List<int> counted = Enumerable.Range(0, item).Where(c => Counts(columns[c]) && CountsRows(grid, end, c)).ToList();
        return counted is [var only] ? columns.Select((c, i) => i == only ? c with { Role = ColumnRole.Order } : c).ToList() : columns;
    }

    private bool Counts(ColumnHead head)
    {
        string text = ThaiText.Clean(head.Text).TrimEnd(' ', ':');
        return head is { Role: null, Period: null, Level: null }
            && !headings.IsPeriod(text)
            && wording.Words(WordList.Counting).Any(w => text.EndsWith(w, StringComparison.Ordinal));
    }

    /// <summary>Bare numbers, each in a row of its own, most of them the number of their row: one may be wrong.</summary>
    private static bool CountsRows(Grid grid, int end, int column)
    {
        (int numbers, int right) = (0, 0);
        for (int row = end; row < grid.RowCount; row++)
        {
            if (grid.Starting(row, column) is not { Text.Length: > 0, ColumnSpan: 1 } cell)
                continue;
            if (grid.RowsCovered(row, column) > 1 || ItemNumber.Parse(cell.Text) is not { Rest.Length: 0 } number)
                return false;
            if (number.Number == (++numbers).ToString(CultureInfo.InvariantCulture))
                right++;
        }

        return numbers >= LeastRows && right * 2 > numbers;
    }
}
