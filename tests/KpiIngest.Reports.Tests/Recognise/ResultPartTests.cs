namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>One heading of results over several columns.</summary>
public sealed class ResultPartTests
{
    [Fact]
    public void The_column_headed_as_the_result_is_the_result()
    {
        Report report = Read(["ตัวตั้ง", "ตัวหาร", "ผลลัพธ์\n(% หรือสัดส่วน)"], ["๑๔๕", "๓๕๐", "๔๑.๔๓"], ["๕", "๖", "๕ ข้อ"]);
        Assert.Equal(["๔๑.๔๓", "๕ ข้อ"], report.ScoringTables[0].Rows.Select(r => r.Result.Text));
        ReadingGap gap = Assert.Single(report.Gaps);
        Assert.Equal(ReadingGapKind.OtherResults, gap.Kind);
        Assert.Equal(2, gap.Texts.Count);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void A_row_states_its_result_in_one_of_several_columns()
    {
        Report report = Read(["ระดับ", "จำนวน (แห่ง)", "ร้อยละ"], ["", "", "๙๖.๔๐"], ["๕", "", "-"]);
        IReadOnlyList<ScoredRow> rows = report.ScoringTables[0].Rows;
        Assert.Equal(["96.40", "5"], rows.Select(r => r.Result.Figure!.Normalised));
        Assert.Equal([true, false], rows.Select(r => r.Result.Percent));
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void Where_several_of_them_state_one_it_is_words()
    {
        Report report = Read(["จำนวน", "ร้อยละ"], ["๑๔๕", "๔๑.๔๓"], ["", ""]);
        IReadOnlyList<ScoredRow> rows = report.ScoringTables[0].Rows;
        Assert.Equal(["จำนวน ๑๔๕ ร้อยละ ๔๑.๔๓", null], rows.Select(r => r.Result.Text));
        Assert.Null(rows[0].Result.Figure);
    }

    [Fact]
    public void Targets_beside_the_result_stay_targets()
    {
        Report report = Read(["เป้าหมาย", "ผลงาน"], ["๘๐", "๗๐"], ["๙๐", "๙๕"]);
        Assert.Equal(["๗๐", "๙๕"], report.ScoringTables[0].Rows.Select(r => r.Result.Text));
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void Rounds_under_one_heading_are_rounds()
    {
        Report report = Read(["รอบ ๖ เดือน", "รอบ ๑๒ เดือน"], ["๗๐", "๘๐"], ["๙๐", "๙๕"]);
        Assert.Equal(["๘๐", "๙๕"], report.ScoringTables[0].Rows.Select(r => r.Result.Text));
        Assert.Equal(ReadingGapKind.FurtherResults, Assert.Single(report.Gaps).Kind);
    }

    private static Report Read(string[] heads, string[] first, string[] second)
    {
        string?[] spanned = [$"ผลการดำเนินงาน{{c{heads.Length}}}", .. Enumerable.Repeat<string?>(null, heads.Length - 1)];
        return Assert.Single(
            Doc.OfCard()
                .Table(
                    ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", .. spanned, "คะแนนที่ได้{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
                    [null, null, .. heads, null, null],
                    ["๑. แผน", "๔๐", .. first, "๔", "๑.๖๐"],
                    ["๒. ผล", "๖๐", .. second, "๕", "๓.๐๐"]
                )
                .Recognise()
        );
    }
}
