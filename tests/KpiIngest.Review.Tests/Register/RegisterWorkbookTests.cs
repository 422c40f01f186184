using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KpiIngest.Checking.Register;
using KpiIngest.Review.Register.Files;

namespace KpiIngest.Review.Tests.Register;

/// <summary>Workbooks as spreadsheets write them: shared texts, figures, days by their format, further sheets.</summary>
public sealed class RegisterWorkbookTests
{
    private static readonly string[] Headings =
    [
        "หน่วยงาน",
        "ปีงบประมาณ",
        "เลขตัวชี้วัด",
        "ชื่อตัวชี้วัด",
        "น้ำหนัก",
        "เป้าหมาย 1",
        "กำหนดส่งรอบ 6 เดือน",
    ];

    [Fact]
    public void Figures_days_percentages_and_shared_texts_are_read_as_they_are_shown()
    {
        byte[] bytes = Workbook([
            Row(1, [Text("บันทึก")]),
            Row(3, [.. Headings.Select((h, i) => Shared(i))]),
            Row(
                4,
                [
                    Text("กองคลัง"),
                    Figure("2569"),
                    Figure("1"),
                    Shared(3),
                    Figure("4.2999999999999998"),
                    Figure("0.80000000000000004", 2),
                    Figure("46127", 1),
                ]
            ),
            Row(7, [Text("กองคลัง"), Text("๒๕๖๙"), Text("๙.๑๐"), Text("สอง"), Formula("=2*2.5", "5"), Text("≥ ๘๐"), Figure("244454", 1)]),
        ]);
        RegisterReading reading = RegisterReading.Of(bytes, null, null);
        Assert.Empty(reading.Problems);
        AgreedYear year = Assert.Single(reading.Years);
        Assert.Equal(
            [("1", "4.3", "80%"), ("9.10", "5", "≥ ๘๐")],
            year.Indicators.Select(i => (i.Number, i.Weight!.Normalised, i.Targets[0]!))
        );
        Assert.Equal("ชื่อตัวชี้วัด", year.Indicators[0].Name);
        Assert.All(year.Indicators, i => Assert.Equal(new DateOnly(2026, 4, 15), i.Due[6]));
    }

    [Fact]
    public void A_wrong_row_is_named_by_the_number_that_the_spreadsheet_shows()
    {
        RegisterReading reading = RegisterReading.Of(
            Workbook([Row(2, [.. Headings.Select(Text)]), Row(9, [Text("ก"), Figure("2569"), Text("x"), Text("ก")])]),
            null,
            null
        );
        Assert.Equal((9, "เลขตัวชี้วัด"), (reading.Problems[0].Line!.Value, reading.Problems[0].Column));
    }

