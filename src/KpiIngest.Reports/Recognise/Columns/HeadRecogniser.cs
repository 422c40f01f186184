using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Finds heading blocks in a grid and says what each column holds: one or several rows, with spans, sub-headings ๑ ๒ ๓ ๔ ๕, units,
/// assessors.</summary>
internal sealed class HeadRecogniser(FormWording wording)
{
    /// <summary>Rows that a heading block may take.</summary>
    private const int MaxHeadRows = 5;

    private readonly HeadingText headings = new(wording);

    private readonly CountedColumns counted = new(wording);

    private readonly OpenHeads open = new(wording);

    private readonly ResultParts parts = new(wording);

    private readonly Ticks ticks = new(wording);

    /// <summary>The heading block that starts in a row; null where none does.</summary>
    public ColumnHeads? At(Grid grid, int row)
    {
        List<GridCell> cells = grid.StartingIn(row).Where(c => c.Cell.Text.Length > 0).ToList();
        if (
            cells.Count == 0
            || HoldsLabels(grid, cells)
            || !(LooksLikeHeading(cells) || IsOverLevels(grid, row, cells) || IsOverHeadings(grid, row, cells))
        )
            return null;
        int end = row + cells.Max(c => grid.RowsCovered(row, c.Column));
        end = Math.Min(end, row + MaxHeadRows);
        while (end < grid.RowCount && end < row + MaxHeadRows && IsSubHeading(grid, row, end))
            end++;
        ColumnHeads heads = Heads(grid, row, end);
        return (heads.IsScoring || heads.IsCriteria || heads.IsWeightList || heads.IsUnweighted) && !HoldsTotals(heads) ? heads : null;
    }

    /// <summary>True for a table of totals by themselves: <c>น้ำหนักรวม | คะแนนรวม</c>.</summary>
    private bool HoldsTotals(ColumnHeads heads)
    {
        foreach (ColumnHead column in heads.Columns)
            if (
                column.Role == ColumnRole.Weight
                && wording.RowLabelExactly(Skeleton.Of(HeadingText.WithoutFigures(column.Text))) == RowRole.Total
            )
                return true;
        return false;
    }

    /// <summary>True for a row of labels that end in a colon, each with its value beside it:
    /// <c>ชื่อตัวชี้วัด : | ... | น้ำหนัก : | ๕</c>.</summary>
    private bool HoldsLabels(Grid grid, List<GridCell> cells)
    {
        if (grid.IsTransposed && cells.TrueForAll(c => headings.RoleOf(c.Cell.Text.TrimEnd(':', ' ')) is not null))
            return false;
        int labels = 0;
        for (int i = 0; i < cells.Count; i++)
        {
            if (!ThaiText.Clean(cells[i].Cell.Text).EndsWith(':'))
                continue;
            labels++;
            if (i + 1 < cells.Count && headings.RoleOf(cells[i + 1].Cell.Text) is null)
                return true;
        }

        return labels >= 2;
    }

    private bool LooksLikeHeading(List<GridCell> cells)
    {
        HashSet<ColumnRole> roles = new();
        List<int> levels = new();
        (int nextLevel, bool item) = (0, false);
        foreach ((int column, int span, TableCell cell) in cells)
        {
            if (cell.NestedTables.Any())
                return false;
            if (headings.RoleOf(cell.Text) is { } role)
                roles.Add(role);
            else if (headings.IsPeriod(cell.Text))
                continue;
            else if (wording.LevelNumber(cell.Text) is { } level)
            {
                if (levels.Count > 0 && column != nextLevel)
                    return false;
                nextLevel = column + span;
                levels.Add(level);
            }
            else if (Figures.FigureReader.Parse(ThaiText.Clean(cell.Text)) is not null)
                return false;
            else
                item |= ItemNumber.Parse(cell.Text) is not null;
        }

        // The numbers of levels stand side by side; beside the number of an item they are its targets.
        if (levels.Count >= 3 && !item && (roles.Count >= 1 || cells.TrueForAll(c => wording.NamesLevel(c.Cell.Text))))
            return IsScale(levels);
        if (levels.Count > 0)
            return false;
        return roles.Count >= 2 && roles.Any(r => IsScoreRole(r) || r is ColumnRole.Criteria or ColumnRole.Level)
            || (roles.Count >= 1 && ByPart(cells) >= (roles.Count >= 2 ? 1 : 2));
    }

    private static bool IsScoreRole(ColumnRole? role) => role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore;

