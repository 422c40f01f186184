namespace KpiIngest.Reports.Tests.Recognise;

/// <summary>Which item criteria are read as those of.</summary>
public sealed class CriteriaOwnerTests
{
    private static readonly string[] Headings = ["ตัวชี้วัด", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"];
    private static readonly string[] Rise = ["การเบิกจ่าย", "๔๐", "๘๕", "๓.๕", "๑.๔๐"];
    private static readonly string[] Fall = ["ระยะเวลา", "๖๐", "๕", "๓.๕", "๒.๑๐"];

    [Fact]
    public void Levels_in_a_row_are_the_rows_own()
    {
        Report report = OfRows("ร้อยละการเบิกจ่าย", "ร้อยละความพึงพอใจ");
        Assert.Equal(["ร้อยละการเบิกจ่าย ๖๐", "ร้อยละความพึงพอใจ ๗๐"], Said(report));
        Assert.Equal(report.ScoringTables[0].Rows.Select(r => r.Place), report.Criteria.Select(c => c.Row!));
    }

    [Fact]
    public void Rows_of_one_name_keep_their_own_levels()
    {
        Report report = OfRows("ร้อยละ", "ร้อยละ");
        Assert.Equal(report.ScoringTables[0].Rows.Select(r => r.Place), report.Criteria.Select(c => c.Row!));
    }

    [Fact]
    public void A_numbered_item_needs_no_name() => Assert.Equal(["1 ๖๐", "2 ๗๐"], Said(OfRows("๑. การเบิกจ่าย", "๒. ความพึงพอใจ")));

    [Fact]
    public void Criteria_belong_to_the_item_of_the_detail_table_that_follows()
    {
        Doc document = Doc.Of()
            .Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"))
            .Table(Headings, Rise)
            .Lines("ข้อถัดไป")
            .Table(Matrix("๑๐", "๘", "๖", "๔", "๒"))
            .Table(Headings, Fall);
        Assert.Equal(["การเบิกจ่าย ๖๐", "ระยะเวลา ๑๐"], Said(Assert.Single(document.Recognise())));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)] // which of two is the row's?
    public void They_are_the_rows_own_where_it_has_neither_number_nor_name(bool two, bool own)
    {
        Doc document = Doc.Of().Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"));
        if (two)
            document.Lines("หรือ").Table(Matrix("๕๑", "๕๒", "๕๓", "๕๔", "๕๕"));
        Report report = Assert.Single(document.Table(Headings[1..], Rise[1..]).Lines("ข้อถัดไป").Table(Headings, Fall).Recognise());
        Assert.Equal(own ? report.ScoringTables[0].Rows[0].Place : null, report.Criteria[0].Row);
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๓.๑ การเบิกจ่าย", "ตัวชี้วัดที่ ๓.๒ ระยะเวลา")]
    [InlineData("ประเด็นที่ ๓.๑ : การเบิกจ่าย", "ประเด็นที่ ๓.๒ : ระยะเวลา")]
    [InlineData("ตัวชี้วัด ๓.๑", "ตัวชี้วัด ๓.๒")]
    [InlineData("ตัวชี้วัดที่ ๓.๑ เดิมชื่ออื่น", "ตัวชี้วัดที่ ๓.๒ เดิมชื่ออื่นเช่นกัน")]
    public void Criteria_under_the_number_of_an_item_are_its_own(string first, string second) =>
        Assert.Equal(["3.1 ๖๐", "3.2 ๑๐"], Said(UnderLines([first], [second], apart: false)));

    [Fact]
    public void A_line_with_number_and_name_goes_before_the_table_that_follows() =>
        Assert.Equal(["3.1 ๖๐", "3.2 ๑๐"], Said(UnderLines(["ตัวชี้วัดที่ ๓.๑ การเบิกจ่าย"], ["ตัวชี้วัดที่ ๓.๒ ระยะเวลา"], apart: true)));

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๓.๑ และ ๓.๒")]
    [InlineData("ขั้นที่ ๓.๑ การเบิกจ่าย")]
    [InlineData("ตัวชี้วัดที่ ๓.๓ การอื่น")]
    public void Lines_that_do_not_say_which_item_they_name_say_nothing(string line) =>
        Assert.Equal([" ๖๐", "3.2 ๑๐"], Said(UnderLines([line], ["ตัวชี้วัดที่ ๓.๒ ระยะเวลา"], apart: false)));

    [Fact]
    public void Lines_that_name_several_items_name_none() =>
        Assert.Equal(
            [" ๖๐", "3.2 ๑๐"],
            Said(UnderLines(["ตัวชี้วัดที่ ๓.๑ การเบิกจ่าย", "ตัวชี้วัดที่ ๓.๒ ระยะเวลา"], ["ตัวชี้วัดที่ ๓.๒ ระยะเวลา"], apart: false))
        );

    private static Report UnderLines(string[] first, string[] second, bool apart)
    {
        string[] rise = ["๓.๑ การเบิกจ่าย", .. Rise[1..]];
        string[] fall = ["๓.๒ ระยะเวลา", .. Fall[1..]];
        Doc document = Doc.OfCard()
            .Lines(first)
            .Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"))
            .Lines(second)
            .Table(Matrix("๑๐", "๘", "๖", "๔", "๒"))
            .Lines("ผลการดำเนินงานเป็นไปตามแผน");
        return Assert.Single(
            (
                apart ? document.Table(Headings, rise).Lines("ข้อถัดไป").Table(Headings, fall) : document.Table(Headings, rise, fall)
            ).Recognise()
        );
    }

    [Fact]
    public void Criteria_under_the_name_of_an_item_are_its_own()
    {
        Doc document = Doc.Of()
            .Lines("การเบิกจ่าย")
            .Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"))
            .Lines("ระยะ เวลา", "เกณฑ์การให้คะแนน")
            .Table(Matrix("๑๐", "๘", "๖", "๔", "๒"))
            .Lines("เรื่องอื่น")
            .Table(Matrix("๕๑", "๕๒", "๕๓", "๕๔", "๕๕"))
            .Table(Headings, Rise, Fall);
        Assert.Equal(["การเบิกจ่าย ๖๐", "ระยะเวลา ๑๐", " ๕๑"], Said(Assert.Single(document.Recognise())));
    }

    [Fact]
    public void A_list_of_the_items_is_no_caption()
    {
        Doc document = Doc.Of().Lines("การเบิกจ่าย", "ระยะเวลา").Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐")).Table(Headings, Rise, Fall);
        Assert.Equal([" ๖๐"], Said(Assert.Single(document.Recognise())));
    }

    [Fact]
    public void The_name_below_criteria_written_as_lines_is_not_theirs()
    {
        Doc document = Doc.Of()
            .Lines("เกณฑ์การให้คะแนน", "ระดับ ๑ : ร้อยละ ๖๐", "ระดับ ๒ : ร้อยละ ๗๐")
            .Lines("การเบิกจ่าย", "ระดับ ๑ : ร้อยละ ๗๐", "ระดับ ๒ : ร้อยละ ๘๐")
            .Lines("ระยะเวลา", "ระดับ ๑ : ๑๐ วัน", "ระดับ ๒ : ๘ วัน")
            .Table(Headings, Rise, Fall);
        Assert.Equal([" ร้อยละ ๖๐", "การเบิกจ่าย ร้อยละ ๗๐", "ระยะเวลา ๑๐ วัน"], Said(Assert.Single(document.Recognise())));
    }

    [Fact]
    public void Names_that_differ_in_a_digit_are_two()
    {
        Doc document = Doc.Of()
            .Lines("ระยะ ๒")
            .Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐"))
            .Table(Headings, ["งาน ระยะ ๑", .. Rise[1..]], ["ระยะ ๒", .. Fall[1..]], ["ระยะ ๓", .. Fall[1..]]);
        Assert.Equal("ระยะ ๒", Assert.Single(Assert.Single(document.Recognise()).Criteria).Name);
    }

    [Fact]
    public void The_criteria_of_the_only_item_bear_no_name()
    {
        ItemCriteria criteria = Assert.Single(
            Assert.Single(Doc.Of().Table(Matrix("๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐")).Table(Headings, Rise).Recognise()).Criteria
        );
        Assert.Equal((null, null, null), (criteria.Item, criteria.Name, criteria.Row));
    }

    [Fact]
    public void A_cell_of_the_items_row_holds_its_levels()
    {
        Report report = OfCells("๑ = ร้อยละ ๖๐\n๒ = ร้อยละ ๗๐\n๓ = ร้อยละ\n๘๐", "ระดับ ๑ : ๑๐ วัน\nระดับ ๒ : ๘ วัน");
        Assert.Equal(["ร้อยละ ๖๐", "ร้อยละ ๗๐", "ร้อยละ ๘๐"], report.Criteria[0].Levels.Select(l => l.Condition));
        Assert.Equal(("1", "2"), (report.Criteria[0].Item, report.Criteria[1].Item));
        Assert.Empty(report.UnreadCriteria);
    }

    [Theory]
    [InlineData("๑ - ๕ เรื่อง\n๒ - ๖ เรื่อง")]
    [InlineData("๑ = ร้อยละ ๖๐ ๒ = ร้อยละ ๗๐")]
    [InlineData("๑ = ร้อยละ ๖๐\n๓ = ร้อยละ ๗๐")]
    [InlineData("ร้อยละ ๖๐ ขึ้นไป")]
    public void Another_cell_of_criteria_is_named_as_unread(string cell)
    {
        Report report = OfCells(cell, "-");
        Assert.Empty(report.Criteria);
        Assert.Equal([report.ScoringTables[0].Rows[0].Place], report.UnreadCriteria);
    }

    [Fact]
    public void A_cell_beside_two_items_is_neithers()
    {
        Report report = Assert.Single(
            Doc.Of()
                .Table(
                    ["ประเด็น", "เกณฑ์การให้คะแนน", .. Headings[1..]],
                    ["๑. ก", "๑ = ร้อยละ ๖๐\n๒ = ร้อยละ ๗๐{r2}", .. Rise[1..]],
                    ["๒. ข", null, .. Fall[1..]]
                )
                .Recognise()
        );
        Assert.Empty(report.Criteria);
        Assert.Equal(report.ScoringTables[0].Rows.Select(r => r.Place), report.UnreadCriteria);
    }

    private static Report OfRows(string first, string second) =>
        Assert.Single(
            Doc.Of()
                .Table(
                    [
                        "ตัวชี้วัด{r2}",
                        "น้ำหนัก{r2}",
                        "เกณฑ์การให้คะแนน{c5}",
                        null,
                        null,
                        null,
                        null,
                        "ผลการดำเนินงาน{r2}",
                        "คะแนนที่ได้{r2}",
                        "คะแนนถ่วงน้ำหนัก{r2}",
                    ],
                    [null, null, "๑", "๒", "๓", "๔", "๕", null, null, null],
                    [first, "๔๐", "๖๐", "๗๐", "๘๐", "๙๐", "๑๐๐", "๘๕", "๓.๕", "๑.๔๐"],
                    [second, "๖๐", "๗๐", "๗๕", "๘๐", "๘๕", "๙๐", "๘๕", "๔", "๒.๔๐"]
                )
                .Recognise()
        );

    private static Report OfCells(string first, string second) =>
        Assert.Single(
            Doc.Of()
                .Table(["ประเด็น", "เกณฑ์การให้คะแนน", .. Headings[1..]], ["๑. ก", first, .. Rise[1..]], ["๒. ข", second, .. Fall[1..]])
                .Recognise()
        );

    private static string?[][] Matrix(params string[] targets) =>
        [
            ["เกณฑ์การให้คะแนน{c5}", null, null, null, null],
            ["๑", "๒", "๓", "๔", "๕"],
            targets,
        ];

    private static IEnumerable<string> Said(Report report) => report.Criteria.Select(c => $"{c.Item ?? c.Name} {c.Levels[0].Condition}");
}
