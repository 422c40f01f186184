using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Parts a table into sections with columns of their own and rows that belong to none. A whole form may be one table.</summary>
internal sealed class SectionFinder(FormWording wording)
{
    private readonly HeadRecogniser heads = new(wording);

    private readonly HeadingText headings = new(wording);

    private readonly RowLabels labels = new(wording);

    private readonly ConversionRows conversions = new(wording);
    private readonly NoteRows notes = new(wording);

    /// <summary>Columns above which a table is not looked at with its headings down the side.</summary>
    private const int MostTurned = 24;

    /// <summary>Rows within which the heading of a table stands.</summary>
    private const int HeadingReach = 4;

    /// <summary>Columns of a table of labels with values beside them.</summary>
    private const int MostBeside = 3;

    /// <summary>Headings down the side above which a table is a form.</summary>
    private const int MostHeadings = 12;

    /// <summary>Columns at the side within which the headings of a turned table stand: a number or a group may come before them.</summary>
    private const int LeastTurned = 2;

    /// <summary>Rows of notes between two rows of a table above which it has ended.</summary>
    private const int MostNotes = 3;

    /// <summary>Sections and loose rows in order of their rows. Loose rows within a section come after it.</summary>
    public IEnumerable<(ISection? Section, int LooseRow)> Find(Grid grid)
    {
        int row = 0;
        while (row < grid.RowCount)
        {
            if (heads.At(grid, row) is not { } head)
            {
                yield return (null, row++);
                continue;
            }

            (ColumnHeads found, List<int> body, List<int> loose, int next) = Body(grid, head);
            if (found.IsUnweighted && !StatesMean(grid, found, body))
            {
                for (int r = row; r < next; r++)
                    yield return (null, r);
                row = next;
                continue;
            }

            foreach (ISection section in found.IsScoring ? Parted(grid, found, body) : new List<ISection> { Section(grid, found, body) })
                yield return (section, -1);
            foreach (int r in loose)
                yield return (null, r);
            row = next;
        }
    }

    /// <summary>A scoring table, its blocks of columns one below the other where it has several side by side, or each by itself.</summary>
    private List<ISection> Parted(Grid grid, ColumnHeads found, List<int> body)
    {
        if (SideBySide.In(found) is not { Count: > 1 } blocks)
            return [Section(grid, found, body)];
        List<ISection> read = [];
        foreach (Grid part in SideBySide.Parts(grid, found, body, blocks, labels, IsTotal))
        {
            if (heads.At(part, 0) is not { IsScoring: true } head || head.EndRow != found.EndRow - found.FirstRow)
                return [new SideBySideSection(grid, found, body)];
            read.Add(new ScoringSection(part, head, Enumerable.Range(head.EndRow, part.RowCount - head.EndRow).ToList()));
        }

        return read.Count > 0 ? read : [new SideBySideSection(grid, found, body)];
    }

    /// <summary>What is to be said of a table of scores that has neither weights nor a mean; null for any other.</summary>
    public ReadingGap? FindUnweighted(Grid grid)
    {
        for (int row = 0; row < Math.Min(grid.RowCount, HeadingReach); row++)
        {
            if (heads.At(grid, row) is not { IsUnweighted: true } found)
                continue;
            ColumnChoice columns = ColumnChoice.Of(found)[0];
            int scored = Body(grid, found).Body.Count(r => RowReading.IsStated(RowReading.Of(grid, r, columns, wording).Score));
            return scored == 0
                ? null
                : new ReadingGap(ReadingGapKind.NoWeights, [ThaiText.Clean(found.Columns[columns.Score].Text)], grid.PlaceOf(row));
        }

        return null;
    }

    /// <summary>True where a row of the table states the mean of the scores.</summary>
    private bool StatesMean(Grid grid, ColumnHeads found, List<int> body)
    {
        ColumnChoice columns = ColumnChoice.Of(found)[0];
        return body.Select(r => RowReading.Of(grid, r, columns, wording))
            .Any(r => labels.RoleOf(r) == RowRole.Average && RowReading.IsStated(r.Score));
    }

