using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordTickBoxTests
{
    [Theory]
    [InlineData("<w14:checked w14:val=\"1\"/>", "☑")]
    [InlineData("<w14:checked w14:val=\"0\"/>", "☐")]
    [InlineData("", "☐")]
    public async Task A_content_control_says_its_state(string state, string box)
    {
        using WordFile file = WordFile.OfBody(
            P(
                $"<w:sdt><w:sdtPr><w14:checkbox>{state}</w14:checkbox></w:sdtPr><w:sdtContent>{R("☒")}</w:sdtContent></w:sdt>",
                R(" รอบ ๖ เดือน")
            )
        );
        Assert.Equal($"{box} รอบ ๖ เดือน\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_content_control_around_the_paragraph_says_its_state()
    {
        using WordFile file = WordFile.OfBody(
            $"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>{P(R("l"))}</w:sdtContent></w:sdt>"
        );
        Assert.Equal("☑\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:default w:val=\"1\"/>", "☑")]
    [InlineData("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>", "☐")]
    [InlineData("<w:default w:val=\"0\"/><w:checked/>", "☑")]
    [InlineData("", "☐")]
    public async Task A_form_field_is_ticked_by_its_state_else_by_its_default(string states, string box)
    {
        using WordFile file = WordFile.OfBody(
            P(
                $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:sizeAuto/>{states}</w:checkBox></w:ffData></w:fldChar></w:r>",
                "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>",
                "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                R(" รอบ ๖ เดือน")
            )
        );
        Assert.Equal($"{box} รอบ ๖ เดือน\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("Wingdings", "F0FE", "☑")]
    [InlineData("Wingdings", "00FE", "☑")]
    [InlineData("Wingdings", "F0FD", "☑")]
    [InlineData("Wingdings", "F0FC", "☑")]
    [InlineData("Wingdings", "F06F", "☐")]
    [InlineData("Wingdings", "F0A8", "☐")]
    [InlineData("Wingdings 2", "F052", "☑")]
    [InlineData("Wingdings 2", "F050", "☑")]
    [InlineData("Wingdings 2", "F0A3", "☐")]
    [InlineData("Webdings", "F061", "☑")]
    [InlineData("Webdings", "F063", "☐")]
    public async Task Symbols_of_symbol_fonts_are_tick_boxes(string font, string code, string box)
    {
        using WordFile file = WordFile.OfBody(P($"<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>", R(" รอบ")));
        Assert.Equal($"{box} รอบ\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("Wingdings", "\u00FE", "☑")]
    [InlineData("Wingdings", "\uF0A8", "☐")]
    [InlineData("Wingdings", "o", "☐")]
    [InlineData("Wingdings 2", "R", "☑")]
    public async Task Plain_characters_in_symbol_fonts_are_tick_boxes(string font, string character, string box)
    {
        using WordFile file = WordFile.OfBody(P(R(character, $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>"), R(" รอบ")));
        Assert.Equal($"{box} รอบ\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("☑ ก ☒ ข ☐ ค ✓ ง √ จ □ ฉ", "☑ ก ☑ ข ☐ ค ☑ ง ☑ จ ☐ ฉ")]
    [InlineData("( / ) รอบ ๖ เดือน (  ) รอบ ๑๒ เดือน", "☑ รอบ ๖ เดือน ☐ รอบ ๑๒ เดือน")]
    [InlineData("(/) รอบ ๖ เดือน ( ) รอบ ๑๒ เดือน", "☑ รอบ ๖ เดือน ☐ รอบ ๑๒ เดือน")]
    [InlineData("[ ] รอบ ๖ เดือน [x] รอบ ๑๒ เดือน", "☐ รอบ ๖ เดือน ☑ รอบ ๑๒ เดือน")]
    [InlineData("(x) รอบ ๖ เดือน", "☑ รอบ ๖ เดือน")]
    [InlineData("(✓) รอบ ๖ เดือน (☐) รอบ ๙ เดือน", "☑ รอบ ๖ เดือน ☐ รอบ ๙ เดือน")]
    [InlineData("รอบ ๖ เดือน(/)", "รอบ ๖ เดือน☑")]
    [InlineData("■ รอบ ๖ เดือน □ รอบ ๑๒ เดือน", "☑ รอบ ๖ เดือน ☐ รอบ ๑๒ เดือน")]
    [InlineData("■ รอบ ๖ เดือน", "■ รอบ ๖ เดือน")]
    public async Task Characters_and_brackets_are_tick_boxes(string written, string seen)
    {
        using WordFile file = WordFile.OfBody(P(R(written)));
        Assert.Equal(seen + "\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("คะแนนถ่วงน้ำหนัก (W x SM)")]
    [InlineData("คะแนน (ก)")]
    [InlineData("ค่าเฉลี่ย (X)")]
    [InlineData("(X)")]
    [InlineData("f(x) = call()")]
    [InlineData("√(๑๖) √4")]
    [InlineData("ลงชื่อ (                        )")]
    [InlineData("น้ำหนัก (ร้อยละ) [๕] (-) (")]
    public async Task Other_brackets_are_text(string written)
    {
        using WordFile file = WordFile.OfBody(P(R(written)));
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single((await file.DocumentAsync()).Body));
        Assert.Equal([new TextRun(written)], paragraph.Inlines);
    }

    [Fact]
    public async Task A_bracket_box_is_found_over_the_pieces_that_the_file_cuts_it_into()
    {
        using WordFile file = WordFile.OfBody(
            P(R("("), R(" "), "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", R(" )"), R(" รอบ ๖ เดือน"))
        );
        Assert.Equal("☑ รอบ ๖ เดือน\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_tick_that_is_deleted_does_not_count()
    {
        using WordFile file = WordFile.OfBody(
            P(
                R("( "),
                "<w:del w:id=\"1\"><w:r><w:delText>/</w:delText></w:r></w:del>",
                R(" ) รอบ ๖ เดือน ( "),
                "<w:ins w:id=\"2\">" + R("/") + "</w:ins>",
                R(" ) รอบ ๑๒ เดือน")
            )
        );
        Assert.Equal("☐{-/} รอบ ๖ เดือน ☑ รอบ ๑๒ เดือน\n", await file.DumpAsync());
    }

    [Fact]
    public async Task An_empty_box_as_a_bullet_is_a_tick_box()
    {
        using WordFile file = WordFile
            .OfBody("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + R("รอบ ๖ เดือน") + "</w:p>")
            .Numbering(
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0A8\"/>"
                    + "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            );
        Assert.Equal("☐ รอบ ๖ เดือน\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("wp:inline", "<wps:txbx><w:txbxContent><w:p><w:r><w:t>✓</w:t></w:r></w:p></w:txbxContent></wps:txbx>", "☑ รอบ\n")]
    [InlineData("wp:inline", "<wps:txbx><w:txbxContent><w:p><w:r><w:t>/</w:t></w:r></w:p></w:txbxContent></wps:txbx>", "☑ รอบ\n")]
    [InlineData("wp:inline", "<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx>", "☐ รอบ\n")]
    [InlineData("wp:inline", "", "☐ รอบ\n")]
    [InlineData("wp:inline", "<wps:txbx><w:txbxContent><w:p><w:r><w:t>๕</w:t></w:r></w:p></w:txbxContent></wps:txbx>", " รอบ\n๕\n")]
    [InlineData("wp:anchor", "<wps:txbx><w:txbxContent><w:p><w:r><w:t>✓</w:t></w:r></w:p></w:txbxContent></wps:txbx>", " รอบ\n☑\n")]
    [InlineData("wp:anchor", "", " รอบ\n")]
    public async Task A_small_box_drawn_in_the_line_is_a_tick_box_and_a_floating_one_keeps_to_itself(
        string position,
        string text,
        string seen
    )
    {
        using WordFile file = WordFile.OfBody(
            P(
                $"<w:r><w:drawing><{position}><wp:extent cx=\"180000\" cy=\"180000\"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst=\"rect\"/></wps:spPr>{text}</wps:wsp>"
                    + $"</a:graphicData></a:graphic></{position}></w:drawing></w:r>",
                R(" รอบ")
            )
        );
        Assert.Equal(seen, await file.DumpAsync());
    }

    [Fact]
    public async Task Ticks_outside_the_basic_plane_are_tick_boxes()
    {
        using WordFile file = WordFile.OfBody(P(R("🗹 ก 🗷 ข")));
        Assert.Equal("☑ ก ☑ ข\n", await file.DumpAsync());
    }
}
