namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>What of a page could not be read, each kind once.</summary>
internal sealed class PageNotes(int page)
{
    private readonly SortedSet<string> operators = new(StringComparer.Ordinal);
    private readonly List<ReadingNote> others = [];
    private bool missingFont;

    /// <summary>An operation of a content stream failed and was passed over.</summary>
    public void Lost(string name) => operators.Add(name);

    /// <summary>A font that text is set in is missing or damaged.</summary>
    public void MissingFont() => missingFont = true;

    public void Add(ReadingNote note)
    {
        if (!others.Contains(note))
            others.Add(note);
    }

    public IReadOnlyList<ReadingNote> All()
    {
        List<ReadingNote> notes = [.. others];
        if (missingFont)
        {
            notes.Add(
                new ReadingNote(
                    "font-unreadable",
                    $"หน้า {page} มีข้อความที่ใช้แบบอักษรเสียหาย จึงไม่ได้อ่านข้อความนั้น ขอให้ตรวจสอบกับหน้าจริง",
                    $"Page {page} has text in a damaged font; that text was not read. Please compare with the page.",
                    new Place(page)
                )
            );
        }

        if (operators.Count > 0)
        {
            string names = string.Join(' ', operators.Take(8));
            notes.Add(
                new ReadingNote(
                    "page-damaged",
                    $"หน้า {page} มีคำสั่งวาดที่เสียหายและถูกข้าม ({names}) ขอให้ตรวจสอบว่าเนื้อหาครบถ้วน",
                    $"Page {page} has damaged drawing operations, which were passed over ({names}). Please check that nothing is missing.",
                    new Place(page)
                )
            );
        }

        return notes;
    }
}
