using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>Tables of figures that score nothing: budgets, plans, examinations, attendance.</summary>
internal static class Distractions
{
    private static readonly string[][][] Tables =
    [
        [
            ["รายการ", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)", "ร้อยละ"],
            ["ค่าวัสดุ", "๑๒๐,๐๐๐", "๙๖,๐๐๐", "๘๐.๐๐"],
            ["ค่าจ้างเหมา", "๑,๐๑๕,๐๐๐", "๑,๐๑๕,๐๐๐", "๑๐๐.๐๐"],
            ["รวม", "๑,๑๓๕,๐๐๐", "๑,๑๑๑,๐๐๐", "๙๗.๘๙"],
        ],
        [
            ["ลำดับ", "รายการ", "จำนวน", "ราคาต่อหน่วย", "รวมเงิน"],
            ["๑", "กระดาษ", "๒", "๑๐๐", "๒๐๐"],
            ["๒", "แฟ้ม", "๕", "๒๐", "๑๐๐"],
            ["", "รวม", "๗", "", "๓๐๐"],
        ],
        [
            ["ที่", "ชื่อ - สกุล", "คะแนนก่อนอบรม", "คะแนนหลังอบรม"],
            ["๑", "นายสมมุติ ตัวอย่างดี", "๕", "๙"],
            ["๒", "นางลองใจ ใฝ่เรียน", "๖", "๘"],
        ],
        [
            ["กิจกรรม", "ต.ค.", "พ.ย.", "ธ.ค."],
            ["จัดทำแผน", "✓", "", ""],
            ["อบรม ๒ รุ่น", "", "๑", "๑"],
        ],
        [
            ["ปีงบประมาณ", "จำนวนคำขอ", "แล้วเสร็จ"],
            ["๒๕๕๕", "๑๑๒", "๑๐๘"],
            ["๒๕๕๖", "๑๒๐", "๑๑๙"],
        ],
    ];

    public static Grid Of(Chance chance)
    {
        string[][] rows = chance.Of(Tables);
        return new Grid(
            [.. rows.Select(r => new GridRow([.. r.Select(c => Writing.Cell(c))]))],
            [.. rows[0].Select(_ => Writing.PageWidth / rows[0].Length)]
        );
    }
}
