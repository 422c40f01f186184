using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;

namespace KpiIngest.Records.History;

/// <summary>Reads off an answer what its reports state of their indicators.</summary>
internal static class ReportStatements
{
    private const string Summary = "summary";
    private const string Committee = "committee";

    /// <summary>A statement for each report of the file, in its order.</summary>
    public static IReadOnlyList<ReportStatement> Of(FileResult answer)
    {
        HistoryFile file = new("", answer.Path, answer);
        return [.. answer.Reports.Select((_, index) => Of(new Checking.History.HistoryReport(0, index, file, null)))];
    }

    /// <summary>Of each report of the file what is the same for two whose figures are all the same; null where they cannot be called
    /// so.</summary>
    public static IReadOnlyList<string?> SignaturesOf(FileResult answer)
    {
        HistoryFile file = new("", answer.Path, answer);
        return [.. answer.Reports.Select((_, index) => new Checking.History.HistoryReport(0, index, file, null).Figures.Signature)];
    }

    private static ReportStatement Of(Checking.History.HistoryReport of)
    {
        ReportResult report = of.Result;
        StatedFigures figures = StatedFigures.Of(of.Source.Result, of.Index);
        IReadOnlyList<int> own = Counting(report);
        List<(int Table, int Row)> rows = RowsOf(report, own);
        bool single = !report.AgencySummary && rows.Count == 1 && ReportFigures.ScoresItself(report);
        return new ReportStatement(
            single
                ? OfRow(report, rows[0], figures) with
                {
                    Number = report.Indicator.Number,
                    Name = report.Indicator.Name,
                    RecomputedWeight = report.Recomputed.Weight,
                    RecomputedScore = report.Recomputed.Average,
                }
                : OfTotal(report, own, figures),
            single ? [] : [.. rows.Select(r => OfRow(report, r, figures))]
        )
        {
            Found = figures.Found,
            NotCheckable = report.NotCheckable,
            Comparisons = report.Checked.Comparisons,
            Keyed = report.ScoringTables.Any(t => t.Certainty == ScoringTableResult.Keyed),
            Targets = TargetsOf(report),
            OtherRounds = [.. OthersOf(report, own)],
        };
    }

    /// <summary>The tables that the recomputed totals are of: the unit's own, of its own round, summaries before the tables of single
    /// items.</summary>
    private static List<int> Counting(ReportResult report)
    {
        List<int> own = [.. ReportFigures.OwnTables(report)];
        if (own.Exists(t => report.ScoringTables[t].Assessor != Committee))
            own.RemoveAll(t => report.ScoringTables[t].Assessor == Committee);
        if (own.Exists(t => report.ScoringTables[t].Kind == Summary))
            own.RemoveAll(t => report.ScoringTables[t].Kind != Summary);
        return own;
    }

    /// <summary>A summary may come in parts; one that lists items again is not a further part.</summary>
    private static List<(int Table, int Row)> RowsOf(ReportResult report, IReadOnlyList<int> tables)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<(int, int)> rows = [];
        foreach (int t in tables)
        {
            IReadOnlyList<RowResult> of = report.ScoringTables[t].Rows;
            List<string> items = [.. of.Select(r => r.Number ?? r.Name ?? "")];
            if (rows.Count > 0 && report.ScoringTables[t].Kind == Summary && items.Exists(seen.Contains))
                continue;
            seen.UnionWith(items);
            rows.AddRange(Enumerable.Range(0, of.Count).Select(r => (t, r)));
        }

