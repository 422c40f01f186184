using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordStructureTests
{
    private static string Note(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    [Fact]
    public async Task Footnotes_follow_the_paragraph_that_refers_to_them()
    {
        using WordFile file = WordFile
            .OfBody(P(R("ก"), Note(2), "<w:r><w:endnoteReference w:id=\"2\"/></w:r>") + P(R("ข")))
            .Footnotes(
                "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\">"
                    + P("<w:r><w:footnoteRef/></w:r>", R("หมายเหตุ"))
                    + "</w:footnote>"
            )
            .Endnotes($"<w:endnote w:id=\"2\">{P(R("ท้ายเรื่อง"))}</w:endnote>");
        Assert.Equal("ก\nหมายเหตุ\nท้ายเรื่อง\nข\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_footnote_in_a_cell_leaves_the_figure_a_figure_and_stands_after_the_outermost_table()
    {
        using WordFile file = WordFile
            .OfBody(T(Tr(Tc(T(Tr(Tc(P(R("๓"), Note(1))))) + P()))) + P(R("หลัง")))
            .Footnotes($"<w:footnote w:id=\"1\">{P(R("ปรับ ๐.๕"))}{T(Tr(Tc("๙")))}</w:footnote>");
        Document document = await file.DocumentAsync();
        Assert.Equal(
            "table 0\n row 0\n  0:\n    table 1\n     row 0\n      0: ๓\n    \nปรับ ๐.๕\ntable \n row 0\n  0: ๙\nหลัง\n",
            DocumentDump.ToText(document)
        );
        Assert.Equal(Place.Unknown, document.Body[1].Place);
    }

    [Fact]
    public async Task A_footnote_of_deleted_text_or_without_a_note_is_left_out()
    {
        using WordFile file = WordFile
            .OfBody(P(R("ก"), $"<w:del w:id=\"9\">{Note(1)}</w:del>", Note(7)))
            .Footnotes($"<w:footnote w:id=\"1\">{P(R("x"))}</w:footnote>");
        Assert.Equal("ก\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Headers_and_footers_are_margins_each_distinct_one_once()
    {
        using WordFile file = WordFile
            .OfBody(
                "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr></w:pPr></w:p>"
                    + P(R("เนื้อหา"))
                    + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h2\"/><w:headerReference w:type=\"first\" r:id=\"h3\"/><w:headerReference w:type=\"even\" r:id=\"h4\"/>"
                    + "<w:footerReference w:type=\"default\" r:id=\"f1\"/></w:sectPr>"
            )
            .Header("h1", P(R("รอบ ๖ เดือน")))
            .Header("h2", P(R("รอบ ๖ เดือน")))
            .Header("h3", P(R("หน้าแรก")))
            .Header("h4", P(R("หน้าคู่")))
            .Footer("f1", T(Tr(Tc("ท้าย"))));
        Document document = await file.DocumentAsync();
        Assert.Equal("\nเนื้อหา\nmargins\n  รอบ ๖ เดือน\n  table \n   row 0\n    0: ท้าย\n", DocumentDump.ToText(document));
    }

    [Fact]
    public async Task Headers_of_first_and_even_pages_count_where_they_are_shown()
    {
        using WordFile file = WordFile
            .OfBody(
                P()
                    + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"even\" r:id=\"h2\"/><w:titlePg/></w:sectPr>"
            )
            .Header("h1", P(R("หน้าแรก")))
            .Header("h2", P(R("หน้าคู่")))
            .Settings("<w:evenAndOddHeaders/>");
        Assert.Equal("\nmargins\n  หน้าแรก\n  หน้าคู่\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_document_inserted_as_a_whole_is_refused()
    {
        using WordFile file = WordFile.OfBody(P(R("ก")) + "<w:altChunk r:id=\"x\"/>");
        ReadError error = await file.ErrorAsync();
        Assert.Equal("alt-chunk", error.Code);
        Assert.Contains("altChunk", error.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_are_not_text()
    {
        using WordFile file = WordFile.OfBody(
            P("<w:commentRangeStart w:id=\"0\"/>", R("ก"), "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>")
        );
        Assert.Equal("ก\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Custom_xml_and_revisions_around_blocks_are_seen_through()
    {
        using WordFile file = WordFile.OfBody(
            $"<w:customXml>{P(R("ก"))}</w:customXml><w:ins w:id=\"1\">{P(R("ข"))}</w:ins><w:moveFrom w:id=\"2\">{P(R("ค"))}</w:moveFrom>"
        );
        Assert.Equal("ก\n{+ข}\n{-ค}\n", await file.DumpAsync());
    }
}
