namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Scores that a form ticks under the numbers of the levels.</summary>
public sealed class TickTests
{
    [Theory]
    [InlineData("✓", "")]
    [InlineData("/", "")]
    [InlineData("☑", "☐")]
    [InlineData("√", "-")]
    [InlineData("X", "")]
    [InlineData("●", "○")]
    public void The_ticked_column_is_the_score(string tick, string none)
    {
        ScoringTable table = Read(
            ["ประเด็นการประเมิน{r2}", "น้ำหนัก{r2}", "ระดับคะแนน{c5}", null, null, null, null, "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "๓", "๔", "๕", null],
            ["๑. วางแผน", "๔๐", none, none, none, tick, none, "๑.๖๐"],
            ["๒. ดำเนินการ", "๖๐", none, none, tick, none, none, "๑.๘๐"],
            ["รวม", "๑๐๐", "", "", "", "", "", "๓.๔๐"]
        );

        Assert.Equal(["4", "3"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal("1.60", table.Rows[0].WeightedScore.Figure!.Normalised);
    }

    [Fact]
    public void Two_ticks_in_a_row_are_no_certain_score()
    {
        ScoringTable table = Read(
            ["ประเด็น", "น้ำหนัก", "๑", "๒", "๓", "๔", "๕", "คะแนนถ่วงน้ำหนัก"],
            ["๑. วางแผน", "๔๐", "", "", "✓", "✓", "", "๑.๖๐"],
            ["๒. ดำเนินการ", "๖๐", "", "", "✓", "", "", "๑.๘๐"]
        );

        Assert.Equal([FigureState.Unclear, FigureState.Stated], table.Rows.Select(r => r.Score.State));
    }

    [Fact]
    public void A_tick_beside_what_cannot_be_read_is_no_certain_score()
    {
        ScoringTable table = Read(
            ["ประเด็น", "น้ำหนัก", "๑", "๒", "๓", "๔", "๕", "คะแนนถ่วงน้ำหนัก"],
            ["๑. วางแผน", "๔๐", "", "\uFFFD", "\uFFFD\uFFFD", "/", "", "๑.๒๐"],
            ["๒. ดำเนินการ", "๖๐", "", "", "✓", "", "", "๑.๘๐"]
        );

        Assert.Equal([FigureState.Unclear, FigureState.Stated], table.Rows.Select(r => r.Score.State));
    }

    [Fact]
    public void A_row_without_a_tick_has_a_blank_score()
    {
        ScoringTable table = Read(
            ["ประเด็น", "น้ำหนัก", "๑", "๒", "๓", "๔", "๕", "คะแนนถ่วงน้ำหนัก"],
            ["๑. วางแผน", "๔๐", "", "", "", "✓", "", "๑.๖๐"],
            ["๒. ดำเนินการ", "๖๐", "", "", "", "", "", ""]
        );

        Assert.Equal(FigureState.Blank, table.Rows[1].Score.State);
    }

    [Fact]
    public void Ticks_alone_beside_weights_make_a_scoring_table()
    {
        ScoringTable table = Read(
            ["ประเด็น", "น้ำหนัก", "๑", "๒", "๓", "๔", "๕"],
            ["๑. วางแผน", "๔๐", "", "", "", "✓", ""],
            ["๒. ดำเนินการ", "๖๐", "✓", "", "", "", ""]
        );

        Assert.Equal(["4", "1"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Fact]
    public void A_written_score_goes_before_a_tick_and_fills_in_where_it_is_blank()
    {
        ScoringTable table = Read(
            ["ประเด็น", "น้ำหนัก", "๑", "๒", "๓", "๔", "๕", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
            ["๑. วางแผน", "๔๐", "", "", "", "✓", "", "๔.๕", "๑.๘๐"],
            ["๒. ดำเนินการ", "๖๐", "", "", "✓", "", "", "", "๑.๘๐"]
        );

        Assert.Equal(["4.5", "3"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Fact]
    public void Each_assessor_ticks_columns_of_its_own()
    {
        IReadOnlyList<ScoringTable> tables = Doc.Of()
            .Lines(Heading)
            .Table(
                ["ประเด็น{r2}", "น้ำหนัก{r2}", "ประเมินตนเอง{c3}", null, null, "คณะกรรมการประเมิน{c3}", null, null],
                [null, null, "๑", "๒", "๓", "๑", "๒", "๓"],
                ["๑. ก", "๔๐", "", "", "✓", "", "✓", ""],
                ["๒. ข", "๖๐", "✓", "", "", "", "", "✓"]
            )
            .Recognise()
            .Single()
            .ScoringTables;

        Assert.Equal(
            [(Assessor.Self, "3", "1"), (Assessor.Committee, "2", "3")],
            tables.Select(t => (t.Assessor!.Value, t.Rows[0].Score.Figure!.Normalised, t.Rows[1].Score.Figure!.Normalised))
        );
    }

    [Fact]
    public void Targets_under_the_levels_are_criteria_and_no_ticks()
    {
        Report report = Doc.Of()
            .Lines(Heading)
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", "๑", "๒", "๓", "๔", "๕", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๑. วางแผน", "๔๐", "๗๐", "๗๕", "๘๐", "๘๕", "๙๐", "๔", "๑.๖๐"],
                ["๒. ดำเนินการ", "๖๐", "๖๐", "๖๕", "๗๐", "๗๕", "๘๐", "๓", "๑.๘๐"]
            )
            .Recognise()
            .Single();

        Assert.Equal(2, report.Criteria.Count);
        Assert.Equal(["4", "3"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
    }

    private static readonly string[] Heading =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๑ : การจัดทำแผน",
    ];

    private static ScoringTable Read(params string?[][] rows) =>
        Assert.Single(Doc.Of().Lines(Heading).Table(rows).Recognise().Single().ScoringTables);
}
