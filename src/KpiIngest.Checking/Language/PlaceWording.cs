using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Checking.Language;

/// <summary>How places of a file are said to people: pages, tables and rows count from 1.</summary>
public static class PlaceWording
{
    /// <summary><c>หน้า ๓ ตารางที่ ๕ แถวที่ ๒</c>; empty where nothing is known. The quoted text is not in it.</summary>
    public static Bilingual Of(LocationResult place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Joined(place.Page, place.Table, place.Row);
    }

    /// <summary>The same with the text that stands there, as written, in quotation marks.</summary>
    public static Bilingual WithText(int? page, int? table, int? row, string? text)
    {
        Bilingual place = Joined(page, table, row);
        if (string.IsNullOrEmpty(text))
            return place;
        string space = place.Thai.Length == 0 ? "" : " ";
        return new Bilingual($"{place.Thai}{space}“{text}”", $"{place.English}{space}“{text}”");
    }

    /// <summary>The page and the table of a place.</summary>
    public static Bilingual Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Joined(place.Page, place.Table, null);
    }

    extension(Bilingual place)
    {
        /// <summary>In brackets with a space before; empty where the place is.</summary>
        public Bilingual Aside => place.Thai.Length == 0 ? Bilingual.Empty : new Bilingual($" ({place.Thai})", $" ({place.English})");
    }

    private static Bilingual Joined(int? page, int? table, int? row)
    {
        List<Bilingual> parts = [];
        if (page is { } p)
            parts.Add(Counted("หน้า", "page", p));
        if (table is { } t)
            parts.Add(Counted("ตารางที่", "table", t + 1));
        if (row is { } r)
            parts.Add(Counted("แถวที่", "row", r + 1));
        return new Bilingual(string.Join(' ', parts.Select(b => b.Thai)), string.Join(' ', parts.Select(b => b.English)));
    }

    private static Bilingual Counted(string thai, string english, int value)
    {
        Bilingual number = Bilingual.Digits(value.ToString(CultureInfo.InvariantCulture));
        return new Bilingual($"{thai} {number.Thai}", $"{english} {number.English}");
    }
}
