using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Criteria tables: steps (a row a level), the matrix form (a column a level), and level columns inside scoring tables.</summary>
internal sealed class CriteriaRecogniser(FormWording wording)
{
    private readonly Ticks ticks = new(wording);

    private readonly NestedCriteria nested = new(wording);

    /// <summary>Criteria of a criteria section. Items are null where the table names none.</summary>
    /// <param name="section">The table.</param>
    /// <param name="adjusted">True under a line that says how far apart targets lie: one stated target is enough then.</param>
    public IReadOnlyList<ItemCriteria> Recognise(CriteriaSection section, bool adjusted) =>
        section.Heads.LevelColumns >= 2 ? Matrix(section, adjusted ? 1 : 2)
        : Steps(section) is { Levels.Count: > 0 } steps ? [steps]
        : [];

    /// <summary>Rows of level columns (also those of a scoring table) whose cells say more than the level's own number.</summary>
    /// <param name="section">The table.</param>
    /// <param name="least">Levels that a row must state.</param>
    public IReadOnlyList<ItemCriteria> Matrix(ISection section, int least = 2)
    {
        List<ItemCriteria> found = new();
        ColumnChoice columns = ColumnChoice.Of(section.Heads)[0];
        foreach (int row in section.Rows)
        {
            List<CriteriaLevel> levels = new();
            for (int c = 0; c < section.Heads.Columns.Count; c++)
            {
                if (section.Heads.Columns[c].Level is not { } level || section.Grid.Starting(row, c) is not { } cell)
                    continue;
                string condition = ThaiText.Clean(cell.Text);
                if (condition.Length > 0 && !ticks.IsMark(cell.Text))
                    levels.Add(
                        new CriteriaLevel(
                            Number(level),
                            condition,
                            ScoreOf(level, section.Heads.Columns[c].Text.Split('\n')[^1], section.Heads.Columns[c].Place),
                            cell.Place
                        )
                        {
                            ConditionPlace = FigurePlaces.Of(cell),
                        }
                    );
            }

            if (levels.Count < least)
                continue;
            (ItemLabel item, Place place) = (RowReading.Of(section.Grid, row, columns, wording).Item, section.Grid.PlaceOf(row));
            found.Add(
                new ItemCriteria(item.Number, levels, place)
                {
                    Name = item.Name,
                    Row = place,
                    Steps = StepsOf(levels),
                    UnitTexts = CriteriaUnits.OfRow(section, row),
                }
            );
        }

        return found;
    }

    /// <summary>Criteria in a cell of the rows of a scoring table, a line a level: <c>๑ = ร้อยละ ๖๐</c>. Null for a row whose cell says
    /// something else, or reaches over other rows too.</summary>
    public IEnumerable<(Place Row, ItemCriteria? Read)> InCells(ScoringSection section)
    {
        int column = section.Heads.Columns.ToList().FindIndex(c => c is { Role: ColumnRole.Criteria, Level: null });
        if (column < 0)
            yield break;
        foreach (int row in section.Rows)
        {
            if (
                section.Grid.At(row, column) is not { } cell
                || (column > 0 && ReferenceEquals(section.Grid.At(row, column - 1), cell))
                || (!cell.NestedTables.Any() && FigureReader.Read(cell.Text, cell.Place, wording.NotAssessed).NothingStated)
            )
                continue;
            Place place = section.Grid.PlaceOf(row);
            bool own = section.Grid.Starting(row, column) is not null && section.Grid.RowsCovered(row, column) == 1;
            yield return (
                place,
                own && OfCell(cell) is { } levels ? new ItemCriteria(null, levels, place) { Row = place, Steps = StepsOf(levels) } : null
            );
        }
    }

    /// <summary>Levels that count from 0 or 1, one a line; a line that begins with no level goes on with the one before. Null for any other
    /// cell.</summary>
    private List<CriteriaLevel>? OfCell(TableCell cell)
    {
        if (cell.NestedTables.Any())
            return string.IsNullOrWhiteSpace(cell.Text) && cell.NestedTables.ToList() is [var only] ? nested.Of(only) : null;
        List<LevelText> levels = new();
        foreach (string line in cell.Text.Split('\n').Select(ThaiText.Clean).Where(l => l.Length > 0))
        {
            if (LevelText.Parse(line, wording) is { } level)
            {
                if (levels.Count == 0 ? level.Number.Value > 1 : level.Number.Value != levels[^1].Number.Value + 1)
                    return null;
                levels.Add(level);
            }
            else if (levels.Count > 0)
                levels[^1] = levels[^1] with { Condition = $"{levels[^1].Condition} {line}" };
            else
                return null;
        }

        Place place = FigurePlaces.Of(cell);
        return levels.Count < 2
            ? null
            : levels.ConvertAll(l => new CriteriaLevel(l.Number.Normalised, l.Condition, StatedFigure.Of(l.Number, place), cell.Place)
            {
                ConditionPlace = place,
            });
    }

