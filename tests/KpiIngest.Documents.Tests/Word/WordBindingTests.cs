using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Bound content controls show their data; where these differ from the text that was kept and it is not certain what is shown, the
/// text is uncertain.</summary>
public sealed class WordBindingTests
{
    private const string Id = "{11111111-2222-3333-4444-555555555555}";
    private const string Card =
        "<card xmlns=\"urn:own:card\"><score>๕</score><name>งาน</name><empty/><day>2014-01-31T00:00:00</day><row><v>๑</v></row><row><v>๒</v></row></card>";

    private static string Bound(string path, string kind, string content, string id = Id, string more = "") =>
        $"<w:sdt><w:sdtPr>{more}<w:dataBinding w:prefixMappings=\"xmlns:c='urn:own:card'\" w:xpath=\"{path}\" w:storeItemID=\"{id}\"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Score(string content) => Bound("/c:card[1]/c:score[1]", "<w:text/>", content);

    [Fact]
    public async Task A_run_a_paragraph_and_a_cell_show_the_data()
    {
        using WordFile file = WordFile
            .OfBody(
                P(R("คะแนน "), Score(R("๓") + R(".๐")), R(" จบ"))
                    + Score(P(R("๓")) + P(R("เก่า")))
                    + T($"<w:tr>{Tc("ก")}{Score(Tc("๓", "<w:tcW w:w=\"900\" w:type=\"dxa\"/>"))}</w:tr>")
            )
            .Data(Id, Card);
        Assert.Equal(
            "คะแนน ๕ จบ\n๕\ntable 0\n row 0\n  0: ก\n  1: ๕\nnote bound-content\nnote bound-content\nnote bound-content\n",
            await file.DumpAsync()
        );
    }

    [Fact]
    public async Task Data_that_say_the_same_change_nothing()
    {
        using WordFile file = WordFile
            .OfBody(P(Score(R("๕", "<w:color w:val=\"FF0000\"/>")), Bound("/c:card[1]/c:name[1]", "<w:text/>", R("ง") + R("าน"))))
            .Data(Id, Card);
        Assert.Equal("๕งาน\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("/c:card[1]/c:none[1]", Id)]
    [InlineData("/c:card[1]/c:score[", Id)]
    [InlineData("/card[1]/score[1]", Id)]
    [InlineData("/c:card[1]/c:none[1]", "{99999999-2222-3333-4444-555555555555}")]
    public async Task A_binding_that_leads_nowhere_leaves_the_text_that_was_kept(string path, string id)
    {
        using WordFile file = WordFile.OfBody(P(Bound(path, "<w:text/>", R("๓"), id))).Data(Id, Card);
        Assert.Equal("๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_prompt_is_no_longer_one_where_the_data_were_filled_in()
    {
        const string Prompt = "<w:showingPlcHdr/>";
        using WordFile file = WordFile
            .OfBody(
                P(R("ก"), Bound("/c:card[1]/c:score[1]", "<w:text/>", R("คลิกที่นี่"), Id, Prompt))
                    + P(R("ข"), Bound("/c:card[1]/c:empty[1]", "<w:text/>", R("คลิกที่นี่"), Id, Prompt))
            )
            .Data(Id, Card);
        Assert.Equal("ก๕\nข\nnote bound-content\n", await file.DumpAsync());
    }

    [Fact]
    public async Task What_is_not_certain_is_uncertain()
    {
        const string Formatted = "<w15:color w:val=\"0000FF\"/>";
        using WordFile file = WordFile
            .OfBody(
                P(Bound("/c:card[1]/c:score[1]", "<w:text/>", R("๓"), "{99999999-2222-3333-4444-555555555555}"))
                    + P(Bound("/c:card[1]/c:empty[1]", "<w:text/>", R("๔")))
                    + P(Bound("/c:card[1]/c:score[1]", Formatted, R("๒")))
                    + P(
                        Bound(
                            "/c:card[1]/c:score[1]",
                            "<w:dropDownList><w:listItem w:displayText=\"หนึ่ง\" w:value=\"1\"/></w:dropDownList>",
                            R("หนึ่ง")
                        )
                    )
                    + P(Bound("/c:card[1]/c:day[1]", "<w:date w:fullDate=\"2013-12-31T00:00:00Z\"/>", R("๓๑ ธ.ค. ๕๖")))
            )
            .Data(Id, Card);
        Assert.Equal(
            "{?๓}\n{?๔}\n{?๒}\n{?หนึ่ง}\n{?๓๑ ธ.ค. ๕๖}\n" + string.Concat(Enumerable.Repeat("note bound-content-doubtful\n", 5)),
            await file.DumpAsync()
        );
    }

    [Fact]
    public async Task Lists_dates_and_boxes_show_their_data_in_their_own_way()
    {
        using WordFile file = WordFile
            .OfBody(
                P(
                    Bound(
                        "/c:card[1]/c:score[1]",
                        "<w:dropDownList><w:listItem w:displayText=\"ดีมาก\" w:value=\"๕\"/><w:listItem w:displayText=\"ดี\" w:value=\"๔\"/></w:dropDownList>",
                        R("ดี")
                    )
                )
                    + P(Bound("/c:card[1]/c:score[1]", "<w:comboBox/>", R("๓")))
                    + P(Bound("/c:card[1]/c:day[1]", "<w:date w:fullDate=\"2014-01-31T00:00:00Z\"/>", R("๓๑ ม.ค. ๕๗")))
                    + P(Bound("/c:card[1]/c:tick[1]", "<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>", R("☐")))
            )
            .Data(Id, Card.Replace("</card>", "<tick>true</tick></card>", StringComparison.Ordinal));
        Assert.Equal("ดีมาก\n๕\n๓๑ ม.ค. ๕๗\n☑\nnote bound-content\nnote bound-content\n", await file.DumpAsync());
    }

    [Fact]
    public async Task The_properties_of_the_document_are_data_too()
    {
        const string Title =
            "<w:sdt><w:sdtPr><w:dataBinding w:prefixMappings=\"xmlns:n0='http://purl.org/dc/elements/1.1/' xmlns:n1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' \" "
            + "w:xpath=\"/n1:coreProperties[1]/n0:title[1]\" w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/><w:text/></w:sdtPr><w:sdtContent>";
        using WordFile file = WordFile
            .OfBody(P(Title + R("ตัวชี้วัดที่ ๔") + "</w:sdtContent></w:sdt>"))
            .Properties("<dc:title>ตัวชี้วัดที่ ๕</dc:title>");
        Assert.Equal("ตัวชี้วัดที่ ๕\nnote bound-content\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData(2, "table 0\n row 0\n  0: ๑\n row 1\n  0: ๒\n")]
    [InlineData(1, "table 0\n row 0\n  0: {?๑}\nnote bound-content-doubtful\n")]
    public async Task A_repeated_section_is_certain_where_it_has_a_row_for_each_node(int rows, string read)
    {
        string items = string.Concat(
            Enumerable
                .Range(1, rows)
                .Select(n =>
                    $"<w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>{Tr(Bound($"/c:card[1]/c:row[{n}]/c:v[1]", "<w:text/>", Tc(n == 1 ? "๑" : "๒")))}</w:sdtContent></w:sdt>"
                )
        );
        string section =
            $"<w:sdt><w:sdtPr><w15:dataBinding w:prefixMappings=\"xmlns:c='urn:own:card'\" w:xpath=\"/c:card[1]/c:row\" w:storeItemID=\"{Id}\"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>{items}</w:sdtContent></w:sdt>";
        using WordFile file = WordFile.OfBody(T(section)).Data(Id, Card);
        Assert.Equal(read, await file.DumpAsync());
    }

    [Fact]
    public async Task Data_that_are_damaged_or_of_a_plain_content_type_keep_nothing_from_being_read()
    {
        using WordFile damaged = WordFile.OfBody(P(Score(R("๓")))).Data(Id, "<card");
        Assert.Equal("๓\n", await damaged.DumpAsync());
        using WordFile plain = WordFile.OfBody(P(Score(R("๓")))).Data(Id, Card, "application/xml");
        Assert.Equal("๕\nnote bound-content\n", await plain.DumpAsync());
    }
}
