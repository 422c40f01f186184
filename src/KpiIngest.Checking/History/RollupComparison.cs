using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.History;

/// <summary>An indicator in the agency's summary against the indicator's own card.</summary>
internal static class RollupComparison
{
    /// <returns>What differs, values in the order summary, card; empty where rounding explains all of it. A weighted score is compared only
    /// where weight and score agree: otherwise it follows from them.</returns>
    public static IReadOnlyList<DifferingFigure> Differences(HistoryReport summary, HistoryReport card)
    {
        if (IndicatorFigures.Of(card) is not { } figures)
            return [];
        string? item = card.Key!.Number;
        CertainFigure? InSummary(string column) => summary.Figures.Certain(item, column);
        List<DifferingFigure> found = new();
        (CertainFigure? weight, CertainFigure? score, CertainFigure? weighted) = (
            InSummary(FigureName.Weight),
            InSummary(FigureName.Score),
            InSummary(FigureName.WeightedScore)
        );
        if (weight is not null && figures.Weight is { } own && own.Figure.Value != weight.Figure.Value)
            found.Add(Side(item, FigureName.Weight, weight, own.Figure, own.At));
        if (
            score is not null
            && figures.Scores is [var stated, ..]
            && !figures.Scores.Any(s => Rounding.Same(score.Figure, s, exact: false, wholeIsExact: true))
        )
            found.Add(Side(item, FigureName.Score, score, stated, figures.ScoreAt));
        if (
            found.Count == 0
            && weight is not null
            && weighted is not null
            && figures is { Weight: not null, WeightedScores: [var printed, ..] }
            && Factor(figures.Convention) is { } factor
            && string.Equals(ConventionOf(summary, weighted), figures.Convention, StringComparison.Ordinal)
            && !figures.WeightedScores.Any(w =>
                Explained(weight.Figure, factor, (score?.Figure, weighted.Figure), (figures.Scores.Count > 0 ? figures.Scores[0] : null, w))
            )
        )
        {
            found.Add(Side(item, FigureName.WeightedScore, weighted, printed, figures.WeightedAt));
        }

        return found;
    }

    /// <summary>Each side may have weighted a score that it had rounded before: both are explained where each comes out of one of the two
    /// scores.</summary>
    private static bool Explained(
        Figure weight,
        Rational factor,
        (Figure? Score, Figure Weighted) summary,
        (Figure? Score, Figure Weighted) card
    )
    {
        bool ComesOut(Figure weighted) =>
            new[] { summary.Score, card.Score }
                .OfType<Figure>()
                .Any(score =>
                    (RoundingInterval.Point(weight.Exact * factor) * Rounding.OfScore(score, steps: false)).Meets(
                        RoundingInterval.HalfUnitAround(weighted)
                    )
                );
        return Rounding.Same(summary.Weighted, card.Weighted, exact: false, wholeIsExact: false)
            || (ComesOut(summary.Weighted) && ComesOut(card.Weighted));
    }

    private static DifferingFigure Side(string? item, string column, CertainFigure summary, Figure card, Results.FigureAddress? cardAt)
    {
        (string left, string right) = (StatedText.Plain(summary.Figure), StatedText.Plain(card));
        return new DifferingFigure(
            FigureName.Of(column),
            item,
            column,
            [summary.Figure.Normalised, card.Normalised],
            $"summary {left} ≠ card {right}",
            new Bilingual(
                $"ในสรุป {Bilingual.Digits(left).Thai} ≠ ในรายงาน {Bilingual.Digits(right).Thai}",
                $"{left} in the summary ≠ {right} in the card"
            ),
            [summary.At, cardAt]
        );
    }

    private static string ConventionOf(HistoryReport summary, CertainFigure figure) =>
        summary.Result.ScoringTables[figure.At.Table].Convention;

    /// <returns>Null where weighted scores of two reports cannot be compared: shares of different totals, another top score.</returns>
    private static Rational? Factor(string convention) =>
        convention switch
        {
            "product" => Rational.One,
            "percent" => Rational.One / Rational.Hundred,
            _ => null,
        };
}
