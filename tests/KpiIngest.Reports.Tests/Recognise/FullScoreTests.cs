namespace KpiIngest.Reports.Tests.Recognise;

public sealed class FullScoreTests
{
    [Theory]
    [InlineData("คะแนนเต็ม", "๑๐")]
    [InlineData("เต็ม", "๑๐")]
    [InlineData("คะแนน (เต็ม ๑๐)", "๑๐")]
    public void A_column_beside_the_scores_says_what_they_are_out_of(string heading, string full)
    {
        ScoringTable table = Table(
            ["รายการประเมิน", "น้ำหนัก", heading, "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ความครบถ้วน", "๔๐", full, "๘", "๓๒"],
            ["๒. ความทันเวลา", "๖๐", full, "๗", "๔๒"]
        );
        Assert.All(table.Rows, r => Assert.Equal(10, r.FullScore.Value));
        Assert.Equal(8, table.Rows[0].Score.Value);
    }

    [Theory]
    [InlineData("คะแนนที่ได้ (เต็ม ๑๐)", 10)]
    [InlineData("คะแนนที่ได้\n(คะแนนเต็ม ๑๐ คะแนน)", 10)]
    [InlineData("คะแนนที่ได้ (เต็ม 5)", 5)]
    [InlineData("คะแนนที่ได้", null)]
    [InlineData("คะแนนที่ได้ (๑๐)", null)]
    [InlineData("คะแนนที่ได้ (เต็มตามข้อ ๓)", null)]
    public void The_heading_of_the_scores_may_say_it(string heading, int? full)
    {
        ScoringTable table = Table(
            ["รายการประเมิน", "น้ำหนัก", heading, "คะแนนถ่วงน้ำหนัก"],
            ["๑. ความครบถ้วน", "๔๐", "๘", "๓๒"],
            ["๒. ความทันเวลา", "๖๐", "๗", "๔๒"]
        );
        Assert.All(table.Rows, r => Assert.Equal(full, (int?)r.FullScore.Value));
    }

    [Fact]
    public void One_cell_beside_several_rows_holds_for_all_of_them()
    {
        ScoringTable table = Table(
            ["รายการประเมิน", "น้ำหนัก", "คะแนนเต็ม", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ความครบถ้วน", "๔๐", "๑๐{r2}", "๘", "๓๒"],
            ["๒. ความทันเวลา", "๖๐", null, "๗", "๔๒"]
        );
        Assert.All(table.Rows, r => Assert.Equal(10, r.FullScore.Value));
    }

    private static ScoringTable Table(params string?[][] rows) =>
        Assert.Single(Assert.Single(Doc.OfCard().Table(rows).Recognise()).ScoringTables);
}
