namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Tables whose headings stand twice, side by side, over other items: one table, or none that is said not to be read.</summary>
public sealed class SideBySideTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการให้บริการ",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Blocks_of_columns_side_by_side_are_read_one_after_the_other(bool gap)
    {
        string?[] spacer = gap ? [""] : [];
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก", .. spacer, "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑. ก", "๓๐", "๔", "๑.๒๐", .. spacer, "๓. ค", "๒๐", "๓", "๐.๖๐"],
            ["๒. ข", "๓๐", "๕", "๑.๕๐", .. spacer, "๔. ง", "๒๐", "๔", "๐.๙๐"],
            ["", "", "", "", .. spacer, "รวม", "๑๐๐", "", "๔.๒๐"]
        );

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(
            [("1", "30", "4", "1.20"), ("2", "30", "5", "1.50"), ("3", "20", "3", "0.60"), ("4", "20", "4", "0.90")],
            table.Rows.Select(r => (r.Number, r.Weight.Figure!.Normalised, r.Score.Figure!.Normalised, r.WeightedScore.Figure!.Normalised))
        );
        Assert.Equal(("100", "4.20"), (table.Total.Weight.Figure!.Normalised, table.Total.WeightedScore.Figure!.Normalised));
        Assert.Equal(
            [(1, 0), (2, 0), (1, 4 + spacer.Length), (2, 4 + spacer.Length)],
            table.Rows.Select(r => (r.Place.Row!.Value, r.Place.Column!.Value))
        );
        Assert.Empty(report.UnplacedFigures);
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void A_total_whose_label_reaches_over_the_first_block_is_that_of_all()
    {
        Report report = Read(
            ["ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก", "ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑", "ก", "๓๐", "๔", "๑.๒๐", "๒", "ข", "๗๐", "๓", "๒.๑๐"],
            ["รวม{c7}", null, null, null, null, null, null, "๑๐๐", "", "๓.๓๐"]
        );

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("3.30", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void The_label_of_a_total_of_all_may_stand_in_the_first_block()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก", "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑. ก", "๓๐", "๔", "๑.๒๐", "๒. ข", "๗๐", "๓", "๒.๑๐"],
            ["รวม{c4}", null, null, null, "", "๑๐๐", "", "๓.๓๐"]
        );

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["1", "2"], table.Rows.Select(r => r.Number));
        Assert.Equal("3.30", table.Total.WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void Blocks_with_totals_of_their_own_are_tables_of_their_own()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก", "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑. ก", "๓๐", "๔", "๑.๒๐", "๓. ค", "๗๐", "๓", "๒.๑๐"],
            ["๒. ข", "๗๐", "๓", "๒.๑๐", "๔. ง", "๓๐", "๔", "๑.๒๐"],
            ["รวม", "๑๐๐", "", "๓.๓๐", "รวม", "๑๐๐", "", "๓.๓๐"]
        );

        Assert.Equal(
            [
                ["1", "2"],
                ["3", "4"],
            ],
            report.ScoringTables.Select(t => t.Rows.Select(r => r.Number))
        );
        Assert.Equal(["3.30", "3.30"], report.ScoringTables.Select(t => t.Total.WeightedScore.Figure!.Normalised));
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void Where_one_block_alone_has_a_total_of_its_own_nothing_is_read_and_that_is_said()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก", "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑. ก", "๓๐", "๔", "๑.๒๐", "๓. ค", "๔๐", "๓", "๑.๒๐"],
            ["รวม", "๓๐", "", "๑.๒๐", "๔. ง", "๓๐", "๓", "๐.๙๐"]
        );

        Assert.Empty(report.ScoringTables);
        Assert.Equal(ReadingGapKind.SideBySide, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void Where_a_cell_reaches_over_both_blocks_nothing_is_read_and_that_is_said()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก", "ตัวชี้วัด", "น้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑. ก", "๓๐", "๔", "๑.๒๐{c2}", null, "๗๐", "๓", "๒.๑๐"]
        );

        Assert.Empty(report.ScoringTables);
        Assert.Equal(ReadingGapKind.SideBySide, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void Scores_of_two_assessors_beside_one_column_of_items_are_no_blocks()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "ประเมินตนเอง{c2}", null, "คณะกรรมการประเมิน{c2}", null],
            [null, null, "คะแนน", "ถ่วงน้ำหนัก", "คะแนน", "ถ่วงน้ำหนัก"],
            ["๑. ก", "๔๐", "๕", "๒.๐๐", "๔", "๑.๖๐"],
            ["๒. ข", "๖๐", "๔", "๒.๔๐", "๓", "๑.๘๐"]
        );

        Assert.Equal(2, report.ScoringTables.Count);
    }

    private static Report Read(params string?[][] rows) => Doc.Of().Lines(Card).Table(rows).Recognise().Single();
}
