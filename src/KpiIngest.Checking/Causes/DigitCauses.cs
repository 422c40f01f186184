using System.Globalization;
using System.Numerics;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>Slips of the pen: small changes to the digits of the stated figure that make it right.</summary>
internal static class DigitCauses
{
    /// <param name="stated">The wrong figure.</param>
    /// <param name="values">All that it may be.</param>
    /// <param name="exact">True for figures that nobody rounds: the slip put right must be the very figure.</param>
    public static IEnumerable<Cause> Of(Figure stated, RoundingInterval values, bool exact)
    {
        if (stated.Value <= 0 || values.Contains(Rational.Zero))
            yield break;
        char[] digits = stated
            .Exact.RoundedUnits(stated.Places)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(stated.Places + 1, '0')
            .ToCharArray();
        bool Right() => Meets(UnitsOf(digits) * Rational.Unit(stated.Places), stated.Places, values, exact);
        bool shifted = Shifted(stated, values, exact);
        if (shifted)
            yield return Cause.DecimalShifted;
        if (OneReplaced(digits, Right))
            yield return Cause.DigitMisread;
        // 0.2 for 2.0 has two digits swapped, too; nobody swaps them across the point.
        if (!shifted && NeighboursSwapped(digits, Right))
            yield return Cause.DigitsTransposed;
    }

    private static bool OneReplaced(char[] digits, Func<bool> right)
    {
        for (int at = 0; at < digits.Length; at++)
        {
            char own = digits[at];
            for (char digit = '0'; digit <= '9'; digit++)
            {
                digits[at] = digit;
                if (digit == own || !right())
                    continue;
                digits[at] = own;
                return true;
            }

            digits[at] = own;
        }

        return false;
    }

    private static bool NeighboursSwapped(char[] digits, Func<bool> right)
    {
        for (int at = 1; at < digits.Length; at++)
        {
            if (digits[at] == digits[at - 1])
                continue;
            (digits[at - 1], digits[at]) = (digits[at], digits[at - 1]);
            bool found = right();
            (digits[at - 1], digits[at]) = (digits[at], digits[at - 1]);
            if (found)
                return true;
        }

        return false;
    }

    /// <summary>A point one to three places too far left or right: the figure moved back is the right one, with the places that it then
    /// shows.</summary>
    private static bool Shifted(Figure stated, RoundingInterval values, bool exact)
    {
        for (int shift = 1; shift <= 3; shift++)
        {
            Rational factor = Rational.Of(Rational.PowerOfTen(shift));
            if (Meets(stated.Exact / factor, stated.Places, values, exact) || values.Contains(stated.Exact * factor))
                return true;
            if (
                !exact
                && shift < stated.Places
                && Significant(stated)
                && Meets(stated.Exact * factor, stated.Places - shift, values, exact: false)
            )
                return true;
        }

        return false;
    }

    /// <summary>Three digits: fewer agree with almost anything by chance.</summary>
    private static bool Significant(Figure stated) => stated.Exact >= Rational.Hundred * Rational.Unit(stated.Places);

    private static bool Meets(Rational value, int places, RoundingInterval values, bool exact)
    {
        if (exact)
            return values.Contains(value);
        Rational half = Rational.HalfUnit(places);
        return value - half <= values.High && values.Low <= value + half;
    }

    private static Rational UnitsOf(ReadOnlySpan<char> digits) =>
        Rational.Of(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
}
