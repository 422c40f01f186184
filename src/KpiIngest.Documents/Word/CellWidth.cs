using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The width of a cell as the file states it.</summary>
/// <param name="Length">In twentieths of a point, or, of shares, in fiftieths of a percent.</param>
/// <param name="IsShare">True for a share of the table's width.</param>
internal readonly record struct CellWidth(decimal Length, bool IsShare)
{
    /// <summary>Wider than any page: 5,000 points.</summary>
    private const decimal Widest = 100_000;

    /// <summary>Fiftieths in a percent, the unit of a share without a sign.</summary>
    private const decimal FiftiethsInPercent = 50;

    /// <summary>Units of a measure that names its own (ECMA-376, ST_UniversalMeasure), in twentieths of a point.</summary>
    private static readonly (string Unit, decimal Twentieths)[] Units =
    [
        ("mm", 1440 / 25.4m),
        ("cm", 1440 / 2.54m),
        ("in", 1440),
        ("pt", 20),
        ("pc", 240),
        ("pi", 240),
        ("%", FiftiethsInPercent),
    ];

    /// <param name="cell">The cell.</param>
    /// <returns>Null where none is stated, or one that is found by the layout alone.</returns>
    public static CellWidth? Of(Markup cell)
    {
        if (cell.Child("w:tcPr")?.Child("w:tcW") is not { } width || width["w:w"]?.Trim() is not { Length: > 0 } stated)
            return null;
        (string Unit, decimal Twentieths) unit = Array.Find(Units, u => stated.EndsWith(u.Unit, StringComparison.OrdinalIgnoreCase));
        string number = unit.Unit is null ? stated : stated[..^unit.Unit.Length];
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal length))
            return null;
        if (unit.Unit is not null)
            return Bounded(length * unit.Twentieths, unit.Unit == "%");
        return width["w:type"] switch
        {
            null or "dxa" => Bounded(length, isShare: false),
            "pct" => Bounded(length, isShare: true),
            _ => null,
        };
    }

    private static CellWidth? Bounded(decimal length, bool isShare) => length <= Widest ? new CellWidth(length, isShare) : null;
}
