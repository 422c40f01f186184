using System.Globalization;
using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>Slips of the pen: what the digits of the stated figure have in common with those of the expected one.</summary>
internal static class DigitCauses
{
    public static IEnumerable<Cause> Of(Figure stated, Rational expected)
    {
        if (stated.Value == 0 || expected.IsZero) yield break;
        if (Shifted(stated, expected)) yield return Cause.DecimalShifted;

        // Digits are compared only where the expected figure can be written with as many places.
        var units = expected.RoundedUnits(stated.Places);
        if (Rational.Of(units) * Rational.Unit(stated.Places) != expected) yield break;
        var (left, right) = (Digits(stated.Exact.RoundedUnits(stated.Places), stated), Digits(units, stated));
        if (left.Length != right.Length) yield break;
        var differing = Enumerable.Range(0, left.Length).Where(i => left[i] != right[i]).ToList();
        if (differing.Count == 1) yield return Cause.DigitMisread;
        if (differing is [var first, var second] && second == first + 1 && left[first] == right[second] && left[second] == right[first])
            yield return Cause.DigitsTransposed;
    }

    private static bool Shifted(Figure stated, Rational expected)
    {
        var ten = Rational.Of(10);
        var (up, down) = (expected, expected);
        for (var places = 1; places <= 3; places++)
        {
            (up, down) = (up * ten, down / ten);
            if (Rounding.Judge(stated, RoundingInterval.Point(up)) == Standing.Right && stated.Places > 0) return true;
            if (stated.Exact == up || stated.Exact == down) return true;
        }

        return false;
    }

    private static string Digits(System.Numerics.BigInteger units, Figure stated) =>
        System.Numerics.BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(stated.Places + 1, '0');
}
