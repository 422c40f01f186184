using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Sets;

/// <summary>What comes with reports and is none.</summary>
internal static class NoReports
{
    public static IEnumerable<Fixture> All() =>
        [
            Of(
                "order-letter",
                "an order that appoints a working group",
                [
                    Para.Of("คำสั่งสำนักงานตัวอย่างกลาง", ParaLook.Title),
                    Para.Of("ที่ ๙๙/๒๕๕๗", ParaLook.Centred),
                    Para.Of("เรื่อง แต่งตั้งคณะทำงานจัดเก็บข้อมูลตัวชี้วัด", ParaLook.Centred),
                    Para.Of(
                        "เพื่อให้การจัดเก็บข้อมูลตัวชี้วัดตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ๒๕๕๗ เป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะทำงาน ดังนี้"
                    ),
                    .. new[] { "นายสมมุติ ตัวอย่างดี ประธาน", "นายทดลอง เขียนงาม คณะทำงาน", "นางสาวแบบฝึก หัดทำ เลขานุการ" }.Select(n =>
                        Para.Of(n) with
                        {
                            List = new AutoList(40, ListForm.Thai),
                        }
                    ),
                    Para.Of("ให้มีหน้าที่รวบรวมผลการดำเนินงานและส่งรายงาน รอบ ๖ เดือน และ รอบ ๑๒ เดือน"),
                    Para.Of("สั่ง ณ วันที่ ๑๑ กรกฎาคม พ.ศ. ๒๕๕๗", ParaLook.Centred),
                ]
            ),
            Of(
                "photo-page",
                "photographs of a meeting with their captions",
                [
                    Para.Of("ภาพการประชุมคณะทำงานตัวชี้วัดที่ ๙.๒", ParaLook.Title),
                    Para.Of("วันที่ ๕ สิงหาคม ๒๕๕๗ ณ ห้องประชุม ๒", ParaLook.Centred),
                    new Para([new Picture(4200, 2800)]) { Look = ParaLook.Centred },
                    Para.Of("ภาพที่ ๑ ผู้บริหารเปิดการประชุม", ParaLook.Centred),
                    new Para([new Picture(4200, 2800)]) { Look = ParaLook.Centred },
                    Para.Of("ภาพที่ ๒ คณะทำงานรายงานความก้าวหน้า", ParaLook.Centred),
                ]
            ),
            Of(
                "attendance-list",
                "a table of people with figures that are no scores",
                [
                    Para.Of("รายชื่อผู้เข้าอบรมการใช้ระบบข้อมูล", ParaLook.Title),
                    new Grid(
                        [
                            new GridRow([
                                Writing.Centred("ลำดับ"),
                                Writing.Centred("ชื่อ - สกุล"),
                                Writing.Centred("ชั่วโมงอบรม"),
                                Writing.Centred("คะแนนสอบ"),
                            ]),
                            new GridRow([
                                Writing.Centred("๑"),
                                Writing.Cell("นายขยัน หมั่นเพียร"),
                                Writing.Centred("๖"),
                                Writing.Centred("๘๕"),
                            ]),
                            new GridRow([
                                Writing.Centred("๒"),
                                Writing.Cell("นางสาวตั้งใจ ทำดี"),
                                Writing.Centred("๖"),
                                Writing.Centred("๙๐"),
                            ]),
                            new GridRow([Writing.Cell("รวม") with { ColumnSpan = 2 }, Writing.Centred("๑๒"), Writing.Centred("")]),
                        ],
                        [1000, 5038, 1800, 1800]
                    ),
                ]
            ),
        ];

    private static Fixture Of(string name, string about, IReadOnlyList<Block> blocks) => new("no-report", name, about) { Pages = [blocks] };
}
