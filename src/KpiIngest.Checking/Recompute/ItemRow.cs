using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A row of a scoring table with its given figures, weight and score, as exact numbers.</summary>
/// <param name="Table">Index of its table in the report.</param>
/// <param name="Index">Index of the row in its table.</param>
/// <param name="Steps">True where its criteria offer no score between their levels.</param>
/// <param name="TopScore">Above zero.</param>
/// <param name="LowestScore">Of the item's criteria; 1 where they say nothing.</param>
public sealed record ItemRow(int Table, int Index, ScoredRow Row, bool Steps, Rational TopScore, Rational LowestScore)
{
    /// <summary>The full score that the document states, where it is the top score and another would be without it; else null.</summary>
    public Rational? FullScore { get; init; }

    private RoundingInterval? product;
    private Rational? exactProduct;

    public Rational? Weight { get; } = Row.Weight.Exact;

    internal JudgedRow Judged { get; } = new();

    /// <summary>Null unless stated.</summary>
    public RoundingInterval? Score { get; } = Row.Score.Figure is { } score ? Rounding.OfScore(score, Steps) : null;

    /// <summary>True where the row says that it was not assessed: in place of a weighted score, or by a result, a score and a weighted
    /// score of zero on a scale that has no zero.</summary>
    public bool LeftOut { get; } = Row.WeightedScore.State == FigureState.NotAssessed || (LowestScore.Sign > 0 && OnlyZeros(Row));

    /// <summary>True where weight and score are stated and the row is not left out: only such rows count in an average.</summary>
    public bool Assessed => Weight is not null && Score is not null && !LeftOut;

    /// <summary>True where weight or score cannot be read, or is missing beside a weighted score that somebody computed from it:
    /// then no sum over the row is certain.</summary>
    public bool Unclear =>
        UnclearWeight
        || Row.Score.State == FigureState.Unclear
        || (Row.Score.State == FigureState.Blank && Row.WeightedScore.Figure is not null);

    /// <summary>The same of the weight alone; a row that states a score was weighted.</summary>
    public bool UnclearWeight =>
        Row.Weight.State == FigureState.Unclear
        || (Row.Weight.State == FigureState.Blank && Row.Score.Figure is not null && Row.WeightedScore.Figure is not null);

    /// <summary>weight × score for all values that the score may stand for; null unless assessed.</summary>
    public RoundingInterval? Product => Assessed ? product ??= RoundingInterval.Point(Weight!.Value) * Score!.Value : null;

    /// <summary>weight × score as written; null unless assessed.</summary>
    public Rational? ExactProduct => Assessed ? exactProduct ??= Weight!.Value * Row.Score.Exact!.Value : null;

    /// <summary>True where weight, score and weighted score are stated, so that the row shows a convention.</summary>
    public bool Usable => Assessed && Row.WeightedScore.Figure is not null;

    /// <summary>True where the row tells conventions apart: zero is zero under each.</summary>
    public bool Telling => Usable && !ExactProduct!.Value.IsZero;

    private static bool OnlyZeros(ScoredRow row) => row is { Score.Value: 0, WeightedScore.Value: 0, Result.Figure.Value: 0 };
}
