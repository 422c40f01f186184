using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

public sealed class WordRevisionTests
{
    private static string Ins(string content) => $"<w:ins w:id=\"1\" w:author=\"a\">{content}</w:ins>";

    private static string Del(string text) =>
        $"<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>";

    [Fact]
    public async Task The_final_view_counts_and_the_deleted_stays_known()
    {
        using WordFile file = WordFile.OfBody(P(Del("๓"), Ins(R("๔")), R(".๐๐๐๐")));
        Paragraph paragraph = Assert.IsType<Paragraph>(Assert.Single((await file.DocumentAsync()).Body));
        Assert.Equal([new TextRun("๓", TextState.Deleted), new TextRun("๔", TextState.Inserted), new TextRun(".๐๐๐๐")], paragraph.Inlines);
        Assert.Equal("๔.๐๐๐๐", paragraph.Text);
    }

    [Fact]
    public async Task A_deletion_inside_an_insertion_is_deleted()
    {
        using WordFile file = WordFile.OfBody(P(Ins(R("ก") + Del("ข"))));
        Assert.Equal("{+ก}{-ข}\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Moves_are_deleted_where_they_were_and_inserted_where_they_are()
    {
        using WordFile file = WordFile.OfBody(
            P($"<w:moveFrom w:id=\"1\">{R("๕")}</w:moveFrom>") + P($"<w:moveTo w:id=\"1\">{R("๕")}</w:moveTo>")
        );
        Assert.Equal("{-๕}\n{+๕}\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_deleted_paragraph_end_joins_two_paragraphs()
    {
        const string Mark = "<w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>";
        using WordFile file = WordFile.OfBody(
            $"<w:p>{Mark}{R("ตัวชี้วัด")}</w:p>" + P(R("ที่ ๕")) + $"<w:p>{Mark}{Del("หาย")}</w:p>" + P(R("อยู่"))
        );
        Assert.Equal("ตัวชี้วัดที่ ๕\n{-หาย}อยู่\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Deleted_rows_are_left_out_with_a_note_and_inserted_ones_are_marked()
    {
        using WordFile file = WordFile.OfBody(
            T(
                Tr(Tc("๑")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Tc(P(Del("๒"))) + "</w:tr>",
                "<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr>" + Tc(P(Ins(R("๓")))) + "</w:tr>"
            )
        );
        Document document = await file.DocumentAsync();
        Assert.Equal("table 0\n row 0\n  0: ๑\n row 1 inserted\n  0: {+๓}\nnote tracked-row-deleted\n", DocumentDump.ToText(document));
        Assert.Equal(new Place(Table: 0), document.Notes[0].Place);
    }

    [Fact]
    public async Task Deleted_cells_keep_their_column_and_lose_their_text()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc("๑", "<w:cellDel w:id=\"1\"/>"), Tc("๒", "<w:cellIns w:id=\"2\"/>"), Tc("๓"))));
        Assert.Equal("table 0\n row 0\n  0: {-๑}\n  1: {+๒}\n  2: ๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Old_properties_do_not_count()
    {
        using WordFile file = WordFile.OfBody(P(R("๑", "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")));
        Assert.Equal("๑\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Deleted_paragraphs_are_not_numbered()
    {
        const string Numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        using WordFile file = WordFile
            .OfBody(
                $"<w:p><w:pPr>{Numbered}<w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>{Del("ก")}</w:p><w:p><w:pPr>{Numbered}</w:pPr>{R("ข")}</w:p>"
            )
            .Numbering(
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            );
        Assert.Equal("‹1.›{-ก}ข\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_table_all_of_whose_rows_are_deleted_is_no_table()
    {
        using WordFile file = WordFile.OfBody(T("<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Tc("๑") + "</w:tr>") + T(Tr(Tc("๒"))));
        Assert.Equal("table 0\n row 0\n  0: ๒\nnote tracked-row-deleted\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Cells_merged_or_split_by_a_tracked_change_stand_as_changed()
    {
        static string Merge(string state) => $"<w:cellMerge w:id=\"1\" w:author=\"a\" w:vMerge=\"{state}\"/>";
        using WordFile file = WordFile.OfBody(
            T(
                Tr(Tc("๑", Merge("rest")), Tc("๒", "<w:vMerge w:val=\"restart\"/>")),
                Tr(Tc("", Merge("cont")), Tc("๓", "<w:vMerge/><w:cellMerge w:id=\"2\" w:author=\"a\" w:vMergeOrig=\"cont\"/>"))
            )
        );
        Assert.Equal("table 0\n row 0\n  0 rows=2: ๑\n  1: ๒\n row 1\n  1: ๓\nnote tracked-cell-merge\n", await file.DumpAsync());
    }
}
