namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Averages and formulas that are said to be of another year or round, or examples: they are none of the report's, and are
/// named.</summary>
public sealed class OtherStatementTests
{
    private const string Own = "ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๔.๖๐";
    private const string Other = "คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๓.๒๐";
    private const string OtherFormula = "คะแนนเฉลี่ยถ่วงน้ำหนัก = ((๕๐ × ๓) + (๕๐ × ๔)) / (๕๐ + ๕๐) = ๓.๕๐";

    [Theory]
    [InlineData("ผลการดำเนินงานปีที่แล้ว")]
    [InlineData("ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๖")]
    [InlineData("ผลการประเมินรอบ ๖ เดือน")]
    [InlineData("๒) ตัวอย่างการคำนวณ")]
    [InlineData("ข้อมูลพื้นฐานย้อนหลัง :")]
    public void What_stands_below_such_a_heading_is_not_the_reports(string heading)
    {
        Report report = Read(Own, heading, Other);

        Assert.Equal("4.60", report.StatedAverage.Figure!.Normalised);
        Assert.Empty(report.FurtherAverages);
        ReadingGap gap = Assert.Single(Others(report));
        Assert.Equal((Other, "3.20"), (gap.Texts[0], gap.Figures[0].Normalised));
        Assert.DoesNotContain(report.Gaps, g => g.Kind == ReadingGapKind.TotalBelow && g.Texts[0] == Other);
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนักปี ๒๕๖๖ เท่ากับ ๓.๒๐")]
    [InlineData("ปีงบประมาณที่ผ่านมา คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๓.๒๐")]
    public void A_line_may_say_so_itself(string line)
    {
        Report report = Read(Own, line);

        Assert.Empty(report.FurtherAverages);
        Assert.Single(Others(report));
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนักปีงบประมาณ พ.ศ. ๒๕๖๗ เท่ากับ ๔.๙๐")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก รอบ ๑๒ เดือน เท่ากับ ๔.๙๐")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนักปี ๒๕๖๗ เท่ากับ ๔.๙๐")]
    public void One_of_the_reports_own_year_or_round_is_its_average(string line) =>
        Assert.Equal("4.90", Read(line).StatedAverage.Figure!.Normalised);

    [Theory]
    [InlineData("ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๗")]
    [InlineData("ผลการประเมินรอบ ๑๒ เดือน")]
    [InlineData("ผลการดำเนินงาน ต.ค. ๒๕๖๖ - ธ.ค. ๒๕๖๖")] // of fiscal year 2567
    [InlineData("ผลการดำเนินงานปีการศึกษา ๒๕๖๖")]
    [InlineData("กลุ่มตัวอย่างตอบแบบสอบถามครบถ้วน")]
    [InlineData("สูตรการคำนวณ")]
    [InlineData("หนังสือเวียน ปี ๒๕๖๖")] // no heading of results
    public void Other_headings_change_nothing(string heading) =>
        Assert.Equal("3.20", Read(heading, Other).StatedAverage.Figure!.Normalised);

    [Fact]
    public void A_heading_reaches_to_the_first_statement_below_it()
    {
        Report report = Read("ผลการดำเนินงานปีที่แล้ว", Other, Own);

        Assert.Equal("4.60", report.StatedAverage.Figure!.Normalised);
        Assert.Empty(report.FurtherAverages);
    }

    [Fact]
    public void A_line_that_states_an_other_average_itself_reaches_no_further()
    {
        Report report = Read("ในปีที่ผ่านมา คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๔.๒๐", "ปีนี้คะแนนเฉลี่ยถ่วงน้ำหนัก เท่ากับ ๔.๖๐");

        Assert.Equal("4.60", report.StatedAverage.Figure!.Normalised);
    }

    [Fact]
    public void A_heading_reaches_over_no_other_text()
    {
        Report report = Read("เพิ่มขึ้นจากปีก่อน", "ได้ดำเนินการครบทุกกิจกรรมตามแผน", Other);

        Assert.Equal("3.20", report.StatedAverage.Figure!.Normalised);
    }

    [Theory]
    [InlineData("ตัวอย่างการคำนวณ", OtherFormula)]
    [InlineData("ตัวอย่างการคำนวณ", "คะแนนเฉลี่ยถ่วงน้ำหนัก", "= ((๕๐ × ๓) + (๕๐ × ๔)) / (๕๐ + ๕๐)", "= ๓.๕๐")]
    [InlineData("ตัวอย่าง " + OtherFormula)]
    public void The_formula_of_an_example_is_named(params string[] lines)
    {
        Report report = Read([Own, .. lines]);

        Assert.Empty(report.Formulas);
        Assert.Equal("4.60", report.StatedAverage.Figure!.Normalised);
        ReadingGap gap = Assert.Single(Others(report));
        Assert.Empty(gap.Figures);
    }

    [Theory]
    [InlineData("((๔๐ × ๔) + (๖๐ × ๕)) / (๔๐ + ๖๐) = ๔.๖๐")]
    [InlineData("((๔๐ × ๔) + (๖๐ × ๓)) / (๔๐ + ๖๐) = ๓.๔๐")] // a slip in the second
    public void A_formula_with_the_tables_own_figures_is_no_example(string formula)
    {
        Report report = Read(Own, "ตัวอย่างการคำนวณ", formula);

        Assert.Single(report.Formulas);
        Assert.Empty(Others(report));
    }

    private static IEnumerable<ReadingGap> Others(Report report) => report.Gaps.Where(g => g.Kind == ReadingGapKind.OtherStatement);

    private static Report Read(params string[] below) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "รอบ ๑๒ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")
            .Lines("ตัวชี้วัดที่ ๔ : ระดับความสำเร็จของการให้บริการ")
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๔.๑ ก", "๔๐", "๘๕", "๔", "๑.๖๐"],
                ["๔.๒ ข", "๖๐", "๙๐", "๕", "๓.๐๐"]
            )
            .Lines(below)
            .Recognise()
            .Single();
}
