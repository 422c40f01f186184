using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordTextTests
{
    [Fact]
    public async Task Breaks_tabs_and_hyphens_are_the_characters_that_they_look_like()
    {
        using WordFile file = WordFile.OfBody(
            P("<w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t><w:cr/><w:tab/><w:t>ค</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>ง</w:t></w:r>")
        );
        Assert.Equal("ก\\nข\\n\\tค-ง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Runs_cut_up_by_the_file_are_one_run()
    {
        using WordFile file = WordFile.OfBody(P(R("๓"), R(".", "<w:b/>"), "<w:proofErr w:type=\"spellStart\"/>", R("๐๐๐๐")));
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single((await file.DocumentAsync()).Body));
        Assert.Equal([new TextRun("๓.๐๐๐๐")], paragraph.Inlines);
    }

    [Fact]
    public async Task Spaces_count_only_where_the_file_keeps_them()
    {
        using WordFile file = WordFile.OfBody(
            P("<w:r><w:t> ก </w:t><w:t xml:space=\"preserve\"> </w:t><w:t xml:space=\"preserve\">ข\nค </w:t></w:r>")
        );
        Assert.Equal("ก ข ค \n", await file.DumpAsync());
    }

    [Fact]
    public async Task Links_smart_tags_and_text_directions_are_seen_through()
    {
        using WordFile file = WordFile.OfBody(
            P(
                $"<w:hyperlink r:id=\"none\">{R("ก")}</w:hyperlink>",
                $"<w:smartTag>{R("ข")}</w:smartTag>",
                $"<w:bdo w:val=\"rtl\">{R("ค")}</w:bdo>",
                $"<w:r><w:ruby><w:rt>{R("x")}</w:rt><w:rubyBase>{R("ง")}</w:rubyBase></w:ruby></w:r>"
            )
        );
        Assert.Equal("กขคง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_raised_figure_never_joins_the_figure_before_it()
    {
        using WordFile file = WordFile.OfBody(
            P(R("๓"), R("๑", "<w:vertAlign w:val=\"superscript\"/>")) + P(R("W"), R("๑", "<w:vertAlign w:val=\"subscript\"/>"))
        );
        Assert.Equal("๓{=^๑}\nW{=_๑}\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Symbol_fonts_are_read_as_drawn()
    {
        const string Symbol = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>";
        using WordFile file = WordFile.OfBody(
            P(R("S", Symbol), R("W "), "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>", R("\uF0B4", Symbol))
        );
        Assert.Equal("ΣW ≥×\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_symbol_without_a_known_meaning_is_uncertain()
    {
        using WordFile file = WordFile.OfBody(P(R("๓"), "<w:r><w:sym w:font=\"Strange\" w:char=\"F031\"/></w:r>"));
        Assert.Equal("๓{?\uF031}\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Thai_text_beside_a_symbol_font_stays_thai()
    {
        using WordFile file = WordFile.OfBody(P(R("รอบ ๖", "<w:rFonts w:ascii=\"Wingdings\" w:cs=\"TH SarabunPSK\"/>")));
        Assert.Equal("รอบ ๖\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Strict_files_read_like_transitional_ones()
    {
        string document =
            $"<w:document {WordFile.Namespaces}><w:body>{T(Tr(Tc("๑", "<w:gridSpan w:val=\"2\"/>")))}<w:p><m:oMath><m:r><m:t>ΣW</m:t></m:r></m:oMath></w:p></w:body></w:document>"
                .Replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                    StringComparison.Ordinal
                )
                .Replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math",
                    StringComparison.Ordinal
                );
        using WordFile file = WordFile
            .OfDocument(document)
            .Raw(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                    + "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
        Assert.Equal("table 0\n row 0\n  0 columns=2: ๑\n{=ΣW}\n", await file.DumpAsync());
    }
}
