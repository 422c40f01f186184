using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Cards;

/// <summary>Self-assessed and committee columns side by side: one sheet, two scoring tables.</summary>
public static class TwoAssessors
{
    public static Card Clean()
    {
        Card card = CardS.Of(
            "product",
            [new("1", "ระดับ ๔", "4", "4.0000"), new("2", "ระดับ ๕", "5", "10.0000"), new("1.5", "ระดับ ๓", "3", "4.5000")],
            "4.5",
            "18.5000"
        );
        Sheet summary = card.Summary!;
        summary.Assessors = ["self", "committee"];
        summary.Columns =
        [
            new(Role.Item, "ประเด็นการวัด", 2738),
            new(Role.Weight, "น้ำหนัก", 900),
            new(Role.Result, "ผลการดำเนินงาน", 1300),
            new(Role.Score, "คะแนนที่ได้", 900) { Group = "ประเมินตนเอง" },
            new(Role.Weighted, "คะแนนถ่วงน้ำหนัก", 1450) { Group = "ประเมินตนเอง" },
            new(Role.Score, "คะแนนที่ได้", 900) { Group = "คณะกรรมการประเมิน", Assessor = 1 },
            new(Role.Weighted, "คะแนนถ่วงน้ำหนัก", 1450) { Group = "คณะกรรมการประเมิน", Assessor = 1 },
        ];
        (string Score, string Weighted)[] committee = [("3", "3.0000"), ("5", "10.0000"), ("2", "3.0000")];
        for (int i = 0; i < committee.Length; i++)
            summary.Lines[i].Marks.Add(new Mark(Stated.Of(committee[i].Score), Stated.Of(committee[i].Weighted)));
        summary.Total!.Marks.Add(new Mark(Stated.Blank(), Stated.Of("16.0000")));
        return card;
    }
}
