using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordNumberingTests
{
    private static string Item(string text, int number, int level = 0) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr>{R(text)}</w:p>";

    private static string Level(int index, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Num(int id, int definition, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{overrides}</w:num>";

    [Fact]
    public async Task A_line_that_goes_on_behind_a_style_separator_keeps_its_number()
    {
        using WordFile file = WordFile
            .OfBody(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"
                    + R("ชื่อตัวชี้วัด : ")
                    + "</w:p>"
                    + P(R("ระดับความสำเร็จ"))
                    + Item("คำอธิบาย", 1)
            )
            .Numbering(Abstract(0, Level(0, "thaiNumbers", "%1.")) + Num(1, 0));
        Assert.Equal("‹๑.›ชื่อตัวชี้วัด : ระดับความสำเร็จ\n‹๒.›คำอธิบาย\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Numbers_count_over_levels_and_begin_anew_below_a_higher_one()
    {
        using WordFile file = WordFile
            .OfBody(Item("ก", 1) + Item("ข", 1, 1) + Item("ค", 1, 1) + P(R("คั่น")) + Item("ง", 1) + Item("จ", 1, 1))
            .Numbering(Abstract(0, Level(0, "thaiNumbers", "ประเด็นที่ %1"), Level(1, "thaiNumbers", "%1.%2")) + Num(1, 0));
        Assert.Equal("‹ประเด็นที่ ๑›ก\n‹๑.๑›ข\n‹๑.๒›ค\nคั่น\n‹ประเด็นที่ ๒›ง\n‹๒.๑›จ\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Numbers_stand_in_the_text_of_paragraph_and_cell()
    {
        using WordFile file = WordFile
            .OfBody(T(Tr(Tc(Item("บทบาท", 1)), Tc("๑"))) + Item("แผน", 1))
            .Numbering(Abstract(0, Level(0, "thaiNumbers", "%1.")) + Num(1, 0));
        Document document = await file.DocumentAsync();
        Assert.Equal("๑. บทบาท", Assert.IsType<Table>(document.Body[0]).Rows[0].Cells[0].Text);
        Assert.Equal("๒. แผน", Assert.IsType<Paragraph>(document.Body[1]).Text);
    }

    [Fact]
    public async Task Numberings_of_one_definition_count_on_and_an_override_begins_anew()
    {
        const string Override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        using WordFile file = WordFile
            .OfBody(Item("ก", 1) + Item("ข", 2) + Item("ค", 3) + Item("ง", 3) + Item("จ", 1))
            .Numbering(Abstract(0, Level(0, "decimal", "%1)")) + Num(1, 0) + Num(2, 0) + Num(3, 0, Override));
        Assert.Equal("‹1)›ก\n‹2)›ข\n‹5)›ค\n‹6)›ง\n‹7)›จ\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_level_that_never_restarts_counts_on()
    {
        using WordFile file = WordFile
            .OfBody(Item("ก", 1) + Item("ข", 1, 1) + Item("ค", 1) + Item("ง", 1, 1))
            .Numbering(Abstract(0, Level(0, "upperRoman", "%1"), Level(1, "lowerLetter", "%2", "<w:lvlRestart w:val=\"0\"/>")) + Num(1, 0));
        Assert.Equal("‹I›ก\n‹a›ข\n‹II›ค\n‹b›ง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task An_overridden_level_is_shown_in_its_own_format_and_legal_levels_in_figures()
    {
        string level = $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "thaiLetters", "%1.")}</w:lvlOverride>";
        using WordFile file = WordFile
            .OfBody(Item("ก", 2) + Item("ข", 1, 1))
            .Numbering(
                Abstract(0, Level(0, "upperRoman", "%1"), Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Num(1, 0) + Num(2, 0, level)
            );
        Assert.Equal("‹ก.›ก\n‹1.1›ข\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Styles_bring_numbers_with_them_and_number_zero_takes_them_away()
    {
        static string Styled(string style, string more, string text) =>
            $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{R(text)}</w:p>";
        using WordFile file = WordFile
            .OfBody(
                Styled("Head1", "", "ก")
                    + Styled("Head2", "", "ข")
                    + Styled("Head1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "ค")
                    + Styled("Child", "", "ง")
            )
            .Styles(
                "<w:style w:styleId=\"Head1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:styleId=\"Head2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:styleId=\"Child\"><w:basedOn w:val=\"Head1\"/></w:style>"
            )
            .Numbering(
                Abstract(
                    0,
                    Level(0, "thaiNumbers", "%1", "<w:pStyle w:val=\"Head1\"/>"),
                    Level(1, "thaiNumbers", "%1.%2", "<w:pStyle w:val=\"Head2\"/>")
                ) + Num(1, 0)
            );
        Assert.Equal("‹๑›ก\n‹๑.๑›ข\nค\n‹๒›ง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_numbering_style_leads_to_its_definition()
    {
        using WordFile file = WordFile
            .OfBody(Item("ก", 1))
            .Styles("<w:style w:type=\"numbering\" w:styleId=\"Thai\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>")
            .Numbering(
                "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"Thai\"/></w:abstractNum>"
                    + Abstract(1, "<w:styleLink w:val=\"Thai\"/>", Level(0, "thaiNumbers", "%1."))
                    + Num(1, 0)
                    + Num(2, 1)
            );
        Assert.Equal("‹๑.›ก\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Bullets_are_shown_as_drawn()
    {
        static string Bullet(int id, string text, string font) =>
            Abstract(
                id,
                $"<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{text}\"/><w:rPr><w:rFonts w:ascii=\"{font}\"/></w:rPr></w:lvl>"
            ) + Num(id + 1, id);
        using WordFile file = WordFile
            .OfBody(Item("ก", 1) + Item("ข", 2) + Item("ค", 3) + Item("ง", 4))
            .Numbering(
                Bullet(0, "\uF0B7", "Symbol")
                    + Bullet(1, "\uF0FC", "Wingdings")
                    + Bullet(2, "-", "TH SarabunPSK")
                    + Bullet(3, "\uF0B7", "Nowhere")
            );
        Assert.Equal("‹•›ก\n‹✓›ข\n‹-›ค\n‹•›ง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Unknown_numbers_and_empty_level_texts_show_nothing()
    {
        using WordFile file = WordFile
            .OfBody(Item("ก", 9) + Item("ข", 1) + Item("ค", 1, 5))
            .Numbering(Abstract(0, Level(0, "none", "%1")) + Num(1, 0));
        Assert.Equal("ก\nข\nค\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("thaiNumbers", 12, "๑๒")]
    [InlineData("thaiLetters", 1, "ก")]
    [InlineData("thaiLetters", 3, "ค")]
    [InlineData("thaiLetters", 41, "ฮ")]
    [InlineData("thaiLetters", 42, "กก")]
    [InlineData("thaiCounting", 11, "สิบเอ็ด")]
    [InlineData("thaiCounting", 21, "ยี่สิบเอ็ด")]
    [InlineData("thaiCounting", 105, "หนึ่งร้อยห้า")]
    [InlineData("thaiCounting", 1000001, "หนึ่งล้านเอ็ด")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("ordinal", 22, "22nd")]
    [InlineData("๐๐๑", 7, "๐๐๗")]
    [InlineData("01", 12, "12")]
    [InlineData("hebrew1", 8, "8")]
    public void Formats_write_a_number(string format, int number, string written) =>
        Assert.Equal(written, KpiIngest.Documents.Word.NumberFormats.Write(number, format));

    [Fact]
    public async Task A_number_without_a_space_behind_it_is_one_with_the_text()
    {
        using WordFile file = WordFile
            .OfBody(Item("๕", 1) + Item("๕", 2))
            .Numbering(
                Abstract(0, Level(0, "thaiNumbers", "%1", "<w:suff w:val=\"nothing\"/>"))
                    + Abstract(1, Level(0, "thaiNumbers", "%1"))
                    + Num(1, 0)
                    + Num(2, 1)
            );
        Document document = await file.DocumentAsync();
        Assert.Equal(["๑๕", "๑ ๕"], document.Body.Cast<Paragraph>().Select(p => p.Text));
    }
}
