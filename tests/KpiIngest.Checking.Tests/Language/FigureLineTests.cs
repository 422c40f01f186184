using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.History;

namespace KpiIngest.Checking.Tests.Language;

/// <summary>In a list the figures that differ are said once, in the language of the list.</summary>
public sealed class FigureLineTests
{
    public static TheoryData<string> Codes => [.. KpiIngest.Checking.History.HistoryRules.All.Select(r => r.Identity.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_the_message_of_a_rule_across_files_says_is_not_said_again(string code)
    {
        foreach (
            AcrossFilesFinding found in Across.Found(
                KpiIngest.Checking.History.HistoryRules.All.Single(r => r.Identity.Code == code).Identity.Wrong,
                KpiIngest.Checking.History.HistoryOrder.Received
            )
        )
        {
            foreach (string message in new[] { found.Message, found.MessageEn })
                Assert.Null(FindingWording.Sum(found.FiguresInOneLine(), message));
        }
    }

    [Fact]
    public void Of_many_figures_those_that_the_message_leaves_out_are_named_in_each_language()
    {
        const string message = "ขอให้ตรวจสอบ ฉบับที่ส่งใหม่มีตัวเลขต่างจากฉบับก่อน: ข้อ ๑ คะแนน ๓ → ๔ (+๑); และอีก ๒ ตัวเลข";
        Bilingual sum = FindingWording.Sum("1 score 3 → 4 (+1); 2 weightedScore 1.5 → 2 (+0.5); average 3.1 → 3.2 (+0.1)", message)!;
        Assert.Equal("ข้อ ๒ คะแนนถ่วงน้ำหนัก ๑.๕ → ๒ (+๐.๕); คะแนนเฉลี่ยถ่วงน้ำหนัก ๓.๑ → ๓.๒ (+๐.๑)", sum.Thai);
        Assert.Equal("item 2 weighted score 1.5 → 2 (+0.5); weighted average 3.1 → 3.2 (+0.1)", sum.English);
    }

    [Theory]
    [InlineData("2 score 1 → 3 (+2)", "ข้อ ๑๒ คะแนน ๑ → ๓ (+๒)", false)]
    [InlineData("2 score 1 → 3 (+2)", "ข้อ ๒ คะแนน ๑.๕ → ๓ (+๑.๕)", false)]
    [InlineData("2 score 1 → 3 (+2)", "ข้อ ๒ คะแนน ๑ → ๓ (+๒)", true)]
    [InlineData("2 score 1 → 3 (+2)", "ข้อ ๒ คะแนน ๑; ข้อ ๔ คะแนน ๓", false)]
    [InlineData("weight 4 ≠ 5", "น้ำหนักไม่ตรง: คำรับรองระบุ ๔ รายงานระบุ ๕ (ทะเบียนฉบับที่ ๓)", true)]
    [InlineData("T1 80 ≠ 85", "เป้าหมายระดับ ๑ คำรับรอง ๘๐ รายงาน ๘๕", true)]
    public void A_figure_is_said_where_its_item_and_numbers_stand_in_one_part(string figure, string message, bool said) =>
        Assert.Equal(said, FindingWording.Sum(figure, message) is null);

    [Theory]
    [InlineData("0.5 × 3 = 1.5; stated 1.6000 (+0.1)", "๐.๕ × ๓ = ๑.๕ แต่ระบุ ๑.๖๐๐๐ (+๐.๑)")]
    [InlineData("1 ≠ 0.5", "๑ ≠ ๐.๕")]
    public void A_computation_of_one_report_is_said_as_before(string arithmetic, string thai) =>
        Assert.Equal(thai, FindingWording.Sum(arithmetic, "คะแนนคลาดเคลื่อน")!.Thai);

    [Fact]
    public void No_name_of_a_column_stands_in_the_Thai_of_any_figure()
    {
        foreach (string column in new[] { "weight", "result", "score", "weightedScore", "average", "T3" })
            Assert.DoesNotMatch("[A-Za-z]", FindingWording.Sum($"2 {column} summary 1 ≠ card 2", "")!.Thai);
        Assert.Equal("คะแนน ๖ เดือน ๓ → ๙ เดือน ๒ (-๑)", FindingWording.Sum("score 6 months 3 → 9 months 2 (-1)", "")!.Thai);
    }
}
