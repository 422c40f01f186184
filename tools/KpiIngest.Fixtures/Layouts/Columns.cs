using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>The column sets of the printed scoring tables.</summary>
public static class Columns
{
    private const string Item = "ตัวชี้วัด/ข้อมูลพื้นฐานประกอบตัวชี้วัด";

    public static IReadOnlyList<Column> Detail() =>
        [
            new(Role.Item, Item, 4038),
            new(Role.Weight, "น้ำหนัก\n(ร้อยละ)", 1200),
            new(Role.Result, "ผลการดำเนินงาน", 1600),
            new(Role.Score, "ค่าคะแนนที่ได้", 1400),
            new(Role.Weighted, "ค่าคะแนนถ่วงน้ำหนัก", 1400),
        ];

    /// <summary>The same headings, broken over lines where the column is narrow.</summary>
    public static IReadOnlyList<Column> DetailBroken() =>
        [
            new(Role.Item, "ตัวชี้วัด/ข้อมูลพื้นฐาน ประกอบตัวชี้วัด", 4238),
            new(Role.Weight, "น้ำหนัก (ร้อยละ)", 1200),
            new(Role.Result, "ผลการดำเนินงาน", 1600),
            new(Role.Score, "ค่าคะแนนที่\nได้", 1300),
            new(Role.Weighted, "ค่าคะแนนถ่วง\nน้ำหนัก", 1300),
        ];

    public static IReadOnlyList<Column> Summary() =>
        [
            new(Role.Item, "ประเด็นการวัด", 2338),
            new(Role.Weight, "น้ำหนัก\n(W)", 1200),
            .. Column.Levels("เกณฑ์การให้คะแนนเทียบกับ ระดับความสำเร็จตามเป้าหมาย ของตัวชี้วัด", 680),
            new(Role.Score, "คะแนนที่\nได้ (SM)", 1300),
            new(Role.Weighted, "คะแนนถ่วง\nน้ำหนัก\n(W x SM)", 1400),
        ];
}
