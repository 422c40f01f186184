using System.Globalization;

namespace KpiIngest.Documents;

/// <summary>Every reason a reader gives for not reading a file.</summary>
public static class ReadErrors
{
    /// <summary>Of every file that no reader takes; the message says what it is, as far as that is known.</summary>
    public const string UnsupportedCode = "unsupported-format";

    public static ReadError UnsupportedFormat(string name) =>
        new(
            UnsupportedCode,
            $"ไฟล์ “{name}” ไม่ใช่ชนิดที่อ่านได้ กรุณาส่งเป็น Word (.docx, .doc, .odt, .rtf) หรือ PDF",
            $"“{name}” is not of a kind that can be read. Please send Word (.docx, .doc, .odt, .rtf) or PDF."
        );

    public static ReadError NotFound(string name) =>
        new(
            "not-found",
            $"ไม่พบไฟล์ “{name}” กรุณาตรวจสอบชื่อและที่อยู่ของไฟล์",
            $"“{name}” was not found. Please check the name and the folder."
        );

    public static ReadError NotAccessible(string name, string detail) =>
        new(
            "not-accessible",
            $"เปิดไฟล์ “{name}” ไม่ได้ อาจไม่มีสิทธิ์อ่านหรือมีโปรแกรมอื่นเปิดอยู่ กรุณาตรวจสอบแล้วลองอีกครั้ง ({detail})",
            $"“{name}” cannot be opened: no permission, or another program holds it. Please check and try again. ({detail})"
        );

    public static ReadError Empty { get; } =
        new("empty-file", "ไฟล์ว่างเปล่า (0 ไบต์) กรุณาส่งไฟล์อีกครั้ง", "The file is empty (0 bytes). Please send it again.");

    public static ReadError Damaged(string detail) =>
        new(
            "damaged",
            $"ไฟล์เสียหายหรือไม่สมบูรณ์ เปิดอ่านไม่ได้ กรุณาเปิดด้วยโปรแกรมต้นทาง บันทึกใหม่ แล้วส่งอีกครั้ง ({detail})",
            $"The file is damaged or incomplete. Please open it in the program it was made with, save it anew and send it again. ({detail})"
        );

    public static ReadError PasswordProtected { get; } =
        new(
            "password-protected",
            "ไฟล์มีรหัสผ่าน จึงเปิดอ่านไม่ได้ กรุณานำรหัสผ่านออกแล้วส่งอีกครั้ง",
            "The file is protected by a password. Please remove the password and send it again."
        );

    /// <param name="what">In Thai.</param>
    /// <param name="whatEn">In English.</param>
    public static ReadError OverLimit(string what, string whatEn, long found, long limit) =>
        new(
            "over-limit",
            string.Create(
                CultureInfo.InvariantCulture,
                $"ไฟล์เกินขีดจำกัด: {what} {found:N0} (ไม่เกิน {limit:N0}) กรุณาแยกไฟล์หรือลดขนาดรูปภาพ"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file is over a limit: {found:N0} {whatEn} (at most {limit:N0}). Please split it or shrink its pictures."
            )
        );

    public static ReadError TimeLimit(double seconds) =>
        new(
            "time-limit",
            string.Create(
                CultureInfo.InvariantCulture,
                $"อ่านไฟล์ไม่เสร็จภายใน {seconds:0} วินาที จึงหยุดอ่าน กรุณาแยกไฟล์หรือบันทึกใหม่แล้วส่งอีกครั้ง"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Reading was stopped after {seconds:0} seconds. Please split the file or save it anew and send it again."
            )
        );

    /// <summary>The process that read the file ended before it answered.</summary>
    public const string ReaderStoppedCode = "reader-stopped";

    public static ReadError ReaderStopped(string detail) =>
        new(
            ReaderStoppedCode,
            $"โปรแกรมอ่านไฟล์หยุดทำงานขณะอ่านไฟล์นี้ ไฟล์อื่นไม่กระทบ ({detail})",
            $"The reader stopped while it read this file; other files are not affected. ({detail})"
        );

