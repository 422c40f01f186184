using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>One body row of a scoring section, cell by cell, before it is known what kind of row it is.</summary>
internal sealed record RowReading(
    string Label,
    ItemLabel Item,
    StatedFigure Weight,
    StatedResult Result,
    StatedFigure Score,
    StatedFigure Weighted,
    Place Place
)
{
    /// <summary>The cells that the label stands in, in its order; none for a label that a figure carries.</summary>
    public IReadOnlyList<TableCell> LabelCells { get; init; } = [];

    /// <summary>Text of the row's own cell in the column of running numbers: <c>๓</c>, <c>มิติที่ ๑</c>; empty where there is
    /// none.</summary>
    public string Order { get; private init; } = "";

    /// <summary>The text of the row's result cell and of the cells without a role, where a conversion may stand.</summary>
    public StatedFigure AnyFigure { get; private init; } = StatedFigure.Absent;

    /// <summary>What its score is out of; absent where neither a column nor the heading says it.</summary>
    public StatedFigure FullScore { get; private init; } = StatedFigure.Absent;

    /// <summary>True where the weight's cell began in a row above and states its figure there.</summary>
    public bool WeightFromAbove { get; init; }

    /// <summary>True where the cell of its weight, score or weighted score began in a row above.</summary>
    public bool FiguresFromAbove { get; private init; }

    /// <summary>True where a dash or words in the place of a figure say that it was not assessed; they may reach over all cells from the
    /// result on.</summary>
    public bool SaysNotAssessed { get; private init; }

    /// <summary>True where a weight, a score or a weighted score is stated, readable or not.</summary>
    public bool States => IsStated(Weight) || IsStated(Score) || IsStated(Weighted);

    public bool StatesScoreOrWeighted => IsStated(Score) || IsStated(Weighted);

    public static bool IsStated(StatedFigure figure) => figure.State is FigureState.Stated or FigureState.Unclear;

    public static RowReading Of(Grid grid, int row, ColumnChoice columns, FormWording wording)
    {
        Place place = grid.PlaceOf(row);
        List<TableCell> cells = CellsOfLabel(grid, row, columns);
        string label = string.Join(' ', cells.Select(c => c.Text));
        if (label.Length == 0)
            label = OwnTotalLabel(grid, row, columns, wording);
        RowRole? role = new RowLabels(wording).RoleOf(label);
        ItemLabel item = ItemLabel.Parse(label, wording);
        string? order = columns.Order < 0 ? null : Cell(grid, row, columns.Order)?.Text;
        if (order is not null && NumberAlone(order, wording) is { } number)
            item = InOrder(item, number, label);
        StatedFigure ownWeight = Figure(columns.Weight);
        if (columns.Weight < 0 && WeightListRecogniser.AtEnd(ThaiText.Clean(label), cells, place, wording) is { } said)
        {
            ownWeight = said.Weight;
            item = item with
            {
                Name = item.Name is null ? null : WeightListRecogniser.AtEnd(item.Name, cells, place, wording)?.Before ?? item.Name,
            };
        }

        RowReading reading = new(
            label,
            item,
            ownWeight,
            columns.ResultParts.Count > 0
                ? StatedPart(grid, row, columns.ResultParts, place, wording)
                : ResultOf(grid, row, columns.Result, place, wording),
            Score(),
            Figure(columns.Weighted),
            place
        )
        {
            Order = order ?? "",
            LabelCells = cells,
            FiguresFromAbove = new[] { columns.Weight, columns.Score, columns.Weighted }.Any(FromAbove),
            FullScore = Full(),
            AnyFigure = FirstFigure(grid, row, columns, place, wording),
            WeightFromAbove = FromAbove(columns.Weight),
        };
        if (
            role is null
            && reading.Weighted.State == FigureState.Unclear
            && Cell(grid, row, columns.Weighted) is { } computed
            && WrittenWeightedScore.Of(computed, reading.Weighted, reading.Weight, reading.Score) is { } value
        )
            reading = reading with { Weighted = value };
        return reading with
        {
            SaysNotAssessed =
                new[] { reading.Weight, reading.Score, reading.Weighted }.Any(f => f.State == FigureState.NotAssessed)
                || (reading.Result.Text is { } words && wording.NotAssessed.Contains(words)),
        };

        bool FromAbove(int column) =>
            column >= 0 && row > 0 && grid.At(row, column) is { } cell && ReferenceEquals(grid.At(row - 1, column), cell);

        StatedFigure Figure(int column)
        {
            if (column < 0)
                return StatedFigure.Absent;
            TableCell? cell = Cell(grid, row, column);
            if (
                cell is not null
                && !(
                    MergedTotals.ColumnOf(role, columns, c => ReferenceEquals(grid.At(row, c), cell)) is { } own
                        ? column == own
                        : IsLeftmostRole(grid, row, column, columns)
                )
            )
                cell = null;
            return role is not null ? CellText.TotalFigure(cell, place, wording) : CellText.Figure(cell, place, wording.NotAssessed);
        }

        // A score may be ticked, or written as the name of its level.
        StatedFigure Score()
        {
            StatedFigure written = Figure(columns.Score);
            if (
                written.State == FigureState.Unclear
                && Cell(grid, row, columns.Score) is { } named
                && !CellText.IsDoubted(named)
                && wording.NamesLevel(named.Text)
                && wording.LevelNumber(named.Text) is { } level
            )
                return written with { State = FigureState.Stated, Figure = new Figure(written.Text, level, 0) };
            return written.State is FigureState.Absent or FigureState.Blank && columns.Levels.Count > 0
                ? new Ticks(wording).ScoreOf(grid, row, columns.Levels) ?? Unticked(written)
                : written;
        }

        // One cell beside several rows holds for all of them; one over other columns says nothing by its place.
        StatedFigure Full() =>
            columns.FullScore >= 0 && grid.At(row, columns.FullScore) is { ColumnSpan: 1, Text.Length: > 0 } full
                ? CellText.Figure(full, place, wording.NotAssessed)
            : columns.OutOf is { OutOf: { } said } head ? StatedFigure.Of(said, head.Place)
            : StatedFigure.Absent;

        // Where scores are ticked, a row without a tick has left its score blank.
        StatedFigure Unticked(StatedFigure written) =>
            columns.Score < 0 && columns.Ticked ? written with { State = FigureState.Blank, Place = place } : written;
    }

    /// <summary>A number with nothing behind it, a word that introduces it at most: <c>๓.</c>, <c>ประเด็นที่ ๓</c>.</summary>
    private static string? NumberAlone(string text, FormWording wording) =>
        ItemNumber.Parse(text) is { Rest.Length: 0 } bare ? bare.Number
        : ItemLabel.Parse(text, wording) is { Introduced: true, Name: null } introduced ? introduced.Number
        : null;

    /// <summary>A number in a column of its own counts where the name has none, and where the name's is but one of its words:
    /// <c>๓ | กิจกรรม ๕ ส.</c>.</summary>
    private static ItemLabel InOrder(ItemLabel item, string number, string label)
    {
        if (item.Number is null)
            return item with { Number = number };
        return item.Introduced && item.Name is not null && item.Number != number ? new ItemLabel(number, ThaiText.Clean(label)) : item;
    }

    /// <summary>The first figure in a cell that holds nothing else, whatever its column.</summary>
    private static StatedFigure FirstFigure(Grid grid, int row, ColumnChoice columns, Place place, FormWording wording)
    {
        foreach ((int column, _, TableCell cell) in grid.StartingIn(row))
            if (column != columns.Order && CellText.Figure(cell, place, wording.NotAssessed) is { State: FigureState.Stated } figure)
                return figure;
        return StatedFigure.Absent;
    }

    /// <summary>The label that a figure of a total carries itself, where the row has no other: <c>ΣW</c> of <c>ΣW = ๕</c>; or a label of
    /// its own in a cell behind its figures.</summary>
    private static string OwnTotalLabel(Grid grid, int row, ColumnChoice columns, FormWording wording)
    {
        foreach (int column in new[] { columns.Weight, columns.Score, columns.Weighted })
        {
            if (column < 0 || Cell(grid, row, column) is not { } cell || cell.Text.Split('=') is not [var before, _])
                continue;
            if (wording.RowLabel(Skeleton.Of(before)) is RowRole.Total or RowRole.Average)
                return before;
        }

        foreach ((int column, _, TableCell cell) in grid.StartingIn(row))
            if (
                !columns.Items.Contains(column)
                && !ThaiDigits.HoldsFigure(cell.Text)
                && wording.RowLabelExactly(Skeleton.Of(cell.Text)) is RowRole.Total or RowRole.Average
            )
                return cell.Text;
        return "";
    }

    /// <summary>The cells of the item columns that hold a text, each once; where a total's label stands in another column (order, unit),
    /// that one. Of several cells, one that reaches over further rows names a group of them, and a numbered one is the item
    /// itself.</summary>
    private static List<TableCell> CellsOfLabel(Grid grid, int row, ColumnChoice columns)
    {
        List<TableCell> cells = new();
        foreach (int column in columns.Items)
            if (grid.At(row, column) is { Text.Length: > 0 } cell && !cells.Contains(cell))
                cells.Add(cell);
        if (cells.Count > 1)
        {
            List<TableCell> own = columns
                .Items.Where(c => !ReachesFurther(grid, row, c))
                .Select(c => grid.At(row, c))
                .Where(c => c is { Text.Length: > 0 })
                .Select(c => c!)
                .Distinct()
                .ToList();
            if (own.Count > 0)
                cells = own;
            int numbered = cells.FindLastIndex(c => ItemNumber.Parse(c.Text) is { Rest.Length: > 0 });
            if (numbered > 0 && ItemNumber.Parse(cells[numbered - 1].Text) is { Rest.Length: > 0 })
                cells.RemoveRange(0, numbered);
        }

        if (cells.Count == 0)
        {
            int first = new[] { columns.Weight, columns.Score, columns.Weighted }.Where(c => c >= 0).DefaultIfEmpty(0).Min();
            for (int c = 0; c < first; c++)
            {
                if (
                    c == columns.Result
                    || grid.Starting(row, c) is not { Text.Length: > 0 } cell
                    || ItemNumber.Parse(cell.Text) is { Rest.Length: 0 }
                )
                    continue;
                cells.Add(cell);
                break;
            }
        }

        return cells;
    }

    private static bool ReachesFurther(Grid grid, int row, int column)
    {
        TableCell? cell = grid.At(row, column);
        return (row > 0 && ReferenceEquals(grid.At(row - 1, column), cell))
            || (row + 1 < grid.RowCount && ReferenceEquals(grid.At(row + 1, column), cell));
    }

    private static StatedResult ResultOf(Grid grid, int row, int column, Place place, FormWording wording) =>
        column >= 0 && Cell(grid, row, column) is { } cell
            ? FigureReader.ReadResult(cell.Text, FigurePlaces.Of(cell)) with
            {
                ChangedFrom = CellText.Before(cell),
                Computations = WrittenComputations.In(cell.Text, cell.Place, cell.Digits, wording),
            }
            : StatedResult.Absent with
            {
                Place = place,
            };

    /// <summary>The result that one of several columns states, in percent where its heading says so; where several state one, all of them
    /// with their headings, as words: which is the result, nothing says.</summary>
    private static StatedResult StatedPart(
        Grid grid,
        int row,
        IReadOnlyList<(int Column, string Heading)> parts,
        Place place,
        FormWording wording
    )
    {
        List<(string Heading, StatedResult Result)> stated =
        [
            .. parts
                .Where(p => grid.Starting(row, p.Column) is not null)
                .Select(p => (p.Heading, Result: ResultOf(grid, row, p.Column, place, wording)))
                .Where(p => p.Result.Text is not null),
        ];
        return stated switch
        {
            [] => ResultOf(grid, row, parts[0].Column, place, wording),
            [var (heading, only)] => only.Figure is not null
            && wording.Words(WordList.PercentWords).Contains(heading, StringComparer.Ordinal)
                ? only with
                {
                    Percent = true,
                }
                : only,
            _ => stated[0].Result with
            {
                Text = string.Join(' ', stated.Select(p => $"{p.Heading} {p.Result.Text}")),
                Figure = null,
                Percent = false,
                Computations = [.. stated.SelectMany(p => p.Result.Computations)],
            },
        };
    }

    /// <summary>The cell of a column in this row; a cell that began in a row above states its figure there, once.</summary>
    private static TableCell? Cell(Grid grid, int row, int column)
    {
        if (grid.At(row, column) is not { } cell)
            return null;
        return row > 0 && ReferenceEquals(grid.At(row - 1, column), cell) ? null : cell;
    }

    /// <summary>A cell that spans several columns states what the leftmost of them that has a role holds.</summary>
    private static bool IsLeftmostRole(Grid grid, int row, int column, ColumnChoice columns)
    {
        TableCell? cell = grid.At(row, column);
        for (int left = column - 1; left >= 0 && ReferenceEquals(grid.At(row, left), cell); left--)
            if (columns.Uses(left))
                return false;
        return true;
    }
}
