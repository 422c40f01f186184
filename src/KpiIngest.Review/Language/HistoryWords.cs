using KpiIngest.Checking.Language;
using KpiIngest.Records.History;

namespace KpiIngest.Review.Language;

/// <summary>What the pages of the history say.</summary>
public static class HistoryWords
{
    public static Bilingual Place { get; } = new("ย้อนหลัง", "History");
    public static Bilingual Title { get; } = new("ผลย้อนหลัง", "History");
    public static Bilingual Text { get; } =
        new(
            "ตัวชี้วัดของแต่ละหน่วยงานในแต่ละรอบ ตามที่รายงานและตามที่คำนวณได้ ฉบับล่าสุดของแต่ละรายงานเท่านั้นที่นับ",
            "The indicators of each unit in each round, as stated and as recomputed; the latest version of each report counts"
        );
    public static Bilingual Unit { get; } = new("หน่วยงาน", "Unit");
    public static Bilingual Year { get; } = new("ปีงบประมาณ", "Fiscal year");
    public static Bilingual Indicator { get; } = new("ตัวชี้วัด", "Indicator");
    public static Bilingual AllUnits { get; } = new("ทุกหน่วยงาน", "All units");
    public static Bilingual AllYears { get; } = new("ทุกปี", "All years");
    public static Bilingual AllIndicators { get; } = new("ทุกตัวชี้วัด", "All indicators");
    public static Bilingual Show { get; } = new("แสดง", "Show");
    public static Bilingual Filter { get; } = new("เลือกหน่วยงาน ปี และตัวชี้วัด", "Choose unit, year and indicator");
    public static Bilingual Empty { get; } = new("ยังไม่มีรายงาน", "No report yet");
    public static Bilingual EmptyText { get; } =
        new(
            "เมื่ออ่านรายงานแรกแล้ว ผลย้อนหลังของหน่วยงานจะปรากฏที่นี่ ส่งรายงานได้ทางโฟลเดอร์รับไฟล์หรือหน้าส่งไฟล์",
            "Once a first report is read, the history of its unit stands here. Reports come by the inbox folder or the upload page."
        );
    public static Bilingual None { get; } = new("ไม่มีรายงานตามที่เลือก", "Nothing was reported of this");
    public static Bilingual NoneText { get; } =
        new(
            "ยังไม่มีรายงานที่อ่านได้ว่าเป็นของหน่วยงาน ปี หรือตัวชี้วัดนี้ ลองเลือกปีอื่นหรือดูทุกหน่วยงาน",
            "No report was read to be of this unit, year or indicator. Choose another year, or see all units."
        );
    public static Bilingual Back { get; } = new("ดูทุกหน่วยงาน", "See all units");
    public static Bilingual RoundOf { get; } = new("รอบ {0} เดือน", "{0} months");
    public static Bilingual YearRound { get; } = new("ปี {0} รอบ {1} เดือน", "{0}, {1} months");
    public static Bilingual FileOf { get; } = new("แฟ้มปี {0}", "File of {0}");
    public static Bilingual OpenFile { get; } = new("แฟ้มของหน่วยงาน ปี {0}", "The unit's file of {0}");
    public static Bilingual Trend { get; } = new("แนวโน้ม", "Trend");
    public static Bilingual TrendOf { get; } = new("แนวโน้มคะแนน", "Trend of the score");
    public static Bilingual TrendOfWeighted { get; } = new("แนวโน้มคะแนนถ่วงน้ำหนัก", "Trend of the weighted score");
    public static Bilingual TrendText { get; } = new("{0}: {1}", "{0}: {1}");
    public static Bilingual NoTrend { get; } = new("ไม่มีรอบใดระบุตัวเลขนี้", "No round states this figure");
    public static Bilingual Gap { get; } =
        new(
            "เส้นขาดตรงรอบที่ยังไม่มีรายงาน อ่านไม่ได้ หรือไม่ได้ระบุ",
            "The line is broken where a round has no report, or the figure was not read or not stated"
        );
    public static Bilingual StatedLine { get; } = new("ตามที่รายงาน", "as stated");
    public static Bilingual RecomputedLine { get; } = new("ตามที่คำนวณได้", "as recomputed");
    public static Bilingual WrongPoint { get; } = new("ไม่ตรงกับที่คำนวณได้", "differs from what is recomputed");
    public static Bilingual Weight { get; } = new("น้ำหนัก", "Weight");
    public static Bilingual Result { get; } = new("ผลการดำเนินงาน", "Result");
    public static Bilingual Score { get; } = new("คะแนน", "Score");
    public static Bilingual Weighted { get; } = new("คะแนนถ่วงน้ำหนัก", "Weighted score");
    public static Bilingual WeightedShort { get; } = new("ถ่วง", "weighted");
    public static Bilingual Stated { get; } = new("ระบุ", "Stated");
    public static Bilingual Recomputed { get; } = new("คำนวณได้", "Recomputed");
    public static Bilingual RecomputedIs { get; } = new("คำนวณได้ {0}", "recomputed {0}");
    public static Bilingual Difference { get; } = new("ผลต่าง", "Difference");
    public static Bilingual Agrees { get; } = new("ตรงกัน", "agrees");
    public static Bilingual NotRecomputed { get; } = new("คำนวณไม่ได้", "not computable");
    public static Bilingual Unread { get; } = new("อ่านไม่ได้", "not read");
    public static Bilingual UnreadAs { get; } = new("อ่านไม่ได้: “{0}”", "not read: “{0}”");
    public static Bilingual NotAssessed { get; } = new("ไม่ประเมิน", "not assessed");
    public static Bilingual NotStated { get; } = new("ไม่ได้ระบุ", "not stated");
    public static Bilingual Corrected { get; } = new("ค่าที่บุคคลแก้ (อ่านได้ {0})", "corrected by a person (read as {0})");
    public static Bilingual Keyed { get; } = new("พิมพ์จากภาพสแกน", "keyed from a scan");
    public static Bilingual FromSummary { get; } = new("จากสรุปผลทั้งหน่วยงาน", "from the agency summary");
    public static Bilingual BesideSummary { get; } = new("ในสรุปผลทั้งหน่วยงาน", "In the agency summary");
    public static Bilingual GivenBy { get; } = new("บุคคลระบุปี รอบ หรือเลข", "identity given by a person");
    public static Bilingual Version { get; } = new("ฉบับที่ {0}", "version {0}");
    public static Bilingual Earlier { get; } = new("ฉบับก่อน", "Earlier versions");
    public static Bilingual Flags { get; } = new("ต้องดู {0}", "{0} to look at");
    public static Bilingual FlagsTitle { get; } = new("สิ่งที่ไม่ตรงกันหรือเปลี่ยนไป", "What differs or changed");
    public static Bilingual NoFlags { get; } =
        new("ไม่พบสิ่งที่ไม่ตรงกันหรือเปลี่ยนไปในส่วนที่เทียบได้", "Nothing that differs or changed was found in what could be compared");
    public static Bilingual NotCompared { get; } = new("ไม่มีตัวเลขที่เทียบได้", "nothing could be compared");
    public static Bilingual GapsCount { get; } = new("ตรวจไม่ได้ {0} จุด", "{0} not checkable");
    public static Bilingual GapsTitle { get; } = new("ส่วนที่ตรวจไม่ได้", "What was not checkable");
    public static Bilingual NoGaps { get; } = new("ไม่มีส่วนที่ตรวจไม่ได้", "Nothing was not checkable");
    public static Bilingual NotCome { get; } = new("ยังไม่มีรายงาน", "no report yet");
    public static Bilingual NotExpected { get; } = new("ทะเบียนไม่ได้กำหนดให้ส่ง", "the register expects none");
    public static Bilingual Summary { get; } = new("สรุปผลทั้งหน่วยงาน", "Agency summary");
    public static Bilingual UnsureTitle { get; } =
        new("รายงานที่ยังไม่ทราบปี รอบ หรือเลขตัวชี้วัด", "Reports whose year, round or number is not known");
    public static Bilingual UnsureText { get; } =
        new("รายงานเหล่านี้ไม่อยู่ในตาราง จนกว่าผู้ตรวจทานจะยืนยัน", "They stand in no line until a reviewer confirms them");
    public static Bilingual UnsureLink { get; } = new("ปี {0} รอบ {1} ตัวชี้วัด {2}", "year {0}, round {1}, indicator {2}");
    public static Bilingual Reports { get; } = new("รายงาน", "Reports");
    public static Bilingual FindingsOf { get; } = new("พบ {0}", "{0} found");
    public static Bilingual ReportsOf { get; } = new("{0} ฉบับ", "{0} {0:report|reports}");
    public static Bilingual MissingOf { get; } = new("ยังไม่มา {0}", "{0} not come");
    public static Bilingual Items { get; } = new("ข้อย่อย", "Items");
    public static Bilingual Versions { get; } = new("ฉบับและหลักฐานการรับ", "Versions and evidence of receipt");
    public static Bilingual EveryFigure { get; } =
        new("กดที่ตัวเลขเพื่อดูตำแหน่งในต้นฉบับ", "Each figure leads to its place in the original");
    public static Bilingual Print { get; } = new("พิมพ์", "Print");
    public static Bilingual FileTitle { get; } = new("แฟ้มผลตามตัวชี้วัด ปีงบประมาณ {0}", "File of the fiscal year {0}");
    public static Bilingual Totals { get; } = new("ผลรวมของแต่ละรอบ", "Totals of each round");
    public static Bilingual TotalsText { get; } =
        new("รวมจากรายงานที่นับ ไม่ใช่ตัวเลขที่หน่วยงานระบุ", "Added up from the reports that count; no figure that the unit stated");
    public static Bilingual Mixed { get; } =
        new("ไม่รวม เพราะรายงานคิดคะแนนถ่วงน้ำหนักคนละวิธี", "not added up: the reports form weighted scores in different ways");
    public static Bilingual Without { get; } = new("ไม่รวม {0} รายการที่ไม่มีตัวเลข", "without {0} that have no figure");
    public static Bilingual WeightSum { get; } = new("น้ำหนักรวม", "Total weight");
    public static Bilingual WeightedSum { get; } = new("คะแนนถ่วงน้ำหนักรวม ตามที่ระบุ", "Total weighted score as stated");
    public static Bilingual RecomputedSum { get; } = new("คะแนนถ่วงน้ำหนักรวม ที่คำนวณได้", "Total weighted score as recomputed");
    public static Bilingual PrintedAt { get; } = new("พิมพ์จากระบบเมื่อ {0} โดย {1}", "Printed {0} by {1}");
    public static Bilingual TrailUpTo { get; } =
        new("บันทึกการตรวจสอบถึงรายการที่ {0} ค่าแฮช {1}", "audit trail up to entry {0}, hash {1}");
    public static Bilingual Digest { get; } = new("SHA-256 (ย่อ)", "SHA-256 (short)");
    public static Bilingual Reader { get; } = new("อ่านด้วยรุ่น", "Read by version");
    public static Bilingual ReceivedAt { get; } = new("รับเมื่อ", "Received");
    public static Bilingual File { get; } = new("ไฟล์", "File");
    public static Bilingual Round { get; } = new("รอบ", "Round");
    public static Bilingual State { get; } = new("สถานะ", "State");
    public static Bilingual NotPlaced { get; } =
        new("ไม่ทราบตำแหน่งของตัวเลขนี้ในต้นฉบับ", "The place of this figure in the original is not known");
    public static Bilingual NotPlacedText { get; } =
        new(
            "การอ่านครั้งนั้นไม่ได้เก็บตำแหน่งของตัวเลขนี้ไว้ ดูต้นฉบับและตัวเลขทั้งหมดได้ที่หน้ารายงาน",
            "The reading did not keep its place. The original and all figures stand on the page of the report."
        );
    public static Bilingual ToReport { get; } = new("เปิดรายงาน", "Open the report");
    public static Bilingual HistoryOf { get; } = new("ผลย้อนหลังของตัวชี้วัดนี้", "History of this indicator");
    public static Bilingual HistoryOfUnit { get; } = new("ผลย้อนหลังของหน่วยงานนี้", "History of this unit");

    public static Bilingual Of(HistoryFlagKind kind) =>
        kind switch
        {
            HistoryFlagKind.NameChanged => new("ชื่อเปลี่ยน", "name changed"),
            HistoryFlagKind.NumberChanged => new("เลขเปลี่ยน", "number changed"),
            HistoryFlagKind.TargetChanged => new("เกณฑ์เปลี่ยน", "criteria changed"),
            HistoryFlagKind.Restated => new("รอบก่อนระบุไม่ตรงกัน", "earlier round stated otherwise"),
            HistoryFlagKind.Reversal => new("กลับไปใช้ตัวเลขเดิม", "back to earlier figures"),
            _ => new("ข้อตรวจพบ", "finding"),
        };
}