    /// <summary>Processor time, not time on the clock: how busy the machine is makes no difference.</summary>
    public static ReadError ProcessorTimeLimit(double seconds) =>
        new(
            "time-limit",
            string.Create(
                CultureInfo.InvariantCulture,
                $"อ่านไฟล์ไม่เสร็จภายในเวลาประมวลผล {seconds:0} วินาที จึงหยุดอ่าน กรุณาแยกไฟล์หรือบันทึกใหม่แล้วส่งอีกครั้ง"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Reading was stopped after {seconds:0} seconds of processor time. Please split the file or save it anew and send it again."
            )
        );

    /// <summary>An outside tool that a format needs is not installed.</summary>
    public const string ToolMissingCode = "tool-missing";

    /// <summary>An outside tool is installed and does not work: nothing is wrong with the file.</summary>
    public const string ToolFailedCode = "tool-failed";

    public static ReadError ToolFailed(string tool, string detail) =>
        new(
            ToolFailedCode,
            $"ยังอ่านไฟล์ชนิดนี้ไม่ได้เพราะโปรแกรม {tool} ในเครื่องที่รับรายงานทำงานผิดปกติ ไฟล์ไม่ได้เสียหาย กรุณาให้ผู้ดูแลระบบตรวจด้วยคำสั่ง kpi-ingest doctor ({detail})",
            $"Files of this kind cannot be read yet: {tool} on the receiving machine does not work. Nothing is wrong with the file. Please have the administrator run kpi-ingest doctor. ({detail})"
        );

    public static ReadError ToolMissing(string tool, string package) =>
        new(
            ToolMissingCode,
            $"ยังอ่านไฟล์ชนิดนี้ไม่ได้เพราะไม่มีโปรแกรม {tool} กรุณาให้ผู้ดูแลระบบติดตั้งแพ็กเกจ {package}",
            $"Files of this kind cannot be read yet: {tool} is missing. Please have the administrator install the package {package}."
        );

    public static ReadError Scanned { get; } =
        new(
            "scanned",
            "ไฟล์เป็นภาพสแกน และอ่านตารางคะแนนจากภาพไม่ได้ กรุณาส่งไฟล์ Word หรือ PDF ที่บันทึกจากโปรแกรมโดยตรง หรือให้ผู้ตรวจทานพิมพ์ตัวเลขจากภาพ",
            "The file is a scan, and no scoring table could be read from its pictures. Please send the Word file, or a PDF saved from the program itself, or have a reviewer key its figures."
        );

    public static ReadError Portfolio { get; } =
        new(
            "portfolio",
            "ไฟล์เป็น PDF portfolio คือมีไฟล์อื่นบรรจุอยู่ข้างใน ซึ่งระบบไม่เปิดอ่าน กรุณาส่งไฟล์ที่อยู่ข้างในทีละไฟล์",
            "The file is a PDF portfolio: other files are packed inside, and these are not opened. Please send the files inside one by one."
        );

    public static ReadError DynamicForm { get; } =
        new(
            "dynamic-form",
            "ไฟล์เป็นแบบฟอร์ม PDF ชนิด XFA ซึ่งหน้าที่บันทึกไว้ไม่ใช่เนื้อหาจริง กรุณาเปิดด้วย Adobe Acrobat แล้วพิมพ์เป็น PDF หรือส่งไฟล์ Word",
            "The file is a dynamic PDF form (XFA): the pages stored in it are not its content. Please open it in Adobe Acrobat and print it to PDF, or send the Word file."
        );

    public static ReadError GarbledText { get; } =
        new(
            "garbled-text",
            "ข้อความในไฟล์ PDF ไม่ตรงกับที่เห็นบนหน้า (รหัสตัวอักษรเสียหาย) จึงอ่านตัวเลขไม่ได้ กรุณาบันทึก PDF ใหม่จากโปรแกรมต้นทาง หรือส่งไฟล์ Word",
            "The text inside the PDF is not what the pages show (its character codes are damaged), so no figure of it can be trusted. Please save the PDF anew from the program itself, or send the Word file."
        );

    public static ReadError RefusedContent(string code, string what, string whatEn) =>
        new(
            code,
            $"ไฟล์มี{what} ซึ่งระบบไม่อ่านเพื่อความปลอดภัย กรุณานำออกแล้วส่งอีกครั้ง",
            $"The file holds {whatEn}, which is not read for safety. Please remove it and send it again."
        );
}
