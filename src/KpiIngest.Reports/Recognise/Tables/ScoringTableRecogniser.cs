using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Turns sections (one, or several that continue each other) into scoring tables, one an assessor.</summary>
internal sealed class ScoringTableRecogniser(FormWording wording)
{
    /// <summary>What one assessor's columns came to.</summary>
    /// <param name="Averages">Averages that rows of the table state.</param>
    public sealed record Reading(ScoringTable Table, IReadOnlyList<StatedFigure> Averages);

    /// <param name="parts">Sections of one table in document order, with the same column roles.</param>
    /// <param name="titled">The assessor that the title of the table names; headings go before it.</param>
    public IReadOnlyList<Reading> Recognise(IReadOnlyList<ScoringSection> parts, Assessor? titled) =>
        ColumnChoice.Of(parts[0].Heads).Select((columns, i) => Read(parts, columns, i, titled)).ToList();

    private Reading Read(IReadOnlyList<ScoringSection> parts, ColumnChoice columns, int choice, Assessor? titled)
    {
        var rows = new List<RowReading>();
        foreach (var part in parts)
        {
            var own = ReferenceEquals(part, parts[0]) ? columns : ColumnChoice.Of(part.Heads)[choice];
            rows.AddRange(part.Rows.Where(r => !IsIndexRow(part.Grid, r)).Select(r => RowReading.Of(part.Grid, r, own, wording)));
        }

        var reading = new RowSorter(wording).Sort(SharedWeights.Doubted(NameRows.Joined(rows)), columns.Assessor ?? titled, parts[0].Place);
        return reading with { Table = reading.Table with { ColumnsProven = parts[0].Heads.Proven, ByAlignment = parts.Any(p => !p.Grid.Table.Ruled) } };
    }

    private static bool IsIndexRow(Grid grid, int row)
    {
        var any = false;
        foreach (var (_, _, cell) in grid.StartingIn(row))
        {
            var text = ThaiText.Clean(cell.Text);
            if (text.Length == 0) continue;
            if (!IndexRow.IsMark(text)) return false;
            any = true;
        }

        return any;
    }
}
