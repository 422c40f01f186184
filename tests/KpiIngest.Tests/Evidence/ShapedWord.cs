using System.IO.Compression;
using System.Text;

namespace KpiIngest.Tests.Evidence;

/// <summary>A Word file with the shapes of tables that a print can set otherwise: merged rows, a table over two pages with a repeated
/// heading, the same row several times, a table in a cell, a total that is a field.</summary>
internal static class ShapedWord
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public const int MergedTable = 0;
    public const int LongTable = 1;
    public const int FirstTwin = 2;
    public const int SecondTwin = 3;
    public const int InnerTable = 5;

    /// <summary>Rows of the long table below its heading.</summary>
    public const int LongRows = 70;

    public static void Write(string path)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(
            zip,
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/></Types>"
        );
        Add(
            zip,
            "_rels/.rels",
            $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        );
        Add(
            zip,
            "word/document.xml",
            $"<w:document xmlns:w=\"{Word}\"><w:body>{Merged()}{Line("ตารางยาว")}{Long()}{Line("ฝ่ายที่หนึ่ง")}{Twin("หนึ่ง")}{Line("ฝ่ายที่สอง")}{Twin("สอง")}{Line("แบบรายงานในกรอบ")}{Nested()}{Line("จบ")}</w:body></w:document>"
        );
    }

    private static string Merged() =>
        Table(
            [2400, 3600, 1600, 1600],
            Row(
                false,
                Cell("กลุ่ม", "<w:vMerge w:val=\"restart\"/>"),
                Cell("ตัวชี้วัด", "<w:vMerge w:val=\"restart\"/>"),
                Cell("ผลการประเมิน", "<w:gridSpan w:val=\"2\"/>")
            ),
            Row(false, Cell("", "<w:vMerge/>"), Cell("", "<w:vMerge/>"), Cell("น้ำหนัก"), Cell("คะแนน")),
            Row(
                false,
                Cell("กลุ่มที่ ๑ น้ำหนัก ๖๐", "<w:vMerge w:val=\"restart\"/>"),
                Cell("ร้อยละของโครงการที่แล้วเสร็จ"),
                Cell("๒๐"),
                Cell("๔.๑๒๓๔")
            ),
            Row(false, Cell("", "<w:vMerge/>"), Cell("ร้อยละของการเบิกจ่ายงบลงทุน"), Cell("๔๐"), Cell("๓.๕๖๗๘")),
            Row(false, Cell("กลุ่มที่ ๒ น้ำหนัก ๔๐"), Cell("ระดับความพึงพอใจของผู้รับบริการ"), Cell("๔๐"), Cell("๔.๙๐๑๒")),
            Row(false, Cell("รวม", "<w:gridSpan w:val=\"2\"/>"), Cell(Field("=SUM(ABOVE)", "๑๐๐")), Cell(""))
        );

    private static string Long() =>
        Table(
            [1200, 5200, 1400, 1400],
            [
                Row(true, Cell("ลำดับ"), Cell("กิจกรรม"), Cell("เป้าหมาย"), Cell("ผล")),
                .. Enumerable
                    .Range(1, LongRows)
                    .Select(i =>
                        Row(false, Cell($"{i}"), Cell($"กิจกรรมที่ {i} ของแผนปฏิบัติการ"), Cell($"{100 + i}"), Cell($"{i}.{i % 7}5"))
                    ),
            ]
        );

    /// <summary>Its second and fourth row say the same, in both of the tables.</summary>
    private static string Twin(string name) =>
        Table(
            [4600, 2300, 2300],
            Row(false, Cell($"รายการของฝ่าย{name}"), Cell("น้ำหนัก"), Cell("คะแนน")),
            Row(false, Cell("การส่งรายงาน"), Cell("๒๕"), Cell("๓.๐๐๐๐")),
            Row(false, Cell($"การอบรมของฝ่าย{name}"), Cell("๕๐"), Cell("๔.๐๐๐๐")),
            Row(false, Cell("การส่งรายงาน"), Cell("๒๕"), Cell("๓.๐๐๐๐")),
            Row(false, Cell($"รวมฝ่าย{name}"), Cell("๑๐๐"), Cell("๓.๕๐๐๐"))
        );

    private static string Nested() =>
        Table(
            [9200],
            Row(
                false,
                Cell(
                    Line("รายละเอียดการคำนวณของตัวชี้วัด")
                        + Table(
                            [5000, 1900, 1900],
                            Row(false, Cell("องค์ประกอบ"), Cell("ค่าน้ำหนัก"), Cell("ค่าคะแนน")),
                            Row(false, Cell("องค์ประกอบด้านคุณภาพ"), Cell("๓๗"), Cell("๒.๗๑๘๒"))
                        )
                        + Line("หมายเหตุ")
                )
            ),
            Row(false, Cell("ผู้รายงาน นางสาวสมศรี ใจดี"))
        );

    private static string Table(int[] widths, params string[] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>"
        + string.Concat(
            new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(s =>
                $"<w:{s} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
            )
        )
        + $"</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{string.Concat(widths.Select(w => $"<w:gridCol w:w=\"{w}\"/>"))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Row(bool heading, params string[] cells) =>
        $"<w:tr><w:trPr>{(heading ? "<w:tblHeader/>" : "")}</w:trPr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : Line(content))}</w:tc>";

    private static string Line(string text) =>
        $"<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Sarabun\" w:hAnsi=\"Sarabun\" w:cs=\"Sarabun\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Field(string instruction, string result) =>
        $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