    /// <summary>A small table with its headings in the first column, as a section of the turned grid; null where it is none.</summary>
    public ISection? FindTransposed(Grid grid)
    {
        if (grid.Columns is < 2 or > MostTurned || grid.RowCount is < 3 or > MostHeadings)
            return null;
        Grid bare = grid.WithoutBands();
        Dictionary<int, StatedFigure> averages = AveragesBelow(bare);
        if (
            averages.Count > 0
            && Turned(bare.WithoutRows(averages.Keys.ToHashSet())) is { } scored
            && scored.Heads.Has(ColumnRole.Score)
            && scored.Heads.Has(ColumnRole.WeightedScore)
        )
            return scored with { Averages = [.. averages.Values] };
        return Turned(bare);
    }

    /// <summary>Rows below the items of a table with its headings down the side that state one figure for all of them, and are labelled as
    /// their average.</summary>
    private Dictionary<int, StatedFigure> AveragesBelow(Grid grid)
    {
        Dictionary<int, StatedFigure> averages = [];
        for (int row = 0; row < grid.RowCount; row++)
        {
            List<TableCell> cells = [.. grid.StartingIn(row).Select(c => c.Cell).Where(c => c.Text.Length > 0)];
            if (
                cells is [var label, var value]
                && labels.RoleOf(label.Text) == RowRole.Average
                && CellText.Figure(value, value.Place, wording.NotAssessed) is { State: FigureState.Stated or FigureState.Unclear } figure
            )
                averages.Add(row, figure);
        }

        return averages;
    }

    private ScoringSection? Turned(Grid grid)
    {
        Grid turned = grid.Transposed();
        for (int first = 0; first < Math.Min(LeastTurned, turned.RowCount); first++)
        {
            if (heads.At(turned, first) is not { IsScoring: true } found || found.EndRow >= turned.RowCount)
                continue;
            List<int> body = Enumerable.Range(found.EndRow, turned.RowCount - found.EndRow).ToList();
            if (body.Exists(r => IsOwnRow(turned, found, r)))
                return new ScoringSection(turned, found, body);
        }

        return null;
    }

    /// <summary>Rows of labels with their values beside them, one pair or several in a row, in a table of other labels:
    /// <c>น้ำหนัก : | ๕</c> over <c>คะแนนที่ได้ : | ๔.๕</c>. One item, scored in the rows
    /// from the first to the last that name one of the three; null where there are none, or a figure of weight and score among them is
    /// missing.</summary>
    public (ISection Section, int First, int End)? FindLabelledFigures(Grid grid)
    {
        if (grid.Columns is < 2 or > MostBeside * 2)
            return null;
        List<List<ColumnRole>> roles = Enumerable.Range(0, grid.RowCount).Select(r => RolesOfLabels(grid, r)).ToList();
        int first = roles.FindIndex(row => row.Exists(r => r is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore));
        if (first < 0)
            return null;
        int end = first;
        while (end < roles.Count && roles[end].Count > 0)
            end++;
        List<ColumnRole> named = roles.GetRange(first, end - first).SelectMany(r => r).ToList();
        if (named.Distinct().Count() != named.Count)
            return null;
        Grid turned = grid.Pairs(first, end).Transposed();
        if (turned.Columns < 2 || heads.At(turned, 0) is not { IsScoring: true } found || !found.Has(ColumnRole.Weight))
            return null;
        List<int> body = Enumerable.Range(found.EndRow, turned.RowCount - found.EndRow).ToList();
        return body.Count > 0 && body.TrueForAll(r => IsOwnRow(turned, found, r))
            ? (new ScoringSection(turned, found, body), first, end)
            : null;
    }

