using KpiIngest.Checking.Language;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;

namespace KpiIngest.Review.Language;

/// <summary>What the review list and its decisions say.</summary>
public static class ReviewWords
{
    public static Bilingual Title { get; } = new("รายการตรวจทาน", "Review list");
    public static Bilingual Place { get; } = new("ตรวจทาน", "Review");
    public static Bilingual Shown { get; } = new("{0} รายการ", "{0} {0:finding|findings}");
    public static Bilingual LatestOnly { get; } = new("ฉบับล่าสุดเท่านั้น", "latest versions only");
    public static Bilingual AllVersions { get; } = new("ทุกฉบับ", "all versions");
    public static Bilingual Decided { get; } = new("ตัดสินแล้ว {0} จาก {1}", "{0} of {1} decided");
    public static Bilingual Start { get; } = new("เริ่มตรวจทาน", "Start reviewing");
    public static Bilingual Together { get; } = new("ตัดสินพร้อมกัน", "Decide together");
    public static Bilingual Filters { get; } = new("ตัวกรอง", "Filters");
    public static Bilingual Clear { get; } = new("ล้างตัวกรอง", "Clear filters");
    public static Bilingual Rounds { get; } = new("รอบที่ตรวจ", "Round");
    public static Bilingual YearAndRound { get; } = new("ปี {0}", "Year {0}");
    public static Bilingual RoundMonths { get; } = new("รอบ {0} เดือน", "{0} months");
    public static Bilingual FiscalYear { get; } = new("ปีงบประมาณ", "Fiscal year");
    public static Bilingual Indicator { get; } = new("ตัวชี้วัด", "Indicator");
    public static Bilingual AnyState { get; } = new("ทุกสถานะ", "whatever was decided");
    public static Bilingual File { get; } = new("ไฟล์", "File");
    public static Bilingual WithText { get; } = new("มีข้อความ", "With the text");
    public static Bilingual Following { get; } = new("รายการที่ตามมา", "What follows from others");
    public static Bilingual FollowingToo { get; } = new("รวมด้วย", "included");
    public static Bilingual Search { get; } = new("ค้นหาในรายการตรวจทาน", "Search the review list");
    public static Bilingual Look { get; } = new("เปิดดูรายการแรก", "Open the first");
    public static Bilingual OnlyLook { get; } =
        new("บัญชีนี้ดูได้อย่างเดียว ผู้ตรวจทานเท่านั้นที่ตัดสินได้", "This account may look; only reviewers decide.");
    public static Bilingual PassEnd { get; } = new("ถึงท้ายรายการแล้ว", "The end of the list");
    public static Bilingual PassDecided { get; } =
        new("ตัดสินแล้ว {0} จาก {1} รายการที่เริ่มไว้", "{0} of the {1} {1:finding|findings} that you began with {0:is|are} decided");
    public static Bilingual PassLeft { get; } = new("เหลือ {0} รายการที่ข้ามไว้", "{0} {0:was|were} passed over");
    public static Bilingual PassOn { get; } = new("ทำรายการที่ข้ามไว้", "Go on with these");
    public static Bilingual Yours { get; } = new("ของท่าน (ยังไม่ได้บันทึก): {0}", "Yours (not recorded): {0}");
    public static Bilingual Theirs { get; } = new("ที่บันทึกอยู่: {0}", "Recorded: {0}");
    public static Bilingual SaveComment { get; } = new("บันทึกความเห็น", "Record the comment");
    public static Bilingual FilterInWords { get; } = new("รายการที่จะได้คำตัดสินเดียวกัน", "These get the same decision");
    public static Bilingual AndMore { get; } = new("และอีก {0} รายการ ดูทั้งหมด", "and {0} more: see all");
    public static Bilingual State { get; } = new("สถานะ", "State");
    public static Bilingual Level { get; } = new("ระดับ", "Level");
    public static Bilingual Units { get; } = new("หน่วยงาน", "Units");
    public static Bilingual AllUnits { get; } = new("ดูทั้งหมด {0} หน่วยงาน", "All {0} {0:unit|units}");
    public static Bilingual AllCodes { get; } = new("ดูทั้งหมด {0} เรื่อง", "All {0} {0:kind|kinds}");
    public static Bilingual AllPeople { get; } = new("ดูทั้งหมด {0} คน", "All {0} {0:person|people}");
    public static Bilingual Code { get; } = new("เรื่องที่พบ", "What was found");
    public static Bilingual By { get; } = new("ผู้ตัดสิน", "Decided by");
    public static Bilingual Versions { get; } = new("ฉบับ", "Versions");
    public static Bilingual Sort { get; } = new("เรียงตาม", "Order");
    public static Bilingual SortCard { get; } = new("หน่วยงานและตัวชี้วัด", "Unit and indicator");
    public static Bilingual SortNewest { get; } = new("รับล่าสุดก่อน", "Last received first");
    public static Bilingual SortCode { get; } = new("เรื่องที่พบ", "What was found");
    public static Bilingual None { get; } = new("ไม่มีรายการตามตัวกรองนี้", "Nothing matches these filters");
    public static Bilingual NoneText { get; } =
        new("ลองเอาตัวกรองออก หรือดูรายการที่ตัดสินแล้ว", "Take a filter away, or look at what was decided.");
    public static Bilingual NoneAtAll { get; } = new("ยังไม่มีข้อตรวจพบ", "Nothing was found yet");
    public static Bilingual NoneAtAllText { get; } =
        new(
            "เมื่อมีรายงานเข้ามาและพบตัวเลขที่ไม่ตรงกัน รายการจะปรากฏที่นี่",
            "When reports come in and their figures do not agree, the findings stand here."
        );
    public static Bilingual Next { get; } = new("ถัดไป", "Next");
    public static Bilingual Previous { get; } = new("ก่อนหน้า", "Previous");
    public static Bilingual First { get; } = new("หน้าแรก", "First page");
    public static Bilingual Position { get; } = new("รายการที่ {0} จาก {1}", "{0} of {1}");
    public static Bilingual Outside { get; } = new("ตัดสินแล้ว เหลือ {0} รายการ", "decided; {0} left");
    public static Bilingual NoYear { get; } = new("ไม่ทราบปี", "year unknown");
    public static Bilingual Nobody { get; } = new("ยังไม่มีผู้ตัดสิน", "nobody yet");
    public static Bilingual FollowCount { get; } = new("ทำให้ตามมาอีก {0} รายการ", "{0} more {0:follows|follow} from it");
    public static Bilingual Superseded { get; } = new("มีฉบับใหม่กว่าแล้ว", "superseded by a later version");
    public static Bilingual Keys { get; } = new("ปุ่มลัด", "Keys");
    public static Bilingual KeysOff { get; } = new("ปิดปุ่มลัด", "Turn keys off");
    public static Bilingual KeysOn { get; } = new("เปิดปุ่มลัด", "Turn keys on");
    public static Bilingual Move { get; } = new("เลื่อน", "move");
    public static Bilingual Open { get; } = new("เปิดหลักฐาน", "open the evidence");
    public static Bilingual TakeBack { get; } = new("เรียกคืน", "take back");
    public static Bilingual Help { get; } = new("ช่วยเหลือ", "help");
    public static Bilingual BackToList { get; } = new("กลับไปรายการ", "back to the list");
    public static Bilingual SearchKey { get; } = new("ค้นหา", "search");
    public static Bilingual Comment { get; } = new("ความเห็น หรือเหตุผล", "Comment, or reason");
    public static Bilingual CommentKey { get; } = new("เขียนความเห็น", "comment");
    public static Bilingual Confirm { get; } = new("ยืนยันว่าคลาดเคลื่อน", "Confirm the error");
    public static Bilingual Accept { get; } = new("ยอมรับโดยมีเหตุผล", "Accept with a reason");
    public static Bilingual SendBack { get; } = new("ส่งกลับหน่วยงาน", "Send back to the unit");
    public static Bilingual Misread { get; } = new("ระบบอ่านผิด แก้ค่า", "Misread: correct it");
    public static Bilingual Second { get; } = new("เห็นชอบการยอมรับ", "Agree with the acceptance");
    public static Bilingual RightValues { get; } =
        new("ค่าที่ถูกต้องตามเอกสาร (แก้เฉพาะช่องที่อ่านผิด)", "The values as the document has them (change only what was misread)");
    public static Bilingual ReadAs { get; } = new("อ่านได้ {0}", "read as {0}");
    public static Bilingual SaveMisread { get; } = new("บันทึกค่าที่แก้", "Record the corrections");
    public static Bilingual Said { get; } = new("ที่ตัดสินไว้แล้ว", "What was decided");
    public static Bilingual Elsewhere { get; } = new("ที่ตัดสินไว้กับฉบับอื่น", "Decided on other versions");
    public static Bilingual ChangedSince { get; } = new("ตัวเลขเปลี่ยนไปหลังตัดสิน", "Decided, and its figures changed since");
    public static Bilingual ThenAndNow { get; } =
        new("เมื่อตัดสิน: ระบุ {0} คำนวณได้ {1}", "When it was decided: stated {0}, computed {1}");
    public static Bilingual OverRounds { get; } = new("ตัวเลขนี้ในรอบและฉบับอื่น", "This figure in other rounds and versions");
    public static Bilingual RoundOf { get; } = new("ปี {0} รอบ {1} เดือน", "{0}, {1} months");
    public static Bilingual JustDecided { get; } = new("บันทึกแล้ว:", "Recorded:");
    public static Bilingual JustTakenBack { get; } = new("เรียกคืนการตัดสินแล้ว รายการนี้รอตัดสินอีกครั้ง", "The decision is taken back.");
    public static Bilingual Conflict { get; } =
        new("มีการเปลี่ยนแปลงก่อนที่จะบันทึก จึงยังไม่ได้บันทึกของท่าน", "Something changed in between: yours was not recorded");
    public static Bilingual ConflictText { get; } =
        new(
            "สิ่งที่พิมพ์ไว้ยังอยู่ด้านล่าง ตรวจดูของใหม่แล้วตัดสินอีกครั้งได้",
            "What you typed is kept below: look at what is new, and decide again."
        );
    public static Bilingual ReadAnew { get; } =
        new("ไฟล์นี้ถูกอ่านใหม่ระหว่างที่เปิดหน้านี้", "The file was read anew while this page was open.");
    public static Bilingual Gone { get; } =
        new("ไม่พบข้อนี้แล้ว เพราะไฟล์ถูกอ่านใหม่", "This finding is not there any more: the file was read anew.");
    public static Bilingual ConflictBy { get; } = new("{0} ตัดสินว่า “{1}” เมื่อ {2}", "{0} decided “{1}”, {2}");
    public static Bilingual Done { get; } = new("ตรวจทานครบแล้วตามตัวกรองนี้", "Everything that these filters show is decided");
    public static Bilingual DoneText { get; } =
        new("ดูสรุปตามสถานะทางซ้าย หรือเปลี่ยนตัวกรองเพื่อทำต่อ", "The counts stand on the left; change the filters to go on.");
    public static Bilingual Both { get; } = new("พบร่วมกันในสองไฟล์", "Shown by two files together");
    public static Bilingual TogetherTitle { get; } = new("ตัดสินพร้อมกัน {0} รายการ", "Decide {0} {0:finding|findings} together");
    public static Bilingual TogetherText { get; } =
        new(
            "ทุกรายการที่ตัวกรองแสดงอยู่จะได้คำตัดสินเดียวกันในครั้งเดียว ถอนคืนได้ทั้งชุด หากมีรายการเปลี่ยนไประหว่างนี้ ระบบจะไม่บันทึก",
            "Everything that the filters show gets the same decision at once. It can be taken back as one. If anything changes in between, nothing is recorded."
        );
    public static Bilingual TogetherChanged { get; } =
        new(
            "ชุดรายการเปลี่ยนไปก่อนบันทึก (เดิม {0} เดี๋ยวนี้ {1}) จึงยังไม่ได้บันทึก",
            "The set changed before it was recorded (it was {0}, now {1}): nothing was recorded"
        );
    public static Bilingual TogetherDone { get; } = new("บันทึกคำตัดสิน {0} รายการแล้ว", "{0} {0:decision is|decisions are} recorded");
    public static Bilingual TogetherUndone { get; } =
        new("ถอนคำตัดสินทั้งชุด {0} รายการแล้ว", "{0} {0:decision is|decisions are} taken back");
    public static Bilingual TakeBackAll { get; } = new("ถอนคืนทั้งชุด", "Take all of it back");
    public static Bilingual TakeBackOthers { get; } =
        new("ถอนคืนเฉพาะรายการที่ยังไม่มีผู้ตัดสินหรือให้ความเห็นใหม่", "Take back those of which nobody has said anything since");
    public static Bilingual Reason { get; } = new("เหตุผล", "Reason");
    public static Bilingual ReasonNeeded { get; } =
        new("การยอมรับต้องมีเหตุผล กรุณาเขียนเหตุผลก่อน", "An acceptance needs a reason: please write one");
    public static Bilingual Export { get; } = new("ส่งออก Excel", "Export to Excel");
    public static Bilingual ExportWorkbook { get; } = new("ไฟล์ Excel (.xlsx)", "Excel (.xlsx)");
    public static Bilingual ExportCsv { get; } = new("ไฟล์ข้อความ (.csv)", "Text (.csv)");
    public static Bilingual ExportText { get; } =
        new("ทุกรายการตามตัวกรองนี้ ไม่เกิน {0} รายการ", "Everything these filters show, at most {0} findings");

