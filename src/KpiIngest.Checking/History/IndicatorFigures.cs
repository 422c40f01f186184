using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.History;

/// <summary>What a single indicator's report says of the indicator as a whole, for the comparison with the agency's summary: its one row,
/// or the total and average of its items.</summary>
/// <param name="Weight">Null where it is not stated, or may stand on another base than the agency's.</param>
/// <param name="Scores">As stated, and as it comes out: a summary that has either carried the card over.</param>
/// <param name="WeightedScores">In the same way.</param>
/// <param name="Convention">As in the contract.</param>
internal sealed record IndicatorFigures(
    CertainFigure? Weight,
    IReadOnlyList<Figure> Scores,
    IReadOnlyList<Figure> WeightedScores,
    string Convention,
    FigureAddress? ScoreAt,
    FigureAddress? WeightedAt
)
{
    /// <returns>Null where the report has no scoring table of the unit's own.</returns>
    public static IndicatorFigures? Of(HistoryReport report)
    {
        IReadOnlyList<ScoringTableResult> tables = report.Result.ScoringTables;
        int? index = ReportFigures
            .OwnTables(report.Result)
            .Where(t => !IsCommittee(tables[t]))
            .OrderBy(t => IsSummary(tables[t]) ? 0 : 1)
            .Cast<int?>()
            .FirstOrDefault();
        if (index is not { } own)
            return null;
        return ReportFigures.ScoresItself(report.Result) ? OfOneRow(report, tables[own]) : OfItems(report, tables[own], own);
    }

    private static bool IsCommittee(ScoringTableResult table) => string.Equals(table.Assessor, "committee", StringComparison.Ordinal);

    private static bool IsSummary(ScoringTableResult table) => string.Equals(table.Kind, "summary", StringComparison.Ordinal);

    private static IndicatorFigures OfOneRow(HistoryReport report, ScoringTableResult table)
    {
        (CertainFigure? score, CertainFigure? weighted) = (
            report.Figures.Certain(null, FigureName.Score),
            report.Figures.Certain(null, FigureName.WeightedScore)
        );
        return new IndicatorFigures(
            report.Figures.Certain(null, FigureName.Weight),
            Stated(score?.Figure),
            Stated(weighted?.Figure),
            table.Convention,
            score?.At,
            weighted?.At
        );
    }

    private static IndicatorFigures OfItems(HistoryReport report, ScoringTableResult table, int index)
    {
        RecomputedResult recomputed = report.Result.Recomputed;
        bool isWhole = IsSummary(table) || report.Result.ScoringTables.Count == 1;
        FigureAddress Total(string column) => new(index, RowAddress.Total, column);
        Figure? weight = StatedText.Figure((isWhole ? table.Total.Weight : null) ?? recomputed.Weight);
        return new IndicatorFigures(
            weight is null || !OnTheAgencysBase(table, weight) ? null : new CertainFigure(weight, Total(FigureName.Weight)),
            Stated(StatedText.Figure(report.Result.StatedAverage), StatedText.Figure(recomputed.Average)),
            Stated(isWhole ? StatedText.Figure(table.Total.WeightedScore) : null, StatedText.Figure(recomputed.WeightedScore)),
            table.Convention,
            Total(FigureName.Average),
            Total(FigureName.WeightedScore)
        );
    }

    /// <summary>Weights of items often share out the indicator and do not add up to its own weight: parts of 1 or 100, equal parts, or a
    /// convention in which only their proportion counts.</summary>
    private static bool OnTheAgencysBase(ScoringTableResult table, Figure total)
    {
        if (total.Value is 1 or 100 || table.Convention is "share" or "unknown")
            return false;
        List<decimal> weights = table.Rows.Select(r => StatedText.Figure(r.Weight)?.Value).OfType<decimal>().ToList();
        return weights.Count < 2 || weights.Distinct().Skip(1).Any();
    }

    private static IReadOnlyList<Figure> Stated(params Figure?[] figures) => [.. figures.OfType<Figure>()];
}
