namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Columns of numbers under a heading that counts something.</summary>
public sealed class CountedOrderTests
{
    [Theory]
    [InlineData("ด้านที่")]
    [InlineData("มิติที่")]
    [InlineData("องค์ประกอบที่")]
    [InlineData("หมวดที่")]
    [InlineData("ตัวที่")]
    public void Bare_numbers_that_count_the_rows_are_the_items_own(string heading) =>
        Assert.Equal(["1", "2", "3"], Numbers(heading, "๑", "๒", "๓"));

    [Fact]
    public void One_of_them_may_be_wrong() => Assert.Equal(["1", "2", "2"], Numbers("ด้านที่", "๑", "๒", "๒"));

    [Theory]
    [InlineData("๑{r3}", null, null)]
    [InlineData("๑", "๑", "๑")]
    [InlineData("๑", "๑", "๒")]
    [InlineData("๑", "-", "๓ และ ๔")]
    public void Numbers_of_groups_are_not(string first, string? second, string? third) =>
        Assert.Equal([null, null, null], Numbers("มิติที่", first, second, third));

    [Fact]
    public void Names_that_bear_numbers_keep_them() =>
        Assert.Equal(["1.1", "1.2", "2.1"], Numbers("มิติที่", "๑{r2}", null, "๒", "๑.๑ ก", "๑.๒ ข", "๒.๑ ค"));

    [Fact]
    public void A_column_of_running_numbers_goes_before_it() =>
        Assert.Equal(
            ["4", "5"],
            Read(
                ["ด้านที่", "ลำดับ", "รายการประเมิน", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๑", "๔", "ก", "๔๐", "๔", "๑.๖๐"],
                ["๒", "๕", "ข", "๖๐", "๕", "๓.๐๐"]
            )
        );

    private static IEnumerable<string?> Numbers(string heading, string? first, string? second, string? third, params string[] names) =>
        Read(
            [heading, "รายการประเมิน", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            [first, names is [var a, ..] ? a : "แผน", "๒๐", "๔", "๐.๘๐"],
            [second, names is [_, var b, _] ? b : "คน", "๓๐", "๓", "๐.๙๐"],
            [third, names is [.., var c] ? c : "เงิน", "๕๐", "๕", "๒.๕๐"]
        );

    private static IEnumerable<string?> Read(params string?[][] rows) =>
        [.. Assert.Single(Assert.Single(Doc.OfCard().Table(rows).Recognise()).ScoringTables).Rows.Select(r => r.Number)];
}
