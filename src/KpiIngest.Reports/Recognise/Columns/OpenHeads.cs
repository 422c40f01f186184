using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Settles what headings of several meanings head (<c>ระดับคะแนน</c>, <c>คะแนน</c>, <c>ผลคูณ</c>): first by what the other headings leave to be had, then by the
/// figures under them: weight × score is the weighted score. Where both leave it open, the columns are read as neither, and said to be open.</summary>
internal sealed class OpenHeads(FormWording wording)
{
    /// <summary>Columns of several meanings above which nothing is tried.</summary>
    private const int MostOpen = 4;

    private const int HighestScore = 10;

    private readonly RowLabels labels = new(wording);

    /// <param name="end">The first row under the headings.</param>
    public List<ColumnHead> Settle(Grid grid, int end, List<ColumnHead> columns)
    {
        if (!columns.Exists(c => c.Role == ColumnRole.Weight)) return columns;
        return WithOneScore(grid, end, WithOrder(grid, end, Settled(grid, end, columns)));
    }

    private List<ColumnHead> Settled(Grid grid, int end, List<ColumnHead> columns)
    {
        var open = Enumerable.Range(0, columns.Count).Where(c => columns[c].Role is not null && RolesOf(columns[c]).Count > 1).ToList();
        if (open.Count is 0 or > MostOpen) return columns;
        if (columns.Where(c => c.Role is ColumnRole.Score or ColumnRole.WeightedScore).Select(c => (c.Assessor, c.Period?.Label)).Distinct().Count() > 1) return columns;
        var ways = Ways(columns, open).Where(IsWhole).ToList();
        if (ways.Count == 0) return AloneScore(grid, end, columns, open);
        var usual = ways.Find(w => w.SequenceEqual(columns));
        if (open.TrueForAll(c => columns[c].Role is not (ColumnRole.Level or ColumnRole.Criteria)) && usual is not null && ways.Count == 1) return columns;
        ways.RemoveAll(w => open.Exists(c => w[c].Role is ColumnRole.Score or ColumnRole.WeightedScore && !HoldsFigures(grid, end, c, w[c].Role == ColumnRole.Score)));
        ways.RemoveAll(w => open.Exists(c => columns[c].Role == ColumnRole.Result && w[c].Role == ColumnRole.Score) && Fitting(grid, end, w) == 0);
        if (ways.Count == 1) return ways[0];
        var fits = ways.ConvertAll(w => Fitting(grid, end, w));
        var most = fits.Count == 0 ? 0 : fits.Max();
        if (most > 0 && fits.Count(f => f == most) == 1) return ways[fits.IndexOf(most)];
        if (usual is not null && columns.Count(c => c.Role == ColumnRole.Score) == 1) return columns;
        return ways.Count == 0 ? columns : columns.Select((c, i) => open.Contains(i) ? c with { Role = ColumnRole.Note, Open = true } : c).ToList();
    }

    /// <summary>Of several scores that nobody parts, the one that gives the weighted scores; else the last before them. The others are said not to be read.</summary>
    private List<ColumnHead> WithOneScore(Grid grid, int end, List<ColumnHead> columns)
    {
        var scores = Enumerable.Range(0, columns.Count).Where(c => columns[c].Role == ColumnRole.Score).ToList();
        var weighted = columns.FindIndex(c => c.Role == ColumnRole.WeightedScore);
        if (scores.Count < 2 || weighted < 0 || Count(columns, ColumnRole.WeightedScore) != 1 || Count(columns, ColumnRole.Weight) != 1) return columns;
        if (scores.Exists(c => columns[c].Period is not null || columns[c].Assessor != columns[scores[0]].Assessor)) return columns;
        var ways = scores.ConvertAll(own => columns.Select((c, i) => scores.Contains(i) && i != own ? c with { Role = ColumnRole.Note, Further = true } : c).ToList());
        var fits = ways.ConvertAll(w => Fitting(grid, end, w));
        var most = fits.Max();
        if (most > 0 && fits.Count(f => f == most) == 1) return ways[fits.IndexOf(most)];
        var last = scores.FindLastIndex(c => c < weighted);
        return ways[last < 0 ? ways.Count - 1 : last];
    }

    /// <summary>Steps that a table of scores counts from 1 are the numbers of its items.</summary>
    private static List<ColumnHead> WithOrder(Grid grid, int end, List<ColumnHead> columns)
    {
        if (columns.Exists(c => c.Role == ColumnRole.Order) || !columns.Exists(c => c.Role is ColumnRole.Score or ColumnRole.WeightedScore)) return columns;
        var level = columns.FindIndex(c => c.Role == ColumnRole.Level);
        if (level < 0 || Count(columns, ColumnRole.Level) > 1) return columns;
        var next = 0;
        for (var row = end; row < grid.RowCount; row++)
        {
            if (grid.Starting(row, level) is not { Text.Length: > 0 } cell || ItemNumber.Parse(cell.Text) is not { Rest.Length: 0 } number) continue;
            if (number.Number != (++next).ToString(System.Globalization.CultureInfo.InvariantCulture)) return columns;
        }

        if (next < 2) return columns;
        var counted = columns.ToList();
        counted[level] = counted[level] with { Role = ColumnRole.Order };
        return counted;
    }

