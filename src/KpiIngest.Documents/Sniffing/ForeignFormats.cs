namespace KpiIngest.Documents.Sniffing;

/// <summary>Kinds of file that no reader takes, each with what its sender can do. Their code is that of every unsupported format.</summary>
internal static class ForeignFormats
{
    private const string SendThai = "กรุณาส่งรายงานเป็น Word (.docx, .doc, .odt, .rtf) หรือ PDF";
    private const string Send = "Please send the report as Word (.docx, .doc, .odt, .rtf) or PDF.";
    private const string SaveThai = "กรุณาเปิดด้วย Word แล้วบันทึกเป็น .docx จากนั้นส่งอีกครั้ง";
    private const string Save = "Please open it in Word, save it as .docx and send it again.";

    public static ReadError Spreadsheet { get; } =
        Of(
            "ไฟล์เป็นตารางคำนวณ (เช่น Excel) ซึ่งระบบไม่อ่าน กรุณาคัดลอกตารางลงในรายงาน Word หรือบันทึกเป็น PDF แล้วส่งอีกครั้ง",
            "The file is a spreadsheet (such as Excel), which is not read. Please put its table into a Word report, or save it as PDF, and send that."
        );

    public static ReadError Presentation { get; } =
        Of(
            "ไฟล์เป็นงานนำเสนอ (เช่น PowerPoint) ซึ่งระบบไม่อ่าน " + SendThai,
            "The file is a presentation (such as PowerPoint), which is not read. " + Send
        );

    public static ReadError Picture { get; } =
        Of(
            "ไฟล์เป็นรูปภาพ ตัวเลขในรูปภาพเชื่อถือไม่ได้จึงไม่นำมาอ่าน " + SendThai + " ที่บันทึกจากโปรแกรมโดยตรง",
            "The file is a picture; figures are never taken from a picture. Please send the report as Word (.docx, .doc, .odt, .rtf), or as PDF saved from the program itself."
        );

    public static ReadError Sound { get; } =
        Of("ไฟล์เป็นเสียงหรือวิดีโอ ซึ่งไม่ใช่รายงาน " + SendThai, "The file is sound or video, which is no report. " + Send);

    public static ReadError Drawing { get; } =
        Of(
            "ไฟล์เป็นภาพวาดหรือแผนผัง (เช่น Visio) ซึ่งระบบไม่อ่าน " + SendThai,
            "The file is a drawing or a diagram (such as Visio), which is not read. " + Send
        );

    public static ReadError Archive { get; } =
        Of(
            "ไฟล์เป็นไฟล์บีบอัดที่มีไฟล์อื่นอยู่ข้างใน (เช่น ZIP, RAR, 7z) กรุณาแตกไฟล์แล้วส่งรายงานข้างในทีละไฟล์",
            "The file is an archive with other files packed inside (such as ZIP, RAR or 7z). Please unpack it and send the reports inside one by one."
        );

    public static ReadError PlainText { get; } =
        Of("ไฟล์เป็นข้อความธรรมดา ไม่มีตารางของรายงาน " + SendThai, "The file is plain text without the tables of a report. " + Send);

    public static ReadError Xml { get; } =
        Of(
            "ไฟล์เป็นข้อมูล XML ที่ไม่ใช่เอกสาร Word ซึ่งระบบไม่อ่าน " + SendThai,
            "The file is XML data and no Word document, which is not read. " + Send
        );

    public static ReadError WordXml { get; } =
        Of(
            "ไฟล์เป็นเอกสาร Word แบบ XML (Word 2003) ซึ่งระบบอ่านได้ไม่ครบถ้วน จึงไม่อ่าน " + SaveThai,
            "The file is a Word document in the XML of Word 2003, which cannot be read whole and is therefore not read. " + Save
        );

    public static ReadError FlatOpenDocument { get; } =
        Of(
            "ไฟล์เป็นเอกสาร OpenDocument แบบ XML ไฟล์เดียว ซึ่งระบบไม่อ่าน กรุณาเปิดด้วย LibreOffice แล้วบันทึกเป็น .odt หรือ .docx จากนั้นส่งอีกครั้ง",
            "The file is an OpenDocument text in a single XML file, which is not read. Please open it in LibreOffice, save it as .odt or .docx and send it again."
        );

    public static ReadError OldWord { get; } =
        Of(
            "ไฟล์เป็นเอกสารของโปรแกรมพิมพ์เอกสารรุ่นเก่ามาก (เก่ากว่า Word 6 หรือ WordPerfect) ซึ่งระบบไม่อ่าน " + SaveThai,
            "The file is of a very old word processor (older than Word 6, or WordPerfect), which is not read. " + Save
        );

    public static ReadError RightsManaged { get; } =
        Of(
            "ไฟล์ถูกจำกัดสิทธิ์การเปิดอ่าน (IRM) กรุณานำการจำกัดสิทธิ์ออกแล้วส่งอีกครั้ง",
            "The file is under rights management (IRM). Please remove the restriction and send it again."
        );

    /// <summary>A web page in which something may not be seen as LibreOffice would show it.</summary>
    public static ReadError WebPage { get; } =
        Of(
            "ไฟล์เป็นหน้าเว็บ (HTML) ที่มีข้อความซ่อน การแก้ไขที่ยังไม่ยืนยัน หรือสมการ ซึ่งระบบอ่านให้ตรงกับที่เห็นไม่ได้ " + SaveThai,
            "The file is a web page (HTML) with hidden text, unresolved changes or equations, which cannot be read as it is seen. " + Save
        );

    /// <summary>A web archive without a page that can be found in it.</summary>
    public static ReadError WebArchive { get; } =
        Of(
            "ไฟล์เป็นหน้าเว็บไฟล์เดียว (MHT) ที่ระบบหาเนื้อหาข้างในไม่พบ " + SaveThai,
            "The file is a single-file web page (MHT) in which no page was found. " + Save
        );

    /// <param name="attachments">Names of what is attached, as far as they can be told.</param>
    /// <param name="attached">True where something is.</param>
    public static ReadError Mail(bool attached, IReadOnlyList<string> attachments)
    {
        if (!attached)
        {
            return Of(
                "ไฟล์เป็นอีเมลที่ไม่มีไฟล์แนบ ระบบไม่อ่านเนื้อความของอีเมล " + SendThai,
                "The file is an e-mail without attachments; the text of an e-mail is not read. " + Send
            );
        }

        string names = attachments.Count == 0 ? "" : $" ({string.Join(", ", attachments)})";
        return Of(
            $"ไฟล์เป็นอีเมลที่มีไฟล์แนบ{names} ระบบไม่เปิดอีเมล กรุณาบันทึกไฟล์แนบออกมาแล้วส่งไฟล์นั้น",
            $"The file is an e-mail with attachments{names}, which is not opened. Please save what is attached and send that."
        );
    }

    private static ReadError Of(string thai, string english) => new(ReadErrors.UnsupportedCode, thai, english);
}
