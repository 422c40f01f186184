using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Tests.Thai;

public sealed class ThaiTextTests
{
    [Theory]
    [InlineData("ค่าคะแนนที่ ได้", "ค่าคะแนนที่ได้")]
    [InlineData("น้ าหนัก", "น้ำหนัก")]
    [InlineData("ด าเนินการ", "ดำเนินการ")]
    [InlineData("ค ำรับรองกำร", "คำรับรองการ")]
    [InlineData("เป9าหมาย", "เป้าหมาย")]
    [InlineData("ให)คะแนน", "ให้คะแนน")]
    [InlineData("สารบ ญ", "สารบัญ")]
    [InlineData("น ้ํา ห น ัก", "น้ำหนัก")]
    [InlineData("ผู\uF70Bจัดเก็บข\uF70Bอมูล", "ผู้จัดเก็บข้อมูล")]
    [InlineData("น้ําหนัก", "น้ำหนัก")]
    [InlineData("นํ้าหนัก", "น้ำหนัก")]
    [InlineData("น้ำ\u200Bหนัก\u00A0(ร้อยละ)", "น้ำหนัก (ร้อยละ)")]
    public void A_damaged_heading_has_the_skeleton_of_the_whole_one(string damaged, string whole) =>
        Assert.Equal(Skeleton.Of(whole), Skeleton.Of(damaged));

    [Theory]
    [InlineData("นํ้า", "น้ำ")]
    [InlineData("น้ํา", "น้ำ")]
    [InlineData("ทํา", "ทำ")]
    [InlineData("ที่่", "ที่")]
    [InlineData("ท่ี", "ที่")]
    [InlineData("จัดตัง้", "จัดตัง้")]
    public void Repair_composes_sara_am_orders_marks_and_drops_doubled_ones(string damaged, string repaired) =>
        Assert.Equal(repaired, ThaiText.Repair(damaged));

    [Theory]
    [InlineData("  ก \t\n ข ", "ก ข")]
    [InlineData("๓\u00A0ข้อ", "๓ ข้อ")]
    [InlineData("เป9าหมาย", "เป9าหมาย")]
    public void Clean_touches_white_space_only(string text, string clean) => Assert.Equal(clean, ThaiText.Clean(text));

    [Theory]
    [InlineData("ผล", "ผง", false)]
    [InlineData("คะแนน", "คะแนม", false)]
    [InlineData("คาคะแนนทได", "คาคะแนนทไต", true)]
    [InlineData("คาคะแนนทได", "คาคะแนนถไต", false)]
    public void Short_wordings_match_exactly_and_long_ones_with_one_difference_in_six_letters(string wording, string text, bool matches) =>
        Assert.Equal(matches, Skeleton.Matches(text, wording));

    /// <summary>What is told at a glance to be in order is what building it anew leaves as it is, tried with what both look for.</summary>
    [Fact]
    public void A_text_said_to_be_in_order_is_not_changed_by_the_long_way()
    {
        const string Letters = "กญ า ำ ํ ้่ิีุูัา\u0E4D\uF70B\uF710\u200B\t\n\u00A0\u0001a\u0301.๑";
        Random random = new(2569);
        (int repaired, int clean) = (0, 0);
        for (int i = 0; i < 200_000; i++)
        {
            string text = string.Create(random.Next(1, 7), random, (span, r) => r.GetItems(Letters, span));
            if (ThaiText.IsRepaired(text))
            {
                Assert.Equal(ThaiText.RepairAnew(text), text);
                repaired++;
            }

            if (ThaiText.IsClean(text))
            {
                Assert.Equal(ThaiText.CleanAnew(text), text);
                clean++;
            }
        }

        Assert.True(repaired > 1_000 && clean > 1_000, $"{repaired} and {clean} texts were in order");
    }
}