        return rows;
    }

    private static IndicatorStatement OfRow(ReportResult report, (int Table, int Row) at, StatedFigures figures)
    {
        ScoringTableResult table = report.ScoringTables[at.Table];
        RowResult row = table.Rows[at.Row];
        bool notAssessed = report.NotCheckable.Any(g =>
            g.What == "not-assessed" && string.Equals(g.Item, row.Number, StringComparison.Ordinal)
        );
        ReportedFigure Figure(string column, string? value) => figures.Of(value, new FigureAddress(at.Table, at.Row, column), notAssessed);
        ReportedFigure weighted = Figure(FigureName.WeightedScore, row.WeightedScore);
        return new IndicatorStatement(row.Number, row.Name ?? NameElsewhere(report, row.Number))
        {
            Weight = Figure(FigureName.Weight, row.Weight),
            Result = Figure(FigureName.Result, row.Result),
            Score = Figure(FigureName.Score, row.Score),
            WeightedScore = weighted,
            RecomputedWeightedScore =
                weighted is { Differs: true, Expected: { } expected } ? expected
                : notAssessed ? null
                : RecomputedItem.WeightedScore(report, table, row),
            Convention = table.Convention,
        };
    }

    /// <summary>A summary often names its items by number alone: their own tables name them.</summary>
    private static string? NameElsewhere(ReportResult report, string? number) =>
        number is null
            ? null
            : report.ScoringTables.SelectMany(t => t.Rows).FirstOrDefault(r => r.Number == number && r.Name is not null)?.Name;

    private static IndicatorStatement OfTotal(ReportResult report, IReadOnlyList<int> own, StatedFigures figures)
    {
        int? table = own.Count == 1 ? own[0] : null;
        TotalResult? total = table is { } t ? report.ScoringTables[t].Total : null;
        ReportedFigure Figure(string column, string? value) =>
            table is { } of ? figures.Of(value, new FigureAddress(of, RowAddress.Total, column), false) : ReportedFigure.None;
        return new IndicatorStatement(report.Indicator.Number, report.Indicator.Name)
        {
            Weight = Figure(FigureName.Weight, total?.Weight),
            Score = figures.OfAverage(report.StatedAverage, table ?? 0),
            WeightedScore = Figure(FigureName.WeightedScore, total?.WeightedScore),
            RecomputedWeight = report.Recomputed.Weight,
            RecomputedScore = report.Recomputed.Average,
            RecomputedWeightedScore = report.Recomputed.WeightedScore,
            Convention = own.Count > 0 ? report.ScoringTables[own[^1]].Convention : "unknown",
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> TargetsOf(ReportResult report)
    {
        Dictionary<string, IReadOnlyList<string>> targets = new(StringComparer.Ordinal);
        foreach (CriteriaResult criteria in report.Criteria)
        {
            string item = string.Equals(criteria.Item, report.Indicator.Number, StringComparison.Ordinal)
                ? ""
                : FindingText.Squeezed(criteria.Item ?? criteria.Name ?? "");
            targets.TryAdd(
                item,
                [
                    .. criteria.Levels.Select(l =>
                        $"{l.Level}: {l.Condition}{(l.Score is null || l.Score == l.Level ? "" : $" = {l.Score}")}"
                    ),
                ]
            );
        }

        return targets;
    }

    private static IEnumerable<OtherRound> OthersOf(ReportResult report, IReadOnlyList<int> own)
    {
        bool itself = ReportFigures.ScoresItself(report);
        for (int t = 0; t < report.ScoringTables.Count; t++)
        {
            ScoringTableResult table = report.ScoringTables[t];
            if (table.Period?.Round is not { } round || round == report.Round || own.Contains(t) || table.Assessor == Committee)
                continue;
            for (int r = 0; r < table.Rows.Count; r++)
            {
                RowResult row = table.Rows[r];
                foreach (
                    (string column, string? value) in new[]
                    {
                        (FigureName.Weight, row.Weight),
                        (FigureName.Score, row.Score),
                        (FigureName.WeightedScore, row.WeightedScore),
                    }
                )
                    if (value is not null && (itself || row.Number is not null))
                        yield return new OtherRound(round, itself ? null : row.Number, column, value, new FigureAddress(t, r, column));
            }
        }
    }
}
