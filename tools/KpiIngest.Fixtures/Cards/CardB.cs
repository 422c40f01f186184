using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Cards;

/// <summary>Layout B, right in every figure: one indicator, weight 3, score 5, percent convention. Its criteria contradict themselves at
/// 5.</summary>
public static class CardB
{
    public const string Name = "จำนวนหลักฐานเชิงประจักษ์ด้านประสิทธิภาพของระบบข้อมูล";

    public static Look Look { get; } = new() { Frame = Frame.OuterTable, Heading = HeadingForm.ValueBelow };

    public static Card Clean() =>
        new()
        {
            Title = ["รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ", "(รายตัวชี้วัด)"],
            Rounds = new Rounds([12], [12], TickForm.Wingdings),
            FiscalYear = 2557,
            IndicatorLabel = "ตัวชี้วัดที่",
            Number = "9.2",
            Name = Name,
            Supervisors = ["ว่าที่ ร.ต.หญิง สมใจ ตัวอย่างดี"],
            Collectors = ["ร.ต.ท.ทดสอบ ระบบดี", "ร.ต.ท.ฝึกหัด งานเรียบร้อย"],
            Phones = ["๐ ๒๐๐๐ ๔๓๐๑-๑๐ ต่อ ๒๒๙๙", "๐ ๒๐๐๐ ๔๓๐๑-๑๐ ต่อ ๒๒๘๘"],
            ClosingForm = ClosingForm.AutomaticList,
            Items =
            {
                new Item
                {
                    Number = "9.2",
                    Heading = "",
                    Points = Points,
                    Criteria = Matrix(),
                    Detail = Detail(),
                },
            },
            Closing =
            {
                (
                    "คำชี้แจงการปฏิบัติงาน/มาตรการที่ได้ดำเนินการ",
                    [
                        "แจ้งเวียนแนวทางการปฏิบัติให้หน่วยงานในสังกัดทราบ",
                        "แต่งตั้งคณะทำงานเตรียมรับการตรวจประเมิน ตัวชี้วัดที่ ๙ ประจำปีงบประมาณ พ.ศ. ๒๕๕๗",
                        "ประชุมคณะทำงานตามข้อ ๑",
                        "จัดทำแผนรับสถานการณ์ฉุกเฉินของระบบข้อมูล",
                    ]
                ),
                ("ปัจจัยสนับสนุนต่อการดำเนินงาน", ["ผู้บังคับบัญชาและบุคลากรในสังกัดร่วมดำเนินการตามตัวชี้วัดที่ ๙"]),
                ("อุปสรรคต่อการดำเนินงาน", ["-"]),
                ("ข้อเสนอแนะสำหรับการดำเนินงานในปีต่อไป", ["ไม่มี"]),
            },
            Evidence =
            [
                "คำสั่ง ที่ ๑/๒๕๕๗ ลง ๑๑ ก.ค.๒๕๕๗ แต่งตั้งคณะทำงานเตรียมรับการตรวจประเมิน",
                "รายงานการประชุมคณะทำงาน",
                "ภาพการประชุมตามข้อ ๒",
                "หนังสือ ที่ ๐๐๙๙.๙๓/๑๔๙๙ ลง ๕ ส.ค.๒๕๕๗ เรื่องการรายงานผล",
                "ตารางตรวจประเมินหลักฐาน",
                "ตัวอย่างตามมาตรา ๓๘ ของระเบียบ",
            ],
        };

    private static readonly string[] Points =
    [
        "มีแนวทางป้องกันความเสียหายและสำรองข้อมูล (Backup)",
        "- สำรองข้อมูลในระบบภายในอย่างน้อย ๒ ครั้ง/สัปดาห์ และในระบบภายนอกอย่างน้อย ๑-๒ ครั้ง/เดือน",
        "มีระบบรักษาความปลอดภัยของฐานข้อมูล",
        "- มีการตรวจสอบการบุกรุกและบันทึกการใช้งาน ตามกฎหมาย พ.ศ. ๒๕๕๐",
        "มีแผนบริหารความเสี่ยงของระบบข้อมูล",
        "- มีแผนรับเหตุไฟไหม้ น้ำท่วม แผ่นดินไหว",
        "มีการกำหนดสิทธิ์การเข้าถึง (Access Right) ที่ถูกต้อง",
        "- มีการทบทวนสิทธิ์อย่างสม่ำเสมอ",
    ];

    private static Criteria Matrix()
    {
        string[] cells = ["๑", "๒", "๓", "๔", "≥๕"];
        return new Criteria
        {
            Levels = [.. cells.Select((c, i) => new Level($"{i + 1}", c, $"{i + 1}"))],
            Matrix = new MatrixForm
            {
                Caption = $"เกณฑ์การให้คะแนนตัวชี้วัดที่ ๙.๒ {Name} มีดังนี้",
                Item = $"๙.๒ {Name} ๑๐ ข้อ",
                Weight = Stated.Of("3"),
                Cells = [.. cells.Select(c => Stated.As(c, null))],
                Notes =
                [
                    .. Enumerable
                        .Range(1, 5)
                        .Select(i =>
                            Stated.As($"ทำได้{(i == 5 ? "มากกว่า" : "")} {Numerals.Thai(i)} ข้อ เท่ากับ {Numerals.Thai(i)} คะแนน", null)
                        ),
                ],
            },
        };
    }

    private static Sheet Detail() =>
        new()
        {
            Kind = SheetKind.Detail,
            Convention = "percent",
            Columns = Columns.DetailBroken(),
            Lines =
            {
                new Line
                {
                    Printed = "๙.๒ " + Name,
                    Number = "9.2",
                    Name = Name,
                    Weight = Stated.Of("3"),
                    Result = Stated.Of("5"),
                    Marks = { new Mark(Stated.Of("5"), Stated.Of("0.15")) },
                },
            },
        };
}
