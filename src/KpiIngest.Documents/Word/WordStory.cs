using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>A run of text that is read from its beginning to its end: the body, a text box, a header, a footnote.</summary>
/// <param name="Part">The part whose relationships its content names.</param>
/// <param name="Elements">What it consists of.</param>
internal sealed record WordStory(WordReading Reading, OpenXmlPart Part, IReadOnlyList<Markup> Elements)
{
    /// <summary>Fields open at the point of reading; a field may span paragraphs.</summary>
    public WordFields Fields { get; } = new(UnclosedFields.Find(Elements));

    /// <summary>Reads it from its beginning to its end; says so where a field is never closed.</summary>
    public void Read(Surroundings around, List<Block> into)
    {
        new WordBlocks(this).Read(Elements, around, into);
        if (!Fields.Unclosed)
            return;
        Reading.Note(
            new ReadingNote(
                "field-unclosed",
                "ฟิลด์ในเอกสารไม่ถูกปิด ข้อความหลังจากนั้นอ่านเป็นข้อความธรรมดา",
                "A field is never closed; what follows it was read as text.",
                Place.Unknown
            )
        );
    }
}