    /// <summary>The roles of the labels in a row of labels and values, all of them of a scoring table's; empty for any other row.</summary>
    private List<ColumnRole> RolesOfLabels(Grid grid, int row)
    {
        List<GridCell> cells = grid.StartingIn(row).ToList();
        if (cells.Count < 2 || (cells.Count > MostBeside && cells.Count % 2 == 1))
            return [];
        List<ColumnRole> roles = new();
        for (int i = 0; i < (cells.Count > MostBeside ? cells.Count : 1); i += 2)
        {
            TableCell cell = cells[i].Cell;
            if (
                cell.NestedTables.Any()
                || ThaiText.Clean(cell.Text).TrimEnd(':', ' ') is not { Length: > 0 } text
                || headings.RoleOf(text) is not { } role
                || role
                    is not (
                        ColumnRole.Weight
                        or ColumnRole.Target
                        or ColumnRole.Unit
                        or ColumnRole.Result
                        or ColumnRole.Score
                        or ColumnRole.WeightedScore
                        or ColumnRole.FullScore
                    )
            )
                return [];
            roles.Add(role);
        }

        return roles;
    }

    /// <summary>A table whose columns are known by their figures alone, all of its rows; null where nothing is proven.</summary>
    public ISection? FindProven(Grid grid) =>
        new ProvenHeads(wording).In(grid) is { } found
            ? new ScoringSection(grid, found, Enumerable.Range(found.EndRow, grid.RowCount - found.EndRow).ToList())
            : null;

    /// <summary>A table without a heading of its own that goes on with the one before it: as many columns, and figures where that one has
    /// figures.</summary>
    public ISection? FindContinuation(Grid grid, ScoringSection before)
    {
        if (before.Grid.IsTransposed || grid.Columns != before.Heads.Columns.Count)
            return null;
        ColumnHeads continued = before.Heads with { FirstRow = 0, EndRow = 0 };
        (_, List<int> body, List<int> loose, int next) = Body(grid, continued);
        int own = body.Count(r => IsOwnRow(grid, continued, r) || IsTotal(grid, r));
        return
            next == grid.RowCount
            && loose.Count == 0
            && own > 0
            && body.TrueForAll(r => IsOwnRow(grid, continued, r) || IsTotal(grid, r) || !HoldsText(grid, continued, r))
            ? new ScoringSection(grid, continued, body) { Headless = true }
            : null;
    }

    /// <summary>A row of a total's label, or a conversion's, with a figure.</summary>
    private bool IsTotal(Grid grid, int row)
    {
        List<GridCell> cells = grid.StartingIn(row).Where(c => c.Cell.Text.Length > 0).ToList();
        return cells.Exists(c => labels.IsTotal(c.Cell.Text) || conversions.IsConversion(c.Cell.Text))
            && cells.Exists(c => FigureReader.ParseWithPercent(ThaiText.Clean(c.Cell.Text), out _) is not null);
    }

    /// <summary>A table of totals alone that follows a scoring table and cannot be laid under its columns.</summary>
    public bool IsLoosePart(Grid grid, ScoringSection before) =>
        grid.Columns != before.Heads.Columns.Count && grid.RowCount <= 2 && Enumerable.Range(0, grid.RowCount).All(r => IsTotal(grid, r));

    /// <summary>True where a column of figures holds words.</summary>
    private bool HoldsText(Grid grid, ColumnHeads heads, int row)
    {
        foreach ((int column, int span, TableCell cell) in grid.StartingIn(row))
        {
            if (span > 1 || heads.Columns[column].Role is not (ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore))
                continue;
            if (FigureReader.Read(cell.Text, cell.Place, wording.NotAssessed).State == FigureState.Unclear)
                return true;
        }

        return false;
    }

