namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>The heading and the lists of cards in forms that no fixture has.</summary>
public sealed class UnseenHeadingTests
{
    private static readonly string?[][] Scores =
    [
        ["ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
        ["๕ ทดสอบ", "๒", "๓", "๖"],
    ];

    [Theory]
    [InlineData("น้ำหนัก\n(รวม ๑๐๐)")]
    [InlineData("น้ำหนัก (รวมร้อยละ ๑๐๐)")]
    [InlineData("น้ำหนัก (ผลรวม = 100)")]
    public void What_a_heading_of_weights_says_of_their_sum_makes_it_no_total(string heading)
    {
        ScoringTable table = Assert.Single(
            Assert
                .Single(
                    Doc.OfCard()
                        .Table(
                            ["ตัวชี้วัด", heading, "คะแนน\n(เต็ม ๕)", "คะแนนถ่วงน้ำหนัก"],
                            ["๑. งานสอบสวน", "๔๐", "๔", "๑.๖๐"],
                            ["๒. งานจราจร", "๖๐", "๓", "๑.๘๐"]
                        )
                        .Recognise()
                )
                .ScoringTables
        );
        Assert.False(table.ColumnsProven);
        Assert.Equal([40m, 60m], table.Rows.Select(r => r.Weight.Value!.Value));
    }

    [Fact]
    public void A_title_or_a_round_after_the_telephone_is_no_telephone()
    {
        Report report = Card("โทรศัพท์ : ๐ ๒๑๑๑ ๒๒๒๒", "ต่อ ๒๒๔๒", "ตารางสรุปคะแนนตัวชี้วัดที่ ๕");

        Assert.Equal(["0 2111 2222", "ต่อ 2242"], report.Phones.Entries.Select(e => e.Text));
    }

    [Theory]
    [InlineData("เกณฑ์การให้คะแนนเทียบกับระดับความสาเร็จตามเป้าหมายฒฆ* -ฆฒฆ* ของค วง A")]
    [InlineData("ขั้นของความก้าวหน้า")]
    public void Numbers_from_one_under_a_single_heading_are_levels_whatever_its_wording(string heading)
    {
        ScoringTable table = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ")
            .Table(
                ["ประเด็น{r2}", "น้ำหนัก{r2}", heading + "{c5}", null, null, null, null, "คะแนนที่ได้{r2}", "คะแนนถ่วงน้ำหนัก{r2}"],
                [null, null, "๑", "๒", "๓", "๔", "๕", null, null],
                ["๑. วางแผน", "1", "1", "2", "3", "4", "5", "3", "3.0000"],
                ["๒. ดำเนินการ", "0.5", "1", "2", "3", "4", "5", "4", "2.0000"]
            )
            .Recognise()
            .Single()
            .ScoringTables.Single();

        Assert.Equal(["3.0000", "2.0000"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
        Assert.Equal(["3", "4"], table.Rows.Select(r => r.Score.Figure!.Normalised));
    }

    [Theory]
    [InlineData("น้ำหนัก", "\uFFFD \uFFFDวก")]
    [InlineData("\uFFFD \uFFFDวก", "น้ำหนัก")]
    public void Headings_that_stand_again_on_the_next_page_are_those_of_the_table_though_some_could_not_be_read(string first, string again)
    {
        ScoringTable table = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ")
            .Table(
                ["ตัวชี้วัด", first, "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๑. วางแผน", "1", "3", "3.0000"],
                ["ตัวชี้วัด", again, "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๒. ดำเนินการ", "0.5", "4", "2.0000"]
            )
            .Recognise()
            .Single()
            .ScoringTables.Single();

        Assert.Equal(["1", "0.5"], table.Rows.Select(r => r.Weight.Figure!.Normalised));
    }

    [Theory]
    [InlineData("\uFFFDคะ\uFFFDน\uFFFDถ่ว\uFFFD น้ำหนัก", "คะแนนถ่วงน้ำหนัก", 2)]
    [InlineData("คะแนนถ่วงน้ำหนัก", "\uFFFDคะ\uFFFDน\uFFFDถ่ว\uFFFD น้ำหนัก", 2)]
    [InlineData("คะแนนถ่วงน้ำหนัก", "น้ำหนัก", 1)]
    public void What_is_left_of_a_damaged_heading_may_say_something_else(string first, string again, int rows)
    {
        ScoringTable table = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ")
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก (W)", "คะแนนที่ได้", first],
                ["๑. วางแผน", "1", "3", "3.0000"],
                ["ตัวชี้วัด", "น้ำหนัก (W)", "คะแนนที่ได้", again],
                ["๒. ดำเนินการ", "0.5", "4", "2.0000"]
            )
            .Recognise()
            .Single()
            .ScoringTables[0];

        Assert.Equal(new[] { "3.0000", "2.0000" }.Take(rows), table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
    }

    [Theory]
    [InlineData("หมายเหตุ ฆ* -ฆ*")]
    [InlineData("หมายเหตุ ×.")]
    public void Specks_that_look_like_a_times_sign_are_no_printed_product(string note)
    {
        ScoringTable table = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ")
            .Table(
                ["ตัวชี้วัด", "น้ำหนัก", note, "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
                ["๑. วางแผน", "1", "9", "3", "3.0000"],
                ["๒. ดำเนินการ", "0.5", "9", "4", "2.0000"]
            )
            .Recognise()
            .Single()
            .ScoringTables.Single();

        Assert.Equal(["3.0000", "2.0000"], table.Rows.Select(r => r.WeightedScore.Figure!.Normalised));
    }

    [Fact]
    public void A_fax_is_no_telephone()
    {
        Report report = Card("โทรศัพท์มือถือ ๐๘ ๑๑๑๑ ๒๒๒๒", "โทรสาร ๐ ๒๒๒๒ ๓๓๓๓");

        Assert.Equal(["08 1111 2222"], report.Phones.Entries.Select(e => e.Text));
    }

    [Fact]
    public void The_list_of_people_goes_on_after_a_telephone_beside_one_of_them()
    {
        Report report = Card("ผู้จัดเก็บข้อมูล : ๑) นายเอก โทร. ๐๒ ๑๑๑ ๑๑๑๑", "๒) นายโท โทร. ๐๒ ๒๒๒ ๒๒๒๒");

        Assert.Equal(["นายเอก", "นายโท"], report.Collectors.Entries.Select(e => e.Text));
        Assert.Equal(["02 111 1111", "02 222 2222"], report.Phones.Entries.Select(e => e.Text));
    }

    [Fact]
    public void Evidence_that_reads_like_a_label_or_another_indicator_is_still_evidence()
    {
        Report report = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ")
            .Table(Scores)
            .Lines(
                "หลักฐานอ้างอิง :",
                "๑. รายงานประจำเดือน",
                "๒. ตัวชี้วัดที่ ๖ : แบบสรุป",
                "๓. หมายเหตุ : เอกสารเพิ่มเติม",
                "ลงชื่อ ............ ผู้รายงาน",
                "วันที่ ๑ ต.ค. ๒๕๖๒"
            )
            .Recognise()
            .Single();

        Assert.Equal(
            ["รายงานประจำเดือน", "ตัวชี้วัดที่ ๖ : แบบสรุป", "หมายเหตุ : เอกสารเพิ่มเติม"],
            report.Evidence.Entries.Select(e => e.Text)
        );
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๑.๒ ร้อยละของงาน น้ำหนัก : ร้อยละ ๑๐")]
    [InlineData("ตัวชี้วัดที่ ๑.๒ : ร้อยละของงาน (น้ำหนัก ๑๐)")]
    public void The_weight_behind_the_name_is_no_part_of_it(string line)
    {
        Assert.Equal("ร้อยละของงาน", Doc.Of().Lines(line).Table(Scores).Recognise().Single().Indicator.Name);
    }

    [Theory]
    [InlineData("รอบ 6 เดือน ............ รอบ 12 เดือน ...../.....", 12)]
    [InlineData("รอบหกเดือน", 6)]
    [InlineData("รอบที่ ๑ (๖ เดือน)", 6)]
    public void The_round_may_be_ticked_on_a_dotted_line_or_written_in_letters(string line, int months)
    {
        Assert.Equal(months, Card(line).Round.Months);
    }

    [Theory]
    [InlineData("พ.ศ. ๒๕๖๒")]
    [InlineData("ปี งบประมาณ ๖๒")]
    [InlineData("ประจําป งบประมาณ พ.ศ. ๒๕๖๒")]
    [InlineData("ปีงบฯ ๒๕๖๒")]
    public void The_fiscal_year_is_known_in_each_of_its_forms(string line)
    {
        Assert.Equal(2562, Card(line).FiscalYear);
    }

    [Theory]
    [InlineData("ดังนั้น ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนักเท่ากับ ๓.๓๓๓๓ คะแนน")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดนี้เท่ากับ ๓.๓๓๓๓")]
    [InlineData("ค่าคะแนนเฉลี่ยถ่วงน้ำหนัก ๓.๓๓๓๓")]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนัก = ๕ หารด้วย ๑.๕ เท่ากับ ๓.๓๓๓๓")]
    public void The_average_may_be_said_in_a_sentence(string line)
    {
        Assert.Equal("3.3333", After(line).StatedAverage.Figure?.Normalised);
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ยถ่วงน้ำหนักของปีที่แล้วเท่ากับ ๒.๕")]
    [InlineData("เป้าหมายคะแนนเฉลี่ยถ่วงน้ำหนักเท่ากับ ๔")]
    public void The_average_of_another_year_or_a_target_is_not_the_reports_own(string line)
    {
        Assert.Equal(FigureState.Absent, After(line).StatedAverage.State);
    }

    [Fact]
    public void A_formula_may_stand_on_two_lines_the_dividend_over_the_divisor()
    {
        Report report = After("คะแนนเฉลี่ยถ่วงน้ำหนัก", "= (๑ X ๓) + (๐.๕ X ๔)", "__________", "(๑ + ๐.๕)", "= ๓.๓๓๓๓");

        Assert.True(Assert.Single(report.Formulas).InFigures);
        Assert.Equal("3.3333", report.StatedAverage.Figure?.Normalised);
    }

    [Fact]
    public void Criteria_may_be_written_as_lines()
    {
        Report report = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ", "เกณฑ์การให้คะแนน :", "ระดับ ๑ : มีแผน", "ระดับ ๒ : ดำเนินการ", "ระดับ ๓ : รายงาน")
            .Table(Scores)
            .Recognise()
            .Single();

        ItemCriteria criteria = Assert.Single(report.Criteria);
        Assert.Equal(["มีแผน", "ดำเนินการ", "รายงาน"], criteria.Levels.Select(l => l.Condition));
        Assert.Equal("5", criteria.Item);
    }

    [Fact]
    public void Criteria_may_stand_under_the_numbers_of_their_levels_alone()
    {
        Report report = Doc.Of()
            .Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ")
            .Table(["ระดับ ๑", "ระดับ ๒", "ระดับ ๓"], ["๗๐", "๘๐", "๙๐"])
            .Table(Scores)
            .Recognise()
            .Single();

        Assert.Equal(["๗๐", "๘๐", "๙๐"], Assert.Single(report.Criteria).Levels.Select(l => l.Condition));
    }

    [Fact]
    public void Weights_of_the_description_may_name_their_items_with_a_word()
    {
        Report report = Card("คำอธิบาย", "ประเด็นที่ ๑ การวางแผน น้ำหนักร้อยละ ๐.๕");

        Assert.Equal(("1", 0.5m), (Assert.Single(report.WeightList).Number, report.WeightList[0].Weight.Value));
    }

    private static Report Card(params string[] lines) =>
        Doc.Of().Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ").Lines(lines).Table(Scores).Recognise().Single();

    private static Report After(params string[] lines) =>
        Doc.Of().Lines("ชื่อตัวชี้วัด : ๕ ทดสอบ").Table(Scores).Lines(lines).Recognise().Single();
}
