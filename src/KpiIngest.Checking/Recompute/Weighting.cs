using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>A convention with all that is needed to compute by it.</summary>
/// <param name="WeightSum">ΣW, above zero; one where the convention does not use it.</param>
public sealed record Weighting(WeightingConvention Convention, Rational WeightSum)
{
    /// <summary>What weight × score is divided by; above zero.</summary>
    public Rational DivisorFor(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Convention switch
        {
            WeightingConvention.Percent => Rational.Hundred,
            WeightingConvention.Share => WeightSum,
            WeightingConvention.FullMarks => row.TopScore,
            _ => Rational.One,
        };
    }

    /// <summary>The weighted score for all values that the score may stand for; null unless the row is assessed.</summary>
    public RoundingInterval? WeightedScore(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Product is not { } product)
            return null;
        Rational divisor = DivisorFor(row);
        return divisor == Rational.One ? product : product / RoundingInterval.Point(divisor);
    }

    /// <summary>The weighted score from the figures as written; null unless the row is assessed.</summary>
    public Rational? ExactWeightedScore(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.ExactProduct is { } product ? product / DivisorFor(row) : null;
    }

    /// <summary>How the weighted score is computed: <c>3 × 5 ÷ 100</c>.</summary>
    public string Operation(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string product = $"{DecimalText.Of(row.Row.Weight.Exact!.Value)} × {DecimalText.Of(row.Row.Score.Exact!.Value)}";
        return Convention is WeightingConvention.Product or WeightingConvention.Unknown
            ? product
            : $"{product} ÷ {DecimalText.Of(DivisorFor(row))}";
    }

    /// <summary>True where the row's weighted score is this one, rounded or cut off.</summary>
    public bool Fits(ItemRow row) => Judge(row) is Standing.Right or Standing.Truncated;

    /// <summary>The stated weighted score against this one; null unless the row is usable.</summary>
    public Standing? Judge(ItemRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!row.Usable)
            return null;
        return row.Judged.Find(this)
            ?? row.Judged.Keep(this, Rounding.Judge(row.Row.WeightedScore.Figure!, row.Product!.Value, DivisorFor(row)));
    }

    /// <summary>True where nothing but this convention explains the figure: a figure written whole must be equal, since half a unit
    /// around <c>1</c> holds almost anything.</summary>
    public bool FitsExactly(ItemRow row)
    {
        if (!row.Usable)
            return false;
        Figure stated = row.Row.WeightedScore.Figure!;
        return stated.Whole ? stated.Exact == ExactWeightedScore(row) : Judge(row) == Standing.Right;
    }

    /// <summary>How far the row's weighted score is from this one, from 0 (equal) to 1.</summary>
    public Rational Distance(ItemRow row)
    {
        if (!row.Usable)
            return Rational.Zero;
        Rational stated = row.Row.WeightedScore.Exact!.Value;
        Rational recomputed = ExactWeightedScore(row)!.Value;
        Rational larger = Rational.Max(stated.Abs(), recomputed.Abs());
        return larger.IsZero ? Rational.Zero : (stated - recomputed).Abs() / (larger + larger);
    }
}