    /// <returns>The headings, completed by those of the next page where some could not be read, and the rows under them.</returns>
    private (ColumnHeads Heads, List<int> Body, List<int> Loose, int Next) Body(Grid grid, ColumnHeads found)
    {
        List<int> body = [],
            loose = [];
        int row = found.EndRow;
        while (row < grid.RowCount)
        {
            if (heads.At(grid, row) is { } again)
            {
                if (!again.SameRoles(found) && !again.Repeats(found))
                {
                    if (!found.Repeats(again))
                        break;
                    found = found.Completed(again);
                }

                row = again.EndRow;
                continue;
            }

            if (!IsOwnRow(grid, found, row) && Ends(grid, row))
            {
                if (EndOfNotes(grid, found, row) is not { } behind)
                    break;
                while (row < behind)
                    loose.Add(row++);
                continue;
            }

            if ((IsFullWidthText(grid, row) || notes.ReachesOverFigures(grid, found, row)) && !NameRows.IsAbove(grid, found, row, wording))
                loose.Add(row);
            else
                body.Add(row);
            row++;
        }

        return (found, body, loose, row);
    }

    /// <summary>Where the table goes on below rows of one text each (<c>หมายเหตุ : ...</c>) that stand between its rows; null where it does
    /// not.</summary>
    private int? EndOfNotes(Grid grid, ColumnHeads found, int row)
    {
        int next = row;
        while (next < grid.RowCount && next < row + MostNotes && notes.Is(grid, next))
            next++;
        return next > row && next < grid.RowCount && heads.At(grid, next) is null && (IsOwnRow(grid, found, next) || IsTotal(grid, next))
            ? next
            : null;
    }

    /// <summary>A row that states what the section's columns ask for, whatever its words: figures of weight and score, or a level with its
    /// score.</summary>
    private bool IsOwnRow(Grid grid, ColumnHeads found, int row)
    {
        int stated = 0;
        bool level = false;
        foreach ((int column, int span, TableCell cell) in grid.StartingIn(row))
        {
            if (span > 1 || cell.NestedTables.Any())
                continue;
            if (
                found.Columns[column].Role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore
                && FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _) is not null
            )
                stated++;
            level |= found.IsCriteria && wording.LevelNumber(cell.Text) is not null;
        }

        return level || stated >= 2;
    }

    private static ISection Section(Grid grid, ColumnHeads found, List<int> body)
    {
        if (found.IsScoring)
            return new ScoringSection(grid, found, body);
        if (found.IsUnweighted)
            return new UnweightedSection(grid, found, body);
        return found.IsCriteria ? new CriteriaSection(grid, found, body) : new WeightListSection(grid, found, body);
    }

    /// <summary>A row that cannot be a row of figures: it holds a table, or a label of the form.</summary>
    private bool Ends(Grid grid, int row)
    {
        foreach ((_, _, TableCell cell) in grid.StartingIn(row))
        {
            if (cell.NestedTables.Any())
                return true;
            if (cell.Text.Length is 0 or > 400)
                continue;
            ReadOnlySpan<char> line = cell.Text.AsSpan();
            int end = line.IndexOf('\n');
            string first = end < 0 ? cell.Text : cell.Text[..end];
            if (LabelledLine.Parse(first, wording) is { } label && EndsSection(label, first))
                return true;
        }

        return false;
    }

    private bool EndsSection(LabelledLine label, string text)
    {
        if (wording.RowLabel(Skeleton.Of(text)) is not null)
            return false;
        return label.Role switch
        {
            LabelRole.IndicatorName or LabelRole.IndicatorNumber => label.Colon && label.Number is null,
            LabelRole.Weight or LabelRole.Criteria or LabelRole.Results or LabelRole.Other => label.Colon,
            LabelRole.Description => label.Colon,
            _ => true,
        };
    }

    private bool IsFullWidthText(Grid grid, int row)
    {
        if (grid.Columns < 3)
            return false;
        List<GridCell> cells = grid.StartingIn(row).ToList();
        if (cells.Count != 1 || cells[0].Span < grid.Columns)
            return false;
        return cells[0].Cell.Text.Length > 0
            && !wording.StartsGroup(Skeleton.Of(cells[0].Cell.Text))
            && !conversions.IsConversion(cells[0].Cell.Text);
    }
}
