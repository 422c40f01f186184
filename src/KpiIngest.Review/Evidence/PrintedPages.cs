using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Review.Keying;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Evidence;

/// <summary>Pages of a Word file as they were printed, with cells of its tables framed where their rows are found for certain.</summary>
/// <param name="word">The file.</param>
/// <param name="printed">Its print.</param>
public sealed class PrintedPages(ShownOriginal word, ShownOriginal printed)
{
    private readonly PrintedRows rows = new(word, printed);
    private readonly ShownTables tables = new(word);

    public int Count => printed.Pages.Count;

    /// <param name="places">The disputed cell first, then those that it is compared with.</param>
    /// <param name="page">From 1; null for the one on which the disputed cell stands, or most likely stands.</param>
    public PageView Of(IReadOnlyList<PrintedPlace> places, int? page)
    {
        ArgumentNullException.ThrowIfNull(places);
        List<Framed?> framed = [.. places.Select(Frame)];
        int shown = Math.Clamp(
            page ?? (places.Count == 0 ? 1 : framed[0]?.Page ?? rows.PageNear(places[0].Table, places[0].Row)),
            1,
            Math.Max(1, Count)
        );
        PageView view = ScannedPages.Page(shown, printed.Pages[shown - 1], []) with { Printed = true };
        List<EvidenceFrame> frames = [];
        for (int i = 0; i < framed.Count; i++)
            if (framed[i] is { } found && found.Page == shown)
                frames.Add(
                    new EvidenceFrame(
                        string.Create(CultureInfo.InvariantCulture, $"p{i}"),
                        i == 0 ? PlaceRole.Disputed : PlaceRole.Operand,
                        found.Box
                    )
                );
        view = view with { Frames = [.. frames.DistinctBy(f => f.Box)], Note = Note(places, framed, shown) };
        if (framed.Count == 0 || framed[0] is not { } disputed || disputed.Page != shown)
            return view;
        ShownBox? table = ShownTables.OnPage(disputed.Table, shown);
        return view with
        {
            Tints = table is { } around ? PageFrames.Tints(disputed.Box, around) : [],
            Focus = PageFrames.Focus(disputed.Box, table, view.Size),
        };
    }

    /// <summary>Null where all that is asked for is framed, or is on another page that was turned away from.</summary>
    private static Bilingual? Note(IReadOnlyList<PrintedPlace> places, List<Framed?> framed, int shown) =>
        places.Count == 0 ? null
        : framed[0] is null ? FindingWords.PrintedUnsure
        : framed[0]!.Page != shown ? FindingWords.PrintedElsewhere
        : null;

    private Framed? Frame(PrintedPlace place)
    {
        if (tables.Find(place.Table) is not { } table)
            return null;
        ShownCell? cell = place.Column is { } column ? ShownTables.CellAt(table, place.Row, column) : null;
        ShownRow? row = cell is null ? table.Rows.FirstOrDefault(r => r.Index == place.Row) : table.Rows.First(r => r.Cells.Contains(cell));
        if (row is null || rows.Find(place.Table, row.Index) is not (var drawnTable, var drawnRow))
            return null;
        IEnumerable<ShownCell> cells = cell is not null && Counterpart(row, cell, drawnRow) is { } one ? [one] : drawnRow.Cells;
        int? page = cells.FirstOrDefault(c => c.Page is not null && c.Box is not null)?.Page;
        return
            page is { } of && ShownBox.Around(cells.Where(c => c.Page == of).Select(c => ShownBox.Of(c.Box)).OfType<ShownBox>()) is { } box
            ? new Framed(of, box, drawnTable)
            : null;
    }

    /// <summary>A cell by its index where both rows have the same cells, else by its text and its turn among those that say the
    /// same.</summary>
    private static ShownCell? Counterpart(ShownRow written, ShownCell cell, ShownRow drawn)
    {
        List<string> here = [.. written.Cells.Select(PrintedRows.Text)],
            there = [.. drawn.Cells.Select(PrintedRows.Text)];
        int at = written.Cells.TakeWhile(c => c != cell).Count();
        if (here.SequenceEqual(there, StringComparer.Ordinal))
            return drawn.Cells[at];
        string says = here[at];
        return says.Length > 0 && here.Count(t => t == says) == there.Count(t => t == says)
            ? drawn.Cells.Where((_, i) => there[i] == says).ElementAt(here.Take(at).Count(t => t == says))
            : null;
    }

    private sealed record Framed(int Page, ShownBox Box, ShownTable Table);
}
