using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf;

/// <summary>What the pages as a whole say about the file: a scan, a scan among digital pages, text that means nothing.</summary>
internal static class PageChecks
{
    /// <summary>Of a shorter text nothing can be said.</summary>
    private const int FewestCharacters = 100;
    private const string OddSigns = "!\"#$&';<>?@\\^`{|}~\uFFFD";

    /// <summary>A row of at least this many signs without a meaning, all alike, is a line of dots that leads to a page number.</summary>
    private const int Leader = 4;

    public static PageReading Check(IReadOnlyList<PdfPage> pages, IEnumerable<ReadingNote> notes)
    {
        if (pages.Count == 0) return new PageReading.Failed(ReadErrors.Damaged("0 pages"));
        if (!pages.Any(p => p.HasVisibleText)) return new PageReading.Failed(ReadErrors.Scanned);
        if (IsGarbled(pages)) return new PageReading.Failed(ReadErrors.GarbledText);
        return new PageReading.Pages(pages, [.. notes, .. pages.Where(p => !p.HasVisibleText && p.PictureShare > AssemblyTolerances.ScanShare).Select(Scanned)]);
    }

    /// <summary>True where signs that no report is full of make up a good part of the text: some programs lose the meaning of the codes of a font.</summary>
    private static bool IsGarbled(IReadOnlyList<PdfPage> pages)
    {
        var (all, odd) = (0, 0);
        foreach (var word in pages.SelectMany(p => p.Words).Where(w => w.Visible && !IsLeader(w.Text)))
        {
            all += word.Text.Length;
            odd += word.Text.Count(c => OddSigns.Contains(c, StringComparison.Ordinal));
        }

        return all >= FewestCharacters && odd > AssemblyTolerances.GarbledShare * all;
    }

    private static bool IsLeader(string text) => text.Length >= Leader && text.All(c => c == '\uFFFD');

    private static ReadingNote Scanned(PdfPage page) => new(
        "scanned-page",
        $"หน้า {page.Number} เป็นภาพสแกน ไม่มีข้อความให้อ่าน",
        $"Page {page.Number} is a scan without text; nothing on it was read.",
        new Place(page.Number));
}
