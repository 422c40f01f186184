using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Review.Keying;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Evidence;

/// <summary>Lays the places of a finding over its original: by page where there are pages, else by table and passage.</summary>
public static class EvidenceViews
{
    /// <summary>Paragraphs shown before and after the one with the figure.</summary>
    private const int Around = 3;

    public static IReadOnlyList<EvidenceView> Of(ShownOriginal original, IReadOnlyList<EvidencePlace> places)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(places);
        ShownTables tables = new(original);
        return original.Pages.Count > 0 ? OnPages(original, tables, places) : [.. InTables(tables, places), .. Passages(original, places)];
    }

    /// <summary>Of a scan: the page that a figure was keyed from, and the table as it was keyed.</summary>
    /// <param name="scan">Pictures of pages.</param>
    public static IReadOnlyList<EvidenceView> OfKeyed(ShownOriginal scan, ShownOriginal keyed, IReadOnlyList<EvidencePlace> places)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(keyed);
        IEnumerable<EvidenceView> pages = places
            .Where(p => p.Page >= 1 && p.Page <= scan.Pages.Count)
            .GroupBy(p => p.Page!.Value)
            .Select(g => ScannedPages.Page(g.Key, scan.Pages[g.Key - 1], [.. g.Select(p => p.Id)]) with { Note = KeyingWords.NoFrame });
        return [.. pages, .. InTables(new ShownTables(keyed), places)];
    }

    private static List<EvidenceView> OnPages(ShownOriginal original, ShownTables tables, IReadOnlyList<EvidencePlace> places)
    {
        List<(int Page, EvidencePlace Place, ShownBox Box, ShownBox? Table)> framed =
        [
            .. places.SelectMany(p => PageFrames.Of(p, tables)).Where(f => f.Page >= 1 && f.Page <= original.Pages.Count),
        ];
        List<EvidenceView> views = [];
        foreach (IGrouping<int, (int Page, EvidencePlace Place, ShownBox Box, ShownBox? Table)> page in framed.GroupBy(f => f.Page))
        {
            List<(int Page, EvidencePlace Place, ShownBox Box, ShownBox? Table)> disputed = page.Where(f =>
                    f.Place.Role == PlaceRole.Disputed
                )
                .ToList();
            (int _, EvidencePlace first, ShownBox box, ShownBox? table) = disputed.Count > 0 ? disputed[0] : page.First();
            ShownPage size = original.Pages[page.Key - 1];
            views.Add(
                new PageView(
                    Title(page.Key, first, tables),
                    [.. page.Select(f => f.Place.Id).Distinct(StringComparer.Ordinal)],
                    page.Key,
                    size,
                    disputed.Count > 0 && table is { } around ? PageFrames.Tints(box, around) : [],
                    [.. page.Select(f => new EvidenceFrame(f.Place.Id, f.Place.Role, f.Box)).DistinctBy(f => (f.Box, f.Role))],
                    PageFrames.Focus(box, table, size)
                )
            );
        }

        return views;
    }

    private static IEnumerable<EvidenceView> InTables(ShownTables tables, IReadOnlyList<EvidencePlace> places)
    {
        foreach (
            IGrouping<int, EvidencePlace> group in places.Where(p => p.Table is not null && p.Row is not null).GroupBy(p => p.Table!.Value)
        )
        {
            if (tables.Find(group.Key) is not { } table)
                continue;
            EvidencePlace? disputed = group.FirstOrDefault(p => p.Role == PlaceRole.Disputed);
            yield return new TableView(
                TableTitle(group.Key),
                [.. group.Select(p => p.Id)],
                table,
                disputed?.Row,
                disputed?.Column,
                [
                    .. group.Select(p => new FramedCell(
                        p.Id,
                        p.Role,
                        p.Row!.Value,
                        p.Column ?? ShownTables.ColumnOf(table, p.Row.Value, p.Text)
                    )),
                ]
            );
        }
    }

    private static IEnumerable<EvidenceView> Passages(ShownOriginal original, IReadOnlyList<EvidencePlace> places)
    {
        List<string> paragraphs = [.. Paragraphs(original.Blocks)];
        foreach (EvidencePlace place in places.Where(p => p.Table is null && !string.IsNullOrWhiteSpace(p.Text)))
        {
            int found = paragraphs.FindIndex(p => p.Contains(place.Text!, StringComparison.Ordinal));
            if (found < 0)
                continue;
            int from = Math.Max(0, found - Around);
            yield return new PassageView(
                new Bilingual("ข้อความ", "text"),
                [place.Id],
                paragraphs[from..Math.Min(paragraphs.Count, found + Around + 1)],
                found - from,
                place.Text!
            );
        }
    }

    /// <summary>Those of cells too: whole forms are one outer table.</summary>
    private static IEnumerable<string> Paragraphs(IReadOnlyList<ShownBlock> blocks)
    {
        foreach (ShownBlock block in blocks)
        {
            if (block.Text is { } text)
                yield return text;
            if (block.Table is not { } table)
                continue;
            foreach (string inside in table.Rows.SelectMany(r => r.Cells).SelectMany(c => Paragraphs(c.Blocks)))
                yield return inside;
        }
    }

    private static Bilingual Title(int page, EvidencePlace first, ShownTables tables)
    {
        Bilingual number = Bilingual.Digits(page.ToString(CultureInfo.InvariantCulture));
        Bilingual table = first.Table is { } index && tables.Find(index) is not null ? TableTitle(index) : Bilingual.Empty;
        return new Bilingual($"หน้า {number.Thai} {table.Thai}".TrimEnd(), $"page {number.English} {table.English}".TrimEnd());
    }

    private static Bilingual TableTitle(int index)
    {
        Bilingual number = Bilingual.Digits((index + 1).ToString(CultureInfo.InvariantCulture));
        return new Bilingual($"ตารางที่ {number.Thai}", $"table {number.English}");
    }
}
