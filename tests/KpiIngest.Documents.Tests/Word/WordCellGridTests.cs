using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Cells that a tracked change takes out, widths in other spellings, tables that adjoin each other.</summary>
public sealed class WordCellGridTests
{
    private const string Deleted = "<w:cellDel w:id=\"1\" w:author=\"a\"/>";

    private static string Head => Tr(Tc("ก"), Tc("ข"), Tc("ค"));

    [Fact]
    public async Task A_deleted_cell_that_makes_its_row_longer_has_no_column()
    {
        using WordFile file = WordFile.OfBody(T(Head, Tr(Tc("๑"), Tc("เก่า", Deleted), Tc("๒"), Tc("๓")), Tr(Tc("๔"), Tc("๕"), Tc("๖"))));
        Assert.Equal(
            "table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0: ๑\n  1: ๒\n  2: ๓\n row 2\n  0: ๔\n  1: ๕\n  2: ๖\nnote tracked-cell-deleted\n",
            await file.DumpAsync()
        );
    }

    [Fact]
    public async Task A_deleted_cell_beside_an_inserted_one_gives_it_its_column()
    {
        using WordFile file = WordFile.OfBody(
            T(Head, Tr(Tc("๑"), Tc("๒", Deleted), Tc("๓", "<w:cellIns w:id=\"2\" w:author=\"a\"/>"), Tc("๔")))
        );
        Assert.Equal(
            "table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0: ๑\n  1: {+๓}\n  2: ๔\nnote tracked-cell-deleted\n",
            await file.DumpAsync()
        );
    }

    [Fact]
    public async Task A_deleted_cell_without_which_the_row_is_short_keeps_its_column()
    {
        using WordFile file = WordFile.OfBody(T(Head, Tr(Tc("๑"), Tc("๒", Deleted), Tc("๓"))));
        Assert.Equal("table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0: ๑\n  1: {-๒}\n  2: ๓\n", await file.DumpAsync());
    }

    [Fact]
    public async Task A_column_deleted_in_every_row_keeps_the_others_where_they_were()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc("ก"), Tc("ข", Deleted), Tc("ค")), Tr(Tc("๑"), Tc("๒", Deleted), Tc("๓"))));
        Assert.Equal("table 0\n row 0\n  0: ก\n  1: {-ข}\n  2: ค\n row 1\n  0: ๑\n  1: {-๒}\n  2: ๓\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("1000.0", "2000.0", "dxa")]
    [InlineData("1000.4", "1999.6", "dxa")]
    [InlineData("50pt", "100pt", "dxa")]
    [InlineData("2cm", "4cm", "auto")]
    [InlineData("0.7in", "35.56mm", "dxa")]
    [InlineData("20%", "40%", "pct")]
    [InlineData("1000", "2000", null)]
    [InlineData("1000", "2000", "pct")]
    public async Task Widths_with_decimals_and_units_align_rows_cut_differently(string one, string two, string? type)
    {
        string W(string text, string width) => Tc(text, $"<w:tcW w:w=\"{width}\"{(type is null ? "" : $" w:type=\"{type}\"")}/>");
        using WordFile file = WordFile.OfBody(T(Tr(W("ก", one), W("ข", one), W("ค", one)), Tr(W("รวม", two), W("๕", one))));
        Assert.Equal("table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0 columns=2: รวม\n  2: ๕\n", await file.DumpAsync());
    }

    [Theory]
    [InlineData("กว้าง", "dxa")]
    [InlineData("0", "auto")]
    [InlineData("999999999999", "dxa")]
    public async Task Widths_that_say_nothing_align_nothing(string width, string type)
    {
        string W(string text) => Tc(text, $"<w:tcW w:w=\"{width}\" w:type=\"{type}\"/>");
        using WordFile file = WordFile.OfBody(T(Tr(W("ก"), W("ข"), W("ค")), Tr(W("รวม"), W("๕"))));
        Assert.Equal("table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0: รวม\n  1: ๕\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Spans_with_decimals_are_spans()
    {
        using WordFile file = WordFile.OfBody(T(Head, Tr(Tc("รวม", "<w:gridSpan w:val=\"2.0\"/>"), Tc("๕"))));
        Assert.Equal("table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0 columns=2: รวม\n  2: ๕\n", await file.DumpAsync());
    }

    [Fact]
    public async Task Heading_body_and_total_in_adjoining_tables_are_one_table()
    {
        using WordFile file = WordFile.OfBody(
            T(Head)
                + T(Tr(Tc("๑"), Tc("๒"), Tc("๓")))
                + "<w:commentRangeStart w:id=\"0\"/>"
                + T(Tr(Tc("รวม", "<w:gridSpan w:val=\"2\"/>"), Tc("๓")))
                + P(R("จบ"))
                + T(Tr(Tc("๔"), Tc("๕"), Tc("๖")))
        );
        Assert.Equal(
            "table 0\n row 0\n  0: ก\n  1: ข\n  2: ค\n row 1\n  0: ๑\n  1: ๒\n  2: ๓\n row 2\n  0 columns=2: รวม\n  2: ๓\nจบ\ntable 1\n row 0\n  0: ๔\n  1: ๕\n  2: ๖\n",
            await file.DumpAsync()
        );
    }

    [Theory]
    [InlineData("<w:tbl><w:tblPr><w:tblpPr w:tblpX=\"1\"/></w:tblPr>", "</w:tbl>", 3)]
    [InlineData("<w:p/><w:tbl><w:tblPr/>", "</w:tbl>", 3)]
    [InlineData("<w:tbl><w:tblPr/>", "</w:tbl>", 2)]
    public async Task Tables_that_float_stand_apart_or_have_other_columns_are_two(string begin, string end, int columns)
    {
        string row = Tr([.. Enumerable.Repeat(Tc("๑"), columns)]);
        using WordFile file = WordFile.OfBody(T(Head) + begin + row + end + P());
        Assert.Equal(2, (await file.DocumentAsync()).Body.OfType<Table>().Count());
    }

    [Fact]
    public async Task Adjoining_tables_inside_a_cell_are_one_as_well()
    {
        using WordFile file = WordFile.OfBody(T(Tr(Tc(T(Head) + T(Tr(Tc("๑"), Tc("๒"), Tc("๓"))) + P()), Tc("ข"))));
        Assert.Equal(
            "table 0\n row 0\n  0:\n    table 1\n     row 0\n      0: ก\n      1: ข\n      2: ค\n     row 1\n      0: ๑\n      1: ๒\n      2: ๓\n    \n  1: ข\n",
            await file.DumpAsync()
        );
    }
}
