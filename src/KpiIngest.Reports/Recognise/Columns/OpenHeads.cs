using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Recognise.Tables;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Settles what headings of several meanings head (<c>ระดับคะแนน</c>, <c>คะแนน</c>, <c>ผลคูณ</c>): first by what the other
/// headings leave to be had, then by the figures under them: weight × score is the weighted score. Where both leave it open, the columns
/// are read as neither, and said to be open.</summary>
internal sealed class OpenHeads(FormWording wording)
{
    /// <summary>Columns of several meanings above which nothing is tried.</summary>
    private const int MostOpen = 4;

    private const int HighestScore = 10;

    private readonly RowLabels labels = new(wording);

    private readonly SeveralWeights weights = new(wording);

    private readonly CountedOrder order = new(wording);

    /// <param name="end">The first row under the headings.</param>
    public List<ColumnHead> Settle(Grid grid, int end, List<ColumnHead> columns)
    {
        if (!columns.Exists(c => c.Role == ColumnRole.Weight))
            return columns;
        return WithOneScore(
            grid,
            end,
            order.Settle(grid, end, WithOrder(grid, end, Settled(grid, end, weights.Settle(grid, end, columns))))
        );
    }

    private List<ColumnHead> Settled(Grid grid, int end, List<ColumnHead> columns)
    {
        List<int> open = Enumerable
            .Range(0, columns.Count)
            .Where(c => columns[c].Role is not null && RolesOf(columns[c]).Count > 1)
            .ToList();
        if (open.Count == 0)
            return WithProvenScore(grid, end, columns);
        if (open.Count is 0 or > MostOpen)
            return columns;
        if (
            columns
                .Where(c => c.Role is ColumnRole.Score or ColumnRole.WeightedScore)
                .Select(c => (c.Assessor, c.Period?.Label))
                .Distinct()
                .Count() > 1
        )
            return columns;
        List<List<ColumnHead>> ways = Ways(columns, open).Where(IsWhole).ToList();
        if (ways.Count == 0)
            return WithProvenScore(grid, end, AloneScore(grid, end, columns, open));
        List<ColumnHead>? usual = ways.Find(w => w.SequenceEqual(columns));
        // Where the usual meanings make a whole table, no figures make it another: one row fits a wrong choice by chance.
        if (usual is not null)
            return columns;
        // What a column of scores is said to be by its heading alone, another meaning of it must be proven to be; a level may be a score by
        // its place.
        ways.RemoveAll(w =>
            !w.SequenceEqual(columns)
            && open.Exists(c => w[c].Role != columns[c].Role && columns[c].Role is not (ColumnRole.Level or ColumnRole.Criteria))
            && Fitting(grid, end, w) == 0
        );
        ways.RemoveAll(w =>
            open.Exists(c =>
                w[c].Role is ColumnRole.Score or ColumnRole.WeightedScore && !HoldsFigures(grid, end, c, w[c].Role == ColumnRole.Score)
            )
        );
        if (ways.Count == 1)
            return ways[0];
        List<int> fits = ways.ConvertAll(w => Fitting(grid, end, w));
        int most = fits.Count == 0 ? 0 : fits.Max();
        if (most > 0 && fits.Count(f => f == most) == 1)
            return ways[fits.IndexOf(most)];
        return ways.Count == 0 && !(Count(columns, ColumnRole.Score) > 1 && Count(columns, ColumnRole.WeightedScore) == 0)
            ? columns
            : columns.Select((c, i) => open.Contains(i) ? c with { Role = ColumnRole.Note, Open = true } : c).ToList();
    }

    /// <summary>Where weight and weighted score are known and no heading names the score, the one column of unknown wording whose figures
    /// give the weighted scores, in two rows at least and in most of them.</summary>
    private List<ColumnHead> WithProvenScore(Grid grid, int end, List<ColumnHead> columns)
    {
        if (
            Count(columns, ColumnRole.Weight) != 1
            || Count(columns, ColumnRole.WeightedScore) != 1
            || columns.Exists(c => c.Role == ColumnRole.Score || c.Level is not null)
        )
            return columns;
        List<List<ColumnHead>> ways = Enumerable
            .Range(0, columns.Count)
            .Where(c => columns[c].Role is null && HoldsFigures(grid, end, c, score: true))
            .Select(own => columns.Select((c, i) => i == own ? c with { Role = ColumnRole.Score, Proven = true } : c).ToList())
            .Where(w => Fitting(grid, end, w) is >= 2 and var fitting && fitting * 2 > Rows(grid, end, w).Count)
            .Take(2)
            .ToList();
        return ways is [var only] ? only : columns;
    }

