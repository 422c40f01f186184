using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>How a stated figure stands against the recomputed one.</summary>
public enum Standing
{
    Right,

    /// <summary>Outside its rounding, and exactly the recomputed one with its further decimals cut off.</summary>
    Truncated,

    Wrong,
}

/// <summary>The contract's rounding, in one place.
/// <para>What is taken as given: weights are exact; scores written whole are exact; scores written with decimals are half a unit of their
/// last place wide, unless the criteria are steps.</para>
/// <para>What is judged: a weighted score, a total of them and an average are results of a computation, so each is half a unit of its
/// own last place wide, also where it is written whole (<c>16</c> may be the rounding of 15.6): whatever rounding explains is not an
/// error.</para></summary>
public static class Rounding
{
    /// <param name="steps">True where the criteria of the item offer no score between their levels.</param>
    public static RoundingInterval OfScore(Figure score, bool steps)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Whole || steps ? RoundingInterval.Point(score) : RoundingInterval.HalfUnitAround(score);
    }

    /// <summary>Judges a result of a computation.</summary>
    public static Standing Judge(Figure stated, RoundingInterval recomputed) => Judge(stated, recomputed, Rational.One);

    /// <summary>The same for a dividend and a divisor, compared by cross-multiplying.</summary>
    /// <param name="divisor">Above zero.</param>
    public static Standing Judge(Figure stated, RoundingInterval dividend, Rational divisor)
    {
        ArgumentNullException.ThrowIfNull(stated);
        (Rational value, Rational half) = (stated.Exact, Rational.HalfUnit(stated.Places));
        if ((value - half) * divisor <= dividend.High && dividend.Low <= (value + half) * divisor)
            return Standing.Right;
        bool cutOff = value.Sign >= 0 && dividend.High >= value * divisor && dividend.Low < (value + half + half) * divisor;
        return cutOff ? Standing.Truncated : Standing.Wrong;
    }

    /// <summary>The better of the two: a figure is right if it agrees with one of the ways to compute it.</summary>
    public static Standing Judge(Figure stated, IEnumerable<RoundingInterval> recomputed) =>
        recomputed.Select(r => Judge(stated, r)).DefaultIfEmpty(Standing.Right).Min();

    /// <summary>Whether two places state the same thing. With equal places shown they must be equal;
    /// otherwise the one with fewer places must be a rounding of the other.</summary>
    /// <param name="exact">True for weights and for scores of step criteria, which nobody rounds.</param>
    /// <param name="wholeIsExact">True for scores, which are exact where they are written whole.</param>
    public static bool Same(Figure left, Figure right, bool exact, bool wholeIsExact)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Value == right.Value)
            return true;
        if (exact || left.Places == right.Places)
            return false;
        (Figure coarse, Figure fine) = left.Places < right.Places ? (left, right) : (right, left);
        return !(wholeIsExact && coarse.Whole) && RoundingInterval.HalfUnitAround(coarse).Contains(fine.Exact);
    }
}
