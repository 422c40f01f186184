namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>The head of a card as people fill it in.</summary>
public sealed class CardHeadTests
{
    [Theory]
    [InlineData("ผู้จัดเก็บ : นายเอก ใจดี")]
    [InlineData("ผู้รับผิดชอบจัดเก็บข้อมูล : นายเอก ใจดี")]
    [InlineData("ผู้จัดเก็บข้อมูล/ผู้รายงาน : นายเอก ใจดี")]
    public void The_collector_is_known_by_any_of_the_words_of_the_forms(string line) =>
        Assert.Equal(["นายเอก ใจดี"], Card("ผู้กำกับดูแลตัวชี้วัด : นางโท งามดี", line).Collectors.Entries.Select(e => e.Text));

    [Theory]
    [InlineData("เกณฑ์การให้คะแนน")]
    [InlineData("ตารางที่ ๑.๑ แสดงผลคะแนน")]
    [InlineData("ผลการประเมินตนเอง")]
    public void What_stands_below_a_telephone_on_the_page_is_no_part_of_it(string below) =>
        Assert.Equal(["0 2241 9000 ต่อ 211"], JoinedCard("ผู้จัดเก็บข้อมูล : ๑. นางมาลี โทรศัพท์ : ๐ ๒๒๔๑ ๙๐๐๐ ต่อ ๒๑๑", below));

    [Theory]
    [InlineData("โทรศัพท์ : ๐ ๒๒๔๑ ๙๐๐๐", "ต่อ ๒๑๑", "0 2241 9000 ต่อ 211")]
    [InlineData("โทรศัพท์ : ๐ ๒๒๔๑ ๙๐๐๐", "ภายใน ๒๑๑", "0 2241 9000 ภายใน 211")]
    [InlineData("โทรศัพท์ : ๐ ๒๒๔๑", "๙๐๐๐", "0 2241 9000")]
    [InlineData("โทรศัพท์ : ๐ ๒๒๔๑ ๙๐๐๐ (ใน", "เวลาราชการ)", "0 2241 9000 (ใน เวลาราชการ)")]
    public void A_telephone_goes_on_on_the_next_line_of_the_page(string first, string second, string whole) =>
        Assert.Equal([whole], JoinedCard(first, second));

    [Fact]
    public void A_label_alone_below_a_person_is_no_part_of_the_name()
    {
        Report report = Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ตัวชี้วัดที่ ๓.๒ : การลดกระดาษ")
            .Joined("ผู้จัดเก็บข้อมูล : นางสาวมาลี รักงาน ตำแหน่งนักวิเคราะห์นโยบายและแผน", "ชำนาญการพิเศษ", "เกณฑ์การให้คะแนน")
            .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑ ก", "๒", "๓", "๖"], ["๒ ข", "๑", "๔", "๔"])
            .Recognise()
            .Single();
        Assert.Equal(["นางสาวมาลี รักงาน ตำแหน่งนักวิเคราะห์นโยบายและแผน ชำนาญการพิเศษ"], report.Collectors.Entries.Select(e => e.Text));
    }

    [Fact]
    public void The_indicator_below_a_title_as_long_as_the_page_is_wide_is_no_part_of_it()
    {
        Report report = Doc.Of()
            .Joined(
                "รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๑๒ เดือน",
                "ตัวชี้วัดที่ ๔ ร้อยละของการเบิกจ่าย"
            )
            .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑ ก", "๒", "๓", "๖"], ["๒ ข", "๑", "๔", "๔"])
            .Recognise()
            .Single();
        Assert.Equal(("4", "ร้อยละของการเบิกจ่าย", 2569), (report.Indicator.Number, report.Indicator.Name, report.FiscalYear));
    }

