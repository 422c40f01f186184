using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Sheets;

public sealed class EmbeddedSheetTests
{
    private const string Rows =
        "<sheetData>"
        + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>น้ำ</t></r><r><t>หนัก</t></r></is></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"๑\"</f><v>๑</v></c><c r=\"B2\" s=\"0\"><f>A9*2</f><v>1.0049999999999999</v></c></row>"
        + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>9</v></c></row><row r=\"4\"><c r=\"B4\" t=\"e\"><v>#REF!</v></c></row></sheetData>";

    private static string Object(string more = "DrawAspect=\"Content\"") =>
        $"<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" {more} r:id=\"x1\"/></w:object></w:r>";

    private static async Task<string> DumpAsync(byte[] workbook, string? body = null)
    {
        using WordFile file = WordFile.OfBody(body ?? P(R("ตาราง "), Object()) + P(R("หลัง"))).Embedded("x1", workbook);
        return await file.DumpAsync();
    }

    [Fact]
    public async Task Cells_are_read_as_shown_in_a_table_after_the_paragraph() =>
        Assert.Equal(
            "ตาราง \ntable 0\n row 0\n  0: ประเด็น\n  1: น้ำหนัก\n row 1\n  0: ๑\n  1: ๑.๐๑\n row 2\n  0: \n  1: #REF!\nหลัง\n",
            await DumpAsync(SheetFile.Of(Rows, ["[$-D07041E]0.00"], ["ประเด็น"]))
        );

    [Fact]
    public async Task Only_the_visible_range_is_read() =>
        Assert.Equal("ตาราง \ntable 0\n row 0\n  0: ๑\nหลัง\n", await DumpAsync(SheetFile.Of(Rows, workbook: "<oleSize ref=\"A2:A3\"/>")));

    [Fact]
    public async Task Merged_cells_span_and_hidden_columns_are_left_out() =>
        Assert.Equal(
            "ตาราง \ntable 0\n row 0\n  0 columns=2: 1\n  2 rows=2: 3\n row 1\n  0: 4\n  1: 5\nหลัง\n",
            await DumpAsync(
                SheetFile.Of(
                    "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>3</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"C2\"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"D1:D2\"/></mergeCells>"
                )
            )
        );

    [Fact]
    public async Task Tables_after_it_are_counted_on() =>
        Assert.Equal(
            "table 0\n row 0\n  0:\n    \n    table 1\n     row 0\n      0: 7\ntable 2\n row 0\n  0: ๑\n",
            await DumpAsync(
                SheetFile.Of("<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>"),
                T(Tr(Tc(P(Object())))) + T(Tr(Tc("๑")))
            )
        );

    [Fact]
    public async Task A_number_in_a_format_that_is_not_understood_is_uncertain() =>
        Assert.Equal(
            "ตาราง \ntable 0\n row 0\n  0: {?41183}\nหลัง\n",
            await DumpAsync(SheetFile.Of("<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>41183</v></c></row></sheetData>", ["d mmm yyyy"]))
        );

    [Fact]
    public async Task What_cannot_be_read_is_said_to_stand_there()
    {
        Assert.Equal("ตาราง {!embedded-table}\nหลัง\nnote embedded-table\n", await DumpAsync([1, 2, 3]));
        Assert.Equal("ตาราง {!embedded-table}\nหลัง\nnote embedded-table\n", await DumpAsync(SheetFile.Of("<sheetData/>")));
    }

    [Fact]
    public async Task A_sheet_shown_as_an_icon_is_not_read() =>
        Assert.Equal("{!embedded-table}\nnote embedded-table\n", await DumpAsync(SheetFile.Of(Rows), P(Object("DrawAspect=\"Icon\""))));

    [Fact]
    public async Task A_deleted_sheet_is_not_read() =>
        Assert.Equal("หลัง\n", await DumpAsync(SheetFile.Of(Rows), P($"<w:del w:id=\"1\">{Object()}</w:del>", R("หลัง"))));
}
