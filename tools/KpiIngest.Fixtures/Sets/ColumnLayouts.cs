using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Layout A with other columns, headings and digits.</summary>
internal static class ColumnLayouts
{
    public static IEnumerable<Fixture> All() =>
        [
            A("extra-columns", "columns หน่วยวัด, เป้าหมาย and หมายเหตุ in every scoring table", ExtraColumns),
            A(
                "extra-columns-fault",
                "the same, with a wrong weighted score in the summary",
                card =>
                {
                    ExtraColumns(card);
                    Mark mark = card.Summary!["5"].Mark;
                    mark.Weighted = Stated.Of("5.2000");
                    return
                    [
                        new("weighted-score", mark.Weighted, "2.5", "0.5 × 5 = 2.5; stated 5.2000 (+2.7)") { Cause = "digits-transposed" },
                        new("detail-summary", mark.Weighted, "2.5", "5.2 ≠ 2.5", card.Items[4].Detail!["5"].Mark.Weighted)
                        {
                            Follows = 0,
                            Cause = "digits-transposed",
                        },
                    ];
                }
            ),
            A("weighted-first", "the weighted column before the score column", WeightedFirst),
            A(
                "weighted-first-fault",
                "the same, with the total of weights and the total of weighted scores wrong",
                card =>
                {
                    WeightedFirst(card);
                    TotalLine total = card.Summary!.Total!;
                    total.Weight = Stated.Of("5.5");
                    total.Mark.Weighted = Stated.Of("15.0000");
                    return
                    [
                        new("weight-total", total.Weight, "5", "1 + 0.5 + 1 + 0.5 + 0.5 + 0.5 + 1 = 5; stated 5.5 (+0.5)"),
                        new("weighted-total", total.Mark.Weighted, "15.5", "3 + 1.5 + 3 + 2.5 + 2.5 + 2 + 1 = 15.5; stated 15.0000 (-0.5)")
                        {
                            Cause = "digit-misread",
                        },
                    ];
                }
            ),
            A("arabic-digits", "Arabic digits in the figures", card => InDigits(card, Digits.Arabic)),
            A("mixed-digits", "Thai digits before the point, Arabic after it", card => InDigits(card, Digits.Mixed)),
            A(
                "mixed-digits-fault",
                "the same, with a wrong average",
                card =>
                {
                    card.Digits = Digits.Mixed;
                    card.Average = Stated.Of("3.0100");
                    return
                    [
                        new("weighted-average", card.Average, "3.1", "15.5 ÷ 5 = 3.1; stated 3.0100 (-0.09)")
                        {
                            Cause = "digits-transposed",
                        },
                        new("formula", card.Average, "3.1", "15.5 ÷ 5 = 3.1; stated 3.0100 (-0.09)")
                        {
                            Follows = 0,
                            Cause = "digits-transposed",
                        },
                    ];
                }
            ),
            A("synonyms", "other wordings of every heading and label", Synonyms),
            A(
                "index-row",
                "a row (๑) (๒) (๓) under the headings of every scoring table",
                card =>
                {
                    foreach (Sheet sheet in card.Sheets)
                        sheet.IndexRow = true;
                    return [];
                }
            ),
        ];

    private static Fixture A(string name, string about, Func<Card, IEnumerable<Declared>> fault) =>
        Fixture.OfA(name, about, fault, "layouts");

    private static int Width(Role role) =>
        role switch
        {
            Role.Weighted => 1450,
            Role.Weight => 1000,
            _ => 1100,
        };

    private static IEnumerable<Declared> InDigits(Card card, Digits digits)
    {
        card.Digits = digits;
        return [];
    }

    private static IEnumerable<Declared> ExtraColumns(Card card)
    {
        foreach (Sheet sheet in card.Sheets)
        {
            Column[] others =
            [
                .. sheet.Columns.Where(c => c.Role is not (Role.Item or Role.Level)).Select(c => c with { Width = Width(c.Role) }),
            ];
            sheet.Columns =
            [
                new(Role.Item, sheet.Columns[0].Heading, 2288),
                new(Role.Unit, "หน่วยวัด", 900),
                new(Role.Target, "เป้าหมาย", 950),
                .. others,
                new(Role.Note, "หมายเหตุ", 850),
            ];
            foreach (Line line in sheet.Lines)
                (line.Unit, line.Target, line.Note) = ("ระดับ", "5", line.Number == "7" ? "รอผล ๒ เดือน" : "");
        }

        return [];
    }

    private static IEnumerable<Declared> WeightedFirst(Card card)
    {
        foreach (Sheet sheet in card.Sheets)
        {
            Column score = sheet.Columns.First(c => c.Role == Role.Score);
            sheet.Columns = [.. sheet.Columns.Where(c => c.Role != Role.Score), score];
        }

        return [];
    }

    private static IEnumerable<Declared> Synonyms(Card card)
    {
        (card.IndicatorLabel, card.CollectorLabel, card.PhoneLabel) = ("ตัวชี้วัด", "ผู้จัดเก็บข้อมูล", "เบอร์ติดต่อ");
        card.AverageLabel = "คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ";
        foreach (Item item in card.Items)
            item.Detail!.Columns =
            [
                new(Role.Item, "ตัวชี้วัดผลการปฏิบัติราชการ", 4138),
                new(Role.Weight, "น้ำหนักร้อยละ", 1200),
                new(Role.Result, "ผลการปฏิบัติงาน", 1500),
                new(Role.Score, "ระดับคะแนนที่ได้", 1400),
                new(Role.Weighted, "คะแนนถ่วง", 1400),
            ];
        card.Summary!.Columns =
        [
            new(Role.Item, "ประเด็นที่", 2338),
            new(Role.Weight, "ค่าน้ำหนัก", 1200),
            .. Column.Levels("คะแนนตามระดับค่าเป้าหมาย", 680),
            new(Role.Score, "คะแนนประเมิน", 1300),
            new(Role.Weighted, "W×S", 1400),
        ];
        card.Summary.Total!.Label = "ผลรวม";
        return [];
    }
}
