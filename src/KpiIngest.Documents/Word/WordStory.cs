using DocumentFormat.OpenXml.Packaging;

namespace KpiIngest.Documents.Word;

/// <summary>A run of text that is read from its beginning to its end: the body, a text box, a header, a footnote.</summary>
/// <param name="Part">The part whose relationships its content names.</param>
internal sealed record WordStory(WordReading Reading, OpenXmlPart Part)
{
    /// <summary>Fields open at the point of reading; a field may span paragraphs.</summary>
    public WordFields Fields { get; } = new();

    /// <summary>To be called after its last block: says so where an open field has swallowed text.</summary>
    public void End()
    {
        if (!Fields.Swallowing) return;
        Reading.Note(new ReadingNote(
            "field-unclosed",
            "ฟิลด์ในเอกสารไม่ถูกปิด ข้อความหลังจากนั้นอาจไม่ถูกอ่าน",
            "A field is never closed; the text after it may not have been read.",
            Place.Unknown));
    }
}