    /// <summary>Of several scores that nothing parts, the one that gives the weighted scores; else the last before them. What the scores of
    /// assessors came to (<c>เฉลี่ย</c> behind <c>ตนเอง | คณะกรรมการ</c>) is the last whatever the figures give. The others are said not to
    /// be read.</summary>
    private List<ColumnHead> WithOneScore(Grid grid, int end, List<ColumnHead> columns)
    {
        List<int> scores = Enumerable.Range(0, columns.Count).Where(c => columns[c].Role == ColumnRole.Score).ToList();
        int weighted = columns.FindIndex(c => c.Role == ColumnRole.WeightedScore);
        if (scores.Count < 2 || Count(columns, ColumnRole.WeightedScore) > 1 || Count(columns, ColumnRole.Weight) != 1)
            return columns;
        bool ofAssessors = scores.Exists(c => columns[c].Assessor != columns[scores[0]].Assessor);
        if (scores.Exists(c => columns[c].Period is not null) || (ofAssessors && !IsShared(columns, scores, weighted)))
            return columns;
        if (weighted < 0)
            return columns
                .Select((c, i) => scores.Contains(i) && i != scores[0] ? c with { Role = ColumnRole.Note, Further = true } : c)
                .ToList();
        List<List<ColumnHead>> ways = scores.ConvertAll(own =>
            columns.Select((c, i) => scores.Contains(i) && i != own ? c with { Role = ColumnRole.Note, Further = true } : c).ToList()
        );
        int last = scores.FindLastIndex(c => c < weighted);
        if (ofAssessors && last >= 0 && columns[scores[last]].Assessor is null)
            return ways[last];
        List<int> fits = ways.ConvertAll(w => Fitting(grid, end, w));
        int most = fits.Max();
        if (most > 0 && fits.Count(f => f == most) == 1)
            return ways[fits.IndexOf(most)];
        return ways[last < 0 ? ways.Count - 1 : last];
    }

    /// <summary>True where a score of no assessor stands among theirs, and the weighted score is of none either.</summary>
    private static bool IsShared(List<ColumnHead> columns, List<int> scores, int weighted) =>
        weighted >= 0 && columns[weighted].Assessor is null && scores.Exists(c => columns[c].Assessor is null);

    /// <summary>Steps that a table of scores counts from 1 are the numbers of its items.</summary>
    private static List<ColumnHead> WithOrder(Grid grid, int end, List<ColumnHead> columns)
    {
        if (columns.Exists(c => c.Role == ColumnRole.Order) || !columns.Exists(c => c.Role is ColumnRole.Score or ColumnRole.WeightedScore))
            return columns;
        int level = columns.FindIndex(c => c.Role == ColumnRole.Level);
        if (level < 0 || Count(columns, ColumnRole.Level) > 1)
            return columns;
        int next = 0;
        for (int row = end; row < grid.RowCount; row++)
        {
            if (grid.Starting(row, level) is not { Text.Length: > 0 } cell || ItemNumber.Parse(cell.Text) is not { Rest.Length: 0 } number)
                continue;
            if (number.Number != (++next).ToString(System.Globalization.CultureInfo.InvariantCulture))
                return columns;
        }

        if (next < 2)
            return columns;
        List<ColumnHead> counted = columns.ToList();
        counted[level] = counted[level] with { Role = ColumnRole.Order };
        return counted;
    }

    /// <summary>Without a column of weighted scores, figures under the one heading that may be a level's are the scores.</summary>
    private List<ColumnHead> AloneScore(Grid grid, int end, List<ColumnHead> columns, List<int> open)
    {
        if (
            columns.Exists(c => c.Role is ColumnRole.Score or ColumnRole.WeightedScore or ColumnRole.Target)
            || columns.Count(c => c.Role is ColumnRole.Level or ColumnRole.Criteria) != 1
        )
            return columns;
        int alone = open.Find(c =>
            columns[c].Role is ColumnRole.Level or ColumnRole.Criteria && RolesOf(columns[c]).Contains(ColumnRole.Score)
        );
        if (columns[alone].Role is not (ColumnRole.Level or ColumnRole.Criteria) || !HoldsFigures(grid, end, alone, score: true))
            return columns;
        List<ColumnHead> settled = columns.ToList();
        settled[alone] = settled[alone] with { Role = ColumnRole.Score };
        return settled;
    }