    private ItemCriteria Steps(CriteriaSection section)
    {
        IReadOnlyList<ColumnHead> heads = section.Heads.Columns;
        int score = IndexOf(ColumnRole.Score),
            level = IndexOf(ColumnRole.Level);
        List<int> conditions = Enumerable
            .Range(0, heads.Count)
            .Where(c => heads[c].Role is ColumnRole.Criteria or ColumnRole.Item or ColumnRole.Target or ColumnRole.Result)
            .ToList();
        List<CriteriaLevel> levels = new();
        foreach (int row in section.Rows)
        {
            List<TableCell> texts = conditions
                .Select(c => section.Grid.Starting(row, c))
                .Where(c => c is { Text.Length: > 0 })
                .Select(c => c!)
                .ToList();
            TableCell? levelCell = level >= 0 ? section.Grid.Starting(row, level) : null;
            if (levelCell is null && texts.Count > 1 && wording.LevelNumber(texts[0].Text) is not null)
            {
                levelCell = texts[0];
                texts.RemoveAt(0);
            }

            TableCell? scoreCell = score >= 0 ? section.Grid.Starting(row, score) : null;
            StatedFigure? stated = scoreCell is null ? null : ScoreOf(scoreCell);
            int? levelNumber = levelCell is null ? null : wording.LevelNumber(levelCell.Text);
            string? number = levelNumber is { } n ? Number(n) : stated?.Figure?.Normalised;
            if (number is null)
                continue;
            string condition = ThaiText.Clean(string.Join(' ', texts.Select(t => t.Text)));
            Place place = (levelCell ?? texts.FirstOrDefault() ?? scoreCell)!.Place;
            levels.Add(
                new CriteriaLevel(
                    number,
                    condition.Length == 0 ? null : condition,
                    stated ?? ScoreOf(levelNumber!.Value, levelCell!.Text, FigurePlaces.Of(levelCell)),
                    place
                )
                {
                    ConditionPlace =
                        texts.Find(t => ThaiDigits.HoldsFigure(t.Text)) is { } figures ? FigurePlaces.Of(figures)
                        : texts.Count > 0 ? texts[0].Place
                        : place,
                }
            );
        }

        return new ItemCriteria(null, levels, section.Place)
        {
            Steps = StepsOf(levels),
            UnitTexts = CriteriaUnits.OfHeadings(conditions.Select(c => heads[c])),
        };

        int IndexOf(ColumnRole role)
        {
            for (int c = 0; c < heads.Count; c++)
                if (heads[c].Role == role && heads[c].Level is null)
                    return c;
            return -1;
        }
    }

    private StatedFigure ScoreOf(TableCell cell)
    {
        Place place = FigurePlaces.Of(cell);
        StatedFigure figure = FigureReader.Read(cell.Text, place, wording.NotAssessed);
        return figure.State == FigureState.Unclear && wording.LevelNumber(cell.Text) is { } n ? ScoreOf(n, cell.Text, place) : figure;
    }

    private static StatedFigure ScoreOf(int level, string written, Place place) =>
        StatedFigure.Of(new Figure(ThaiText.Clean(written), level, 0), place);

    /// <summary>Units between whose figures others lie (12.4 days, 115 persons of 100 to 120) are measures; points, steps and projects are
    /// done or not. Conditions that are all bare figures, percentages or measures (<c>๑๒ วัน</c>) may be targets to interpolate between;
    /// counted points, bounds, words and lists are steps.</summary>
    internal bool? StepsOf(IReadOnlyList<CriteriaLevel> levels)
    {
        if (levels.Count == 0)
            return null;
        if (levels.All(l => l.Condition is not null && IsTarget(l.Condition)) || levels.Any(l => IsBrokenFigure(l.Condition)))
            return null;
        return true;
    }

    private bool IsTarget(string condition)
    {
        if (FigureReader.ParseWithPercent(condition, out _) is not null)
            return true;
        string? unit = wording.WordAtEnd(WordList.Measures, condition);
        return unit is not null && FigureReader.Parse(condition[..^unit.Length].TrimEnd()) is not null;
    }

    /// <summary>Digits that are no figure (<c>๑๐ ๐</c>, cut by a narrow cell): the levels may well be targets.</summary>
    private static bool IsBrokenFigure(string? condition) =>
        condition is not null
        && condition.Any(ThaiDigits.IsDigit)
        && FigureReader.ParseWithPercent(condition, out _) is null
        && condition.All(c => ThaiDigits.IsDigit(c) || c is ' ' or '.' or ',' or '%');

    private static string Number(int level) => level.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