    private static IEnumerable<string> JoinedCard(params string[] lines) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)", "ตัวชี้วัดที่ ๓.๒ : การลดกระดาษ")
            .Joined(lines)
            .Table(["ตัวชี้วัด", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑ ก", "๒", "๓", "๖"], ["๒ ข", "๑", "๔", "๔"])
            .Recognise()
            .Single()
            .Phones.Entries.Select(e => e.Text);

    [Fact]
    public void A_bullet_before_a_telephone_is_no_part_of_it() =>
        Assert.Equal(
            ["0 2123 4567", "0 2123 4568"],
            Card("โทรศัพท์ :", "- ๐ ๒๑๒๓ ๔๕๖๗", "- ๐ ๒๑๒๓ ๔๕๖๘").Phones.Entries.Select(e => e.Text)
        );

    [Theory]
    [InlineData("ผู้จัดเก็บข้อมูล : ........นายเอก ใจดี..........")]
    [InlineData("ผู้จัดเก็บข้อมูล..........นายเอก ใจดี..........")]
    [InlineData("ผู้จัดเก็บข้อมูล : ____นายเอก ใจดี____")]
    [InlineData("ผู้จัดเก็บข้อมูล : นายเอก ใจดี………")]
    public void The_dotted_line_that_a_name_is_written_on_is_no_part_of_it(string line) =>
        Assert.Equal(["นายเอก ใจดี"], Card(line).Collectors.Entries.Select(e => e.Text));

    [Fact]
    public void A_dotted_line_with_nothing_on_it_names_nobody() =>
        Assert.Empty(Card("ผู้จัดเก็บข้อมูล : ..............................").Collectors.Entries);

    [Fact]
    public void A_number_and_a_name_may_each_have_their_label_on_one_line()
    {
        Indicator indicator = Card("ตัวชี้วัดที่ ๓.๒ : ชื่อตัวชี้วัด : การลดกระดาษ").Indicator;

        Assert.Equal(("3.2", "การลดกระดาษ"), (indicator.Number, indicator.Name));
    }

    [Theory]
    [InlineData("รอบ ๖ เดือน|รอบ ๙ เดือน|รอบ ๑๒ เดือน", "||/", 12)]
    [InlineData("รอบ ๖ เดือน|รอบ ๑๒ เดือน", "x|", 6)]
    [InlineData("รอบ ๖ เดือน|รอบ ๑๒ เดือน", "☐|☑", 12)]
    [InlineData("|รอบ ๖ เดือน", "/|รอบ ๑๒ เดือน", 12)]
    [InlineData("รอบ ๖ เดือน|✓", "รอบ ๑๒ เดือน|", 6)]
    [InlineData("|รอบ ๖ เดือน|✓|รอบ ๑๒ เดือน", null, 12)]
    [InlineData("✓|รอบ ๖ เดือน||รอบ ๑๒ เดือน", null, 6)]
    [InlineData("รอบ ๖ เดือน|✓|รอบ ๑๒ เดือน|", null, 6)]
    [InlineData("รอบ ๖ เดือน||รอบ ๑๒ เดือน|", null, null)]
    public void A_round_is_ticked_in_the_cell_beside_or_below_it(string first, string? second, int? months)
    {
        string[][] rows = new[] { first, second }.OfType<string>().Select(r => r.Split('|')).ToArray();

        Assert.Equal(
            months,
            Doc.Of()
                .Lines("ตัวชี้วัดที่ ๓ : ก")
                .Table(rows)
                .Table(["น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑", "๓", "๓"])
                .Recognise()
                .Single()
                .Round.Months
        );
    }

    [Theory]
    [InlineData("รอบ ๖ / ๙ / ๑๒ เดือน", null)]
    [InlineData("รอบ ☐ ๖ ☑ ๙ ☐ ๑๒ เดือน", 9)]
    [InlineData("☑ รอบ ๑๒ เดือน ข้อ ๖ และข้อ ๙", 12)]
    public void Rounds_that_share_one_word_for_months_are_all_printed(string line, int? months) =>
        Assert.Equal(months, Card(line, "ตัวชี้วัดที่ ๓ : ก").Round.Months);

    [Theory]
    [InlineData("รอบ ๖ เดือน ☑ รอบ ๑๒ เดือน", null)]
    [InlineData("รอบ ๖ เดือน ☑ รอบ ๑๒ เดือน ☐", 6)]
    [InlineData("o รอบ ๖ เดือน ☑ รอบ ๑๒ เดือน", 12)]
    public void A_single_box_between_two_rounds_is_neither_ones(string line, int? months) =>
        Assert.Equal(months, Card(line, "ตัวชี้วัดที่ ๓ : ก").Round.Months);

    [Fact]
    public void The_titles_year_goes_before_one_that_the_heading_compares_with() =>
        Assert.Equal(2557, Card("ประจำปีงบประมาณ พ.ศ. ๒๕๕๗", "ตัวชี้วัดที่ ๓ : ก", "เทียบกับปีงบประมาณ ๒๕๕๖").FiscalYear);

    [Fact]
    public void Two_years_in_the_title_itself_leave_it_open() =>
        Assert.Null(Card("ปีงบประมาณ ๒๕๕๖ ปีงบประมาณ ๒๕๕๗", "ตัวชี้วัดที่ ๓ : ก").FiscalYear);

    [Fact]
    public void A_table_of_people_is_read_by_its_columns()
    {
        Report report = Doc.Of()
            .Lines("ตัวชี้วัดที่ ๓ : ก")
            .Table(["ผู้กำกับดูแลตัวชี้วัด", "ตำแหน่ง", "โทรศัพท์"], ["นางโท งามดี", "ผู้อำนวยการ", "๐ ๒๑๒๓ ๔๕๖๗"])
            .Table(["น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑", "๓", "๓"])
            .Recognise()
            .Single();

        Assert.Equal(["นางโท งามดี"], report.Supervisors.Entries.Select(e => e.Text));
        Assert.Equal(["0 2123 4567"], report.Phones.Entries.Select(e => e.Text));
    }

    [Theory]
    [InlineData("ค่าเป้าหมาย", "ผู้รับผิดชอบ")]
    [InlineData("ผู้กำกับดูแลตัวชี้วัด", "โทรศัพท์")]
    public void A_list_of_indicators_names_none_for_a_summary(string third, string fourth)
    {
        Report report = Doc.Of()
            .Lines("สรุปผลการปฏิบัติราชการ สำนักงานเกษตรจังหวัด ปีงบประมาณ พ.ศ. ๒๕๖๘")
            .Table(
                ["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", third, fourth],
                ["๑.๑", "การผลิตพืชปลอดภัย", "ก", "๑๑"],
                ["๑.๒", "การส่งเสริมตลาด", "ข", "๑๒"]
            )
            .Table(["ตัวชี้วัดที่", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑.๑", "๔๐", "๔", "๑.๖๐"], ["๑.๒", "๖๐", "๕", "๓.๐๐"])
            .Recognise()
            .Single();

        Assert.Null(report.Indicator.Number);
        Assert.True(report.AgencySummary);
    }

    private static Report Card(params string[] lines) =>
        Doc.Of()
            .Lines("รายงานผลการปฏิบัติราชการตามคำรับรองการปฏิบัติราชการ (รายตัวชี้วัด)")
            .Lines(lines)
            .Table(["น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"], ["๑", "๓", "๓"])
            .Recognise()
            .Single();
}
