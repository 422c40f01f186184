using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Tables of points that parts of an item earned out of so many, without weights: their rows are scored nowhere else. A total that
/// they do not plainly add up to is named.</summary>
internal sealed class PointTotals(FormWording wording)
{
    /// <summary>Rows within which the heading of a table stands.</summary>
    private const int HeadingReach = 4;

    private readonly HeadRecogniser heads = new(wording);

    private readonly RowLabels labels = new(wording);

    /// <summary>Null for a table of another kind, and where the total is right or none is stated.</summary>
    public ReadingGap? In(Grid grid)
    {
        for (int row = 0; row < Math.Min(grid.RowCount, HeadingReach); row++)
            if (heads.At(grid, row) is { IsPoints: true } found)
                return Under(grid, found);
        return null;
    }

    private ReadingGap? Under(Grid grid, ColumnHeads found)
    {
        ColumnChoice columns = ColumnChoice.Of(found)[0];
        List<RowReading> rows = [];
        for (int row = found.EndRow; row < grid.RowCount; row++)
        {
            RowReading reading = RowReading.Of(grid, row, columns, wording);
            if (labels.RoleOf(reading) != RowRole.Total)
            {
                rows.Add(reading);
                continue;
            }

            bool right = AddsUp(rows, reading, r => r.Score) && AddsUp(rows, reading, r => r.FullScore);
            return right
                ? null
                : new ReadingGap(ReadingGapKind.PointTotal, [ThaiText.Clean($"{reading.Label} {reading.Score.Text}")], reading.Place);
        }

        return null;
    }

    /// <summary>True where the total states nothing, or the sum of what its rows state, of those that have no parts of their own.</summary>
    private static bool AddsUp(List<RowReading> rows, RowReading total, Func<RowReading, StatedFigure> column)
    {
        if (!RowReading.IsStated(column(total)))
            return true;
        List<RowReading> parts = rows.FindAll(r => RowReading.IsStated(column(r)) && !rows.Exists(o => IsPartOf(o, r)));
        return parts.TrueForAll(r => column(r).Value is not null) && parts.Sum(r => column(r).Value!.Value) == column(total).Value;
    }

    private static bool IsPartOf(RowReading part, RowReading whole) =>
        whole.Item.Number is { } number && part.Item.Number?.StartsWith(number + ".", StringComparison.Ordinal) == true;
}
