using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Sets;

/// <summary>Layout B with other frames, columns and digits.</summary>
internal static class VariationsOfB
{
    private static readonly Look Running = new() { Frame = Frame.Running };

    public static IEnumerable<Fixture> All() =>
        [
            B("b-running", "layout B as running text, without the outer table", look: Running),
            B("b-running-fault", "the same, with a wrong weighted score", WrongScore, Running),
            B(
                "b-two-cells",
                "label and value in two cells of a table inside the outer one",
                look: CardB.Look with
                {
                    Heading = HeadingForm.TwoCells,
                }
            ),
            B("b-arabic-digits", "Arabic digits in the figures", InArabic),
            B(
                "b-arabic-digits-fault",
                "the same, with a weight in the criteria that is not the table's",
                card =>
                {
                    InArabic(card);
                    MatrixForm matrix = card.Items[0].Criteria!.Matrix!;
                    matrix.Weight = Stated.Of("4");
                    return
                    [
                        new("weight-list", matrix.Weight, "3", "4 ≠ 3", card.Items[0].Detail!["9.2"].Weight) { Cause = "digit-misread" },
                    ];
                }
            ),
            B(
                "b-other-columns",
                "columns หน่วยวัด and หมายเหตุ, the weighted column before the score, tick box as content control",
                OtherColumns
            ),
            B(
                "b-other-columns-fault",
                "the same, with a wrong weighted score",
                card =>
                {
                    OtherColumns(card);
                    return WrongScore(card);
                }
            ),
        ];

    private static Fixture B(string name, string about, Func<Card, IEnumerable<Declared>>? fault = null, Look? look = null) =>
        Fixture.OfB(name, about, fault, "layouts", look);

    private static IEnumerable<Declared> WrongScore(Card card)
    {
        Mark mark = card.Items[0].Detail!["9.2"].Mark;
        mark.Weighted = Stated.Of("0.35");
        return [new("weighted-score", mark.Weighted, "0.15", "3 × 5 ÷ 100 = 0.15; stated 0.35 (+0.2)") { Cause = "digit-misread" }];
    }

    private static IEnumerable<Declared> InArabic(Card card)
    {
        card.Digits = Digits.Arabic;
        return [];
    }

    private static IEnumerable<Declared> OtherColumns(Card card)
    {
        card.Rounds = new Rounds([6, 12], [12], TickForm.ContentControl);
        Sheet detail = card.Items[0].Detail!;
        detail.Columns =
        [
            new(Role.Item, "ตัวชี้วัด", 3138),
            new(Role.Unit, "หน่วยวัด", 900),
            new(Role.Weight, "น้ำหนัก\n(ร้อยละ)", 1100),
            new(Role.Result, "ผลงาน", 1000),
            new(Role.Weighted, "ค่าคะแนนถ่วงน้ำหนัก", 1300),
            new(Role.Score, "ค่าคะแนนที่ได้", 1200),
            new(Role.Note, "หมายเหตุ", 1000),
        ];
        detail["9.2"].Unit = "ข้อ";
        return [];
    }
}
