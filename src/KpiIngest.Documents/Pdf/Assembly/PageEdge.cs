using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// A table wider than its paper runs off it: what lies beyond the edge is not in the text, though it is in the report. The page is named,
/// and a figure at the edge is uncertain.
/// </summary>
internal static class PageEdge
{
    /// <returns>The page; words of letters or figures that reach its left or right edge are uncertain.</returns>
    public static PdfPage Settle(PdfPage page) =>
        page.Words.Any(w => Reaches(w, page.Width))
            ? page with
            {
                Words = [.. page.Words.Select(w => Reaches(w, page.Width) ? w with { Uncertain = true } : w)],
            }
            : page;

    /// <summary>True where something was cut from the page.</summary>
    /// <param name="page">Without its watermarks.</param>
    public static bool IsCut(PdfPage page, IReadOnlyList<PageItem> items) =>
        page.Words.Any(w => Reaches(w, page.Width)) || items.OfType<PageTable>().Any(t => Reaches(t, page.Width));

    private static bool Reaches(PdfWord word, double width) =>
        (
            word.Box.Right > width - (AssemblyTolerances.WordAtEdge * word.TypeSize)
            || word.Box.Left < AssemblyTolerances.WordAtEdge * word.TypeSize
        )
        && word.IsRead
        && word.Text.Any(char.IsLetterOrDigit);

    /// <summary>A frame of one cell may be drawn around a page.</summary>
    private static bool Reaches(PageTable table, double width) =>
        (table.Box.Right > width - AssemblyTolerances.BorderAtEdge || table.Box.Left < AssemblyTolerances.BorderAtEdge)
        && table.Rows.Sum(r => r.Cells.Count) > 1;

    public static ReadingNote Note(int page) =>
        new(
            "cut-at-edge",
            $"หน้า {page} มีตารางหรือข้อความเลยขอบกระดาษ ส่วนที่อยู่นอกกระดาษไม่ได้อ่าน ขอให้ตรวจสอบกับต้นฉบับ",
            $"On page {page} a table or text runs off the paper; what lies beyond its edge was not read. Please compare with the original.",
            new Place(page)
        );
}
