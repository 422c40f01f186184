using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Workbook = KpiIngest.Review.Export.Workbook;

namespace KpiIngest.Tests.Commands;

public sealed class WorkbookTests
{
    [Fact]
    public void Texts_are_shown_and_never_computed()
    {
        using MemoryStream stream = new();
        Workbook.WriteTo(
            stream,
            "ข้อคลาดเคลื่อน",
            ["ก", "ข"],
            [
                ["=1+1", 2556],
                ["@SUM(A1)", null],
            ]
        );
        using SpreadsheetDocument package = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(package));
        List<Cell> cells = package.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Equal(["ก", "ข", "=1+1", "2556", "@SUM(A1)", ""], cells.Select(c => c.InnerText));
        Assert.Empty(package.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
        Assert.Equal(CellValues.InlineString, cells[2].DataType!.Value);
        Assert.Null(cells[3].DataType);
    }

    [Theory]
    [InlineData("a\u0001\uFFFEb", "ab")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("x_y", "x_y")]
    [InlineData("😀", "😀")]
    public void What_a_cell_cannot_hold_is_left_out_or_escaped(string text, string cell) => Assert.Equal(cell, Workbook.CellText(text));

    [Fact]
    public void A_long_text_is_cut_where_Excel_would_refuse_the_file() =>
        Assert.Equal(32_767, Workbook.CellText(new string('ก', 40_000)).Length);
}
