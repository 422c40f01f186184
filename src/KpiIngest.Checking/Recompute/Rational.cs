using System.Numerics;

namespace KpiIngest.Checking.Recompute;

/// <summary>An exact fraction of whole numbers of any size. Products of stated figures need more than the 28 digits of a decimal,
/// and quotients compared by cross-multiplying are never rounded. Range: unlimited; dividing by zero throws
/// <see cref="DivideByZeroException"/>.</summary>
/// <remarks>Figures of reports, their products and their sums nearly always fit 64 bits, where arithmetic allocates nothing;
/// what does not is a <see cref="WideFraction"/>.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long numerator;

    /// <summary>Zero in the default, which is zero over one.</summary>
    private readonly long denominator;

    /// <summary>Null where the other two hold the fraction. In lowest terms, so that no fraction is held in both ways.</summary>
    private readonly WideFraction? wide;

    /// <param name="numerator">Not <see cref="long.MinValue"/>.</param>
    /// <param name="denominator">Above zero.</param>
    private Rational(long numerator, long denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    private Rational(WideFraction wide)
    {
        this.wide = wide;
        denominator = 1;
    }

    public static Rational Zero { get; } = new(0, 1);

    public static Rational One { get; } = new(1, 1);

    public static Rational Hundred { get; } = new(100, 1);

    public BigInteger Numerator => wide is null ? numerator : wide.Numerator;

    /// <summary>Above zero; not always in lowest terms.</summary>
    public BigInteger Denominator => wide is null ? Below : wide.Denominator;

    public int Sign => wide is null ? Math.Sign(numerator) : wide.Numerator.Sign;

    public bool IsZero => wide is null && numerator == 0;

    private long Below => denominator == 0 ? 1 : denominator;

    public static Rational Of(BigInteger whole) => Lowest(whole, BigInteger.One);

    public static Rational Of(int whole) => new(whole, 1);

    /// <summary>Exact: a decimal is a whole number over a power of ten.</summary>
    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int places = (bits[3] >> 16) & 0xFF;
        if (bits[2] == 0 && bits[1] >= 0 && places < LongPowersOfTen.Length)
        {
            long units = ((long)bits[1] << 32) | (uint)bits[0];
            return new Rational(bits[3] < 0 ? -units : units, LongPowersOfTen[places]);
        }

        BigInteger whole = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | new BigInteger((uint)bits[0]);
        return Lowest(bits[3] < 0 ? -whole : whole, PowerOfTen(places));
    }

    /// <summary>Half of the last of so many decimal places: 0.5 for none, 0.05 for one.</summary>
    /// <param name="places">0 to 17.</param>
    public static Rational HalfUnit(int places) => new(5, LongPowersOfTen[places + 1]);

    /// <summary>One in the last of so many decimal places: 1 for none, 0.1 for one.</summary>
    /// <param name="places">0 to 18.</param>
    public static Rational Unit(int places) => new(1, LongPowersOfTen[places]);

    public static Rational operator +(Rational left, Rational right)
    {
        if (left.wide is null && right.wide is null && Sum(left, right) is { } sum)
            return sum;
        return Lowest((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
    }

    public static Rational operator -(Rational left, Rational right) => left + -right;

    public static Rational operator -(Rational value) =>
        value.wide is { } wide ? new(new WideFraction(-wide.Numerator, wide.Denominator)) : new(-value.numerator, value.Below);

    public static Rational operator *(Rational left, Rational right) =>
        left.wide is null
        && right.wide is null
        && TryMultiply(left.numerator, right.numerator, out long above)
        && TryMultiply(left.Below, right.Below, out long below)
            ? new Rational(above, below)
            : Lowest(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right)
    {
        if (right.IsZero)
            throw new DivideByZeroException();
        if (
            left.wide is null
            && right.wide is null
            && TryMultiply(left.numerator, right.Below, out long above)
            && TryMultiply(left.Below, right.numerator, out long below)
        )
        {
            return below > 0 ? Lowest(above, below) : Lowest(-above, -below);
        }

        int sign = right.Sign;
        return Lowest(left.Numerator * right.Denominator * sign, left.Denominator * right.Numerator * sign);
    }

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

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest whole number of units of the given place, halves away from zero: 42605 / 100000 at 4 places is 4261.</summary>
    internal BigInteger RoundedUnits(int places)
    {
        if (
            wide is null
            && places < LongPowersOfTen.Length - 1
            && TryMultiply(Math.Abs(numerator), 2 * LongPowersOfTen[places], out long twice)
            && TryAdd(twice, Below, out long sum)
            && TryAdd(Below, Below, out long twiceBelow)
        )
        {
            return sum / twiceBelow * Sign;
        }

        (BigInteger above, BigInteger below) = (Numerator, Denominator);
        BigInteger units = ((BigInteger.Abs(above) * PowerOfTen(places) * 2) + below) / (below * 2);
        return above.Sign < 0 ? -units : units;
    }

    public int CompareTo(Rational other)
    {
        if (wide is not null || other.wide is not null)
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        if (Below == other.Below)
            return numerator.CompareTo(other.numerator);
        long high = Math.BigMul(numerator, other.Below, out long low);
        long otherHigh = Math.BigMul(other.numerator, Below, out long otherLow);
        return high == otherHigh ? ((ulong)low).CompareTo((ulong)otherLow) : high.CompareTo(otherHigh);
    }

    public bool Equals(Rational other) => this == other;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode()
    {
        if (wide is not null)
            return wide.GetHashCode();
        Rational lowest = Lowest(numerator, Below);
        return HashCode.Combine(lowest.numerator, lowest.denominator);
    }

    public override string ToString() => DecimalText.Of(this).ToString();

    internal static BigInteger PowerOfTen(int exponent) =>
        exponent < PowersOfTen.Length ? PowersOfTen[exponent] : BigInteger.Pow(10, exponent);

    private static readonly BigInteger[] PowersOfTen = Powers(32);

    private static readonly long[] LongPowersOfTen = LongPowers(19);

    private static BigInteger[] Powers(int count)
    {
        BigInteger[] powers = new BigInteger[count];
        for (int e = 0; e < count; e++)
            powers[e] = BigInteger.Pow(10, e);
        return powers;
    }

    private static long[] LongPowers(int count)
    {
        long[] powers = new long[count];
        powers[0] = 1;
        for (int e = 1; e < count; e++)
            powers[e] = powers[e - 1] * 10;
        return powers;
    }

    /// <returns>Null where it does not fit.</returns>
    private static Rational? Sum(Rational left, Rational right)
    {
        (Rational small, Rational large) = left.Below <= right.Below ? (left, right) : (right, left);
        if (large.Below % small.Below == 0)
        {
            return
                TryMultiply(small.numerator, large.Below / small.Below, out long scaled) && TryAdd(scaled, large.numerator, out long above)
                ? new Rational(above, large.Below)
                : null;
        }

        return
            TryMultiply(left.numerator, right.Below, out long a)
            && TryMultiply(right.numerator, left.Below, out long b)
            && TryAdd(a, b, out long sum)
            && TryMultiply(left.Below, right.Below, out long below)
            ? Lowest(sum, below)
            : null;
    }

    private static bool TryMultiply(long left, long right, out long product)
    {
        long high = Math.BigMul(left, right, out product);
        return high == product >> 63 && product != long.MinValue;
    }

    private static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) >= 0 && sum != long.MinValue;
    }

    private static Rational Lowest(long numerator, long denominator)
    {
        (long a, long b) = (Math.Abs(numerator), denominator);
        while (b != 0)
            (a, b) = (b, a % b);
        return a == 1 ? new Rational(numerator, denominator) : new Rational(numerator / a, denominator / a);
    }

    private static Rational Lowest(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!common.IsOne)
            (numerator, denominator) = (numerator / common, denominator / common);
        return BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new WideFraction(numerator, denominator));
    }
}
