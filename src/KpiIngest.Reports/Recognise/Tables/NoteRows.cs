using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Rows of words between the rows of a scoring table: <c>หมายเหตุ : ข้อมูล ณ วันที่ ...</c>.</summary>
internal sealed class NoteRows(FormWording wording)
{
    private readonly ConversionRows conversions = new(wording);

    /// <summary>A row of one text that opens no card, or of a label with its text beside it.</summary>
    public bool Is(Grid grid, int row)
    {
        List<GridCell> cells = grid.StartingIn(row).Where(c => c.Cell.Text.Length > 0 || c.Cell.NestedTables.Any()).ToList();
        return cells.Count is 1 or 2
            && !cells.Exists(c => c.Cell.NestedTables.Any())
            && cells.TrueForAll(c => FigureReader.ParseWithPercent(ThaiText.Clean(c.Cell.Text), out _) is null)
            && LabelledLine.Parse(ThaiText.Clean(cells[0].Cell.Text), wording)
                is not { Role: LabelRole.IndicatorName or LabelRole.IndicatorNumber };
    }

    /// <summary>A row of one text that reaches over several columns of figures, with nothing before it: words about the row above, no
    /// figure of any.</summary>
    public bool ReachesOverFigures(Grid grid, ColumnHeads found, int row)
    {
        if (grid.StartingIn(row).Where(c => c.Cell.Text.Length > 0 || c.Cell.NestedTables.Any()).ToList() is not [var (column, span, cell)])
            return false;
        int covered = found
            .Columns.Skip(column)
            .Take(span)
            .Count(c => c.Role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore);
        string text = ThaiText.Clean(cell.Text);
        return found.IsScoring
            && column > 0
            && covered >= 2
            && !cell.NestedTables.Any()
            && !wording.NotAssessed.Contains(text)
            && !FigureReader.IsDash(text)
            && FigureReader.ParseWithPercent(text, out _) is null
            && wording.RowLabel(Skeleton.Of(text)) is null
            && !conversions.IsConversion(text);
    }
}
