using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Register.Files;

/// <summary>Reads the sheets of an .xlsx, cell by cell, never as a whole tree; takes the one visible sheet that has the headings of a
/// register. Macros, links and formulas are not followed: the value that was saved counts.</summary>
internal static class WorkbookTable
{
    /// <exception cref="RegisterFileException">It is no workbook, locked, damaged or too large.</exception>
    public static IReadOnlyList<RegisterLine> Read(byte[] bytes)
    {
        try
        {
            Guard(bytes);
            using MemoryStream stream = new(bytes, writable: false);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(
                stream,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = RegisterFileLimits.ExpandedBytes }
            );
            if (document.WorkbookPart is not { } workbook)
                throw Damaged("no workbook");
            CellTexts texts = CellTexts.Of(workbook);
            List<(string Name, IReadOnlyList<RegisterLine> Lines)> sheets = [];
            foreach (Sheet sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
            {
                if (sheet.State is { } state && state.Value != SheetStateValues.Visible)
                    continue;
                if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out OpenXmlPart? part) && part is WorksheetPart worksheet)
                    sheets.Add((sheet.Name?.Value ?? "", Lines(worksheet, texts)));
            }

            return sheets.Count == 0
                ? throw new RegisterFileException(new Bilingual("ไฟล์ไม่มีแผ่นงานที่มองเห็น", "the workbook has no visible sheet"))
                : TheOnly(sheets);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or FileFormatException
                        or XmlException
                        or OpenXmlPackageException
                        or UriFormatException
                        or EndOfStreamException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            throw Damaged(e.Message);
        }
    }

    /// <summary>Of two sheets with headings nobody knows which is meant, or whether both are.</summary>
    private static IReadOnlyList<RegisterLine> TheOnly(List<(string Name, IReadOnlyList<RegisterLine> Lines)> sheets)
    {
        List<(string Name, IReadOnlyList<RegisterLine> Lines)> registers = [.. sheets.Where(s => RegisterHeadings.Known(s.Lines) > 0)];
        if (registers.Count <= 1)
            return (registers.Count == 1 ? registers : sheets)[0].Lines;
        string names = string.Join(", ", registers.Take(10).Select(r => $"“{r.Name}”"));
        throw new RegisterFileException(
            new Bilingual(
                $"มีแผ่นงานที่มีหัวตารางทะเบียน {registers.Count} แผ่น ({names}) กรุณารวมไว้ในแผ่นเดียว หรือซ่อนหรือลบแผ่นที่ไม่ใช้",
                $"{registers.Count} sheets have the headings of a register ({names}); please put all into one, or hide or remove those that are not meant"
            )
        );
    }

    private static RegisterFileException Damaged(string why) =>
        new(
            new Bilingual(
                $"เปิดไฟล์เป็น .xlsx ไม่ได้ ({why}) กรุณาเปิดด้วย Excel หรือ LibreOffice แล้วบันทึกใหม่เป็น .xlsx หรือ .csv",
                $"the file cannot be opened as .xlsx ({why}); please open it in Excel or LibreOffice and save it anew as .xlsx or .csv"
            )
        );

    /// <summary>By the directory, before any part is unfolded.</summary>
    private static void Guard(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, writable: false);
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > RegisterFileLimits.Parts)
            throw RegisterFileLimits.Over("จำนวนส่วนในไฟล์", "parts of the file", RegisterFileLimits.Parts);
        if (zip.Entries.Any(e => e.IsEncrypted))
            throw new RegisterFileException(
                new Bilingual("ไฟล์มีรหัสผ่าน กรุณาบันทึกแบบไม่มีรหัสผ่าน", "the file has a password; please save it without one")
            );
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            // What the directory says of sizes need not be so.
            using Stream part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0; )
                if ((total += read) > RegisterFileLimits.ExpandedBytes)
                    throw RegisterFileLimits.Over(
                        "ขนาดหลังคลายการบีบอัด (ไบต์) ",
                        "bytes after expansion",
                        RegisterFileLimits.ExpandedBytes
                    );
        }
    }

    private static List<RegisterLine> Lines(WorksheetPart worksheet, CellTexts texts)
    {
        List<RegisterLine> lines = [];
        using OpenXmlReader reader = OpenXmlReader.Create(worksheet);
        int number = 0;
        while (reader.Read())
        {
            if (!reader.IsStartElement || reader.ElementType != typeof(Row))
                continue;
            number =
                reader.Attributes.FirstOrDefault(a => a.LocalName == "r") is { Value: { } stated }
                && int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int at)
                    ? at
                    : number + 1;
            Dictionary<int, Bilingual> unread = [];
            RegisterLine line = new(number, Cells(reader, texts, unread)) { Unread = unread };
            if (line.IsBlank)
                continue;
            if (lines.Count >= RegisterFileLimits.Lines)
                throw RegisterFileLimits.Over("จำนวนแถว", "rows", RegisterFileLimits.Lines);
            lines.Add(line);
        }

        return lines;
    }

    /// <param name="unread">Cells that show something which was not saved with them.</param>
    private static List<string> Cells(OpenXmlReader reader, CellTexts texts, Dictionary<int, Bilingual> unread)
    {
        List<string> cells = [];
        if (!reader.ReadFirstChild())
            return cells;
        do
        {
            if (reader.ElementType != typeof(Cell))
                continue;
            Cell cell = (Cell)reader.LoadCurrentElement()!;
            int column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= RegisterFileLimits.Columns)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            if (CellTexts.Missing(cell) is { } missing)
                unread[column] = missing;
            string text = texts.Of(cell).Trim();
            if (text.Length > RegisterFileLimits.CellCharacters)
                throw RegisterFileLimits.Over("จำนวนอักขระในช่องหนึ่ง", "characters of a cell", RegisterFileLimits.CellCharacters);
            cells[column] = text;
        } while (reader.ReadNextSibling());
        return cells;
    }

    /// <summary>0 for A, 26 for AA.</summary>
    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char c in reference)
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A') + 1;
            if (column > RegisterFileLimits.Columns)
                break;
        }

        return column - 1;
    }
}