    public static Bilingual Of(FindingState state) =>
        state switch
        {
            FindingState.Open => new("รอตัดสิน", "to decide"),
            FindingState.Changed => new("เปลี่ยนหลังตัดสิน", "changed since decided"),
            FindingState.Proposed => new("รอผู้เห็นชอบ", "awaits a second person"),
            FindingState.Confirmed => new("ยืนยัน", "confirmed"),
            FindingState.Accepted => new("ยอมรับโดยมีเหตุผล", "accepted with a reason"),
            FindingState.SentBack => new("ส่งกลับหน่วยงาน", "sent back"),
            _ => new("ระบบอ่านผิด", "misread"),
        };

    /// <summary>What was recorded, as it stands: an acceptance that waits for another person is not one yet.</summary>
    public static Bilingual AsRecorded(DecisionAct act, bool waits) =>
        waits && act == DecisionAct.Accepted ? new("เสนอให้ยอมรับ รอผู้เห็นชอบ", "acceptance proposed, awaits a second person") : Of(act);

    public static Bilingual Of(DecisionAct act) =>
        act switch
        {
            DecisionAct.Confirmed => Of(FindingState.Confirmed),
            DecisionAct.Accepted => Of(FindingState.Accepted),
            DecisionAct.SentBack => Of(FindingState.SentBack),
            DecisionAct.Misread => Of(FindingState.Misread),
            DecisionAct.Commented => new("ความเห็น", "comment"),
            DecisionAct.Seconded => new("เห็นชอบ", "seconded"),
            _ => new("เรียกคืน", "taken back"),
        };
}