    /// <summary>Roles of weight, score and weighted score that headings of unknown wording have by a part that decides them.</summary>
    private int ByPart(List<GridCell> cells) =>
        cells
            .Where(c => ItemNumber.Parse(c.Cell.Text) is null)
            .Select(c => headings.RoleOf(c.Cell.Text) ?? headings.RoleByPart(c.Cell.Text))
            .Where(IsScoreRole)
            .Distinct()
            .Count();

    /// <summary>One heading over nothing but the numbers of levels: <c>ระดับคะแนน</c> over <c>๑ ๒ ๓ ๔ ๕</c>.</summary>
    private bool IsOverLevels(Grid grid, int row, List<GridCell> cells)
    {
        if (cells.Count != 1 || row + 1 >= grid.RowCount || cells[0].Cell.NestedTables.Any())
            return false;
        if (headings.RoleOf(cells[0].Cell.Text) is not (ColumnRole.Criteria or ColumnRole.Target or ColumnRole.Level or ColumnRole.Score))
            return false;
        List<int?> below = grid.StartingIn(row + 1).Select(c => wording.LevelNumber(c.Cell.Text)).ToList();
        return below.Count >= 3 && below.TrueForAll(l => l is not null) && IsScale(below.ConvertAll(l => l!.Value));
    }

    /// <summary>Headings of which some span others: those of two assessors or rounds over <c>คะแนน</c> and <c>ถ่วงน้ำหนัก</c> of
    /// each.</summary>
    private bool IsOverHeadings(Grid grid, int row, List<GridCell> cells)
    {
        if (row + 1 >= grid.RowCount || !cells.Exists(c => c.Span > 1) || !cells.Exists(c => headings.RoleOf(c.Cell.Text) is not null))
            return false;
        if (
            cells.Exists(c =>
                c.Cell.NestedTables.Any()
                || !(
                    headings.RoleOf(c.Cell.Text) is not null
                    || headings.IsPeriod(c.Cell.Text)
                    || ReachesDown(grid, row, c)
                    || (c.Span > 1 && wording.AssessorIn(Skeleton.Of(c.Cell.Text)) is not null)
                )
            )
        )
            return false;
        return LooksLikeHeading(grid.StartingIn(row + 1).Where(c => c.Cell.Text.Length > 0).ToList());
    }

    /// <summary>A heading of unknown wording that stands over the further headings of others.</summary>
    private static bool ReachesDown(Grid grid, int row, GridCell cell) =>
        cell.Span == 1
        && grid.RowsCovered(row, cell.Column) > 1
        && Figures.FigureReader.ParseWithPercent(ThaiText.Clean(cell.Cell.Text), out _) is null
        && ItemNumber.Parse(cell.Cell.Text) is null;

    /// <summary>Numbers that rise from 0 or 1, or fall to it.</summary>
    private static bool IsScale(List<int> levels)
    {
        if (levels[^1] < levels[0])
            levels.Reverse();
        for (int i = 1; i < levels.Count; i++)
            if (levels[i] <= levels[i - 1])
                return false;
        return levels[0] <= 1;
    }

    /// <summary>A row under a heading that goes on with it: numbers of levels under a criteria heading, an index row, units, assessors,
    /// further headings.</summary>
    private bool IsSubHeading(Grid grid, int top, int row)
    {
        if (CountsColumns(grid, top, row) || CompletesHeadings(grid, row))
            return true;
        bool any = false;
        List<int> underLevels = new();
        foreach ((int column, int span, TableCell cell) in grid.StartingIn(row))
        {
            if (cell.NestedTables.Any())
                return false;
            string text = ThaiText.Clean(cell.Text);
            if (text.Length == 0)
                continue;
            any = true;
            if (counted.At(grid, row, column) is not null)
                continue;
            if (wording.LevelNumber(text) is { } level && (UnderCriteria(grid, top, row, column) || CountsLevels(grid, row)))
            {
                if (grid.At(row - 1, column) is { } above && above != cell && wording.LevelNumber(above.Text) is not null)
                    underLevels.Add(level);
                continue;
            }

            if (IndexRow.IsMark(text))
                continue;
            if (headings.IsPeriod(text))
                continue;
            if (HeadingText.IsBracketed(text) && headings.RoleOf(text) is null)
                continue;
            if (headings.RoleOf(text) is not null || (text.Length <= 40 && wording.AssessorIn(Skeleton.Of(text)) is not null))
                continue;
            if (IsUnderSpan(grid, row, column) && !text.Any(ThaiDigits.IsDigit) && headings.RoleByPart(text) is not null)
                continue;
            return false;
        }

        // Small figures under the numbers of levels are the scores of these where they count up; else (๑๐ ๘ ๖ ๔ ๒) they are targets.
        return any && (underLevels.Count < 2 || IsScale(underLevels));
    }

