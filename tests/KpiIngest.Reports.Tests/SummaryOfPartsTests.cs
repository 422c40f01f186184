using KpiIngest.Reports.Tests.Recognise;

namespace KpiIngest.Reports.Tests;

/// <summary>A summary by dimension below one table a dimension.</summary>
public sealed class SummaryOfPartsTests
{
    private static readonly string[] Columns = ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];

    [Theory]
    [InlineData("รวม", "๓.๙๒๐๐")]
    [InlineData("รวมด้านประสิทธิผล", "๓.๙๒๐๐")]
    [InlineData("รวมด้านประสิทธิผล", "")]
    public void Its_rows_stand_for_the_tables_above(string label, string average)
    {
        Report report = Read(label, average, "๕๐", "๒๕");

        Assert.Equal([2, 2, 2], report.ScoringTables.Select(t => t.Rows.Count));
        Assert.All(report.ScoringTables, t => Assert.NotNull(t.Total.WeightedScore.Figure));
        SummaryOfParts? whole = SummaryOfParts.In(report.ScoringTables);
        Assert.Equal((2, "0 1"), (whole!.Summary, string.Join(' ', whole.Parts)));
        Assert.Equal(FigureState.Absent, report.StatedAverage.State);
    }

    [Fact]
    public void Equal_weights_alone_make_no_summary_of_parts()
    {
        string[][] one =
        [
            ["๑.๑ ก", "๓๐", "๔", "๑.๒๐"],
            ["๑.๒ ข", "๒๐", "๓", "๐.๖๐"],
            ["รวม", "๕๐", "", "๑.๘๐"],
        ];
        string[][] two =
        [
            ["๒.๑ ค", "๓๐", "๕", "๑.๕๐"],
            ["๒.๒ ง", "๒๐", "๔", "๐.๘๐"],
            ["รวม", "๕๐", "", "๒.๓๐"],
        ];
        string[][] other =
        [
            ["๑. สำนักบริหาร", "๕๐", "๔.๔", "๒.๒๐"],
            ["๒. กองแผนงาน", "๕๐", "๓.๘", "๑.๙๐"],
        ];
        Report report = Doc.OfCard().Table([Columns, .. one]).Table([Columns, .. two]).Table([Columns, .. other]).Recognise().Single();
        Assert.Null(SummaryOfParts.In(report.ScoringTables));
    }

    [Fact]
    public void Other_weights_are_of_other_tables() => Assert.Null(SummaryOfParts.In(Read("รวม", "", "๔๐", "๓๕").ScoringTables));

    [Fact]
    public void Tables_of_one_item_each_are_its_details()
    {
        Report report = Doc.OfCard()
            .Table(Columns, ["๑. ก", "๔๐", "๔", "๑.๖๐"])
            .Table(Columns, ["๒. ข", "๖๐", "๕", "๓.๐๐"])
            .Table(Columns, ["๑. ก", "๔๐", "๔", "๑.๖๐"], ["๒. ข", "๖๐", "๕", "๓.๐๐"])
            .Recognise()
            .Single();
        Assert.Null(SummaryOfParts.In(report.ScoringTables));
    }

    private static Report Read(string label, string average, string first, string second) =>
        Doc.OfCard()
            .Lines("๑. ด้านประสิทธิผล")
            .Table(Columns, ["๑.๑ ก", "๓๐", "๔.๒๐๐๐", "๑.๒๖๐๐"], ["๑.๒ ข", "๒๐", "๓.๕๐๐๐", "๐.๗๐๐๐"], [label, "๕๐", average, "๑.๙๖๐๐"])
            .Lines("๒. ด้านคุณภาพ")
            .Table(Columns, ["๒.๑ ค", "๑๕", "๔.๖๐๐๐", "๐.๖๙๐๐"], ["๒.๒ ง", "๑๐", "๕.๐๐๐๐", "๐.๕๐๐๐"], ["รวม", "๒๕", "", "๑.๑๙๐๐"])
            .Lines("สรุปผลคะแนน")
            .Table(
                ["ด้าน", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๑. ด้านประสิทธิผล", first, "๓.๙๒๐๐", "๑.๙๖๐๐"],
                ["๒. ด้านคุณภาพ", second, "๔.๗๖๐๐", "๑.๑๙๐๐"],
                ["รวม", "๗๕", "", "๓.๑๕๐๐"]
            )
            .Recognise()
            .Single();
}
