using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Says what the columns of a table hold whose headings are mostly of unknown wording, where the figures prove it: weight × score
/// gives the weighted score in every row, two at least, under one convention. One of the three headings must be known, and no other choice
/// of columns may fit: quantity × price gives an amount as well.</summary>
internal sealed class ProvenHeads(FormWording wording)
{
    private const int LeastRows = 2;

    private const int MostColumns = 16;

    private const int TopScore = 5;

    private readonly HeadingText headings = new(wording);

    private readonly RowLabels labels = new(wording);

    /// <summary>Which column holds what; weight and score as the known heading has them.</summary>
    private readonly record struct Choice(int Weight, int Score, int Weighted);

    /// <summary>The heading row and what its columns are proven to hold; null where nothing is proven.</summary>
    public ColumnHeads? In(Grid grid)
    {
        if (grid.Columns is < 3 or > MostColumns)
            return null;
        int top = 0;
        while (top < grid.RowCount && grid.StartingIn(top).Count(c => c.Cell.Text.Length > 0) < 3)
            top++;
        if (
            grid.RowCount - top <= LeastRows
            || grid.StartingIn(top).Any(c => c.Span > 1 || c.Cell.NestedTables.Any() || Figure(c.Cell) is not null)
        )
            return null;
        List<ColumnRole?> roles = Enumerable.Range(0, grid.Columns).Select(c => RoleOf(grid.At(top, c))).ToList();
        if (!roles.Exists(r => r is ColumnRole.Weight or ColumnRole.Score or ColumnRole.WeightedScore))
            return null;
        int body = top + 1 < grid.RowCount && IndexRow.Counts(grid, top + 1) ? top + 2 : top + 1;
        List<Figure?[]> rows = Enumerable
            .Range(body, grid.RowCount - body)
            .Where(r => !IsTotal(grid, r))
            .Select(r => Enumerable.Range(0, grid.Columns).Select(c => Figure(grid.At(r, c))).ToArray())
            .ToList();
        List<bool> open = Enumerable
            .Range(0, grid.Columns)
            .Select(c => grid.At(top, c) is { } cell && wording.OpenHeading(Skeleton.Of(cell.Text)) is { Count: > 1 })
            .ToList();
        List<Choice> proven = Choices(roles, open).Where(c => Proves(rows, c)).Take(2).ToList();
        return proven is [var choice] ? Heads(grid, top, body, roles, choice) : null;
    }

    /// <param name="open">True for a heading of several meanings: the figures may prove one that it usually has not.</param>
    private static IEnumerable<Choice> Choices(List<ColumnRole?> roles, List<bool> open)
    {
        for (int weight = 0; weight < roles.Count; weight++)
        for (int score = 0; score < roles.Count; score++)
        for (int weighted = 0; weighted < roles.Count; weighted++)
        {
            if (weight == score || weight == weighted || score == weighted)
                continue;
            if (
                May(weight, ColumnRole.Weight)
                && May(score, ColumnRole.Score)
                && May(weighted, ColumnRole.WeightedScore)
                && (roles[weight] == ColumnRole.Weight || roles[score] == ColumnRole.Score || roles[weighted] == ColumnRole.WeightedScore)
            )
                yield return new Choice(weight, score, weighted);
        }

        bool May(int column, ColumnRole role) => roles[column] is null || roles[column] == role || open[column];
    }

    /// <summary>Every row that states one of the three states them all, and they fit one convention.</summary>
    private static bool Proves(List<Figure?[]> rows, Choice choice)
    {
        List<Figure?[]> stated = rows.Where(r =>
                r[choice.Weight] is not null || r[choice.Score] is not null || r[choice.Weighted] is not null
            )
            .ToList();
        if (
            stated.Count < LeastRows
            || stated.Exists(r =>
                r[choice.Weight] is null || r[choice.Weighted] is null || r[choice.Score] is not { Value: >= 0 and <= TopScore }
            )
        )
            return false;
        decimal sum = stated.Sum(r => r[choice.Weight]!.Value);
        return sum > 0
            && new[] { 1, 100, sum, TopScore }.Any(divisor =>
                stated.TrueForAll(r => Fits(r[choice.Weight]!, r[choice.Score]!, r[choice.Weighted]!, divisor))
            );
    }

    /// <summary>True where weight × score ÷ divisor may be the weighted score, given how both were rounded.</summary>
    public static bool Fits(Figure weight, Figure score, Figure weighted, decimal divisor)
    {
        if (Math.Max(weight.Value, weighted.Value) > 1_000_000m)
            return false;
        decimal slack = HalfUnit(score) * weight.Value + HalfUnit(weighted) * divisor;
        return Math.Abs(weight.Value * score.Value - weighted.Value * divisor) <= slack && weighted.Value > 0;
    }

    private static decimal HalfUnit(Figure figure)
    {
        decimal half = 0.5m;
        for (int i = 0; i < figure.Places; i++)
            half /= 10;
        return figure.Whole ? 0 : half;
    }

    private static ColumnHeads Heads(Grid grid, int top, int body, List<ColumnRole?> roles, Choice choice)
    {
        List<ColumnHead> columns = new();
        for (int c = 0; c < grid.Columns; c++)
        {
            ColumnRole? role =
                c == choice.Weight ? ColumnRole.Weight
                : c == choice.Score ? ColumnRole.Score
                : c == choice.Weighted ? ColumnRole.WeightedScore
                : roles[c];
            columns.Add(new ColumnHead(role, null, null, grid.At(top, c)?.Text ?? "", grid.At(top, c)?.Place ?? Place.Unknown));
        }

        // Without a known heading, the column of words before the figures names the items.
        int first = Math.Min(choice.Weight, Math.Min(choice.Score, choice.Weighted));
        if (!columns.Exists(c => c.Role == ColumnRole.Item) && first > 0 && columns[first - 1].Role is null)
            columns[first - 1] = columns[first - 1] with { Role = ColumnRole.Item };
        return new ColumnHeads(top, body, columns) { Proven = true };
    }

    private ColumnRole? RoleOf(TableCell? cell) => cell is null ? null : headings.RoleOf(cell.Text) ?? headings.RoleByPart(cell.Text);

    private bool IsTotal(Grid grid, int row) => grid.StartingIn(row).Any(c => c.Cell.Text.Length > 0 && labels.IsTotal(c.Cell.Text));

    private static Figure? Figure(TableCell? cell) => cell is null ? null : FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _);
}
