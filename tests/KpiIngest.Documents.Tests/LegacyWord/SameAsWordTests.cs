using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>One document that holds a difficulty a line, as .docx and as older formats: the same is read from all. LibreOffice knows no
/// automatic numbers in Thai figures: these arrive in Arabic ones.</summary>
[Trait("Lane", "Whole")]
public sealed class SameAsWordTests
{
    [Theory]
    [InlineData(SourceFormat.Doc)]
    [InlineData(SourceFormat.Odt)]
    public async Task An_older_file_reads_like_the_Word_file_it_was_saved_from(SourceFormat format)
    {
        using WordFile word = Difficulties().Save();
        using OlderFile older = await OlderFile.OfAsync(word, format);

        Document document = Assert.IsType<ReadResult.Success>(await older.ReadAsync()).Document;

        Assert.Equal(format, document.Format);
        string expected = DocumentDump
            .ToText(
                Assert
                    .IsType<ReadResult.Success>(
                        await new KpiIngest.Documents.Word.WordReader().ReadAsync(
                            new SourceFile(word.Path, SourceFormat.Docx),
                            CancellationToken.None
                        )
                    )
                    .Document
            )
            .Replace("ประเด็นที่ ๑", "ประเด็นที่ 1", StringComparison.Ordinal)
            .Replace("๑.๑", "1.1", StringComparison.Ordinal);
        string actual = DocumentDump.ToText(document);
        Assert.True(string.Equals(expected, actual, StringComparison.Ordinal), $"expected:\n{expected}\nfound:\n{actual}");
    }

    private static WordFile Difficulties() =>
        WordFile
            .OfBody(
                P(R("รายงาน ประจำปีงบประมาณ พ.ศ. ๒๕๕๗"))
                    + P(Form(true), R(" รอบ ๖ เดือน"))
                    + P(Form(false), R(" รอบ ๑๒ เดือน"))
                    + P("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", R(" รอบ ๙ เดือน"))
                    + P(R("☐ ไม่ใช่ ☑ ใช่"))
                    + Item("ก", 1)
                    + Item("ข", 1, 1)
                    + Item("ค", 2)
                    + Item("ง", 3)
                    + Item("จ", 4)
                    + P(
                        R("๔", "<w:vertAlign w:val=\"superscript\"/>"),
                        R("คะแนน"),
                        "<w:r><w:tab/></w:r>",
                        R("ต่อ"),
                        "<w:r><w:br/></w:r>",
                        R("บรรทัด")
                    )
                    + P("<w:fldSimple w:instr=\" =SUM(ABOVE) \">" + R("๑๕.๕๐๐๐") + "</w:fldSimple>")
                    + P(R("เห็น "), R("ซ่อน", "<w:vanish/>"), R("ต่อ"))
                    + T(
                        Row(Cell("ประเด็น", "<w:vMerge w:val=\"restart\"/>"), Cell("น้ำหนัก (W)", "<w:gridSpan w:val=\"2\"/>")),
                        Row(Cell("", "<w:vMerge/>"), Cell("๑"), Cell("๒")),
                        Row(Cell("รวม"), Cell(P(R("๐.๕๐๐๐")) + Nested + P()), Cell("-"))
                    )
                    + P(R("จบ"))
            )
            .Numbering(
                Abstract(0, Level(0, "thaiNumbers", "ประเด็นที่ %1"), Level(1, "thaiNumbers", "%1.%2"))
                    + Abstract(1, Level(0, "thaiLetters", "%1."))
                    + Abstract(2, Level(0, "upperRoman", "%1)"))
                    + Abstract(3, Level(0, "decimal", "%1."))
                    + Num(1, 0)
                    + Num(2, 1)
                    + Num(3, 2)
                    + Num(4, 3)
            );

    private static string Nested => Grid(2, Row(Cell("๑"), Cell("๓.๐๐๐๐")), Row(Cell("๒"), Cell("๔.๕๐๐๐")));

    private static string T(params string[] rows) => Grid(3, rows);

    private static string Grid(int columns, params string[] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"{columns * 2000}\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
        + string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", columns))
        + $"</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string content, string properties = "")
    {
        int width = properties.Contains("gridSpan", StringComparison.Ordinal) ? 4000 : 2000;
        return Tc(content, $"<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}");
    }

    private static string Form(bool ticked) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Check1\"/><w:enabled/><w:calcOnExit w:val=\"0\"/><w:checkBox><w:sizeAuto/>"
        + $"<w:default w:val=\"{(ticked ? 1 : 0)}\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space=\"preserve\"> FORMCHECKBOX </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Item(string text, int number, int level = 0) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr>{R(text)}</w:p>";

    private static string Level(int index, string format, string text) =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"{text}\"/><w:pPr><w:ind w:left=\"{360 * (index + 1)}\" w:hanging=\"360\"/></w:pPr></w:lvl>";

    private static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(levels)}</w:abstractNum>";

    private static string Num(int id, int definition) => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/></w:num>";
}
