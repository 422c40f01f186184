using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Cards;

/// <summary>A whole agency on one table: group rows with subtotals, base data without scores, percent convention, ΣW = 100.</summary>
public static class AgencySummary
{
    public const string Title = "สรุปผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ๒๕๕๘";

    public static Card Clean() =>
        new()
        {
            Title = [Title],
            Rounds = new Rounds([12], [12], TickForm.Plain),
            FiscalYear = 2558,
            AgencySummary = true,
            IndicatorLabel = "หน่วยงาน",
            Name = Title,
            Supervisors = ["นายกำกับ ดูแลดี"],
            Collectors = ["นางรวบรวม ข้อมูลครบ"],
            Phones = ["๐-๒๐๐๐-๑๓๕๗"],
            Summary = new Sheet
            {
                Kind = SheetKind.Summary,
                Convention = "percent",
                Columns =
                [
                    new(Role.Item, "ตัวชี้วัด/ข้อมูลพื้นฐานประกอบตัวชี้วัด", 3638),
                    new(Role.Unit, "หน่วยวัด", 1000),
                    new(Role.Weight, "น้ำหนัก\n(ร้อยละ)", 1100),
                    new(Role.Result, "ผลการดำเนินงาน", 1400),
                    new(Role.Score, "ค่าคะแนนที่ได้", 1200),
                    new(Role.Weighted, "ค่าคะแนนถ่วงน้ำหนัก", 1300),
                ],
                Lines =
                [
                    Group("1", "ด้านประสิทธิผล", "60", "2.2500"),
                    Row("1.1", "ร้อยละความสำเร็จของงานตามแผน", "ร้อยละ", "35", "87.50", "4.0000", "1.4000"),
                    Row("1.2", "จำนวนเรื่องร้องเรียนที่แก้ไขแล้วเสร็จ", "เรื่อง", "25", "๔๒ เรื่อง", "3.4000", "0.8500"),
                    Base("จำนวนเรื่องร้องเรียนทั้งหมด", "เรื่อง", "45"),
                    Group("2", "ด้านคุณภาพการให้บริการ", "25", "1.1250"),
                    Row("2.1", "ร้อยละความพึงพอใจของผู้รับบริการ", "ร้อยละ", "25", "ร้อยละ ๘๙.๗๕", "4.5000", "1.1250", "89.75"),
                    Group("3", "ด้านการพัฒนาองค์การ", "15", "0.4000"),
                    Row("3.1", "ระดับความสำเร็จของการพัฒนาบุคลากร", "ระดับ", "10", "ระดับ ๓", "3.0000", "0.3000"),
                    Row("3.2", "การจัดทำรายงานประจำปี", "ระดับ", "5", "ระดับ ๒", "2.0000", "0.1000"),
                ],
                Total = new TotalLine
                {
                    Label = "รวม",
                    Weight = Stated.Of("100"),
                    Marks = { new Mark(Stated.Blank(), Stated.Of("3.7750")) },
                },
            },
        };

    private static Line Group(string number, string name, string weight, string weighted) =>
        new()
        {
            Kind = LineKind.Group,
            Printed = $"มิติที่ {Numerals.Thai(number)} {name}",
            Number = number,
            Name = name,
            Weight = Stated.Of(weight),
            Marks = { new Mark(Stated.Blank(), Stated.Of(weighted)) },
        };

    private static Line Row(
        string number,
        string name,
        string unit,
        string weight,
        string result,
        string score,
        string weighted,
        string? value = null
    ) =>
        new()
        {
            Printed = $"{Numerals.Thai(number)} {name}",
            Number = number,
            Name = name,
            Unit = unit,
            Weight = Stated.Of(weight),
            Result = char.IsAsciiDigit(result[0]) ? Stated.Of(result) : Stated.As(result, value ?? result),
            Marks = { new Mark(Stated.Of(score), Stated.Of(weighted)) },
        };

    private static Line Base(string name, string unit, string result) =>
        new()
        {
            Kind = LineKind.Base,
            Printed = "- " + name,
            Unit = unit,
            Result = Stated.Of(result),
        };
}
