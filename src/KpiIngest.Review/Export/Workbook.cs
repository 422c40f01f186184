using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace KpiIngest.Review.Export;

/// <summary>
/// An .xlsx of one sheet with a heading row that stays and filters, written row by row: memory does not grow with the rows, and the output
/// need not seek. Texts are inline strings: a spreadsheet shows them and never computes them, whatever they start with.
/// </summary>
public sealed partial class Workbook : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Excel refuses a file with a longer cell.</summary>
    private const int CellCharacters = 32_767;

    private const int HeadingStyle = 1;

    private readonly ZipArchive package;
    private readonly Stream part;
    private readonly XmlWriter sheet;
    private readonly int columns;
    private int rows = 1;

    /// <param name="output">Left open.</param>
    public Workbook(Stream output, string sheetName, IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        columns = headings.Count;
        package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WorkbookParts.Write(package, sheetName);
        part = WorkbookParts.Open(package, WorkbookParts.Sheet);
        sheet = XmlWriter.Create(part, WorkbookParts.Xml);
        sheet.WriteStartElement("worksheet", WorkbookParts.Namespace);
        sheet.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
        );
        sheet.WriteRaw(
            string.Create(CultureInfo.InvariantCulture, $"""<cols><col min="1" max="{columns}" width="18" customWidth="1"/></cols>""")
        );
        sheet.WriteStartElement("sheetData", WorkbookParts.Namespace);
        WriteRow(headings, HeadingStyle);
    }

    /// <summary>Also to a pipe.</summary>
    /// <param name="rows">A string, an <see cref="int"/> or null a cell.</param>
    public static void WriteTo(Stream result, string sheetName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rows);
        using (Workbook workbook = new(result, sheetName, headings))
            foreach (IReadOnlyList<object?> row in rows)
                workbook.Add(row);
        result.Flush();
    }

    /// <param name="row">A string, an <see cref="int"/> or null a cell.</param>
    public void Add(IReadOnlyList<object?> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        WriteRow(row, 0);
        rows++;
    }

    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteStartElement("autoFilter", WorkbookParts.Namespace);
        sheet.WriteAttributeString("ref", string.Create(CultureInfo.InvariantCulture, $"A1:{ColumnName(columns)}{rows}"));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        part.Dispose();
        package.Dispose();
    }

    /// <summary>What a cell can hold: no character that XML forbids, no more than the longest cell, and <c>_x0041_</c> as it is written,
    /// not as the A it would become.</summary>
    internal static string CellText(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune.ToString());
        }

        string safe = EscapeLike().Replace(kept.ToString(), "_x005F$0");
        if (safe.Length <= CellCharacters)
            return safe;
        int end = char.IsHighSurrogate(safe[CellCharacters - 2]) ? CellCharacters - 2 : CellCharacters - 1;
        return safe[..end] + "…";
    }

    private void WriteRow(IReadOnlyList<object?> cells, int style)
    {
        sheet.WriteStartElement("row", WorkbookParts.Namespace);
        foreach (object? cell in cells)
            WriteCell(cell, style);
        sheet.WriteEndElement();
    }

    private void WriteCell(object? value, int style)
    {
        sheet.WriteStartElement("c", WorkbookParts.Namespace);
        if (value is not null && style != 0)
            sheet.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (value is int number)
        {
            sheet.WriteElementString("v", WorkbookParts.Namespace, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (value is not null)
        {
            sheet.WriteAttributeString("t", "inlineStr");
            sheet.WriteStartElement("is", WorkbookParts.Namespace);
            sheet.WriteStartElement("t", WorkbookParts.Namespace);
            sheet.WriteAttributeString("xml", "space", null, "preserve");
            sheet.WriteString(CellText((string)value));
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    /// <summary>1 is A, 27 is AA.</summary>
    private static string ColumnName(int number)
    {
        string name = "";
        for (; number > 0; number = (number - 1) / 26)
            name = (char)('A' + ((number - 1) % 26)) + name;
        return name;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EscapeLike();
}
