using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KpiIngest.Review.Evidence;

/// <summary>A cell of a table of a Word file, as the address of a picture of its print names it: table, row and column, or a whole row,
/// joined by points (<c>5.2.3</c>, <c>5.2</c>).</summary>
/// <param name="Table">Depth first from 0.</param>
/// <param name="Row">From 0, headings included.</param>
/// <param name="Column">Grid column; null where the whole row is meant.</param>
public sealed record PrintedPlace(int Table, int Row, int? Column) : IParsable<PrintedPlace>
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Table}.{Row}{(Column is { } column ? "." : "")}{Column}");

    public static PrintedPlace Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out PrintedPlace? place) ? place : throw new FormatException(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PrintedPlace result)
    {
        result = null;
        if (s?.Split('.') is not { Length: 2 or 3 } parts)
            return false;
        List<int> numbers = [];
        foreach (string part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                return false;
            numbers.Add(number);
        }

        result = new PrintedPlace(numbers[0], numbers[1], numbers.Count == 3 ? numbers[2] : null);
        return true;
    }
}
