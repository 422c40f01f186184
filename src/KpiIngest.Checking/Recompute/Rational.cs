using System.Numerics;

namespace KpiIngest.Checking.Recompute;

/// <summary>An exact fraction of whole numbers of any size. Products of stated figures need more than the 28 digits of a decimal,
/// and quotients compared by cross-multiplying are never rounded. Range: unlimited; dividing by zero throws <see cref="DivideByZeroException"/>.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    /// <param name="denominator">Above zero.</param>
    private Rational(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Rational Zero { get; } = new(BigInteger.Zero, BigInteger.One);

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public static Rational Hundred { get; } = new(100, BigInteger.One);

    public BigInteger Numerator => numerator;

    /// <summary>Above zero; not always in lowest terms.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public int Sign => numerator.Sign;

    public bool IsZero => numerator.IsZero;

    public static Rational Of(BigInteger whole) => new(whole, BigInteger.One);

    public static Rational Of(int whole) => new(whole, BigInteger.One);

    /// <summary>Exact: a decimal is a whole number over a power of ten.</summary>
    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var places = (bits[3] >> 16) & 0xFF;
        var whole = bits[1] == 0 && bits[2] == 0
            ? new BigInteger((uint)bits[0])
            : ((new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32)) | new BigInteger((uint)bits[0]);
        return new Rational(bits[3] < 0 ? -whole : whole, PowerOfTen(places));
    }

    /// <summary>Half of the last of so many decimal places: 0.5 for none, 0.05 for one.</summary>
    /// <param name="places">0 or more.</param>
    public static Rational HalfUnit(int places) => new(Five, PowerOfTen(places + 1));

    /// <summary>One in the last of so many decimal places: 1 for none, 0.1 for one.</summary>
    /// <param name="places">0 or more.</param>
    public static Rational Unit(int places) => new(BigInteger.One, PowerOfTen(places));

    public static Rational operator +(Rational left, Rational right)
    {
        var (a, b) = (left.Denominator, right.Denominator);
        if (a == b) return new Rational(left.numerator + right.numerator, a);
        var (small, large) = a < b ? (left, right) : (right, left);
        var factor = BigInteger.DivRem(large.Denominator, small.Denominator, out var rest);
        return rest.IsZero
            ? new Rational((small.numerator * factor) + large.numerator, large.Denominator)
            : Lowest((left.numerator * b) + (right.numerator * a), a * b);
    }

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) => new(-value.numerator, value.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.numerator * right.numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => right.numerator.Sign switch
    {
        0 => throw new DivideByZeroException(),
        > 0 => Lowest(left.numerator * right.Denominator, left.Denominator * right.numerator),
        _ => Lowest(-(left.numerator * right.Denominator), left.Denominator * -right.numerator),
    };

    public static bool operator ==(Rational left, Rational right) => left.CompareTo(right) == 0;

    public static bool operator !=(Rational left, Rational right) => left.CompareTo(right) != 0;

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Add(Rational left, Rational right) => left + right;

    public static Rational Subtract(Rational left, Rational right) => left - right;

    public static Rational Multiply(Rational left, Rational right) => left * right;

    public static Rational Divide(Rational left, Rational right) => left / right;

    public static Rational Negate(Rational value) => -value;

    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    public Rational Abs() => new(BigInteger.Abs(numerator), Denominator);

    /// <summary>The nearest whole number of units of the given place, halves away from zero: 42605 / 100000 at 4 places is 4261.</summary>
    internal BigInteger RoundedUnits(int places)
    {
        var scaled = BigInteger.Abs(numerator) * PowerOfTen(places) * 2;
        var units = (scaled + Denominator) / (Denominator * 2);
        return numerator.Sign < 0 ? -units : units;
    }

    public int CompareTo(Rational other) => Denominator == other.Denominator
        ? numerator.CompareTo(other.numerator)
        : (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public bool Equals(Rational other) => this == other;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode()
    {
        var lowest = Lowest(numerator, Denominator);
        return HashCode.Combine(lowest.numerator, lowest.denominator);
    }

    public override string ToString() => DecimalText.Of(this).ToString();

    internal static BigInteger PowerOfTen(int exponent) => exponent < PowersOfTen.Length ? PowersOfTen[exponent] : BigInteger.Pow(10, exponent);

    private static readonly BigInteger Five = 5;

    private static readonly BigInteger[] PowersOfTen = [.. Enumerable.Range(0, 32).Select(e => BigInteger.Pow(10, e))];

    private static Rational Lowest(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return common.IsOne ? new Rational(numerator, denominator) : new Rational(numerator / common, denominator / common);
    }
}
