using KpiIngest.Checking.Language;
using KpiIngest.Records;

namespace KpiIngest.Review.Language;

/// <summary>What the overview says.</summary>
public static class OverviewWords
{
    public static Bilingual Place { get; } = new("ภาพรวม", "Overview");
    public static Bilingual Title { get; } = new("ภาพรวมของรอบ", "The round at a glance");
    public static Bilingual Round { get; } = new("ปี {0} รอบ {1} เดือน", "{0}, {1} months");
    public static Bilingual Unit { get; } = new("หน่วยงาน", "Unit");
    public static Bilingual Cards { get; } = new("ได้รับ", "Received");
    public static Bilingual Clean { get; } = new("ไม่พบข้อคลาดเคลื่อน", "Nothing found");
    public static Bilingual ToDecide { get; } = new("รอตัดสิน", "To decide");
    public static Bilingual Decided { get; } = new("ตัดสินแล้ว", "Decided");
    public static Bilingual NotCompared { get; } = new("ตรวจไม่ได้", "Not checkable");
    public static Bilingual Findings { get; } = new("ข้อตรวจพบ", "Findings");
    public static Bilingual FindingsOf { get; } = new("รอตัดสิน {0} จาก {1}", "{0} of {1} to decide");
    public static Bilingual All { get; } = new("ทุกหน่วยงาน", "All units");
    public static Bilingual Share { get; } = new("สัดส่วน", "Share");
    public static Bilingual Care { get; } = new("ต้องดูแลก่อน", "Needs attention first");
    public static Bilingual NoCare { get; } = new("ไม่มีไฟล์ที่อ่านไม่ได้หรือค้างอยู่", "No file is unreadable or waiting");
    public static Bilingual Empty { get; } = new("ยังไม่มีรายงานที่อ่านปีและรอบได้", "No report whose year and round were read yet");
    public static Bilingual EmptyText { get; } =
        new("เมื่อมีรายงานเข้ามา ภาพรวมของรอบจะปรากฏที่นี่", "When reports come in, their round stands here.");
    public static Bilingual Summary { get; } =
        new(
            "{0} การ์ด: ไม่พบข้อคลาดเคลื่อน {1} · รอตัดสิน {2} · ตัดสินแล้ว {3} · ตรวจไม่ได้ {4}",
            "{0} {0:card|cards}: {1} with nothing found, {2} to decide, {3} decided, {4} not checkable"
        );

    public static Bilingual ExpectedSum { get; } =
        new("ตามคำรับรอง {0} ฉบับ ยังไม่มา {1} เลยกำหนด {2}", "{0} agreed {0:report|reports}, {1} {1:has|have} not come, {2} overdue");

    public static Bilingual StateOf(SubmissionState state) =>
        state switch
        {
            SubmissionState.Unreadable => new("อ่านไม่ได้", "unreadable"),
            SubmissionState.Waiting => new("รอโปรแกรมที่ต้องใช้", "waits for a program"),
            SubmissionState.Failed => new("ระบบอ่านไม่สำเร็จ", "could not be read for a reason of ours"),
            SubmissionState.NotChecked => new("อ่านได้ แต่ตรวจไม่ได้", "read, nothing could be compared"),
            _ => new("รออ่าน", "to be read"),
        };
}