    /// <summary>The second line of headings that the end of a page has parted: each cell goes on with the one above it, and together they
    /// are a known heading (<c>คะแนน</c> over <c>ที่ได้</c>).</summary>
    private bool CompletesHeadings(Grid grid, int row)
    {
        int completed = 0;
        foreach ((int column, int span, TableCell cell) in grid.StartingIn(row))
        {
            if (cell.Text.Length == 0)
                continue;
            if (
                cell.NestedTables.Any()
                || cell.Text.Any(ThaiDigits.IsDigit)
                || grid.Starting(row - 1, column) is not { Text.Length: > 0 } above
                || above.ColumnSpan != span
                || headings.RoleOf(above.Text + cell.Text) is null
            )
                return false;
            completed++;
        }

        return completed >= 2;
    }

    /// <summary>True under a heading that spans several columns, where headings of unknown wording may stand.</summary>
    private static bool IsUnderSpan(Grid grid, int row, int column) => grid.At(row - 1, column) is { ColumnSpan: > 1 };

    /// <summary>An index row of bare numbers, which under a heading of criteria would be their levels.</summary>
    private bool CountsColumns(Grid grid, int top, int row)
    {
        if (row == top || !IndexRow.Counts(grid, row) || CountsLevels(grid, row))
            return false;
        foreach ((int column, _, _) in grid.StartingIn(row))
        {
            if (UnderCriteria(grid, top, row, column) || counted.At(grid, row, column) is not null)
                return false;
            for (int r = top; r < row; r++)
                if (grid.At(r, column) is { } above && wording.LevelNumber(above.Text) is not null)
                    return false;
        }

        return true;
    }

    /// <summary>A row that counts what stands under one heading alone, whose wording is not known or damaged: the levels of
    /// criteria.</summary>
    private bool CountsLevels(Grid grid, int row)
    {
        List<GridCell> cells = grid.StartingIn(row).ToList();
        return cells.Count > 1
            && grid.At(row - 1, cells[0].Column) is { } above
            && above.ColumnSpan == cells.Count
            && cells.TrueForAll(c => grid.At(row - 1, c.Column) == above)
            && IndexRow.Counts(grid, row)
            && !headings.IsPeriod(above.Text)
            && (headings.RoleOf(above.Text) ?? headings.RoleByPart(above.Text)) is null or ColumnRole.Criteria or ColumnRole.Target;
    }

    private bool UnderCriteria(Grid grid, int top, int row, int column)
    {
        for (int r = top; r < row; r++)
            if (grid.At(r, column) is { } above && IsCriteriaSpan(above))
                return true;
        return false;
    }

    private bool IsCriteriaSpan(TableCell above) =>
        above.ColumnSpan > 1
            && headings.RoleOf(above.Text) is ColumnRole.Criteria or ColumnRole.Target or ColumnRole.Level or ColumnRole.Score
        || (above.ColumnSpan > 1 && wording.ColumnHeadingByPart(Skeleton.Of(above.Text)) is ColumnRole.Criteria or ColumnRole.Target);

    private ColumnHeads Heads(Grid grid, int first, int end)
    {
        List<ColumnHead> columns = new(grid.Columns);
        for (int c = 0; c < grid.Columns; c++)
            columns.Add(Head(grid, first, end, c));
        Cumulate(columns);
        columns = parts.Settle(grid, first, end, columns);
        List<ColumnHead> settled = open.Settle(
            grid,
            end,
            WithoutLetters(columns.ConvertAll(c => IsFullScore(c, columns) ? c with { Role = ColumnRole.FullScore } : c))
        );
        ColumnHeads heads = new(first, end, YearColumns.Sort(settled, wording)) { Proven = settled.Exists(c => c.Proven) };
        return heads.LevelColumns >= 2 && heads.Has(ColumnRole.Weight) ? heads with { Ticked = ticks.Tick(grid, heads) } : heads;
    }

