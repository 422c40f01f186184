using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KpiIngest.Checking.Recompute;

namespace KpiIngest.Checking.Tests.Recompute;

[Trait("Lane", "Whole")]
public sealed class RationalTests
{
    [Fact]
    public void The_largest_figures_are_multiplied_exactly()
    {
        Rational largest = Rational.Of(999_999_999_999_999.9999999999m);
        Assert.Equal(
            BigInteger.Pow(BigInteger.Parse("9999999999999999999999999", CultureInfo.InvariantCulture), 2),
            (largest * largest).RoundedUnits(20)
        );
        Assert.Equal(largest, largest * largest / largest);
    }

    [Fact]
    public void A_seventh_times_seven_is_one() => Assert.Equal(Rational.One, Rational.One / Rational.Of(7) * Rational.Of(7));

    [Fact]
    public void Equal_fractions_are_equal_and_hash_alike()
    {
        (Rational half, Rational same) = (Rational.Of(1.5m) / Rational.Of(3), Rational.Of(0.50m));
        Assert.Equal(half, same);
        Assert.Equal(half.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void The_default_is_zero() => Assert.Equal(Rational.Zero, default);

    [Fact]
    public void Dividing_by_zero_throws() => Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);

    [Fact]
    public void Any_decimal_is_read_exactly_and_shown_again() =>
        Check(
            (long units, byte scale) =>
            {
                decimal value = new((int)units, (int)(units >> 32), 0, units < 0, (byte)(scale % 11));
                return DecimalText.Of(Rational.Of(value)) == new DecimalText(Plain(value), false);
            }
        );

    [Fact]
    public void Addition_and_multiplication_agree_with_decimals_where_these_are_exact() =>
        Check(
            (int a, int b) =>
            {
                (decimal x, decimal y) = (a / 1000m, b / 100m);
                return Rational.Of(x) + Rational.Of(y) == Rational.Of(x + y)
                    && Rational.Of(x) * Rational.Of(y) == Rational.Of(x * y)
                    && Rational.Of(x).CompareTo(Rational.Of(y)) == x.CompareTo(y);
            }
        );

    [Fact]
    public void Arithmetic_is_exact_on_both_sides_of_sixty_four_bits() =>
        Check(
            (DoNotSize<long> first, DoNotSize<long> second) =>
            {
                (BigInteger a, BigInteger b) = ((BigInteger)first.Item, (BigInteger)second.Item);
                (Rational x, Rational y) = (Rational.Of(a) / Rational.Of(1000), Rational.Of(b) / Rational.Of(7));
                return Is(x + y, (7 * a) + (1000 * b), 7000)
                    && Is(x - y, (7 * a) - (1000 * b), 7000)
                    && Is(x * y, a * b, 7000)
                    && (b.IsZero || Is(x / y, 7 * a, 1000 * b))
                    && x.CompareTo(y) == (7 * a).CompareTo(1000 * b)
                    && (x * y).GetHashCode() == (y * x).GetHashCode()
                    && x * y / Rational.Of(7000) * Rational.Of(7000) == y * x;
            }
        );

    [Theory]
    [InlineData(1, 3, "0.3333333333")]
    [InlineData(2, 3, "0.6666666667")]
    [InlineData(-2, 3, "-0.6666666667")]
    [InlineData(1, 20, "0.05")]
    public void More_than_ten_places_are_rounded_half_up(int numerator, int denominator, string shown) =>
        Assert.Equal(new DecimalText(shown, denominator == 3), DecimalText.Of(Rational.Of(numerator) / Rational.Of(denominator)));

    [Fact]
    public void A_half_in_the_eleventh_place_goes_up() => Assert.Equal("0.0000000001", DecimalText.Of(Rational.HalfUnit(10)).Text);

    private static bool Is(Rational value, BigInteger numerator, BigInteger denominator) =>
        value.Numerator * denominator == value.Denominator * numerator;

    private static string Plain(decimal value)
    {
        string text = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    private static void Check<T, TU>(Func<T, TU, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(property));
}
