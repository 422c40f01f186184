using System.Globalization;
using System.Numerics;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>An exact number as the contract writes it: Arabic digits, no trailing zeros, at most 10 decimal places.</summary>
/// <param name="Text"><c>3.5</c>; rounded half up at the tenth place where more would be needed.</param>
/// <param name="Rounded">True where it was rounded: shown with <c>≈</c>.</param>
public readonly record struct DecimalText(string Text, bool Rounded)
{
    /// <summary>Decimals of averages on most forms.</summary>
    private const int UsualPlaces = 4;

    public static DecimalText Of(Rational value)
    {
        BigInteger units = value.RoundedUnits(Figure.MaxPlaces);
        bool exact = units * value.Denominator == value.Numerator * Rational.PowerOfTen(Figure.MaxPlaces);
        return new DecimalText(Written(units), !exact);
    }

    /// <summary>A computed figure for people beside the stated one: at the stated places, with <c>≈</c> where it was rounded.</summary>
    /// <param name="computed">As the answer writes it.</param>
    /// <param name="stated">As the answer writes it; null for the four places of most forms.</param>
    public static string AtPlacesOf(string computed, string? stated)
    {
        ArgumentNullException.ThrowIfNull(computed);
        int point = stated?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        int places =
            stated is null ? UsualPlaces
            : point < 0 ? 0
            : stated.Length - point - 1;
        Rational exact = Rational.Of(
            decimal.Parse(computed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        );
        Rational rounded = Rational.Of(exact.RoundedUnits(places)) * Rational.Unit(places);
        if (rounded == exact)
            return Of(exact).Text;
        string readable = Of(exact).Text;
        return readable.Length - readable.IndexOf('.', StringComparison.Ordinal) - 1 <= UsualPlaces ? readable : "≈ " + Of(rounded).Text;
    }

    /// <summary>With its sign, plus too: <c>+0.1</c>, <c>-0.5</c>.</summary>
    public static string Signed(Rational value) => (value.Sign > 0 ? "+" : "") + Of(value).Text;

    /// <summary>What <see cref="Of(Rational)"/> shows, as a number.</summary>
    public static Rational Shown(Rational value) => Rational.Of(value.RoundedUnits(Figure.MaxPlaces)) * Rational.Unit(Figure.MaxPlaces);

    public override string ToString() => Text;

    private static string Written(BigInteger units)
    {
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(Figure.MaxPlaces + 1, '0');
        string whole = digits[..^Figure.MaxPlaces];
        string fraction = digits[^Figure.MaxPlaces..].TrimEnd('0');
        string text = fraction.Length == 0 ? whole : whole + "." + fraction;
        return units.Sign < 0 ? "-" + text : text;
    }
}
