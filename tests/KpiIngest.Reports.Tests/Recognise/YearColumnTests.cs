namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Forms show earlier years beside this one: the result is that of this year.</summary>
public sealed class YearColumnTests
{
    [Theory]
    [InlineData("๒๕๕๕", "๒๕๕๖")]
    [InlineData("ปี ๒๕๕๕", "ปี ๒๕๕๖")]
    public void Years_before_do_not_take_the_place_of_the_result(string first, string second)
    {
        ScoredRow row = Row(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "ผลการดำเนินงานย้อนหลัง{c2}", null, "ผลการดำเนินงาน{r2}", "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, first, second, null, null, null],
            ["๑. ก", "๑", "๗๐", "๗๕", "๘๕", "๓", "๓"]
        );

        Assert.Equal(85, row.Result.Figure?.Value);
    }

    [Fact]
    public void Without_a_result_of_its_own_the_latest_year_is_this_one()
    {
        ScoredRow row = Row(
            ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงานปี ๒๕๕๖", "ผลการดำเนินงานปี ๒๕๕๗", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๑", "๗๐", "๘๕", "๓", "๓"]
        );

        Assert.Equal(85, row.Result.Figure?.Value);
    }

    [Fact]
    public void A_year_alone_in_the_heading_of_the_only_result_changes_nothing()
    {
        ScoredRow row = Row(["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงานปี ๒๕๕๖", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑. ก", "๑", "๗๐", "๓", "๓"]);

        Assert.Equal(70, row.Result.Figure?.Value);
    }

    private static ScoredRow Row(params string?[][] rows) =>
        Assert.Single(Assert.Single(Doc.Of().Table(rows).Recognise().Single().ScoringTables).Rows);
}
