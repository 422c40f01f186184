using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Cards;

/// <summary>A card whose only scoring table is a summary; its figures come from the fixture.</summary>
public static class CardS
{
    /// <summary>What one row states.</summary>
    public sealed record Row(string Weight, string? Result, string? Score, string? Weighted, params string[] Targets);

    private static readonly string[] Names =
    [
        "ร้อยละความสำเร็จของการให้บริการตามเวลาที่กำหนด",
        "ระยะเวลาเฉลี่ยในการดำเนินการ",
        "ร้อยละความพึงพอใจของผู้รับบริการ",
        "ร้อยละของข้อมูลที่ได้รับการตรวจสอบ",
        "จำนวนช่องทางที่เปิดให้บริการ",
        "ระดับความสำเร็จของการพัฒนาบุคลากร",
    ];

    public static Card Of(string convention, IReadOnlyList<Row> rows, string? weightTotal, string? weightedTotal, string? average = null)
    {
        Sheet summary = new()
        {
            Kind = SheetKind.Summary,
            Convention = convention,
            Columns = [.. ColumnsFor(rows)],
            Lines = [.. rows.Select(LineOf)],
            Total =
                weightTotal is null && weightedTotal is null
                    ? null
                    : new TotalLine
                    {
                        Label = "รวม",
                        Weight = Figure(weightTotal),
                        Marks = { new Mark(Stated.Blank(), Figure(weightedTotal)) },
                    },
        };
        return new Card
        {
            Title = ["รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ประจำปีงบประมาณ พ.ศ. ๒๕๕๘"],
            Rounds = new Rounds([6, 12], [12], TickForm.Plain),
            FiscalYear = 2558,
            Number = "3",
            Name = "ระดับความสำเร็จของการพัฒนาคุณภาพการให้บริการ",
            Supervisors = ["นางสาวตั้งใจ ทำดี"],
            Collectors = ["นายขยัน หมั่นเพียร"],
            Phones = ["๐-๒๐๐๐-๒๔๖๘"],
            Explanation = ["เป็นการวัดคุณภาพการให้บริการของหน่วยงานตามประเด็นที่กำหนด"],
            Summary = summary,
            Average = average is null ? null : Stated.Of(average),
            AverageLabel = "คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ",
            Closing = { ("ปัจจัยสนับสนุนต่อการดำเนินงาน", ["ผู้บริหารให้ความสำคัญกับงานบริการ"]), ("อุปสรรคต่อการดำเนินงาน", ["-"]) },
            Evidence = ["สรุปผลการสำรวจความพึงพอใจ", "รายงานการให้บริการประจำเดือน"],
        };
    }

    /// <summary>The row says that nothing was assessed.</summary>
    public static Row NotAssessed(string weight, string result) => new(weight, result, null, null);

    private static IEnumerable<Column> ColumnsFor(IReadOnlyList<Row> rows)
    {
        bool wide = rows.Any(r => r.Targets.Length > 0);
        yield return new Column(Role.Item, "ประเด็นการวัด", wide ? 1888 : 4538);
        yield return new Column(Role.Weight, "น้ำหนัก\n(ร้อยละ)", wide ? 850 : 1100);
        if (wide)
            foreach (Column level in Column.Levels("เกณฑ์การให้คะแนน", 700))
                yield return level;
        yield return new Column(Role.Result, "ผลการดำเนินงาน", wide ? 1100 : 1300);
        yield return new Column(Role.Score, "คะแนนที่ได้", wide ? 1150 : 1250);
        yield return new Column(Role.Weighted, "คะแนนถ่วงน้ำหนัก", wide ? 1150 : 1450);
    }

    private static Line LineOf(Row row, int index) =>
        new()
        {
            Printed = $"{Numerals.Thai(index + 1)}. {Names[index]}",
            Number = $"{index + 1}",
            Name = Names[index],
            Weight = Figure(row.Weight),
            Result =
                row.Result is { } result && !char.IsAsciiDigit(result[0])
                    ? Stated.As(result, result == "-" ? null : result)
                    : Figure(row.Result),
            Marks =
            {
                new Mark(
                    row.Score is null ? Stated.Dash() : Stated.Of(row.Score),
                    row.Weighted is null ? Stated.Dash() : Stated.Of(row.Weighted)
                ),
            },
            Levels = row.Targets.Length > 0 ? row.Targets : ["1", "2", "3", "4", "5"],
            NotAssessed = row.Score is null,
        };

    private static Stated Figure(string? value) => value is null ? Stated.Blank() : Stated.Of(value);
}