    /// <summary>Without a column of weighted scores, figures under the one heading that may be a level's are the scores.</summary>
    private List<ColumnHead> AloneScore(Grid grid, int end, List<ColumnHead> columns, List<int> open)
    {
        if (columns.Exists(c => c.Role is ColumnRole.Score or ColumnRole.WeightedScore or ColumnRole.Target) || columns.Count(c => c.Role is ColumnRole.Level or ColumnRole.Criteria) != 1) return columns;
        var alone = open.Find(c => columns[c].Role is ColumnRole.Level or ColumnRole.Criteria && RolesOf(columns[c]).Contains(ColumnRole.Score));
        if (columns[alone].Role is not (ColumnRole.Level or ColumnRole.Criteria) || !HoldsFigures(grid, end, alone, score: true)) return columns;
        var settled = columns.ToList();
        settled[alone] = settled[alone] with { Role = ColumnRole.Score };
        return settled;
    }

    private IReadOnlyList<ColumnRole> RolesOf(ColumnHead head) => head.Level is not null ? [] : Of(head.Text.Split('\n')[^1]) is { Count: > 0 } own ? own : Of(head.Text);

    private IReadOnlyList<ColumnRole> Of(string text) =>
        wording.OpenHeading(Skeleton.Of(text)) is { Count: > 0 } roles ? roles : wording.OpenHeading(Skeleton.Of(HeadingText.WithoutBrackets(text)));

    private IEnumerable<List<ColumnHead>> Ways(List<ColumnHead> columns, List<int> open)
    {
        IEnumerable<List<ColumnHead>> ways = [columns];
        foreach (var column in open)
        {
            var roles = RolesOf(columns[column]);
            ways = ways.SelectMany(w => roles.Select(r =>
            {
                var way = w.ToList();
                way[column] = way[column] with { Role = r };
                return way;
            }));
        }

        return ways;
    }

    /// <summary>One weight, one score, one weighted score.</summary>
    private static bool IsWhole(List<ColumnHead> columns) =>
        Count(columns, ColumnRole.Weight) == 1 && Count(columns, ColumnRole.Score) == 1 && Count(columns, ColumnRole.WeightedScore) == 1;

    private static int Count(List<ColumnHead> columns, ColumnRole role) => columns.Count(c => c.Role == role);

    private bool HoldsFigures(Grid grid, int end, int column, bool score)
    {
        int figures = 0, others = 0;
        for (var row = end; row < grid.RowCount; row++)
        {
            if (grid.Starting(row, column) is not { Text.Length: > 0 } cell || wording.NotAssessed.Contains(ThaiText.Clean(cell.Text)) || FigureReader.IsDash(ThaiText.Clean(cell.Text))) continue;
            if (Figure(cell) is { } figure && (!score || figure.Value is >= 0 and <= HighestScore)) figures++;
            else others++;
        }

        return figures > 0 && figures >= others;
    }

    /// <summary>Rows in which weight × score gives the weighted score, under the convention that fits most of them.</summary>
    private int Fitting(Grid grid, int end, List<ColumnHead> way)
    {
        int At(ColumnRole role) => way.FindIndex(c => c.Role == role);
        var (weight, score, weighted) = (At(ColumnRole.Weight), At(ColumnRole.Score), At(ColumnRole.WeightedScore));
        var rows = new List<(Figure Weight, Figure Score, Figure Weighted)>();
        for (var row = end; row < grid.RowCount; row++)
        {
            if (grid.StartingIn(row).Any(c => c.Cell.Text.Length > 0 && labels.IsTotal(c.Cell.Text))) continue;
            if (Figure(grid.At(row, weight)) is { } w && Figure(grid.At(row, score)) is { Value: <= HighestScore } s && Figure(grid.At(row, weighted)) is { } x) rows.Add((w, s, x));
        }

        if (rows.Count == 0) return 0;
        var sum = rows.Sum(r => r.Weight.Value);
        return new[] { 1, 100, 5, sum }.Where(d => d > 0).Max(d => rows.Count(r => ProvenHeads.Fits(r.Weight, r.Score, r.Weighted, d)));
    }

    private static Figure? Figure(TableCell? cell) => cell is null ? null : FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _) ?? LevelOf(cell);

    private static Figure? LevelOf(TableCell cell) => HeadingText.LevelNumber(cell.Text) is { } level ? new Figure(cell.Text, level, 0) : null;
}
