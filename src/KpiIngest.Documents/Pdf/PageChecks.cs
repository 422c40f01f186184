using KpiIngest.Documents.Pdf.Assembly;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf;

/// <summary>What the pages as a whole say about the file: a scan, a scan among digital pages, text that means nothing.</summary>
internal sealed class PageChecks
{
    /// <summary>Of a shorter text nothing can be said.</summary>
    private const int FewestCharacters = 100;

    /// <summary>A page that a picture covers, and that has a shorter text besides, is a scan: a program has put a page number on it, a
    /// stamp of the registry, a line of who signed it.</summary>
    private const int LongestAside = 200;
    private const string OddSigns = "!\"#$&';<>?@\\^`{|}~\uFFFD";

    /// <summary>A row of at least this many signs without a meaning, all alike, is a line of dots that leads to a page number.</summary>
    private const int Leader = 4;

    private readonly List<ReadingNote> scans = [];
    private int pages,
        withText,
        signs,
        odd;

    /// <summary>Of pages that are scans in a file that has others.</summary>
    public IReadOnlyList<ReadingNote> Notes => scans;

    /// <summary>Why none of the pages that came can be read; null where they can.</summary>
    public ReadError? Refusal =>
        pages == 0 ? ReadErrors.Damaged("0 pages")
        : withText == 0 ? ReadErrors.Scanned
        // Signs that no report is full of make up a good part of the text: some programs lose the meaning of the codes of a font.
        : signs >= FewestCharacters && odd > AssemblyTolerances.GarbledShare * signs ? ReadErrors.GarbledText
        : null;

    public void Add(PdfPage page)
    {
        pages++;
        bool covered = page.HasVisibleText && IsCovered(page);
        if (page.HasVisibleText && !covered)
            withText++;
        else if (page.PictureShare > AssemblyTolerances.ScanShare)
            scans.Add(Scanned(page, covered));
        foreach (PdfWord word in page.Words.Where(w => w.Visible && !IsLeader(w.Text)))
        {
            signs += word.Text.Length;
            odd += word.Text.Count(c => OddSigns.Contains(c, StringComparison.Ordinal));
        }
    }

    private static bool IsLeader(string text) => text.Length >= Leader && text.All(c => c == '\uFFFD');

    private static bool IsCovered(PdfPage page) =>
        page.PictureShare >= AssemblyTolerances.CoveredShare
        && page.Rulings.Count == 0
        && page.Words.Where(w => w.Visible).Sum(w => w.Text.Length) < LongestAside;

    private static ReadingNote Scanned(PdfPage page, bool covered)
    {
        (string thai, string english) = covered
            ? (
                "เป็นภาพสแกนที่มีข้อความพิมพ์เพิ่มเล็กน้อย สิ่งที่อยู่ในภาพไม่ได้อ่าน",
                "with a little text put on it; nothing in the picture was read"
            )
            : ("เป็นภาพสแกน ไม่มีข้อความให้อ่าน", "without text; nothing on it was read");
        return new(
            ReadingNote.ScannedPage,
            $"หน้า {page.Number} {thai}",
            $"Page {page.Number} is a scan {english}.",
            new Place(page.Number)
        );
    }
}
