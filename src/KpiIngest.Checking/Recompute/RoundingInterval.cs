using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>All the values that a stated figure may stand for: a closed interval, both ends included. An exact figure is a point.
/// The idea is that of XBRL's Calculations 1.1, extended to products and quotients of rounded figures.</summary>
/// <param name="Low">At most <paramref name="High"/>.</param>
public readonly record struct RoundingInterval(Rational Low, Rational High)
{
    public static RoundingInterval Zero { get; } = Point(Rational.Zero);

    public bool IsPoint => Low == High;

    public static RoundingInterval Point(Rational value) => new(value, value);

    public static RoundingInterval Point(Figure figure) => Point(figure.Exact);

    /// <summary>Half a unit of the last place shown on either side: <c>3.10</c> is [3.095, 3.105] and <c>3</c> is [2.5, 3.5].</summary>
    public static RoundingInterval HalfUnitAround(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Rational half = Rational.HalfUnit(figure.Places);
        return new RoundingInterval(figure.Exact - half, figure.Exact + half);
    }

    public static RoundingInterval operator +(RoundingInterval left, RoundingInterval right) =>
        new(left.Low + right.Low, left.High + right.High);

    public static RoundingInterval operator *(RoundingInterval left, RoundingInterval right)
    {
        if (left.Low.Sign >= 0 && right.Low.Sign >= 0)
            return new RoundingInterval(left.Low * right.Low, left.High * right.High);
        Rational[] corners = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
        return new RoundingInterval(corners.Aggregate(Rational.Min), corners.Aggregate(Rational.Max));
    }

    /// <exception cref="DivideByZeroException">The divisor may be zero.</exception>
    public static RoundingInterval operator /(RoundingInterval left, RoundingInterval right) =>
        right.Low.Sign * right.High.Sign <= 0
            ? throw new DivideByZeroException()
            : left * new RoundingInterval(Rational.One / right.High, Rational.One / right.Low);

    public static RoundingInterval Add(RoundingInterval left, RoundingInterval right) => left + right;

    public static RoundingInterval Multiply(RoundingInterval left, RoundingInterval right) => left * right;

    public static RoundingInterval Divide(RoundingInterval left, RoundingInterval right) => left / right;

    /// <summary>True where some value is in both; touching ends count.</summary>
    public bool Meets(RoundingInterval other) => Low <= other.High && other.Low <= High;

    public bool Contains(Rational value) => Low <= value && value <= High;
}
