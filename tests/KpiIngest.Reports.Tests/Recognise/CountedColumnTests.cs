using System.Globalization;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Numbers that count from 1 under a heading that spans them: the heading says what they count, and they are levels of criteria
/// only where it does not say otherwise.</summary>
public sealed class CountedColumnTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๔ : ระดับความสำเร็จของการให้บริการ",
    ];

    [Theory]
    [InlineData("ผลการดำเนินงานครั้งที่", "ครั้งที่ ๑", "ครั้งที่ ๒")]
    [InlineData("ผลการดำเนินงาน เดือนที่", "เดือนที่ ๑", "เดือนที่ ๒")]
    [InlineData("ผลการดำเนินงาน (งวดที่)", "งวดที่ ๑", "งวดที่ ๒")]
    [InlineData("ผลการดำเนินงานรายเดือน", "รายเดือน ๑", "รายเดือน ๒")]
    public void Of_results_of_numbered_periods_the_last_is_taken_and_the_others_are_said(string heading, params string[] others)
    {
        Report report = Read(heading, ["๘๐", "๙๐", "๘๕"], ["๗๐", "๖๐", "๗๕"]);

        Assert.Equal(["85", "75"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
        Assert.Equal(others, Assert.Single(report.Gaps).Texts);
        Assert.Empty(report.Criteria);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void Twelve_months_are_counted_to_the_end()
    {
        string[] months = [.. Enumerable.Range(1, 12).Select(m => m.ToString(CultureInfo.InvariantCulture))];
        Report report = Read("ผลการดำเนินงานรายเดือน", months, months);

        Assert.Equal(["12", "12"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
        Assert.Equal(11, Assert.Single(report.Gaps).Texts.Count);
    }

    [Theory]
    [InlineData("โครงการที่")]
    [InlineData("กลุ่มตัวอย่างที่")]
    [InlineData("ผลการดำเนินงานของหน่วยที่")]
    [InlineData("ผลการดำเนินงาน (ตัวตั้ง/ตัวหาร)")]
    [InlineData("ผลการดำเนินงานตามขั้นตอนที่")]
    public void What_else_is_counted_is_neither_a_level_nor_a_result_and_its_figures_are_named(string heading)
    {
        Report report = Read(heading, ["๘๐", "๙๐", "๘๕"], ["๗๐", "๖๐", "๗๕"]);

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.All(table.Rows, r => Assert.Null(r.Result.Figure));
        Assert.Equal(["3", "2"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Empty(report.Criteria);
        Assert.Equal(6, report.UnplacedFigures.Count);
    }

    [Theory]
    [InlineData("คะแนนกรรมการคนที่", "เฉลี่ย")]
    [InlineData("กรรมการคนที่", "คะแนนเฉลี่ย")]
    [InlineData("ผู้ประเมินท่านที่", "คะแนนที่ได้")]
    public void What_numbered_assessors_came_to_is_the_score_and_theirs_are_said(string heading, string mean)
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", heading + "{c3}", null, null, mean + "{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "๓", null, null],
            // The second assessor's scores would give these weighted scores as well: places decide, not figures.
            ["๔.๑ ก", "๔๐", "๓", "๔", "๕", "๔.๑", "๑.๖๐"],
            ["๔.๒ ข", "๖๐", "๕", "๔", "๓", "๓.๙", "๒.๔๐"]
        );

        Assert.Equal(["4.1", "3.9"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(ReadingGapKind.FurtherScores, Assert.Single(report.Gaps).Kind);
        Assert.Empty(report.Criteria);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void Scores_of_numbered_times_with_their_mean_are_one_table_with_the_mean()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "คะแนนครั้งที่{c3}", null, null, "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "เฉลี่ย", null],
            ["๔.๑ ก", "๔๐", "๓", "๕", "๔", "๑.๖๐"],
            ["๔.๒ ข", "๖๐", "๕", "๓", "๔", "๒.๔๐"]
        );

        Assert.Equal(["4", "4"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Empty(report.Criteria);
    }

    [Theory]
    [InlineData("เกณฑ์ตามขั้นตอนที่")]
    [InlineData("ระดับขั้นตอนที่")]
    [InlineData("เป้าหมายในระดับคะแนนที่")]
    [InlineData("เกณฑ์ของโครงการที่")]
    [InlineData("ร้อยละของผลสำเร็จที่ระดับ")]
    [InlineData("คะแนน")]
    public void Numbers_of_levels_stay_levels(string heading)
    {
        Report report = Read(heading, ["๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"], ["๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"]);

        Assert.Equal(["1", "2", "3", "4", "5"], report.Criteria[0].Levels.Select(l => l.Level));
        Assert.Empty(report.UnplacedFigures);
    }

    private static Report Read(string heading, string[] first, string[] second)
    {
        string?[] gap = [.. Enumerable.Repeat<string?>(null, first.Length - 1)];
        string?[] numbers = [.. Enumerable.Range(1, first.Length).Select(n => ThaiDigits.ToThai(n.ToString(CultureInfo.InvariantCulture)))];
        return Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", $"{heading}{{c{first.Length}}}", .. gap, "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, .. numbers, null, null],
            ["๔.๑ ก", "๔๐", .. first, "๓", "๑.๒๐"],
            ["๔.๒ ข", "๖๐", .. second, "๒", "๑.๒๐"]
        );
    }

    private static Report Read(params string?[][] rows) => Doc.Of().Lines(Card).Table(rows).Recognise().Single();
}