    [Fact]
    public void The_visible_sheet_with_the_headings_is_taken()
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            Add(workbook, 1, "ปก", null, [Row(1, [Text("คำรับรอง")])]);
            Add(
                workbook,
                2,
                "เก่า",
                SheetStateValues.Hidden,
                [Row(1, [.. Headings.Select(Text)]), Row(2, [Text("ก"), Figure("2568"), Figure("1"), Text("เก่า")])]
            );
            Add(
                workbook,
                3,
                "ทะเบียน",
                null,
                [Row(1, [.. Headings.Select(Text)]), Row(2, [Text("ก"), Figure("2569"), Figure("1"), Text("ใหม่")])]
            );
        }

        Assert.Equal(2569, Assert.Single(RegisterReading.Of(bytes.ToArray(), null, null).Years).FiscalYear);
    }

    [Fact]
    public void Of_several_visible_sheets_with_headings_none_is_taken()
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            foreach ((uint number, string name) in new[] { (1u, "กองคลัง"), (2u, "กองแผน") })
                Add(
                    workbook,
                    number,
                    name,
                    null,
                    [Row(1, [.. Headings.Select(Text)]), Row(2, [Text(name), Figure("2569"), Figure("1"), Text("ก")])]
                );
        }

        RegisterReading reading = RegisterReading.Of(bytes.ToArray(), null, null);
        Assert.Empty(reading.Years);
        Assert.Contains("(“กองคลัง”, “กองแผน”)", Assert.Single(reading.Problems).Said.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_shows_what_was_not_saved_is_named_where_its_column_counts()
    {
        static Cell Unsaved() => new() { CellFormula = new CellFormula("A1*2") };
        static Cell Error() => new() { DataType = CellValues.Error, CellValue = new CellValue("#REF!") };
        static Cell True() => new() { DataType = CellValues.Boolean, CellValue = new CellValue("1") };
        RegisterReading reading = RegisterReading.Of(
            Workbook([
                Row(1, [.. Headings.Select(Text), Text("หมายเหตุ")]),
                Row(2, [Text("กองคลัง"), Figure("2569"), Figure("1"), Text("ก"), Unsaved(), Text("80"), Figure("46127", 1), Error()]),
                Row(3, [Text("กองคลัง"), Figure("2569"), Figure("2"), Text("ข"), Figure("5"), Error(), Unsaved(), Unsaved()]),
                Row(4, [Text("กองคลัง"), Figure("2569"), Figure("3"), True(), Figure("5"), Text("80"), Figure("46127", 1)]),
            ]),
            null,
            null
        );
        Assert.Empty(reading.Years);
        Assert.Equal(
            [(2, "น้ำหนัก"), (3, "เป้าหมาย 1"), (3, "กำหนดส่งรอบ 6 เดือน"), (4, "ชื่อตัวชี้วัด")],
            reading.Problems.Select(p => (p.Line!.Value, p.Column!)).Distinct()
        );
        Assert.Contains(reading.Problems, p => p.Said.English.Contains("#REF!", StringComparison.Ordinal));

        // What nobody reads of the file may be wrong, and an empty text that a formula gives is saved.
        Cell empty = new()
        {
            CellFormula = new CellFormula("\"\""),
            DataType = CellValues.String,
            CellValue = new CellValue(""),
        };
        Assert.Empty(
            RegisterReading
                .Of(
                    Workbook([
                        Row(1, [.. Headings.Select(Text), Text("หมายเหตุ")]),
                        Row(2, [Text("กองคลัง"), Figure("2569"), Figure("1"), Text("ก"), empty, Text("80"), Figure("46127", 1), Error()]),
                    ]),
                    null,
                    null
                )
                .Problems
        );
    }

    private static byte[] Workbook(IEnumerable<Row> rows)
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                Headings.Select(h => new SharedStringItem(new Text(h)))
            );
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 200, FormatCode = "[$-41E]d mmm yyyy" }),
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 200 }, new CellFormat { NumberFormatId = 9 })
            );
            Add(workbook, 1, "ทะเบียน", null, rows);
        }

        return bytes.ToArray();
    }

    private static void Add(WorkbookPart workbook, uint number, string name, SheetStateValues? state, IEnumerable<Row> rows)
    {
        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows));
        Sheet sheet = new()
        {
            Id = workbook.GetIdOfPart(part),
            SheetId = number,
            Name = name,
        };
        if (state is { } of)
            sheet.State = of;
        workbook.Workbook!.Sheets!.Append(sheet);
    }

    private static Row Row(uint number, IReadOnlyList<Cell> cells)
    {
        for (int i = 0; i < cells.Count; i++)
            cells[i].CellReference = (char)('A' + i) + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Row(cells) { RowIndex = number };
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Shared(int index) => new() { DataType = CellValues.SharedString, CellValue = new CellValue(index) };

    private static Cell Figure(string figure, uint style = 0) => new() { CellValue = new CellValue(figure), StyleIndex = style };

    private static Cell Formula(string formula, string value) =>
        new() { CellFormula = new CellFormula(formula), CellValue = new CellValue(value) };
}
