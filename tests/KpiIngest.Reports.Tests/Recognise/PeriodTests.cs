namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Rounds, months, quarters and years side by side: one table each, or the one that the score belongs to with the others
/// said.</summary>
public sealed class PeriodTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "รอบ ๑๒ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๕๖",
        "ตัวชี้วัดที่ ๑ : ระดับความสำเร็จของการดำเนินโครงการ",
    ];

    [Fact]
    public void Two_rounds_with_scores_and_weighted_scores_of_their_own_are_two_tables()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "รอบ ๖ เดือน{c2}", null, "รอบ ๑๒ เดือน{c2}", null],
            [null, null, "คะแนน", "คะแนนถ่วงน้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๔๐", "๓", "๑.๒๐", "๔", "๑.๖๐"],
            ["๑.๒ ข", "๖๐", "๒", "๑.๒๐", "๓", "๑.๘๐"],
            ["รวม", "๑๐๐", "", "๒.๔๐", "", "๓.๔๐"]
        ).ScoringTables;

        Assert.Equal(["รอบ ๖ เดือน", "รอบ ๑๒ เดือน"], tables.Select(t => t.Period?.Label));
        Assert.Equal([6, 12], tables.Select(t => t.Period!.Round!.Value));
        Assert.Equal(["40", "40"], tables.Select(t => t.Rows[0].Weight.Figure!.Normalised));
        Assert.Equal(["3", "4"], tables.Select(t => t.Rows[0].Score.Figure!.Normalised));
        Assert.Equal(["2.40", "3.40"], tables.Select(t => t.Total.WeightedScore.Figure!.Normalised));
    }

    [Theory]
    [InlineData("คะแนนรอบ ๖ เดือน", "คะแนนรอบ ๑๒ เดือน", "รอบ ๑๒ เดือน", 12)]
    [InlineData("คะแนน (๖ เดือน)", "คะแนน (๑๒ เดือน)", "๑๒ เดือน", 12)]
    [InlineData("คะแนน ไตรมาสที่ ๑", "คะแนน ไตรมาสที่ ๒", "ไตรมาสที่ ๒", null)]
    [InlineData("คะแนน ต.ค. ๕๕ - มี.ค. ๕๖", "คะแนน เม.ย. ๕๖ - ก.ย. ๕๖", "เม.ย. ๕๖ - ก.ย. ๕๖", null)]
    [InlineData("คะแนนปีงบประมาณ ๒๕๕๕", "คะแนนปีงบประมาณ ๒๕๕๖", "ปีงบประมาณ ๒๕๕๖", null)]
    [InlineData("คะแนนครั้งที่ ๑", "คะแนนครั้งที่ ๒", "ครั้งที่ ๒", null)]
    [InlineData("คะแนน\n๖ เดือน", "คะแนน\n๑๒ เดือน", "๑๒ เดือน", 12)]
    public void Several_scores_before_one_weighted_score_are_one_table_with_the_last_of_them(
        string first,
        string second,
        string label,
        int? round
    )
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", first, second, "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๒๐", "๓.๐๐", "๔.๐๐", "๐.๘๐"],
            ["๑.๒ ข", "๘๐", "๔.๐๐", "๔.๕๐", "๓.๖๐"],
            ["รวม", "๑๐๐", "", "", "๔.๔๐"]
        );

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["4.00", "4.50"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal((label, round), (table.Period?.Label, table.Period?.Round));
        Assert.Equal(ReadingGapKind.FurtherScores, Assert.Single(report.Gaps).Kind);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void The_heading_of_the_weighted_score_says_which_score_it_belongs_to()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "คะแนนรอบ ๖ เดือน", "คะแนนรอบ ๑๒ เดือน", "คะแนนถ่วงน้ำหนัก (รอบ ๖ เดือน)"],
            ["๑.๑ ก", "๒๐", "๓.๐๐", "๔.๐๐", "๐.๖๐"],
            ["๑.๒ ข", "๘๐", "๔.๐๐", "๔.๕๐", "๓.๒๐"]
        );

        Assert.Equal(["3.00", "4.00"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Fact]
    public void Headings_of_periods_may_stand_under_those_of_scores()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "คะแนนที่ได้{c2}", null, "คะแนนถ่วงน้ำหนัก{c2}", null],
            [null, null, "๖ เดือน", "๑๒ เดือน", "๖ เดือน", "๑๒ เดือน"],
            ["๑.๑ ก", "๔๐", "๓", "๔", "๑.๒๐", "๑.๖๐"],
            ["๑.๒ ข", "๖๐", "๒", "๓", "๑.๒๐", "๑.๘๐"]
        ).ScoringTables;

        Assert.Equal([6, 12], tables.Select(t => t.Period!.Round!.Value));
        Assert.Equal(["1.20", "1.60"], tables.Select(t => t.Rows[0].WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void Rounds_over_self_assessed_scores_are_read()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "๖ เดือน{c2}", null, "๑๒ เดือน{c2}", null],
            [null, null, "คะแนนประเมินตนเอง", "คะแนนถ่วงน้ำหนัก", "คะแนนประเมินตนเอง", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๔๐", "๓", "๑.๒๐", "๔", "๑.๖๐"],
            ["๑.๒ ข", "๖๐", "๒", "๑.๒๐", "๓", "๑.๘๐"]
        ).ScoringTables;

        Assert.Equal([(6, "3"), (12, "4")], tables.Select(t => (t.Period!.Round!.Value, t.Rows[0].Score.Figure!.Normalised)));
    }

    [Fact]
    public void Rounds_and_assessors_together_are_a_table_each()
    {
        IReadOnlyList<ScoringTable> tables = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "คะแนนประเมินตนเอง{c2}", null, "คะแนนคณะกรรมการประเมิน{c2}", null],
            [null, null, "รอบ ๖ เดือน", "รอบ ๑๒ เดือน", "รอบ ๖ เดือน", "รอบ ๑๒ เดือน"],
            ["๑.๑ ก", "๔๐", "๓", "๔", "๒", "๕"],
            ["๑.๒ ข", "๖๐", "๒", "๓", "๑", "๔"]
        ).ScoringTables;

        Assert.Equal(
            [(Assessor.Self, 6, "3"), (Assessor.Self, 12, "4"), (Assessor.Committee, 6, "2"), (Assessor.Committee, 12, "5")],
            tables.Select(t => (t.Assessor!.Value, t.Period!.Round!.Value, t.Rows[0].Score.Figure!.Normalised))
        );
    }

    [Fact]
    public void Of_results_of_several_rounds_that_of_the_reports_round_is_taken_and_the_others_are_said()
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงานรอบ ๖ เดือน", "ผลการดำเนินงานรอบ ๑๒ เดือน", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๔๐", "๗๐", "๘๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๖๐", "๙๐", "๒", "๑.๒๐"]
        );

        Assert.Equal(["80", "90"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
        Assert.Equal("รอบ ๖ เดือน", Assert.Single(Assert.Single(report.Gaps).Texts));
    }

    [Fact]
    public void Results_month_by_month_give_the_last_one_and_the_others_are_said()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "ผลการดำเนินงาน{c3}", null, null, "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "ต.ค.", "พ.ย.", "ธ.ค.", null, null],
            ["๑.๑ ก", "๔๐", "๑๐", "๒๐", "๓๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๑๑", "๒๒", "๓๓", "๒", "๑.๒๐"]
        );

        Assert.Equal(["30", "33"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
        Assert.Equal(["ต.ค.", "พ.ย."], Assert.Single(report.Gaps).Texts);
    }

    [Theory]
    [InlineData("รวม")]
    [InlineData("สะสม")]
    public void The_sum_of_the_months_is_the_result(string heading)
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "ผลการดำเนินงาน{c2}", null, heading + "{r2}", "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "ต.ค.", "พ.ย.", null, null, null],
            ["๑.๑ ก", "๔๐", "๑๐", "๒๐", "๓๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๑๑", "๒๒", "๓๓", "๒", "๑.๒๐"]
        );

        Assert.Equal(["30", "33"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
    }

    [Fact]
    public void Columns_of_a_round_that_has_not_come_are_no_table_and_are_said_to_be_empty()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "รอบ ๖ เดือน{c2}", null, "รอบ ๑๒ เดือน{c2}", null],
            [null, null, "คะแนน", "คะแนนถ่วงน้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๔๐", "๓", "๑.๒๐", "", ""],
            ["๑.๒ ข", "๖๐", "๒", "๑.๒๐", "", ""]
        );

        Assert.Equal("รอบ ๖ เดือน", Assert.Single(report.ScoringTables).Period?.Label);
        Assert.Equal(ReadingGapKind.EmptyPeriod, Assert.Single(report.Gaps).Kind);
    }

    [Theory]
    [InlineData("ผลการดำเนินงานรอบ ๑๒ เดือน", "คะแนนรอบ ๑๒ เดือน")]
    [InlineData("ผลการดำเนินงาน (ณ ๓๐ ก.ย. ๕๖)", "คะแนน")]
    [InlineData("ผลการดำเนินงาน ปี ๒๕๕๖", "คะแนน ปี ๒๕๕๖")]
    public void A_table_that_names_but_one_period_has_none(string result, string score)
    {
        Report report = Read(
            ["ตัวชี้วัด", "น้ำหนัก", result, score, "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๔๐", "๗๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๖๐", "๒", "๑.๒๐"]
        );

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Null(table.Period);
        Assert.Equal("70", table.Rows[0].Result.Figure!.Normalised);
        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void Lines_above_tables_of_the_same_items_name_their_rounds()
    {
        string[] heading = ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"];
        IReadOnlyList<ScoringTable> tables = Doc.Of()
            .Lines(Card)
            .Lines("ผลคะแนนรอบ ๖ เดือน")
            .Table(heading, ["๑.๑ ก", "๔๐", "๓", "๑.๒๐"], ["๑.๒ ข", "๖๐", "๒", "๑.๒๐"])
            .Lines("ผลคะแนนรอบ ๑๒ เดือน")
            .Table(heading, ["๑.๑ ก", "๔๐", "๔", "๑.๖๐"], ["๑.๒ ข", "๖๐", "๓", "๑.๘๐"])
            .Recognise()
            .Single()
            .ScoringTables;

        Assert.Equal([6, 12], tables.Select(t => t.Period!.Round!.Value));
    }

    [Fact]
    public void Lines_above_tables_of_different_items_name_no_rounds_of_theirs()
    {
        string[] heading = ["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"];
        IReadOnlyList<ScoringTable> tables = Doc.Of()
            .Lines(Card)
            .Lines("กิจกรรม ไตรมาสที่ ๑")
            .Table(heading, ["๑.๑ ก", "๔๐", "๓", "๑.๒๐"])
            .Lines("กิจกรรม ไตรมาสที่ ๒")
            .Table(heading, ["๑.๒ ข", "๖๐", "๒", "๑.๒๐"])
            .Recognise()
            .Single()
            .ScoringTables;

        Assert.All(tables, t => Assert.Null(t.Period));
    }

    [Fact]
    public void The_stated_average_is_that_of_the_reports_round()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "รอบ ๖ เดือน{c2}", null, "รอบ ๑๒ เดือน{c2}", null],
            [null, null, "คะแนน", "คะแนนถ่วงน้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
            ["๑.๑ ก", "๔๐", "๓", "๑.๒๐", "๔", "๑.๖๐"],
            ["๑.๒ ข", "๖๐", "๒", "๑.๒๐", "๓", "๑.๘๐"],
            ["คะแนนเฉลี่ย", "", "๒.๔๐", "", "๓.๔๐", ""]
        );

        Assert.Equal("3.40", report.StatedAverage.Figure!.Normalised);
    }

    [Theory]
    [InlineData("ผลการดำเนินงานรายไตรมาส")]
    [InlineData("ผลงาน (ไตรมาส)")]
    public void Numbers_under_a_heading_of_quarters_are_quarters(string heading)
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", heading + "{c4}", null, null, null, "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "๓", "๔", null, null],
            ["๑.๑ ก", "๔๐", "๒๐", "๔๐", "๖๕", "๘๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๑", "๒", "๓", "๔", "๒", "๑.๒๐"]
        );

        Assert.Equal(["80", "4"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
        Assert.Equal(["ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓"], Assert.Single(report.Gaps).Texts);
        Assert.Empty(report.UnplacedFigures);
    }

    [Fact]
    public void Numbered_quarters_may_be_fewer_than_four_with_their_sum_behind()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "ผลการดำเนินงานรายไตรมาส{c3}", null, null, "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "สะสม", null, null],
            ["๑.๑ ก", "๔๐", "๒๐", "๔๐", "๖๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๑", "๒", "๓", "๒", "๑.๒๐"]
        );

        Assert.Equal(["60", "3"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Result.Figure!.Normalised));
    }

    [Fact]
    public void Numbered_quarters_of_scores_are_no_levels()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "คะแนนรายไตรมาส{c4}", null, null, null, "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "๓", "๔", null],
            ["๑.๑ ก", "๔๐", "๑", "๒", "๒", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๑", "๒", "๓", "๔", "๒.๔๐"]
        );

        Assert.Equal(["3", "4"], Assert.Single(report.ScoringTables).Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.Equal(ReadingGapKind.FurtherScores, Assert.Single(report.Gaps).Kind);
    }

    [Theory]
    [InlineData("ผลการดำเนินงาน", "๑", "๒", "๓", "๔")] // says nothing of quarters
    [InlineData("ผลการดำเนินงานรายไตรมาส", "๓", "๔", "๕", "๖")] // an index row over all columns
    public void Numbers_under_another_heading_are_no_quarters(string heading, params string[] numbers)
    {
        bool index = numbers[0] == "๓";
        Report report = Read(
            [
                "ตัวชี้วัด" + (index ? "" : "{r2}"),
                "น้ำหนัก" + (index ? "" : "{r2}"),
                heading + "{c4}",
                null,
                null,
                null,
                "คะแนน",
                "คะแนนถ่วง",
            ],
            [index ? "๑" : null, index ? "๒" : null, .. numbers, "๗", "๘"],
            ["๑.๑ ก", "๔๐", "๒๐", "๔๐", "๖๕", "๘๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๑", "๒", "๓", "๔", "๒", "๑.๒๐"]
        );

        Assert.Empty(report.Gaps);
    }

    [Fact]
    public void Under_criteria_of_quarters_numbers_are_levels()
    {
        Report report = Read(
            ["ตัวชี้วัด{r2}", "น้ำหนัก{r2}", "เกณฑ์การให้คะแนนรายไตรมาส{c4}", null, null, null, "คะแนน{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
            [null, null, "๑", "๒", "๓", "๔", null, null],
            ["๑.๑ ก", "๔๐", "๖๐", "๗๐", "๘๐", "๙๐", "๓", "๑.๒๐"],
            ["๑.๒ ข", "๖๐", "๖๐", "๗๐", "๘๐", "๙๐", "๒", "๑.๒๐"]
        );

        Assert.Equal(4, report.Criteria[0].Levels.Count);
    }

    private static Report Read(params string?[][] rows) => Doc.Of().Lines(Card).Table(rows).Recognise().Single();
}
