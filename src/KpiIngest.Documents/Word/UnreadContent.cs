namespace KpiIngest.Documents.Word;

/// <summary>Content without readable text: it leaves a mark where it stands and a note in the document. A picture leaves the mark alone:
/// seals and photographs are in every report, and a note for each would hide the others.</summary>
internal static class UnreadContent
{
    public static void Add(string kind, ParagraphContent content, WordReading reading, Surroundings around)
    {
        if (around.State is not (TextState.Plain or TextState.Inserted))
            return;
        content.Add(new UnreadInline(kind));
        if (kind == "picture")
            return;
        (string thai, string english) = Names(kind);
        reading.Note(
            new ReadingNote(
                kind,
                $"มี{thai} ซึ่งระบบอ่านเนื้อหาไม่ได้",
                $"There is {english} here, whose content cannot be read.",
                around.Place
            )
        );
    }

    private static (string Thai, string English) Names(string kind) =>
        kind switch
        {
            "chart" => ("แผนภูมิ", "a chart"),
            "smart-art" => ("แผนผัง SmartArt", "a SmartArt diagram"),
            "equation-object" => ("สมการแบบวัตถุ (MathType หรือ Equation 3.0)", "an equation kept as an object (MathType or Equation 3.0)"),
            "embedded-table" => ("ตาราง Excel ที่ฝังอยู่", "an embedded Excel table"),
            "embedded-object" => ("วัตถุที่ฝังอยู่", "an embedded object"),
            "automatic-number" => ("เลขลำดับอัตโนมัติแบบฟิลด์ (AUTONUM)", "an automatic number kept as a field (AUTONUM)"),
            "form-control" => ("ตัวควบคุมฟอร์ม ActiveX", "an ActiveX form control"),
            "sub-document" => ("เอกสารย่อยที่เชื่อมโยง", "a linked sub-document"),
            "ink" => ("ลายเส้นหมึก", "an ink drawing"),
            _ => ("เนื้อหาพิเศษ", "special content"),
        };
}
