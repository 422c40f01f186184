using System.IO.Compression;
using System.Text;

namespace KpiIngest.Documents.Tests.Sheets;

/// <summary>A workbook of one sheet built from raw XML.</summary>
public static class SheetFile
{
    private const string Main =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <param name="sheet">What stands inside <c>worksheet</c>.</param>
    /// <param name="formats">The looks of cells, by number format.</param>
    /// <param name="strings">Shared strings.</param>
    /// <param name="workbook">What stands in <c>workbook</c> after the sheets.</param>
    public static byte[] Of(string sheet, string[]? formats = null, string[]? strings = null, string workbook = "")
    {
        string[] codes = formats ?? [];
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + Override("workbook", "sheet.main")
                + Override("sheet1", "worksheet")
                + Override("styles", "styles")
                + Override("sharedStrings", "sharedStrings")
                + "</Types>",
            ["_rels/.rels"] = Links(Link("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/_rels/workbook.xml.rels"] = Links(
                Link("s1", "worksheet", "sheet1.xml")
                    + Link("st", "styles", "styles.xml")
                    + Link("ss", "sharedStrings", "sharedStrings.xml")
            ),
            ["xl/workbook.xml"] = $"<workbook {Main}><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets>{workbook}</workbook>",
            ["xl/sheet1.xml"] = $"<worksheet {Main}>{sheet}</worksheet>",
            ["xl/sharedStrings.xml"] = $"<sst {Main}>{string.Concat((strings ?? []).Select(s => $"<si><t>{s}</t></si>"))}</sst>",
            ["xl/styles.xml"] =
                $"<styleSheet {Main}><numFmts>{string.Concat(codes.Select((c, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(c)}\"/>"))}</numFmts>"
                + $"<cellXfs>{string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>",
        };
        MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, string content) in parts)
            {
                using Stream stream = zip.CreateEntry(path).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    private static string Override(string part, string type) => $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"{Type}{type}+xml\"/>";

    private static string Link(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}{type}\" Target=\"{target}\"/>";

    private static string Links(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
