using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Levels in a table of their own inside the cell of criteria of an item: the numbers of the levels in a row or down a column,
/// with what earns them below or beside. The heading of the column around it says what they are.</summary>
internal sealed class NestedCriteria(FormWording wording)
{
    private const int LeastLevels = 2;

    /// <returns>Null for any other table.</returns>
    public List<CriteriaLevel>? Of(Table table)
    {
        if (Grid.Of(table) is not { } grid || grid.StartingIn(0).Any(c => c.Cell.NestedTables.Any()))
            return null;
        return grid.RowCount == 2 ? Levels(grid) ?? Down(grid) : Down(grid);
    }

    private List<CriteriaLevel>? Down(Grid grid) => grid.Columns == 2 ? Levels(grid.Transposed()) : null;

    /// <summary>Levels that count up from 0 or 1, each over its condition.</summary>
    private List<CriteriaLevel>? Levels(Grid grid)
    {
        List<CriteriaLevel> levels = [];
        int? last = null;
        for (int column = 0; column < grid.Columns; column++)
        {
            if (
                grid.Starting(0, column) is not { ColumnSpan: 1, RowSpan: 1 } number
                || grid.Starting(1, column) is not { ColumnSpan: 1, RowSpan: 1, Text.Length: > 0 } condition
                || wording.LevelNumber(number.Text) is not { } level
                || (last is { } before ? level <= before : level > 1)
            )
                return null;
            last = level;
            string score = level.ToString(System.Globalization.CultureInfo.InvariantCulture);
            levels.Add(
                new CriteriaLevel(
                    score,
                    ThaiText.Clean(condition.Text),
                    StatedFigure.Of(new Figure(ThaiText.Clean(number.Text), level, 0), FigurePlaces.Of(number)),
                    condition.Place
                )
                {
                    ConditionPlace = FigurePlaces.Of(condition),
                }
            );
        }

        return levels.Count < LeastLevels ? null : levels;
    }
}
