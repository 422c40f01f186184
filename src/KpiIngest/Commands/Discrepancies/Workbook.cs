using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellString = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>
/// An .xlsx of one sheet with a heading row that stays and filters. Texts are inline strings: a spreadsheet shows them and never computes them,
/// whatever they start with.
/// </summary>
internal static partial class Workbook
{
    /// <summary>Excel refuses a file with a longer cell.</summary>
    private const int CellCharacters = 32_767;

    private const uint HeadingStyle = 1;

    /// <summary>Also to a pipe: a package is written with seeking, which a pipe cannot.</summary>
    /// <param name="rows">A string, an <see cref="int"/> or null a cell.</param>
    public static void WriteTo(Stream result, string sheetName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var package = new MemoryStream();
        Write(package, sheetName, headings, rows);
        package.WriteTo(result);
        result.Flush();
    }

    /// <param name="rows">A string, an <see cref="int"/> or null a cell.</param>
    public static void Write(Stream output, string sheetName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var package = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = package.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
        var sheet = workbook.AddNewPart<WorksheetPart>("sheet");
        WriteSheet(sheet, headings, rows);
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            new Sheets(new Sheet { Id = "sheet", SheetId = 1, Name = sheetName }));
    }

    /// <summary>What a cell can hold: no character that XML forbids, no more than the longest cell, and <c>_x0041_</c> as it is written, not as the A it would become.</summary>
    internal static string CellText(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        }

        var safe = EscapeLike().Replace(kept.ToString(), "_x005F$0");
        return safe.Length <= CellCharacters ? safe : safe[..(CellCharacters - 1)] + "…";
    }

    private static void WriteSheet(WorksheetPart part, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)headings.Count, Width = 18, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(headings.Select(h => Cell(h, HeadingStyle))));
        var count = 1;
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(row.Select(c => Cell(c, 0))));
            count++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{ColumnName(headings.Count)}{count}") });
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value, uint style) => value switch
    {
        null => new Cell(),
        int number => new Cell(new CellValue(number)) { StyleIndex = style },
        _ => new Cell(new InlineString(new CellString(CellText((string)value)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        },
    };

    /// <summary>1 is A, 27 is AA.</summary>
    private static string ColumnName(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26) name = (char)('A' + ((number - 1) % 26)) + name;
        return name;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = HeadingStyle, ApplyFont = true }));

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EscapeLike();
}
