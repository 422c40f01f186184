using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>
/// Tables that look like scoring tables and are none, because a heading is blank, of unknown wording or another's: two of weight, score and
/// weighted score are named beside figures under a heading that says nothing, or one is named and weight × score gives the weighted score
/// in every row. Nothing is read from them; that they are not read is said.
/// </summary>
internal sealed class UnreadScores(FormWording wording)
{
    /// <summary>Rows within which the headings of a table begin, and which they take.</summary>
    private const int HeadingRows = 4;

    private const int MostColumns = 16;

    private const int TopScore = 10;

    private readonly HeadingText headings = new(wording);

    /// <summary>What is to be said of a table without a scoring section; null where nothing is.</summary>
    public ReadingGap? In(Grid grid)
    {
        if (
            grid.Columns is < 3 or > MostColumns
            || Enumerable.Range(0, grid.RowCount).Any(r => grid.StartingIn(r).Any(c => c.Cell.NestedTables.Any()))
        )
            return null;
        int top = Enumerable
            .Range(0, Math.Min(grid.RowCount, HeadingRows))
            .FirstOrDefault(r => grid.StartingIn(r).Any(c => IsScoreRole(RoleOf(c.Cell.Text))), -1);
        if (top < 0)
            return null;
        int end = top + 1;
        while (end < grid.RowCount && end < top + HeadingRows && Figures(grid, end).Count(f => f is not null) < 2)
            end++;
        if (end >= grid.RowCount || Figures(grid, top).Any(f => f is not null))
            return null;
        List<ColumnRole?> roles = Enumerable.Range(0, grid.Columns).Select(c => RoleOf(grid, top, end, c)).ToList();
        List<Figure?[]> rows = Enumerable.Range(end, grid.RowCount - end).Select(r => Figures(grid, r)).ToList();
        List<bool> blank = Enumerable
            .Range(0, grid.Columns)
            .Select(c => Enumerable.Range(top, end - top).All(r => string.IsNullOrWhiteSpace(grid.At(r, c)?.Text)))
            .ToList();
        if (!(NamesTwo(roles, blank, rows) || Fits(roles, rows)))
            return null;
        IEnumerable<string> texts =
            from column in Enumerable.Range(0, grid.Columns)
            where IsScoreRole(roles[column])
            select Enumerable
                .Range(top, end - top)
                .Select(r => ThaiText.Clean(grid.At(r, column)?.Text ?? ""))
                .Last(t => IsScoreRole(RoleOf(t)));
        return new ReadingGap(ReadingGapKind.UnreadScores, [.. texts.Distinct(StringComparer.Ordinal)], grid.PlaceOf(top));
    }

    /// <summary>True for a table with a row of headings and a row of two figures at least below it.</summary>
    public static bool HoldsFigures(Grid grid) =>
        grid is { Columns: >= 3 and <= MostColumns, RowCount: >= 2 }
        && Figures(grid, 0).All(f => f is null)
        && Enumerable.Range(1, grid.RowCount - 1).Any(r => Figures(grid, r).Count(f => f is not null) >= 2);

    private static bool IsScoreRole(ColumnRole? role) => role is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore;

    private ColumnRole? RoleOf(string text) => headings.RoleOf(text) ?? headings.RoleByPart(text);

    private ColumnRole? RoleOf(Grid grid, int top, int end, int column)
    {
        for (int row = end - 1; row >= top; row--)
            if (grid.At(row, column) is { Text.Length: > 0 } cell && RoleOf(cell.Text) is { } role)
                return role;
        return null;
    }

    /// <summary>Per column the figure that a cell of its own is, and nothing else.</summary>
    private static Figure?[] Figures(Grid grid, int row)
    {
        Figure?[] figures = new Figure?[grid.Columns];
        foreach ((int column, int span, TableCell cell) in grid.StartingIn(row))
            if (span == 1)
                figures[column] = FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _);
        return figures;
    }

    /// <summary>Two of the three are named, with figures under both, and beside them stands a heading that is blank, or a figure under one
    /// that says nothing.</summary>
    private static bool NamesTwo(List<ColumnRole?> roles, List<bool> blank, List<Figure?[]> rows) =>
        rows.Exists(figures =>
            Enumerable
                .Range(0, roles.Count)
                .Where(c => figures[c] is not null && IsScoreRole(roles[c]))
                .Select(c => roles[c])
                .Distinct()
                .Count() >= 2
            && Enumerable.Range(1, roles.Count - 1).Any(c => blank[c] || (figures[c] is not null && IsOpen(roles, c)))
        );

    /// <summary>True for a column whose heading says nothing, or says the same as the one before it: a heading merged over names and
    /// figures.</summary>
    private static bool IsOpen(List<ColumnRole?> roles, int column) =>
        roles[column] is null || (roles[column] == ColumnRole.Item && column > 0 && roles[column - 1] == ColumnRole.Item);

    /// <summary>Some choice of columns that leaves the named ones what they are gives weight × score = weighted score wherever all three
    /// are stated.</summary>
    private static bool Fits(List<ColumnRole?> roles, List<Figure?[]> rows)
    {
        for (int weight = 0; weight < roles.Count; weight++)
        for (int score = 0; score < roles.Count; score++)
        for (int weighted = 0; weighted < roles.Count; weighted++)
            if (
                May(weight, ColumnRole.Weight)
                && May(score, ColumnRole.Score)
                && May(weighted, ColumnRole.WeightedScore)
                && weight != score
                && weight != weighted
                && score != weighted
                && Fits(rows, weight, score, weighted)
            )
                return true;
        return false;

        bool May(int column, ColumnRole role) =>
            roles[column] == role
            || (!IsScoreRole(roles[column]) && (IsOpen(roles, column) || roles[column] is not (ColumnRole.Item or ColumnRole.Order)));
    }

    private static bool Fits(List<Figure?[]> rows, int weight, int score, int weighted)
    {
        List<Figure?[]> stated = rows.Where(r => r[weight] is not null && r[score] is not null && r[weighted] is not null).ToList();
        if (stated.Count == 0 || stated.Exists(r => r[score]!.Value is < 0 or > TopScore))
            return false;
        decimal sum = stated.Sum(r => r[weight]!.Value);
        return sum > 0
            && new[] { 1, 100, sum, 5 }.Any(divisor =>
                stated.TrueForAll(r => ProvenHeads.Fits(r[weight]!, r[score]!, r[weighted]!, divisor))
            );
    }
}