    private IReadOnlyList<ColumnRole> RolesOf(ColumnHead head)
    {
        if (head.Level is not null || head.ResultPart is not null)
            return [];
        if (Of(head.Text.Split('\n')[^1]) is { Count: > 0 } own)
            return own;
        if (Of(head.Text) is { Count: > 0 } whole)
            return whole;
        // A score of unknown wording (คะแนนสรุป) may be a weighted one.
        return head.Role == ColumnRole.Score && wording.ColumnHeading(Skeleton.Of(head.Text)) is null
            ? [ColumnRole.Score, ColumnRole.WeightedScore]
            : [];
    }

    private IReadOnlyList<ColumnRole> Of(string text) =>
        wording.OpenHeading(Skeleton.Of(text)) is { Count: > 0 } roles
            ? roles
            : wording.OpenHeading(Skeleton.Of(HeadingText.WithoutBrackets(text)));

    private IEnumerable<List<ColumnHead>> Ways(List<ColumnHead> columns, List<int> open)
    {
        IEnumerable<List<ColumnHead>> ways = [columns];
        foreach (int column in open)
        {
            IReadOnlyList<ColumnRole> roles = RolesOf(columns[column]);
            ways = ways.SelectMany(w =>
                roles.Select(r =>
                {
                    List<ColumnHead> way = w.ToList();
                    way[column] = way[column] with { Role = r };
                    return way;
                })
            );
        }

        return ways;
    }

    /// <summary>One weight, one score, one weighted score.</summary>
    private static bool IsWhole(List<ColumnHead> columns) =>
        Count(columns, ColumnRole.Weight) == 1 && Count(columns, ColumnRole.Score) == 1 && Count(columns, ColumnRole.WeightedScore) == 1;

    private static int Count(List<ColumnHead> columns, ColumnRole role) => columns.Count(c => c.Role == role);

    private bool HoldsFigures(Grid grid, int end, int column, bool score)
    {
        int figures = 0,
            others = 0;
        for (int row = end; row < grid.RowCount; row++)
        {
            if (
                grid.Starting(row, column) is not { Text.Length: > 0 } cell
                || wording.NotAssessed.Contains(ThaiText.Clean(cell.Text))
                || FigureReader.IsDash(ThaiText.Clean(cell.Text))
            )
                continue;
            if (Figure(cell) is { } figure && (!score || figure.Value is >= 0 and <= HighestScore))
                figures++;
            else
                others++;
        }

        return figures > 0 && figures >= others;
    }

    /// <summary>Rows in which weight × score gives the weighted score, under the convention that fits most of them.</summary>
    private int Fitting(Grid grid, int end, List<ColumnHead> way)
    {
        List<(Figure Weight, Figure Score, Figure Weighted)> rows = Rows(grid, end, way);
        if (rows.Count == 0)
            return 0;
        decimal sum = rows.Sum(r => r.Weight.Value);
        return new[] { 1, 100, 5, sum }.Where(d => d > 0).Max(d => rows.Count(r => ProvenHeads.Fits(r.Weight, r.Score, r.Weighted, d)));
    }

    /// <summary>Rows that state all three, totals aside.</summary>
    private List<(Figure Weight, Figure Score, Figure Weighted)> Rows(Grid grid, int end, List<ColumnHead> way)
    {
        int At(ColumnRole role) => way.FindIndex(c => c.Role == role);
        (int weight, int score, int weighted) = (At(ColumnRole.Weight), At(ColumnRole.Score), At(ColumnRole.WeightedScore));
        List<(Figure Weight, Figure Score, Figure Weighted)> rows = new();
        for (int row = end; row < grid.RowCount; row++)
        {
            if (grid.StartingIn(row).Any(c => c.Cell.Text.Length > 0 && labels.IsTotal(c.Cell.Text)))
                continue;
            if (
                Figure(grid.At(row, weight)) is { } w
                && Figure(grid.At(row, score)) is { Value: <= HighestScore } s
                && Figure(grid.At(row, weighted)) is { } x
            )
                rows.Add((w, s, x));
        }

        return rows;
    }

    private Figure? Figure(TableCell? cell) =>
        cell is null ? null : FigureReader.ParseWithPercent(ThaiText.Clean(cell.Text), out _) ?? LevelOf(cell);

    private Figure? LevelOf(TableCell cell) => wording.LevelNumber(cell.Text) is { } level ? new Figure(cell.Text, level, 0) : null;
}
