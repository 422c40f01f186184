using KpiIngest.Checking.Language;

namespace KpiIngest.Checking.History;

/// <summary>What a figure is called where reports are compared: item and column, and whose it is where two assess.</summary>
internal static class FigureWording
{
    public static Bilingual Of(FigurePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        Bilingual column = FigureName.Of(place.Column);
        Bilingual of = place.Part switch
        {
            FigurePart.Group => Item(place.Item, new Bilingual("กลุ่มที่", "group")),
            FigurePart.Total => new Bilingual("ผลรวม", "total"),
            FigurePart.Row => place.Item is null && place.Occurrence > 0
                ? Item((place.Occurrence + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new Bilingual("แถวที่", "row"))
                : OfItem(place.Item),
            _ => Bilingual.Empty,
        };
        Bilingual by = place.Committee ? new Bilingual(" (คณะกรรมการ)", " (committee)") : Bilingual.Empty;
        return new Bilingual((of.Thai + " " + column.Thai + by.Thai).Trim(), (of.English + " " + column.English + by.English).Trim());
    }

    /// <param name="column">As in <see cref="Results.FigureAddress.Column"/>.</param>
    public static Bilingual Of(string? item, string column) => Of(new FigurePlace(FigurePart.Row, "", false, item, 0, column));

    private static Bilingual OfItem(string? number) => number is null ? Bilingual.Empty : Item(number, new Bilingual("ข้อ", "item"));

    private static Bilingual Item(string? number, Bilingual word) =>
        number is null ? word : new Bilingual($"{word.Thai} {Bilingual.Digits(number).Thai}", $"{word.English} {number}");
}
