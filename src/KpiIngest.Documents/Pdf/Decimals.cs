using System.Globalization;

namespace KpiIngest.Documents.Pdf;

/// <summary>Reads the coordinates that Poppler's programs write: many, short, and in fixed notation.</summary>
internal static class Decimals
{
    /// <summary>Whole numbers and powers of ten up to these are exact, so that one division gives the nearest value, as the general way does.</summary>
    private const int MostDigits = 15;

    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <returns>False where the text is no number of the invariant culture.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var (digits, places, whole) = (0, -1, 0L);
        for (var i = negative ? 1 : 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9 && digits < MostDigits)
            {
                whole = (whole * 10) + digit;
                digits++;
                if (places >= 0) places++;
            }
            else if (text[i] == '.' && places < 0)
            {
                places = 0;
            }
            else
            {
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
            }
        }

        var size = places > 0 ? whole / Powers[places] : whole;
        value = negative ? -size : size;
        return digits > 0;
    }
}
