using System.Globalization;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Cards;

/// <summary>Layout A, right in every figure: seven items, product convention, total 15.5, average 3.1.</summary>
public static class CardA
{
    /// <summary>How item headings, list and tables print the numbers; they drift between places as they do in real cards.</summary>
    public static Card Clean() => With(CardAItems.All());

    public static Card With(IReadOnlyList<CardAItems.Source> items)
    {
        Sheet summary = new()
        {
            Kind = SheetKind.Summary,
            Columns = Columns.Summary(),
            Lines = [.. items.Select(i => Line($"ประเด็นที่ {Numerals.Thai(i.Number)}", i.Number, null, i))],
        };
        summary.Total = TotalOf(items);
        foreach (Line line in summary.Lines)
            line.Result = Stated.Blank();
        return new Card
        {
            Title = ["รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ประจำปีงบประมาณ พ.ศ. ๒๕๕๗"],
            Rounds = new Rounds([6, 12], [12], TickForm.Wingdings),
            FiscalYear = 2557,
            Number = "5",
            Name = "การพัฒนาบริการดิจิทัลของหน่วยงาน",
            Supervisors = ["นายสมมุติ ตัวอย่างดี"],
            Collectors = ["นายทดลอง เขียนงาม", "นางสาวแบบฝึก หัดทำ", "นางลองใจ ใฝ่เรียน"],
            Phones = ["๐-๒๐๐๐-๑๒๓๔ / ๕๑๕๐๙", "๐-๒๐๐๐-๕๖๗๘ / ๕๑๕๑๙ / ๕๑๕๒๙"],
            Explanation =
            [
                "- เป็นการยกระดับงานบริการของหน่วยงานให้ประชาชนใช้งานผ่านช่องทางดิจิทัลได้สะดวกและลดขั้นตอนที่ซ้ำซ้อน ตามแนวทางของมาตรา ๑๒ แห่งระเบียบว่าด้วยงานบริการ",
                $"- แนวทางการประเมินแบ่งเป็น {Numerals.Thai(items.Count)} ประเด็น ดังต่อไปนี้",
            ],
            WeightList = [.. items.Select(i => new ListedWeight(i.Number, i.ListName, Stated.Of(i.Weight)))],
            Items = [.. items.Select(ItemOf)],
            Summary = summary,
            Formula = WrittenFormula.Of(summary),
            Average = Stated.Of(Average(items)),
            Closing =
            {
                (
                    "คำชี้แจงการปฏิบัติงาน/มาตรการที่ได้ดำเนินการ",
                    ["ศึกษาแนวทางการดำเนินการตามตัวชี้วัด", "ถ่ายทอดตัวชี้วัดให้บุคลากรที่เกี่ยวข้อง", "รวบรวมหลักฐานประกอบการประเมิน"]
                ),
                ("ปัจจัยสนับสนุนต่อการดำเนินงาน", ["บุคลากรทุกส่วนให้ความร่วมมือและส่งเอกสารหลักฐานครบถ้วน"]),
                ("อุปสรรคต่อการดำเนินงาน", ["- ยังไม่มีในขั้นนี้"]),
                ("ข้อเสนอแนะสำหรับการดำเนินงานในปีต่อไป", ["-"]),
            },
            Evidence =
            [
                "คำสั่งแต่งตั้งคณะทำงานบริการดิจิทัล",
                "ภาพหน้าจอเว็บไซต์ของหน่วยงาน",
                "บัญชีข้อมูลของหน่วยงาน",
                "รายงานการสำรองข้อมูลประจำเดือน",
            ],
        };
    }

    private static Item ItemOf(CardAItems.Source source, int index) =>
        new()
        {
            Number = source.Number,
            Heading = Printed(source, source.Heading),
            Points = source.Points,
            Criteria = source.Criteria,
            Results = source.Results,
            Detail = new Sheet
            {
                Kind = SheetKind.Detail,
                Columns = index < 3 ? Columns.Detail() : Columns.DetailBroken(),
                Lines = [Line(Printed(source, source.TableName), source.Number, source.TableName, source)],
            },
        };

    private static string Printed(CardAItems.Source source, string name) =>
        Numerals.Thai(source.Number) + (source.Number == "7" ? " : " : ". ") + name;

    private static Line Line(string printed, string number, string? name, CardAItems.Source source) =>
        new()
        {
            Printed = printed,
            Number = number,
            Name = name,
            Weight = Stated.Of(source.Weight),
            Result = Stated.Of(source.Score),
            Marks = { new Mark(Stated.Of(source.Score), Stated.Of(Four(Number(source.Weight) * Number(source.Score)))) },
        };

    private static TotalLine TotalOf(IReadOnlyList<CardAItems.Source> items) =>
        new()
        {
            Weight = Stated.Of(items.Sum(i => Number(i.Weight)).ToString("0.####", CultureInfo.InvariantCulture)),
            Marks = { new Mark(Stated.Blank(), Stated.Of(Four(items.Sum(i => Number(i.Weight) * Number(i.Score))))) },
        };

    private static string Average(IReadOnlyList<CardAItems.Source> items) =>
        Four(items.Sum(i => Number(i.Weight) * Number(i.Score)) / items.Sum(i => Number(i.Weight)));

    private static decimal Number(string figure) => decimal.Parse(figure, CultureInfo.InvariantCulture);

    private static string Four(decimal value) =>
        Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("F4", CultureInfo.InvariantCulture);
}