    /// <summary><c>รวม</c> behind the results of single months is their sum, the result of the whole; <c>เฉลี่ย</c> behind several scores
    /// is what they came to.</summary>
    private void Cumulate(List<ColumnHead> columns)
    {
        for (int c = 1; c < columns.Count; c++)
        {
            if (columns[c].Role is not null)
                continue;
            RowRole? label = wording.RowLabelExactly(Skeleton.Of(columns[c].Text));
            if (label == RowRole.Total && columns[c - 1] is { Role: ColumnRole.Result, Period: not null })
                columns[c] = columns[c] with { Role = ColumnRole.Result };
            else if (
                label == RowRole.Average
                && c > 1
                && columns[c - 1].Role == ColumnRole.Score
                && columns[c - 2].Role == ColumnRole.Score
            )
                columns[c] = columns[c] with { Role = ColumnRole.Score };
        }
    }

    /// <summary>W and S alone are headings of SWOT tables and calendars as well: they count only beside a heading that names one of the
    /// three in words, or a formula.</summary>
    private static List<ColumnHead> WithoutLetters(List<ColumnHead> columns) =>
        columns.Exists(c => IsScoreRole(c.Role) && !HeadingText.IsLetter(c.Text))
            ? columns
            : columns.ConvertAll(c => IsScoreRole(c.Role) ? c with { Role = null } : c);

    /// <summary>A score out of so many beside a score that was earned: <c>คะแนน (เต็ม ๕)</c> beside <c>คะแนนที่ได้</c>.</summary>
    private bool IsFullScore(ColumnHead head, List<ColumnHead> all) =>
        head.Role == ColumnRole.Score
        && headings.IsOutOf(head.Text)
        && all.Exists(o => o.Role == ColumnRole.Score && o.Assessor == head.Assessor && !headings.IsOutOf(o.Text));

    private ColumnHead Head(Grid grid, int first, int end, int column)
    {
        List<TableCell> cells = new();
        CountedColumns.Found? number = null;
        for (int r = first; r < end; r++)
        {
            if (r > first)
                number ??= counted.At(grid, r, column);
            if (grid.At(r, column) is not { Text.Length: > 0 } cell || cells.Contains(cell))
                continue;
            if (!IndexRow.IsMark(ThaiText.Clean(cell.Text)) && !CountsColumns(grid, first, r))
                cells.Add(cell);
        }

        if (cells.Count == 0)
            return new ColumnHead(null, null, null, "", Place.Unknown);
        string text = string.Join('\n', cells.Select(c => c.Text));
        Assessor? assessor = cells.Select(c => wording.AssessorIn(Skeleton.Of(c.Text))).LastOrDefault(a => a is not null);
        TablePeriod? period = Periods.Together(
            cells.Select(c => headings.PeriodOf(c.Text)).Append(number?.Period).OfType<TablePeriod>().ToList()
        );
        if (number is null && wording.LevelNumber(cells[^1].Text) is { } level)
            return new ColumnHead(ColumnRole.Criteria, assessor, level, text, cells[^1].Place) { Period = period };
        ColumnRole? role = number is { Period: null } ? number.Role : RoleOf(cells, text);
        // A column of assessors, whose heading is spelt much like one of results.
        if (role == ColumnRole.Result && wording.IsAssessor(Skeleton.Of(text)))
            role = ColumnRole.Note;
        return new ColumnHead(role, assessor, null, text, cells[^1].Place)
        {
            Period = period,
            SaysWeighted = headings.SaysWeighted(text),
            OutOf = headings.OutOf(text),
        };
    }

    /// <summary>From the lowest heading upwards: its whole wording, that of it and the one above together (<c>คะแนน</c> over
    /// <c>ถ่วงน้ำหนัก</c>), a part that decides; last, all headings together, and a printed product whatever its words (<c>ผลคูณ</c> over
    /// <c>(W×S)</c>).</summary>
    private ColumnRole? RoleOf(List<TableCell> cells, string text)
    {
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            bool qualifies = i > 0 && (HeadingText.IsBracketed(cells[i].Text) || headings.IsPeriod(cells[i].Text));
            if (!qualifies && headings.RoleOf(cells[i].Text) is { } role)
                return role;
            if (i > 0 && headings.RoleOf(cells[i - 1].Text + cells[i].Text.Trim('(', ')')) is { } joined)
                return joined;
            if (qualifies)
                continue;
            if (headings.RoleByPart(cells[i].Text) is { } part)
                return part;
        }

        return headings.RoleOf(text) ?? (ConventionWording.Read(text, wording) is null ? null : ColumnRole.WeightedScore);
    }
}
