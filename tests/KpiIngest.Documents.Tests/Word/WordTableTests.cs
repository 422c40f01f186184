using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordTableTests
{
    [Fact]
    public async Task Paragraphs_and_tables_stand_in_document_order()
    {
        using WordFile file = WordFile.OfBody(P(R("ก่อน")) + T(Tr(Tc("๑"), Tc("๒"))) + P(R("หลัง")) + T(Tr(Tc("๓"))));
        Assert.Equal("ก่อน\ntable 0\n row 0\n  0: ๑\n  1: ๒\nหลัง\ntable 1\n row 0\n  0: ๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Merged_cells_span_columns_and_rows_and_covered_ones_have_no_cell()
    {
        using WordFile file = WordFile.OfBody(
            T(
                Tr(Tc("ประเด็น", "<w:vMerge w:val=\"restart\"/>"), Tc("เกณฑ์", "<w:gridSpan w:val=\"2\"/>"), Tc("ผล")),
                Tr(Tc("", "<w:vMerge/>"), Tc("๑"), Tc("๒"), Tc("x", "<w:vMerge w:val=\"restart\"/>")),
                Tr(Tc("", "<w:vMerge w:val=\"continue\"/>"), Tc("๓"), Tc("๔"), Tc("", "<w:vMerge/>"))
            )
        );
        Assert.Equal(
            "table 0\n row 0\n  0 rows=3: ประเด็น\n  1 columns=2: เกณฑ์\n  3: ผล\n row 1\n  1: ๑\n  2: ๒\n  3 rows=2: x\n row 2\n  1: ๓\n  2: ๔\n",
            await file.DumpAsync()
        );
    }

    [Fact]
    public async Task A_merge_that_continues_nothing_is_a_cell_of_its_own()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc("๑"), Tc("๒")), Tr(Tc("๓", "<w:vMerge/>"), Tc("๔"))));
        Assert.Equal("table 0\n row 0\n  0: ๑\n  1: ๒\n row 1\n  0: ๓\n  1: ๔\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Old_horizontal_merges_are_spans()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc("รวม", "<w:hMerge w:val=\"restart\"/>"), Tc("", "<w:hMerge/>"), Tc("๕"))));
        Assert.Equal("table 0\n row 0\n  0 columns=2: รวม\n  2: ๕\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Columns_skipped_before_and_after_keep_the_grid()
    {
        using WordFile file = WordFile.OfBody(
            T(
                "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Tc("ค") + "</w:tr>",
                Tr(Tc("ก"), Tc("ข"), Tc("ค"), Tc("ง"))
            )
        );
        Assert.Equal("table 0\n row 0\n  2: ค\n row 1\n  0: ก\n  1: ข\n  2: ค\n  3: ง\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Rows_cut_differently_without_spans_are_aligned_by_their_widths()
    {
        string W(string text, int twips) => Tc(text, $"<w:tcW w:w=\"{twips}\" w:type=\"dxa\"/>");
        using WordFile file = WordFile.OfBody(T(Tr(W("ก", 1000), W("ข", 1000), W("ค", 2000)), Tr(W("รวม", 2010), W("๕", 1990))));
        Assert.Equal("table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0 columns=2: รวม\n  2: ๕\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Nested_tables_are_counted_depth_first()
    {
        string inner = T(Tr(Tc(T(Tr(Tc("ลึก"))) + P())));
        using WordFile file = WordFile.OfBody(T(Tr(Tc(inner + P()), Tc(T(Tr(Tc("ข้าง"))) + P()))) + T(Tr(Tc("ถัดไป"))));
        Document document = await file.DocumentAsync();
        Assert.Equal(
            "table 0\n row 0\n  0:\n    table 1\n     row 0\n      0:\n        table 2\n         row 0\n          0: ลึก\n        \n    \n"
                + "  1:\n    table 3\n     row 0\n      0: ข้าง\n    \ntable 4\n row 0\n  0: ถัดไป\n",
            DocumentDump.ToText(document)
        );
    }

    [Fact]
    public async Task Cells_and_their_paragraphs_carry_the_place()
    {
        using WordFile file = WordFile.OfBody(P(R("ก่อน")) + T(Tr(Tc("ก"), Tc("ข")), Tr(Tc("ค", "<w:gridSpan w:val=\"2\"/>"), Tc("ง"))));
        Document document = await file.DocumentAsync();
        Table table = Assert.IsType<Table>(document.Body[1]);
        Assert.Equal(Place.Unknown, document.Body[0].Place);
        Assert.Equal(new Place(Table: 0), table.Place);
        TableCell cell = table.Rows[1].Cells[1];
        Assert.Equal(new Place(Table: 0, Row: 1, Column: 2), cell.Place);
        Assert.Equal(cell.Place, cell.Blocks[0].Place);
    }

    [Fact]
    public async Task Repeated_heading_rows_are_marked()
    {
        using WordFile file = WordFile.OfBody(T("<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Tc("หัว") + "</w:tr>", Tr(Tc("๑"))));
        Assert.Equal("table 0\n row 0 heading\n  0: หัว\n row 1\n  0: ๑\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Content_controls_around_tables_rows_and_cells_are_seen_through()
    {
        static string Sdt(string content) => $"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>";
        using WordFile file = WordFile.OfBody(Sdt(T(Tr(Tc("ก")), Sdt(Tr(Sdt(Tc(Sdt(P(Sdt(R("๑")))))), Tc("๒"))))));
        Assert.Equal("table 0\n row 0\n  0: ก\n row 1\n  0: ๑\n  1: ๒\n", await file.DumpAsync());
    }
}
