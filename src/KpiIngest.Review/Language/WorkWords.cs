using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Language;

/// <summary>What the pages of one's own work say, and of whose unit is whose.</summary>
public static class WorkWords
{
    public static Bilingual Place { get; } = new("งานของฉัน", "My work");
    public static Bilingual Mine { get; } = new("งานของฉัน", "My work");
    public static Bilingual MyUnits { get; } = new("หน่วยงานของฉัน", "My units");
    public static Bilingual Units { get; } = new("หน่วยงานและผู้ตรวจทาน", "Units and reviewers");
    public static Bilingual Summary { get; } = new("{0} หน่วยงาน · รอตัดสิน {1} รายการ", "units: {0} · to decide: {1}");
    public static Bilingual Start { get; } = new("เริ่มตรวจทานหน่วยงานของฉัน", "Review my units");
    public static Bilingual NoUnits { get; } = new("ยังไม่มีหน่วยงานที่มอบหมายให้ท่าน", "No unit is given to you yet");
    public static Bilingual NoUnitsText { get; } =
        new(
            "เมื่อผู้ดูแลระบบมอบหมายหน่วยงานให้ท่าน งานที่รออยู่จะแสดงที่นี่ ระหว่างนี้ตรวจทานได้จากรายการทั้งหมด",
            "When an administrator gives you units, what waits in them stands here. Until then the whole review list is open to you."
        );
    public static Bilingual NoUnitsOfYear { get; } = new("ปีนี้ยังไม่มีหน่วยงานที่มอบหมายให้ท่าน", "No unit is given to you for this year");
    public static Bilingual Looks { get; } =
        new("บัญชีนี้ดูได้อย่างเดียว จึงไม่มีงานตรวจทาน", "This account may only look: there is nothing for it to review");
    public static Bilingual LooksText { get; } =
        new("ดูผลการตรวจและมุมมองที่ผู้อื่นแบ่งปันได้ตามปกติ", "The review list and the views that others share are open to you.");
    public static Bilingual AllDone { get; } = new("ตัดสินครบทุกรายการของหน่วยงานท่านแล้ว", "Everything found in your units is decided");
    public static Bilingual Unit { get; } = new("หน่วยงาน", "Unit");
    public static Bilingual Reviewer { get; } = new("ผู้ตรวจทาน", "Reviewer");
    public static Bilingual Waiting { get; } = new("รอตัดสิน", "To decide");
    public static Bilingual Progress { get; } = new("ความคืบหน้า", "Progress");
    public static Bilingual LastSent { get; } = new("ส่งล่าสุด", "Last sent");
    public static Bilingual NothingFound { get; } = new("ไม่มีข้อตรวจพบ", "nothing found");
    public static Bilingual NeverSent { get; } = new("ยังไม่เคยส่ง", "sent nothing yet");
    public static Bilingual ChangedSince { get; } = new("เปลี่ยนหลังตัดสิน {0}", "{0} changed since decided");
    public static Bilingual Second { get; } = new("รอท่านเห็นชอบ", "Waiting for you to agree");
    public static Bilingual SecondText { get; } =
        new(
            "ผู้อื่นเสนอให้ยอมรับ {0} รายการ ต้องมีอีกคนหนึ่งเห็นชอบจึงจะมีผล",
            "Others accepted {0} {0:finding, which holds|findings, which hold} only when a second person agrees."
        );
    public static Bilingual SecondOpen { get; } = new("เปิดรายการที่รอเห็นชอบ", "Open what waits for you");
    public static Bilingual SecondPerson { get; } = new("ผู้เห็นชอบคนที่สอง", "Second person");
    public static Bilingual SecondMine { get; } = new("รอฉันเห็นชอบ", "waits for me");
    public static Bilingual SecondOwn { get; } =
        new("ท่านเป็นผู้เสนอให้ยอมรับ รอผู้ตรวจทานคนอื่นเห็นชอบ", "You accepted it: another reviewer has to agree.");
    public static Bilingual SecondNeeded { get; } =
        new("การยอมรับจะมีผลเมื่อผู้ตรวจทานอีกคนเห็นชอบ", "An acceptance holds when another reviewer agrees.");
    public static Bilingual AssignedTo { get; } = new("ผู้รับผิดชอบ", "Assigned to");
    public static Bilingual OfMine { get; } = new("ของฉัน", "me");
    public static Bilingual Nobody { get; } = new("ยังไม่มีผู้รับผิดชอบ", "nobody");
    public static Bilingual EveryYear { get; } = new("ทุกปี", "Every year");
    public static Bilingual AllYears { get; } = new("ทุกปีงบประมาณ", "All fiscal years");
    public static Bilingual ByReviewer { get; } = new("ตามผู้ตรวจทาน", "By reviewer");
    public static Bilingual ByUnit { get; } = new("ตามหน่วยงาน", "By unit");
    public static Bilingual UnitCount { get; } = new("จำนวนหน่วยงาน", "Units");
    public static Bilingual Without { get; } =
        new("ยังไม่มีผู้รับผิดชอบ {0} จาก {1} หน่วยงาน", "{0} of {1} {1:unit|units} {0:has|have} nobody");
    public static Bilingual AllGiven { get; } = new("มอบหมายครบทั้ง {0} หน่วยงานแล้ว", "All {0} {0:unit is|units are} given to somebody");
    public static Bilingual Unattended { get; } = new("ผู้รับผิดชอบตรวจไม่ได้แล้ว", "their reviewer cannot review any more");
    public static Bilingual UnattendedText { get; } =
        new(
            "บัญชีที่ปิดใช้หรือเหลือสิทธิ์ดูอย่างเดียวยังถือหน่วยงานไว้ตามเดิม แต่ไม่มีใครตรวจ กรุณามอบหมายให้ผู้อื่น",
            "An account that is disabled, or may only look, keeps its units, and nobody reviews them: give them to somebody else."
        );
    public static Bilingual ForYear { get; } = new("ปี {0}: {1}", "{0}: {1}");
    public static Bilingual Assign { get; } = new("มอบหมาย", "Assign");
    public static Bilingual AssignTitle { get; } = new("มอบหมายหน่วยงานที่เลือก", "Assign the chosen units");
    public static Bilingual AssignText { get; } =
        new("ผู้ตรวจทานของปีใดปีหนึ่งมาก่อนผู้ตรวจทานของทุกปี", "The reviewer of one year goes before that of every year.");
    public static Bilingual To { get; } = new("ให้", "To");
    public static Bilingual Choose { get; } = new("เลือกผู้ตรวจทาน", "choose a reviewer");
    public static Bilingual TakeAway { get; } = new("ไม่ให้ผู้ใด (เรียกคืน)", "nobody (take away)");
    public static Bilingual Year { get; } = new("สำหรับปีงบประมาณ", "For the fiscal year");
    public static Bilingual OtherUnit { get; } = new("หน่วยงานที่ยังไม่เคยส่ง", "A unit that sent nothing yet");
    public static Bilingual OtherUnitHint { get; } = new("พิมพ์ชื่อตรงกับโฟลเดอร์ใน inbox", "Its name as of its folder in the inbox");
    public static Bilingual Done { get; } = new("บันทึกแล้ว {0} หน่วยงาน", "Units changed: {0}");
    public static Bilingual Same { get; } =
        new("ไม่มีหน่วยงานใดเปลี่ยน เพราะมอบหมายไว้เช่นนี้อยู่แล้ว", "Nothing changed: they were given so already");
    public static Bilingual NoReviewer { get; } = new("ยังไม่ได้เลือกผู้ตรวจทาน", "No reviewer was chosen");
    public static Bilingual NoUnitAtAll { get; } = new("ยังไม่มีหน่วยงานใดส่งรายงาน", "No unit sent anything yet");
    public static Bilingual NoUnitAtAllText { get; } =
        new(
            "เมื่อมีรายงานเข้ามา หน่วยงานจะแสดงที่นี่ มอบหมายไว้ก่อนได้โดยพิมพ์ชื่อหน่วยงาน",
            "When reports come in, their units stand here; one can be given to somebody before, by its name."
        );
}
