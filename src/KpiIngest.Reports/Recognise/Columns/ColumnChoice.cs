using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Which grid columns the scoring table of one assessor and one period is read from; -1 where it has none.</summary>
internal sealed record ColumnChoice(
    Assessor? Assessor,
    IReadOnlyList<int> Items,
    int Order,
    int Weight,
    int Result,
    int Score,
    int Weighted
)
{
    /// <summary>Null where the headings name but one, or none.</summary>
    public TablePeriod? Period { get; private init; }

    /// <summary>Columns of levels that may be ticked.</summary>
    public IReadOnlyList<(int Column, ColumnHead Head)> Levels { get; private init; } = [];

    /// <summary>True where rows of the table tick their level.</summary>
    public bool Ticked { get; private init; }

    /// <summary>Scores of other periods that share the column of weighted scores, and belong to no table.</summary>
    public IReadOnlyList<ColumnHead> FurtherScores { get; private init; } = [];

    /// <summary>The columns in one of which a row states its result, and their own headings; empty where there is but one.</summary>
    public IReadOnlyList<(int Column, string Heading)> ResultParts { get; private init; } = [];

    /// <summary>The column of the full scores; -1 where there is none, or one of several.</summary>
    public int FullScore { get; private init; } = -1;

    /// <summary>The heading that says what the scores are out of; null where it does not.</summary>
    public ColumnHead? OutOf { get; private init; }

    /// <summary>Results of other periods than that of the score.</summary>
    public IReadOnlyList<ColumnHead> FurtherResults { get; private init; } = [];

    /// <summary>One choice, or one for each assessor and each period, left to right.</summary>
    /// <param name="heads">The headings.</param>
    /// <param name="months">The round of the report, which of several results is meant; null where unknown.</param>
    /// <param name="year">Its fiscal year.</param>
    public static IReadOnlyList<ColumnChoice> Of(ColumnHeads heads, int? months = null, int? year = null)
    {
        ColumnOwners owners = new(heads);
        List<ColumnChoice> all = Choices(heads, owners);
        List<(int, string)> parts =
        [
            .. Indices(heads, ColumnRole.Result)
                .Where(c => heads.Columns[c].ResultPart is not null)
                .Select(c => (c, heads.Columns[c].ResultPart!)),
        ];
        return
        [
            .. all.Select(c =>
                WithFullScore(heads, WithResult(heads, c, months, year)) with
                {
                    Levels = LevelsOf(heads, c),
                    Ticked = heads.Ticked,
                    ResultParts = parts,
                }
            ),
        ];
    }

    public bool Uses(int column) =>
        Items.Contains(column)
        || column == Order
        || column == Weight
        || column == Result
        || column == Score
        || column == Weighted
        || ResultParts.Any(p => p.Column == column);

    private static List<ColumnChoice> Choices(ColumnHeads heads, ColumnOwners owners)
    {
        (List<Assessor?> assessors, List<TablePeriod> periods) = (owners.Assessors, owners.Periods);
        if (periods.Count < 2)
        {
            if (assessors.Count < 2)
                return [For(heads, assessors.Count == 1 ? assessors[0] : null, parted: false)];
            return assessors.ConvertAll(a => For(heads, a, parted: true));
        }

        (List<int> scores, List<int> weighted) = (Indices(heads, ColumnRole.Score), Indices(heads, ColumnRole.WeightedScore));
        if (weighted.Count == 1 && scores.Count > 1 && assessors.Count < 2)
            return [Shared(heads, scores, weighted[0], assessors.FirstOrDefault())];
        return [.. owners.Pairs.Select(p => Owned(heads, owners, p.Assessor, p.Period))];
    }

    /// <summary>Several scores before one weighted score: the score of the period that its heading names, else the last one.</summary>
    private static ColumnChoice Shared(ColumnHeads heads, List<int> scores, int weighted, Assessor? assessor)
    {
        TablePeriod? named = heads.Columns[weighted].Period;
        List<int> before = scores.Where(c => c < weighted).ToList();
        int own = scores
            .Where(c => named is not null && named.Same(heads.Columns[c].Period))
            .Append(before.Count > 0 ? before[^1] : scores[^1])
            .First();
        return For(heads, assessor, parted: false) with
        {
            Score = own,
            Weighted = weighted,
            Period = heads.Columns[own].Period,
            FurtherScores = [.. scores.Where(c => c != own).Select(c => heads.Columns[c])],
        };
    }

    private static ColumnChoice Owned(ColumnHeads heads, ColumnOwners owners, Assessor? assessor, TablePeriod period)
    {
        int Own(ColumnRole role) =>
            Indices(heads, role)
                .Where(c => owners.Of(c) == (assessor, period) || owners.Of(c).Assessor == assessor && period.Same(owners.Of(c).Period))
                .DefaultIfEmpty(-1)
                .First();
        List<int> weights = Indices(heads, ColumnRole.Weight);
        int weight = weights
            .Where(c => period.Same(heads.Columns[c].Period))
            .Concat(weights.Where(c => heads.Columns[c].Period is null))
            .Concat(weights)
            .DefaultIfEmpty(-1)
            .First();
        return new ColumnChoice(
            assessor,
            Indices(heads, ColumnRole.Item),
            First(heads, ColumnRole.Order, null),
            weight,
            -1,
            Own(ColumnRole.Score),
            Own(ColumnRole.WeightedScore)
        )
        {
            Period = period,
        };
    }

    private static List<(int Column, ColumnHead Head)> LevelsOf(ColumnHeads heads, ColumnChoice choice) =>
        [
            .. Enumerable
                .Range(0, heads.Columns.Count)
                .Select(c => (c, heads.Columns[c]))
                .Where(l =>
                    l.Item2.Level is not null
                    && (l.Item2.Period is null || choice.Period is null || choice.Period.Same(l.Item2.Period))
                    && (l.Item2.Assessor is null || choice.Assessor is null || l.Item2.Assessor == choice.Assessor)
                ),
        ];

    /// <summary>The result of the choice's own period, or of the report's round; one without a period before the last of several.</summary>
    private static ColumnChoice WithResult(ColumnHeads heads, ColumnChoice choice, int? months, int? year)
    {
        List<int> results = Indices(heads, ColumnRole.Result);
        List<int> periods = results.Where(c => heads.Columns[c].Period is not null).ToList();
        if (periods.Count < 2 && choice.Period is null)
            return choice;
        if (periods.Count == 0)
            return choice with { Result = results.Count > 0 ? results[0] : -1 };
        List<int> open = results.Except(periods).ToList();
        int own;
        if (choice.Period is { } period && periods.Exists(c => period.Same(heads.Columns[c].Period)))
            own = periods.Find(c => period.Same(heads.Columns[c].Period));
        else if (open.Count > 0)
            own = open[^1];
        else
            own = periods.Where(c => heads.Columns[c].Period!.Is(months, year)).Append(periods[^1]).First();
        // Where each period has a score of its own, its results belong to it.
        List<ColumnHead> further =
            choice.Period is not null && choice.FurtherScores.Count == 0
                ? []
                : periods.Where(c => c != own).Select(c => heads.Columns[c]).ToList();
        return choice with { Result = own, FurtherResults = further };
    }

    /// <summary>The only column of full scores, or the only one of the assessor; else what the heading of the scores says.</summary>
    private static ColumnChoice WithFullScore(ColumnHeads heads, ColumnChoice choice)
    {
        List<int> all = Indices(heads, ColumnRole.FullScore);
        List<int> own = all.Count < 2 ? all : all.FindAll(c => heads.Columns[c].Assessor == choice.Assessor);
        return choice with
        {
            FullScore = own is [var only] ? only : -1,
            OutOf = choice.Score >= 0 && heads.Columns[choice.Score].OutOf is not null ? heads.Columns[choice.Score] : null,
        };
    }

    private static ColumnChoice For(ColumnHeads heads, Assessor? assessor, bool parted) =>
        new(
            assessor,
            Indices(heads, ColumnRole.Item),
            First(heads, ColumnRole.Order, null),
            First(heads, ColumnRole.Weight, parted ? assessor : null),
            First(heads, ColumnRole.Result, parted ? assessor : null),
            Scored(heads, ColumnRole.Score, assessor, parted),
            Scored(heads, ColumnRole.WeightedScore, assessor, parted)
        );

    private static List<int> Indices(ColumnHeads heads, ColumnRole role) =>
        Enumerable.Range(0, heads.Columns.Count).Where(c => heads.Columns[c].Role == role).ToList();

    /// <summary>The assessor's own column, else the first that belongs to no assessor.</summary>
    private static int First(ColumnHeads heads, ColumnRole role, Assessor? assessor)
    {
        List<int> columns = Indices(heads, role);
        foreach (int c in columns)
            if (heads.Columns[c].Assessor == assessor)
                return c;
        foreach (int c in columns)
            if (heads.Columns[c].Assessor is null)
                return c;
        return columns.Count > 0 && assessor is null ? columns[0] : -1;
    }

    private static int Scored(ColumnHeads heads, ColumnRole role, Assessor? assessor, bool parted)
    {
        List<int> columns = Indices(heads, role);
        if (!parted)
            return columns.Count == 0 ? -1 : columns[0];
        foreach (int c in columns)
            if (heads.Columns[c].Assessor == assessor)
                return c;

        // A column that names no assessor belongs to the one whose column stands left of it.
        foreach (int c in columns)
        {
            if (heads.Columns[c].Assessor is not null)
                continue;
            for (int left = c - 1; left >= 0; left--)
                if (heads.Columns[left].Assessor is { } near)
                    return near == assessor ? c : -1;
        }

        return -1;
    }
}
