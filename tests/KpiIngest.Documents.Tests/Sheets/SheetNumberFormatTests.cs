using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Sheets;

public sealed class SheetNumberFormatTests
{
    [Theory]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "1E-3", "0.001")]
    [InlineData("General", "0.33333333333333331", "0.333333333")]
    [InlineData("0.00", "2.5", "2.50")]
    [InlineData("0.0000", "3.1", "3.1000")]
    [InlineData("0.00", "0.125", "0.13")]
    [InlineData("0.00", "-0.125", "-0.13")]
    [InlineData("0.##", "2.5", "2.5")]
    [InlineData("#.00", "0.5", ".50")]
    [InlineData("00", "7", "07")]
    [InlineData("#,##0.00", "1234.5", "1,234.50")]
    [InlineData("0%", "0.125", "13%")]
    [InlineData("0.00\\ %", "0.125", "12.50 %")]
    [InlineData("t0.0000", "15.5", "๑๕.๕๐๐๐")]
    [InlineData("[$-D07041E]0", "12", "๑๒")]
    [InlineData("[$-D000000]0.00;[Red]-[$-D000000]0.00", "-1.5", "-๑.๕๐")]
    [InlineData("[$฿-41E]#,##0", "5", "฿5")]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "0", "-")]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "12", "12.00")]
    [InlineData("\"ร้อยละ \"0.0", "80", "ร้อยละ 80.0")]
    [InlineData("0.00;(0.00)", "-2", "(2.00)")]
    public async Task A_number_is_shown_by_its_format(string format, string stored, string shown) =>
        Assert.Equal($"table 0\n row 0\n  0: {shown}\n", (await DumpAsync(format, stored))[1..]);

    [Theory]
    [InlineData("# ?/?", "0.5")]
    [InlineData("0.00E+00", "1")]
    [InlineData("0,", "5000")]
    [InlineData("[>100]0;0.0", "5")]
    [InlineData("yyyy", "5")]
    [InlineData("0.00", "1E+300")]
    [InlineData("[h]:mm", "1")]
    public async Task A_format_that_is_not_known_makes_it_uncertain(string format, string stored) =>
        Assert.Equal($"table 0\n row 0\n  0: {{?{stored}}}\n", (await DumpAsync(format, stored))[1..]);

    private static async Task<string> DumpAsync(string format, string stored)
    {
        byte[] sheet = SheetFile.Of($"<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>{stored}</v></c></row></sheetData>", [format]);
        using WordFile file = WordFile
            .OfBody(P("<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\" r:id=\"x1\"/></w:object></w:r>"))
            .Embedded("x1", sheet);
        return await file.DumpAsync();
    }
}
