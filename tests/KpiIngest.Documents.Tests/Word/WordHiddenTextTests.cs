using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordHiddenTextTests
{
    [Fact]
    public async Task Hidden_text_is_kept_apart()
    {
        using WordFile file = WordFile.OfBody(P(R("๓"), R("๔", "<w:vanish/>"), R("๕", "<w:vanish w:val=\"0\"/>")));
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single((await file.DocumentAsync()).Body));
        Assert.Equal([new TextRun("๓"), new TextRun("๔", TextState.Hidden), new TextRun("๕")], paragraph.Inlines);
        Assert.Equal("๓๕", paragraph.Text);
    }

    [Fact]
    public async Task A_style_hides_text_also_through_the_style_that_it_is_based_on()
    {
        using WordFile file = WordFile
            .OfBody(
                P(
                    R("ก", "<w:rStyle w:val=\"Secret\"/>"),
                    R("ข", "<w:rStyle w:val=\"Child\"/>"),
                    R("ค", "<w:rStyle w:val=\"Child\"/><w:vanish w:val=\"false\"/>")
                )
            )
            .Styles(
                "<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Child\"><w:basedOn w:val=\"Secret\"/></w:style>"
            );
        Assert.Equal("{~กข}ค\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Two_styles_that_both_hide_show_again()
    {
        using WordFile file = WordFile
            .OfBody($"<w:p><w:pPr><w:pStyle w:val=\"Para\"/></w:pPr>{R("ก")}{R("ข", "<w:rStyle w:val=\"Char\"/>")}</w:p>")
            .Styles(
                "<w:style w:styleId=\"Para\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Char\"><w:rPr><w:vanish/></w:rPr></w:style>"
            );
        Assert.Equal("{~ก}ข\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Hidden_numbered_paragraphs_do_not_count()
    {
        const string Numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        using WordFile file = WordFile
            .OfBody(
                $"<w:p><w:pPr>{Numbered}<w:rPr><w:vanish/></w:rPr></w:pPr>{R("ก", "<w:vanish/>")}</w:p><w:p><w:pPr>{Numbered}</w:pPr>{R("ข")}</w:p>"
            )
            .Numbering(
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            );
        Assert.Equal("{~ก}\n‹1.›ข\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Styles_that_lead_in_a_circle_end()
    {
        using WordFile file = WordFile
            .OfBody(P(R("ก", "<w:rStyle w:val=\"A\"/>")))
            .Styles(
                "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
            );
        Assert.Equal("ก\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", true)]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000080\"/>", false)]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"blue\"/>", false)]
    [InlineData("<w:color w:val=\"FF0000\"/>", false)]
    [InlineData("<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>", true)]
    [InlineData("<w:sz w:val=\"2\"/><w:szCs w:val=\"32\"/>", false)]
    public async Task White_on_white_and_specks_are_not_seen(string properties, bool hidden)
    {
        using WordFile file = WordFile.OfBody(P(R("๓", properties)));
        Assert.Equal(hidden ? "{~๓}\n" : "๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task White_text_on_coloured_ground_is_seen()
    {
        string white = P(R("๓", "<w:color w:val=\"FFFFFF\"/>"));
        const string Blue = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"000080\"/>";
        using WordFile file = WordFile
            .OfBody(
                T(Tr(Tc(white), Tc(white, Blue), Tc(T(Tr(Tc(white))) + P(), Blue)))
                    + $"<w:tbl><w:tblPr><w:tblStyle w:val=\"Dark\"/></w:tblPr>{Tr(Tc(white))}</w:tbl>"
            )
            .Styles($"<w:style w:styleId=\"Dark\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>{Blue}</w:tcPr></w:tblStylePr></w:style>");
        Assert.Equal(
            "table 0\n row 0\n  0: {~๓}\n  1: ๓\n  2:\n    table 1\n     row 0\n      0: ๓\n    \ntable 2\n row 0\n  0: ๓\n",
            await file.DumpAsync()
        );
    }

    [Fact]
    public async Task Text_hidden_by_the_defaults_of_the_file_shows_only_by_its_own_word()
    {
        using WordFile file = WordFile
            .OfBody(WordXml.P(WordXml.R("๓")) + WordXml.P(WordXml.R("๔", "<w:vanish w:val=\"0\"/>")))
            .Styles("<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>");
        Assert.Equal("{~๓}\n๔\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_paragraph_that_names_no_style_has_the_default_one()
    {
        using WordFile file = WordFile
            .OfBody(WordXml.P(WordXml.R("๓")) + "<w:p><w:pPr><w:pStyle w:val=\"Seen\"/></w:pPr>" + WordXml.R("๔") + "</w:p>")
            .Styles(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Seen\"/>"
            );
        Assert.Equal("{~๓}\n๔\n", await file.DumpAsync());
    }
}
