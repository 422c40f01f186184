namespace KpiIngest.Documents.LegacyWord;

/// <summary>Why there is no print of a file. The file itself was read: what is said is of its pictures alone.</summary>
internal static class PrintErrors
{
    private const string Still = "ตารางที่วาดจากไฟล์และต้นฉบับที่ดาวน์โหลดได้ยังใช้ได้ตามปกติ";
    private const string StillEn = "The table drawn from the file and the original to download are there as ever.";

    public static ReadError ToolMissing(string package) =>
        new(
            ReadErrors.ToolMissingCode,
            $"ยังไม่มีภาพหน้าของไฟล์ Word เพราะเครื่องที่รับรายงานไม่มี LibreOffice ครบชุด กรุณาให้ผู้ดูแลระบบติดตั้งแพ็กเกจ {package} {Still}",
            $"There are no pictures of the pages of Word files yet: LibreOffice is not there, or not whole, on the receiving machine. Please have the administrator install the package {package}. {StillEn}"
        );

    /// <param name="error">Of the conversion.</param>
    /// <param name="limits">Those of the print.</param>
    public static ReadError Of(ReadError error, ReadLimits limits) =>
        error.Code switch
        {
            "time-limit" => new(
                error.Code,
                FormattableString.Invariant(
                    $"LibreOffice จัดหน้าไฟล์นี้ไม่เสร็จในเวลาที่กำหนด (ประมวลผล {limits.ToolTime.TotalSeconds:0} วินาที หรือรอ {limits.ToolWait.TotalSeconds:0} วินาที) จึงหยุดไว้ {Still}"
                ),
                FormattableString.Invariant(
                    $"LibreOffice did not lay the pages of this file out in time ({limits.ToolTime.TotalSeconds:0} s of processor time, {limits.ToolWait.TotalSeconds:0} s on the clock) and was stopped. {StillEn}"
                )
            ),
            ReadErrors.ToolMissingCode => ToolMissing(LibreOffice.Package),
            _ => new(
                error.Code,
                $"ทำภาพหน้าของไฟล์นี้ด้วย LibreOffice ไม่สำเร็จ {Still} ({error.Code})",
                $"No pictures of the pages of this file could be made by LibreOffice. {StillEn} ({error.Code})"
            ),
        };
}
