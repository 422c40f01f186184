using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word.Bindings;

/// <summary>Says where a content control shows data that are not the text which the file keeps in it.</summary>
internal static class BoundNote
{
    public static void Add(string kept, Markup bound, WordReading reading, Surroundings around)
    {
        if (around.State is not (TextState.Plain or TextState.Inserted))
            return;
        string shown = ControlText.Of(bound);
        reading.Note(
            bound[ControlText.Doubtful] is not null
                ? new ReadingNote(
                    "bound-content-doubtful",
                    $"ช่องกรอกนี้ผูกกับข้อมูลในไฟล์ซึ่งไม่ตรงกับข้อความที่ค้างอยู่ในช่อง “{kept}” จึงไม่แน่ใจว่าหน้ากระดาษแสดงค่าใด กรุณาเปิดด้วย Word ตรวจสอบ บันทึก แล้วส่งใหม่",
                    $"This content control is bound to data of the file that differ from the text kept in it (“{kept}”); which of them the page shows is not certain. Please open it in Word, look at it, save it and send it again.",
                    around.Place
                )
                : new ReadingNote(
                    "bound-content",
                    $"ช่องกรอกนี้แสดงข้อมูลที่ผูกไว้ในไฟล์ “{shown}” ไม่ใช่ข้อความเดิมที่ค้างอยู่ในช่อง “{kept}” ระบบอ่านตามที่ Word แสดง",
                    $"This content control shows data of the file, “{shown}”, not the text kept in it, “{kept}”; it was read as Word shows it.",
                    around.Place
                )
        );
    }
}
