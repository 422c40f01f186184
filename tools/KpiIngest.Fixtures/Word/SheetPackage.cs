using System.Globalization;
using System.IO.Compression;
using System.Text;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Word;

/// <summary>The summary of a card as a workbook: figures kept as numbers and shown by formats, words as shared strings.</summary>
internal static class SheetPackage
{
    private const string Main =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset Written = new(2014, 10, 1, 10, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Card card)
    {
        List<IReadOnlyList<SheetCell>> rows = Rows(card.Summary!).ToList();
        List<string> strings = rows.SelectMany(r => r)
            .Where(c => c.Format < 0)
            .Select(c => c.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + Override("workbook", "sheet.main")
                    + Override("sheet1", "worksheet")
                    + Override("styles", "styles")
                    + Override("sharedStrings", "sharedStrings")
                    + "</Types>"
            );
            Add(zip, "_rels/.rels", Links(Link("r1", "officeDocument", "xl/workbook.xml")));
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook {Main}><sheets><sheet name=\"คะแนน\" sheetId=\"1\" r:id=\"s1\"/></sheets><oleSize ref=\"A1:E{rows.Count}\"/></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Links(
                    Link("s1", "worksheet", "sheet1.xml")
                        + Link("st", "styles", "styles.xml")
                        + Link("ss", "sharedStrings", "sharedStrings.xml")
                )
            );
            Add(zip, "xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(strings.Select(s => $"<si><t>{s}</t></si>"))}</sst>");
            Add(
                zip,
                "xl/styles.xml",
                $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"200\" formatCode=\"t0.0000\"/><numFmt numFmtId=\"201\" formatCode=\"t0.##\"/></numFmts><cellXfs><xf numFmtId=\"200\"/><xf numFmtId=\"61\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>"
            );
            Add(
                zip,
                "xl/sheet1.xml",
                $"<worksheet {Main}><sheetData>{string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, r, c, strings)))}</row>"))}</sheetData></worksheet>"
            );
        }

        return bytes.ToArray();
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Rows(Sheet sheet)
    {
        yield return [.. sheet.Columns.Select(c => SheetCell.Words(c.Heading.Replace('\n', ' ')))];
        foreach (Line line in sheet.Lines)
            yield return
            [
                SheetCell.Words(line.Printed),
                Weight(line.Weight),
                SheetCell.Words(line.Result.TextIn(Digits.Thai)),
                SheetCell.Whole(line.Mark.Score),
                SheetCell.Four(line.Mark.Weighted),
            ];
        yield return
        [
            SheetCell.Words(sheet.Total!.Label!),
            Weight(sheet.Total.Weight),
            SheetCell.Words(""),
            SheetCell.Words(""),
            SheetCell.Four(sheet.Total.Mark.Weighted),
        ];
    }

    /// <summary>A weight of one place is kept as text: its column shows as many places as each row needs.</summary>
    private static SheetCell Weight(Stated weight) => SheetCell.Words(weight.TextIn(Digits.Thai));

    private static string Cell(SheetCell cell, int row, int column, List<string> strings)
    {
        string at = $"{(char)('A' + column)}{row + 1}";
        if (cell.Text.Length == 0)
            return "";
        return cell.Format < 0
            ? $"<c r=\"{at}\" t=\"s\"><v>{strings.IndexOf(cell.Text)}</v></c>"
            : $"<c r=\"{at}\" s=\"{cell.Format}\"><v>{cell.Text}</v></c>";
    }

    private static string Override(string part, string type) => $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"{Type}{type}+xml\"/>";

    private static string Link(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}{type}\" Target=\"{target}\"/>";

    private static string Links(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Written;
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <param name="Format">Index of the look; -1 for words.</param>
    private sealed record SheetCell(string Text, int Format)
    {
        public static SheetCell Words(string text) => new(text, -1);

        public static SheetCell Four(Stated figure) => new(figure.Number.ToString(CultureInfo.InvariantCulture), 0);

        public static SheetCell Whole(Stated figure) => new(figure.Number.ToString(CultureInfo.InvariantCulture), 1);
    }
}
