namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Scores without weights, and scores of persons: what is a report's and what is not.</summary>
public sealed class OtherScoreTests
{
    private static readonly string[] Card =
    [
        "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
        "ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการให้บริการ",
    ];

    private static readonly string?[][] Mean =
    [
        ["ข้อ", "ประเด็นการประเมิน", "คะแนนเต็ม", "คะแนนที่ได้"],
        ["๑", "ความรวดเร็ว", "๕", "๔"],
        ["๒", "ความสุภาพ", "๕", "๓"],
        ["", "คะแนนเฉลี่ย", "", "๓.๕๐"],
    ];

    private static readonly string?[][] Weighted =
    [
        ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
        ["๑. ก", "๔๐", "๔", "๑.๖๐"],
        ["๒. ข", "๖๐", "๓", "๑.๘๐"],
    ];

    [Fact]
    public void A_card_of_scores_and_their_mean_without_weights_is_read()
    {
        Report report = Doc.Of().Lines(Card).Table(Mean).Recognise().Single();

        ScoringTable table = Assert.Single(report.ScoringTables);
        Assert.Equal(["4", "3"], table.Rows.Select(r => r.Score.Figure!.Normalised));
        Assert.All(table.Rows, r => Assert.Equal((FigureState.Absent, FigureState.Absent), (r.Weight.State, r.WeightedScore.State)));
        Assert.Equal("3.50", report.StatedAverage.Figure!.Normalised);
    }

    [Fact]
    public void Scores_without_weights_beside_a_scoring_table_are_evidence()
    {
        Report report = Doc.Of().Lines(Card).Table(Weighted).Lines("ผลสำรวจความพึงพอใจ").Table(Mean).Recognise().Single();

        Assert.Single(report.ScoringTables);
        Assert.Equal(FigureState.Absent, report.StatedAverage.State);
    }

    [Fact]
    public void Scores_without_weights_make_no_report_of_a_letter()
    {
        Assert.Empty(Doc.Of().Lines("ผลการสำรวจความพึงพอใจของผู้รับบริการ").Table(Mean).Recognise());
    }

    [Fact]
    public void Scores_without_weights_and_without_their_mean_are_no_table()
    {
        Report report = Doc.Of().Lines(Card).Table(Mean[..3]).Recognise().Single();

        Assert.Empty(report.ScoringTables);
        Assert.Equal(ReadingGapKind.NoWeights, Assert.Single(report.Gaps).Kind);
    }

    [Theory]
    [InlineData("แบบประเมินผลการปฏิบัติราชการรายบุคคล")]
    [InlineData("แบบสรุปการประเมินผลการปฏิบัติราชการ")]
    [InlineData("แบบประเมินสมรรถนะของข้าราชการ")]
    public void A_form_that_scores_a_person_is_no_report(string title)
    {
        Assert.Empty(Doc.Of().Lines(title, "ชื่อผู้รับการประเมิน นายสมชาย ใจดี").Table(Weighted).Recognise());
    }

    [Fact]
    public void A_form_that_scores_a_person_behind_a_card_is_named_there()
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Table(Weighted)
            .Lines("แบบประเมินผลการปฏิบัติราชการรายบุคคล")
            .Table(Weighted)
            .Recognise()
            .Single();

        Assert.Single(report.ScoringTables);
        Assert.Equal(
            (ReadingGapKind.PersonalForm, "แบบประเมินผลการปฏิบัติราชการรายบุคคล"),
            (Assert.Single(report.Gaps).Kind, report.Gaps[0].Texts[0])
        );
    }

    [Fact]
    public void A_form_that_scores_a_person_before_a_card_is_named_with_it()
    {
        Report report = Doc.Of()
            .Lines("แบบประเมินผลการปฏิบัติราชการรายบุคคล")
            .Table(Weighted)
            .Lines(Card)
            .Table(Weighted)
            .Recognise()
            .Single();

        Assert.Equal("5", report.Indicator.Number);
        Assert.Single(report.ScoringTables);
        Assert.Equal(ReadingGapKind.PersonalForm, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void A_table_of_competencies_is_named_by_its_heading()
    {
        Report report = Doc.Of()
            .Lines(Card)
            .Table(Weighted)
            .Table(
                ["สมรรถนะ", "ระดับที่คาดหวัง", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"],
                ["การมุ่งผลสัมฤทธิ์", "๓", "๒๐", "๔", "๐.๘๐"],
                ["บริการที่ดี", "๓", "๒๐", "๓", "๐.๖๐"]
            )
            .Recognise()
            .Single();

        Assert.Single(report.ScoringTables);
        Assert.Equal(ReadingGapKind.PersonalForm, Assert.Single(report.Gaps).Kind);
    }

    [Fact]
    public void A_card_about_competencies_is_a_card()
    {
        Report report = Doc.Of()
            .Lines(
                "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
                "ตัวชี้วัดที่ ๕ : ระดับความสำเร็จของการประเมินสมรรถนะบุคลากร",
                "การประเมินสมรรถนะดำเนินการครบทุกคน"
            )
            .Table(Weighted)
            .Recognise()
            .Single();

        Assert.Single(report.ScoringTables);
        Assert.Empty(report.Gaps);
    }
}
