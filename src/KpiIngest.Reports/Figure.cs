using System.Globalization;

namespace KpiIngest.Reports;

/// <summary>A number as a report states it: the text as written, the exact value, the decimal places shown.
/// Range: at most 15 integer and 10 decimal digits; never negative zero.</summary>
/// <param name="Text">As written, Thai digits kept: <c>๓.๐๐๐๐</c>.</param>
/// <param name="Value">Exact.</param>
/// <param name="Places">Decimal places shown, 0 to 10: 4 for <c>๓.๐๐๐๐</c>.</param>
public sealed record Figure(string Text, decimal Value, int Places)
{
    public const int MaxIntegerDigits = 15;

    public const int MaxPlaces = 10;

    /// <summary>The contract's form: Arabic digits, the stated places kept, no grouping commas: <c>3.0000</c>.</summary>
    public string Normalised => Value.ToString("F" + Places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>True where it is written without decimals, and so is exact and not the rounding of something.</summary>
    public bool Whole => Places == 0;
}
