using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Text that is on the page and is no part of what is stated, or the other way round.</summary>
public sealed class WordMarksTests
{
    [Theory]
    [InlineData("<w:strike/>", TextState.CrossedOut)]
    [InlineData("<w:dstrike/>", TextState.CrossedOut)]
    [InlineData("<w:rStyle w:val=\"Gone\"/>", TextState.CrossedOut)]
    [InlineData("<w:rStyle w:val=\"Gone\"/><w:strike w:val=\"0\"/>", TextState.Plain)]
    [InlineData("<w:strike w:val=\"false\"/>", TextState.Plain)]
    [InlineData("<w:strike/><w:vanish/>", TextState.Hidden)]
    public async Task Crossed_out_text_is_kept_apart(string properties, TextState state)
    {
        using WordFile file = WordFile
            .OfBody(P(R("๒", properties), R("๔", "<w:b/>")))
            .Styles("<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>");
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single((await file.DocumentAsync()).Body));
        Assert.Equal(state == TextState.Plain ? [new TextRun("๒๔")] : [new TextRun("๒", state), new TextRun("๔")], paragraph.Inlines);
        Assert.Equal(state == TextState.Plain ? "๒๔" : "๔", paragraph.Text);
    }

    [Fact]
    public async Task A_note_mark_of_the_authors_own_is_no_text_however_many_runs_it_takes()
    {
        const string Mark = "<w:rStyle w:val=\"Mark\"/><w:vertAlign w:val=\"superscript\"/>";
        using WordFile file = WordFile.OfBody(
            P(
                R("๓.๐๐"),
                $"<w:r><w:rPr>{Mark}</w:rPr><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>๑</w:t></w:r>",
                R(")", Mark),
                R(" คะแนน")
            ) + P(R("W"), R("๒", Mark))
        );
        Assert.Equal("๓.๐๐ คะแนน\nW{=^๒}\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_figure_raised_by_its_style_never_joins_the_figure_before_it()
    {
        using WordFile file = WordFile
            .OfBody(P(R("๓"), R("๒", "<w:rStyle w:val=\"Up\"/>")))
            .Styles("<w:style w:type=\"character\" w:styleId=\"Up\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>");
        Assert.Equal("๓{=^๒}\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_control_that_still_shows_its_prompt_is_empty()
    {
        static string Prompt(string content) =>
            $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
        using WordFile file = WordFile.OfBody(
            P(R("ก"), Prompt(R("คลิกที่นี่")))
                + Prompt(P(R("คลิกที่นี่")))
                + T(Tr(Tc("๑"), Prompt(Tc("เลือกคะแนน ๑-๕", "<w:gridSpan w:val=\"2\"/>")), Tc("๓")))
        );
        Assert.Equal("ก\ntable 0\n row 0\n  0: ๑\n  1 columns=2:\n  3: ๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_style_separator_goes_on_in_the_same_line()
    {
        using WordFile file = WordFile.OfBody(
            $"<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{R("ชื่อตัวชี้วัด : ")}</w:p><w:commentRangeStart w:id=\"1\"/>"
                + P(R("ระดับความสำเร็จ"))
        );
        Assert.Equal("ชื่อตัวชี้วัด : ระดับความสำเร็จ\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:trHeight w:val=\"20\" w:hRule=\"exact\"/>", "{~๙}")]
    [InlineData("<w:trHeight w:val=\"20\" w:hRule=\"atLeast\"/>", "๙")]
    [InlineData("<w:trHeight w:val=\"300\" w:hRule=\"exact\"/>", "๙")]
    public async Task A_row_too_flat_to_show_anything_is_hidden(string height, string seen)
    {
        using WordFile file = WordFile.OfBody(T($"<w:tr><w:trPr>{height}</w:trPr>{Tc("๙")}</w:tr>"));
        Assert.Equal($"table 0\n row 0\n  0: {seen}\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:rStyle w:val=\"White\"/>", "{~๙}")]
    [InlineData("<w:rStyle w:val=\"White\"/><w:color w:val=\"000000\"/>", "๙")]
    [InlineData("<w:rStyle w:val=\"Speck\"/>", "{~๙}")]
    [InlineData("<w:rStyle w:val=\"Speck\"/><w:szCs w:val=\"28\"/>", "๙")]
    [InlineData("<w:w w:val=\"1\"/>", "{~๙}")]
    public async Task Styles_make_white_text_and_specks(string properties, string seen)
    {
        using WordFile file = WordFile
            .OfBody(P(R("๙", properties)))
            .Styles(
                "<w:style w:type=\"character\" w:styleId=\"White\"><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Speck\"><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style>"
            );
        Assert.Equal(seen + "\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("● รอบ ๖ เดือน ○ รอบ ๑๒ เดือน", "☑ รอบ ๖ เดือน ☐ รอบ ๑๒ เดือน")]
    [InlineData("◉ รอบ ๖ เดือน ○ รอบ ๑๒ เดือน", "☑ รอบ ๖ เดือน ☐ รอบ ๑๒ เดือน")]
    [InlineData("○ ข้อแรก", "○ ข้อแรก")]
    [InlineData("● ข้อแรก", "● ข้อแรก")]
    public async Task Round_marks_are_a_choice_only_together(string written, string seen)
    {
        using WordFile file = WordFile.OfBody(P(R(written)));
        Assert.Equal(seen + "\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_removed_row_is_kept_with_its_text_and_the_row_that_stands_in_its_place()
    {
        using WordFile file = WordFile.OfBody(
            T(
                Tr(Tc("๑")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>"
                    + Tc(P("<w:del w:id=\"2\"><w:r><w:delText>๒</w:delText></w:r></w:del>"))
                    + Tc("๓")
                    + "</w:tr>",
                Tr(Tc("๔"))
            )
        );
        Table table = Assert.IsType<Table>(Assert.Single((await file.DocumentAsync()).Body));
        Assert.Equal([new RemovedRow(1, "๒\t๓", new Place(Table: 0, Row: 1))], table.RemovedRows);
    }

    [Fact]
    public async Task Letters_and_figures_of_mathematics_are_the_ordinary_ones()
    {
        using WordFile file = WordFile.OfBody(P("<m:oMath><m:r><m:t>𝑊 = 𝟑</m:t></m:r></m:oMath>"));
        Assert.Equal("{=W = 3}\n", await file.DumpAsync());
    }
}
