using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A row of a scoring table with its given figures, weight and score, as exact numbers.</summary>
/// <param name="Table">Index of its table in the report.</param>
/// <param name="Index">Index of the row in its table.</param>
/// <param name="Steps">True where its criteria offer no score between their levels.</param>
/// <param name="TopScore">Above zero.</param>
public sealed record ItemRow(int Table, int Index, ScoredRow Row, bool Steps, Rational TopScore)
{
    public Rational? Weight { get; } = Row.Weight.Exact;

    internal JudgedRow Judged { get; } = new();

    /// <summary>Null unless stated.</summary>
    public RoundingInterval? Score { get; } = Row.Score.Figure is { } score ? Rounding.OfScore(score, Steps) : null;

    /// <summary>True where weight and score are stated and the row does not say, in place of a weighted score, that it was not assessed:
    /// only such rows count in an average.</summary>
    public bool Assessed => Weight is not null && Score is not null && Row.WeightedScore.State != FigureState.NotAssessed;

    /// <summary>True where something in weight or score cannot be read, so that no sum over the row is certain.</summary>
    public bool Unclear => Row.Weight.State == FigureState.Unclear || Row.Score.State == FigureState.Unclear;

    /// <summary>weight × score for all values that the score may stand for; null unless assessed.</summary>
    public RoundingInterval? Product { get; } = Row.WeightedScore.State != FigureState.NotAssessed && Row.Weight.Exact is { } weight && Row.Score.Figure is { } score
        ? RoundingInterval.Point(weight) * Rounding.OfScore(score, Steps)
        : null;

    /// <summary>weight × score as written; null unless assessed.</summary>
    public Rational? ExactProduct { get; } =
        Row.WeightedScore.State != FigureState.NotAssessed && Row.Weight.Exact is { } weight && Row.Score.Exact is { } score ? weight * score : null;

    /// <summary>True where weight, score and weighted score are stated, so that the row shows a convention.</summary>
    public bool Usable => Assessed && Row.WeightedScore.Figure is not null;

    /// <summary>True where the row tells conventions apart: zero is zero under each.</summary>
    public bool Telling => Usable && !ExactProduct!.Value.IsZero;
}
