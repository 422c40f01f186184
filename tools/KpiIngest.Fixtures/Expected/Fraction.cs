using System.Globalization;
using System.Numerics;

namespace KpiIngest.Fixtures.Expected;

/// <summary>An exact quotient, written as the contract writes expected figures.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(decimal value)
    {
        decimal scaled = value;
        BigInteger denominator = 1;
        while (scaled != decimal.Truncate(scaled))
        {
            scaled *= 10;
            denominator *= 10;
        }

        return new Fraction(new BigInteger(scaled), denominator);
    }

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Without trailing zeros; rounded half up where more than 10 places would be needed. Not negative.</summary>
    public override string ToString()
    {
        BigInteger scale = BigInteger.Pow(10, 10);
        BigInteger rounded = (Numerator * scale * 2 + Denominator) / (Denominator * 2);
        string digits = (rounded % scale).ToString("D10", CultureInfo.InvariantCulture).TrimEnd('0');
        string whole = (rounded / scale).ToString(CultureInfo.InvariantCulture);
        return digits.Length == 0 ? whole : whole + "." + digits;
    }
}
