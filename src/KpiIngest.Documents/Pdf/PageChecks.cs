using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Words;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Pdf;

/// <summary>What the pages as a whole say about the file: complete, a scan, a scan among digital pages.</summary>
internal static class PageChecks
{
    /// <summary>A picture over this share of a page without text is that page scanned.</summary>
    private const double ScanShare = 0.25;

    /// <summary>Share of odd signs above which a text is garbled, and the length below which nothing can be said.</summary>
    private const double GarbledShare = 0.15;
    private const int FewestCharacters = 100;
    private const string OddSigns = "!\"#$&';<>?@\\^`{|}~\uFFFD";

    public static PageReading Check(IReadOnlyList<RawPage> raw, IReadOnlyList<PdfPage> pages, ToolResult textRun)
    {
        if (pages.Count == 0) return new PageReading.Failed(ReadErrors.Damaged("0 pages"));
        if (pages.Count != raw.Count) return new PageReading.Failed(ReadErrors.Damaged($"{pages.Count}/{raw.Count} pages"));
        if (!pages.Any(p => p.HasVisibleText)) return new PageReading.Failed(ReadErrors.Scanned);
        if (IsGarbled(pages)) return new PageReading.Failed(ReadErrors.GarbledText);
        List<ReadingNote> notes = [.. pages.Where(p => !p.HasVisibleText && p.PictureShare > ScanShare).Select(Scanned)];
        if (textRun is ToolResult.Ended { StandardError: var text } && DamageSigns.Any(s => text.Contains(s, StringComparison.Ordinal))) notes.Insert(0, Repaired);
        return new PageReading.Pages(pages, notes);
    }

    /// <summary>True where signs that no report is full of make up a good part of the text: some programs lose the meaning of the codes of a font.</summary>
    private static bool IsGarbled(IReadOnlyList<PdfPage> pages)
    {
        var (all, odd) = (0, 0);
        foreach (var character in pages.SelectMany(p => p.Words).Where(w => w.Visible).SelectMany(w => w.Text))
        {
            all++;
            if (OddSigns.Contains(character, StringComparison.Ordinal)) odd++;
        }

        return all >= FewestCharacters && odd > GarbledShare * all;
    }

    /// <summary>What Poppler says when it had to rebuild a file.</summary>
    private static readonly string[] DamageSigns = ["xref", "trailer", "May not be a PDF", "Unexpected end of file", "Missing 'endstream'"];

    private static ReadingNote Repaired { get; } = new(
        "repaired",
        "ไฟล์เสียหายบางส่วนและถูกซ่อมขณะอ่าน ขอให้ตรวจสอบว่าเนื้อหาครบถ้วน",
        "The file is damaged in part and was repaired while it was read. Please check that nothing is missing.",
        Place.Unknown);

    private static ReadingNote Scanned(PdfPage page) => new(
        "scanned-page",
        $"หน้า {page.Number} เป็นภาพสแกน ไม่มีข้อความให้อ่าน",
        $"Page {page.Number} is a scan without text; nothing on it was read.",
        new Place(page.Number));
}
