namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Tables whose rows are rounds of one indicator.</summary>
public sealed class PeriodRowTests
{
    [Fact]
    public void Each_round_is_a_table_of_its_own()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["รอบ ๖ เดือน", "๑๐", "๔๕", "๒.๕", "๐.๒๕"],
            ["รอบ ๙ เดือน", "๑๐", "๗๐", "๓.๕", "๐.๓๕"],
            ["รอบ ๑๒ เดือน", "๑๐", "๙๒", "๔.๕", "๐.๔๕"]
        );

        Assert.Equal([6, 9, 12], tables.Select(t => t.Period!.Round!.Value));
        Assert.Equal(["2.5", "3.5", "4.5"], tables.Select(t => Assert.Single(t.Rows).Score.Figure!.Normalised));
    }

    [Theory]
    [InlineData("รอบ ๖ เดือน", "๕๐", "รอบ ๑๒ เดือน", "๕๐")] // together the whole
    [InlineData("รอบ ๖ เดือน", "๑๐", "รอบ ๑๒ เดือน", "๒๐")]
    [InlineData("รอบ ๖ เดือน", "๑๐", "โครงการอบรม", "๑๐")]
    [InlineData("รอบ ๖ เดือน", "๑๐", "รอบ ๖ เดือน", "๑๐")]
    public void Rows_of_other_kinds_are_items(string first, string weight, string second, string other) =>
        Assert.Equal(2, Assert.Single(Read([first, weight, "๔๕", "๒.๕", "๐.๒๕"], [second, other, "๙๒", "๔.๕", "๐.๔๕"])).Rows.Count);

    [Fact]
    public void With_a_total_they_are_added_up()
    {
        ScoringTable table = Assert.Single(
            Read(["ไตรมาสที่ ๑", "๑๐", "๔๕", "๒.๕", "๐.๒๕"], ["ไตรมาสที่ ๒", "๑๐", "๙๒", "๔.๕", "๐.๔๕"], ["รวม", "๒๐", "", "", "๐.๗๐"])
        );
        Assert.Equal(2, table.Rows.Count);
    }

    private static IReadOnlyList<ScoringTable> Read(params string?[][] rows) =>
        Doc.OfCard()
            .Table([
                ["รอบการรายงาน", "น้ำหนัก", "ผลการดำเนินงาน", "ค่าคะแนนที่ได้", "ค่าคะแนนถ่วงน้ำหนัก"],
                .. rows,
            ])
            .Recognise()
            .Single()
            .ScoringTables;
}
