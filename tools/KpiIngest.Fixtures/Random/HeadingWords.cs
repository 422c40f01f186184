using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>What the headings and labels are called in the field.</summary>
internal static class HeadingWords
{
    /// <summary>The kinds of table that a heading of an item may stand over: a card's own items, indicators of an agency.</summary>
    public static readonly string[] Item =
    [
        "ตัวชี้วัด/ข้อมูลพื้นฐานประกอบตัวชี้วัด",
        "ตัวชี้วัด",
        "ชื่อตัวชี้วัด",
        "ตัวชี้วัดที่",
        "ประเด็นการวัด",
        "ประเด็นที่",
        "การประเมิน",
        "ตัวบ่งชี้ที่",
        "ตัวชี้วัดผลการปฏิบัติราชการ",
        "เป้าประสงค์/ตัวชี้วัด",
        "ตัวชี้วัดผลงาน",
    ];

    public static readonly string[] Order = ["ที่", "ลำดับ", "ลำดับที่", "ข้อ"];

    public static readonly string[] Weight =
    [
        "น้ำหนัก",
        "น้ำหนัก (ร้อยละ)",
        "น้ำหนักร้อยละ",
        "น้ำหนัก (W)",
        "น้ำหนัก : ร้อยละ",
        "น้ำหนัก (ข)",
        "ค่าน้ำหนัก",
        "Wi",
    ];

    public static readonly string[] Target = ["เป้าหมาย", "ค่าเป้าหมาย"];

    public static readonly string[] Levels =
    [
        "เกณฑ์การให้คะแนน",
        "เกณฑ์การประเมิน",
        "ระดับค่าเป้าหมาย",
        "คะแนนตามระดับค่าเป้าหมาย",
        "เกณฑ์การให้คะแนนเทียบกับระดับความสำเร็จตามเป้าหมายของตัวชี้วัด",
    ];

    public static readonly string[] Result = ["ผลการดำเนินงาน", "ผลการปฏิบัติงาน", "ผลงาน", "ผลลัพธ์", "ผล", "ผลงานจริง"];

    public static readonly string[] Score =
    [
        "ค่าคะแนนที่ได้",
        "คะแนนที่ได้",
        "คะแนนที่ได้ (SM)",
        "ค่าคะแนน",
        "คะแนน",
        "คะแนน (ก)",
        "คะแนนประเมิน",
        "คะแนนการประเมิน",
        "ระดับคะแนนที่ได้",
        "คะแนน sar",
    ];

    public static readonly string[] Weighted =
    [
        "ค่าคะแนนถ่วงน้ำหนัก",
        "คะแนนถ่วงน้ำหนัก",
        "คะแนนเฉลี่ยถ่วงน้ำหนัก",
        "คะแนนถ่วง",
        "คะแนนรวม (ค)",
    ];

    /// <summary>The convention in symbols, as a heading prints it.</summary>
    public static IReadOnlyList<string> Printed(string convention) =>
        convention switch
        {
            "product" => ["(W x SM)", "(W×S)", "(ค = ก x ข)", "(ค=กxข)"],
            "percent" => ["(กxข)/๑๐๐", "(W x SM)/100", "(ก x ข ÷ ๑๐๐)"],
            "share" => ["(W x SM)/ΣW", "(W×S)/ΣW"],
            _ => ["(W x SM)/๕", "(ก x ข)/5"],
        };

    /// <summary>Wording that no form is known to use.</summary>
    public static readonly string[] Unknown = ["สัดส่วน", "ผลคูณ", "ประเมินได้", "ค่าที่คิดได้", "ความสำคัญ"];

    public static readonly string[] Unit = ["หน่วยวัด"];

    public static readonly string[] Note = ["หมายเหตุ"];

    /// <summary>Units that stand in a heading's brackets.</summary>
    public static IReadOnlyList<string> UnitsOf(Role role) =>
        role switch
        {
            Role.Weight => ["(ร้อยละ)", "(%)", "(W)"],
            Role.Score => ["(เต็ม ๕)", "(๑-๕)", "(คะแนน)", "(SM)"],
            Role.Result => ["(ร้อยละ)", "(จริง)"],
            Role.Weighted => ["(คะแนน)"],
            _ => [],
        };

    public static readonly string[] Total = ["รวม", "ผลรวม", "คะแนนรวม", "น้ำหนักรวม", "รวมทั้งสิ้น"];

    public static readonly string[] Average = ["ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก", "คะแนนเฉลี่ยถ่วงน้ำหนัก"];

    public static readonly string[] NotAssessed = ["-", "", "ไม่มี", "N/A", "ไม่ประเมิน", "ยกเลิก"];

    public static readonly string[] Supervisor = ["ผู้กำกับดูแลตัวชี้วัด", "ผู้ดูแลตัวบ่งชี้", "ผู้รับผิดชอบตัวชี้วัด"];

    public static readonly string[] Collector = ["ผู้จัดเก็บข้อมูล"];

    public static readonly string[] Phone = ["โทรศัพท์", "โทร.", "เบอร์ติดต่อ"];

    public static readonly string[] Titles =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ",
        "แบบรายงานผลการดำเนินงานตามตัวชี้วัด",
        "รายงานการประเมินตนเอง (Self Assessment Report : SAR)",
    ];

    public static readonly string[] SummaryTitles =
    [
        "สรุปผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ",
        "สรุปผลคะแนนตามตัวชี้วัดของหน่วยงาน",
    ];
}
