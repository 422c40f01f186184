using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>What LibreOffice computes anew, doubles or shows although it is hidden is read as its author saw it.</summary>
[Trait("Lane", "Whole")]
public sealed class AsTheAuthorSawTests : IDisposable
{
    private const string FormulaInRichText =
        @"{\rtf1\ansi\ansicpg874\deff0{\fonttbl{\f0\fnil\fcharset222 TH SarabunPSK;}}\f0 \trowd\cellx2000\intbl \u3665?\u3664?\cell\row"
        + @"\trowd\cellx2000\intbl{\field{\*\fldinst {\rtlch\fcs1 \af0 \ltrch\fcs0  =SUM(ABOVE) }}{\fldrslt {\u3667?\u3664?}}}\cell\row \pard end\par}";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-seen-{Guid.NewGuid():N}.bin");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task A_total_computed_in_rich_text_is_the_stored_one()
    {
        await File.WriteAllTextAsync(path, FormulaInRichText, Encoding.ASCII);
        Assert.Equal("table 0\n row 0\n  0: ๑๐\n row 1\n  0: ๓๐\nend\n", await DumpAsync(SourceFormat.Rtf));
    }

    /// <summary>LibreOffice computes the field while it saves: the file itself holds 0 then.</summary>
    [Theory]
    [InlineData(SourceFormat.Doc)]
    [InlineData(SourceFormat.Odt)]
    public async Task A_total_that_LibreOffice_computed_over_Thai_figures_is_not_certain(SourceFormat format)
    {
        using WordFile word = WordFile.OfBody(Sum("๑๐", "๒๐", "๓๐") + P(R("จบ"))).Save();
        using OlderFile older = await OlderFile.OfAsync(word, format);
        Assert.Equal(
            "table 0\n row 0\n  0: ๑๐\n row 1\n  0: ๒๐\n row 2\n  0: {?0}\nจบ\n",
            DocumentDump.ToText(Assert.IsType<ReadResult.Success>(await older.ReadAsync()).Document)
        );
    }

    [Theory]
    [InlineData("๑๐", "๒๐", "0", "{?0}")]
    [InlineData("๑๐", "20", "20", "{?20}")]
    [InlineData("๑๐", "๒๐", "๓๐", "๓๐")]
    [InlineData("10", "20", "30", "30")]
    [InlineData("10", "20", "0", "0")]
    public async Task A_result_in_other_figures_than_its_table_is_not_certain(string one, string two, string sum, string read)
    {
        using WordFile word = WordFile.OfBody(Sum(one, two, sum) + P(R("๓"))).Save();
        ReadResult result = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
            new SourceFile(word.Path, SourceFormat.Doc),
            CancellationToken.None
        );
        Assert.Equal(
            $"table 0\n row 0\n  0: {one}\n row 1\n  0: {two}\n row 2\n  0: {read}\n๓\n",
            DocumentDump.ToText(Assert.IsType<ReadResult.Success>(result).Document)
        );
        ReadResult asWord = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
            new SourceFile(word.Path, SourceFormat.Docx),
            CancellationToken.None
        );
        Assert.Contains($"0: {sum}\n๓", DocumentDump.ToText(Assert.IsType<ReadResult.Success>(asWord).Document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0013 =SUM(ABOVE)\u001430\u0015", 2)]
    [InlineData("\u0013=1+1 \\# \"0.00\"\u0015", 1)]
    [InlineData("\u0013 =SUM(<A1:A3>)\u00140\u0015", null)]
    [InlineData("\u0013 PAGE \u00141\u0015 = 3", null)]
    [InlineData("\u0013 IF 1=1 a b \u0014a\u0015", null)]
    [InlineData("a = b\u0013\u0001=\u0014", null)]
    public void Only_the_sign_of_a_formula_is_found_in_the_text_of_a_doc(string text, int? sign)
    {
        Assert.Equal(sign is null ? [] : [sign.Value], FormulaFields.Find(Encoding.Latin1.GetBytes(text)));
        Assert.Equal(sign is null ? [] : [sign.Value * 2], FormulaFields.Find(Encoding.Unicode.GetBytes(text)));
    }

    [Fact]
    public async Task A_content_control_that_LibreOffice_saved_doubled_is_read_once()
    {
        static string Control(params string[] runs) =>
            $"<w:sdt><w:sdtPr><w:id w:val=\"9\"/><w:text/></w:sdtPr><w:sdtContent>{string.Concat(runs)}</w:sdtContent></w:sdt>";
        using WordFile word = WordFile
            .OfBody(
                P(R("คะแนน "), Control(R("๕")), R(" จบ"))
                    + P(Control(R("๓") + R(".") + R("๐๐")))
                    + P(Control(R("๑")), R(" และ "), Control(R("๒")))
                    + P(R("ท้าย"))
            )
            .Save();
        using OlderFile older = await OlderFile.OfAsync(word, SourceFormat.Doc);
        Assert.Equal(
            "คะแนน ๕ จบ\n๓.๐๐\n๑ และ ๒\nท้าย\n",
            DocumentDump.ToText(Assert.IsType<ReadResult.Success>(await older.ReadAsync()).Document)
        );
    }

    [Theory]
    [InlineData("F๕ T๕ F๕ F๕", "๕")]
    [InlineData("F๕๐ T๕ F๕๐ T๐ F๕๐ F๕๐", "๕๐")]
    [InlineData("F๕ F๕", "{?๕๕}")]
    [InlineData("F๕ T๕", "{?๕๕}")]
    [InlineData("F๕", "๕")]
    [InlineData("F๕ T/ F๕", "๕/๕")]
    [InlineData("T๕ F๔ T๓", "๕๔๓")]
    public async Task Form_fields_that_repeat_their_text_otherwise_are_not_certain(string pieces, string read)
    {
        static string Piece(string piece) =>
            piece[0] == 'T'
                ? R(piece[1..])
                : "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + R(piece[1..])
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        using WordFile word = WordFile.OfBody(T(Tr(Tc(P([.. pieces.Split(' ').Select(Piece)]))))).Save();
        ReadResult result = await new KpiIngest.Documents.Word.WordReader().ReadAsync(
            new SourceFile(word.Path, SourceFormat.Doc),
            CancellationToken.None
        );
        string dump = DocumentDump.ToText(Assert.IsType<ReadResult.Success>(result).Document).Split('\n')[2];
        Assert.Equal("  0: " + read, dump.Replace("}{?", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text:display=\"none\"", true)]
    [InlineData("text:display=\"condition\" text:condition=\"ooow:1\" text:is-hidden=\"true\"", true)]
    [InlineData("text:display=\"condition\" text:condition=\"ooow:0\"", false)]
    [InlineData("", false)]
    public async Task A_hidden_section_of_an_open_document_is_not_read_and_said(string display, bool hidden)
    {
        using OlderFile older = await OpenTextAsync(body =>
            body + $"<text:section text:name=\"s\" {display}><text:p>๙.๙๙</text:p></text:section>"
        );
        string read = DocumentDump.ToText(Assert.IsType<ReadResult.Success>(await older.ReadAsync()).Document);
        Assert.Equal(!hidden, read.Contains("๙.๙๙", StringComparison.Ordinal));
        Assert.Equal(hidden, read.Contains("note hidden-section", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hidden_text_computed_cells_and_fields_of_an_open_document_are_read_as_seen()
    {
        using OlderFile older = await OpenTextAsync(body =>
            body
            + "<text:p>ก<text:hidden-text text:condition=\"ooow:1\" text:string-value=\"ลับ\" text:is-hidden=\"true\">ลับ</text:hidden-text>"
            + "<text:expression text:formula=\"ooow:1+1\" office:value-type=\"float\" office:value=\"2\">๗</text:expression><text:date text:date-value=\"2013-01-31\">๓๑ ม.ค. ๕๖</text:date></text:p>"
            + "<text:p>ซ่อนทั้งบรรทัด<text:hidden-paragraph text:condition=\"ooow:1\" text:is-hidden=\"true\"/></text:p>"
            + "<table:table table:name=\"t\"><table:table-column/><table:table-row><table:table-cell table:formula=\"ooow:sum &lt;A1:A1&gt;\" office:value-type=\"float\" office:value=\"30\"><text:p>๓๐</text:p></table:table-cell></table:table-row></table:table>"
        );
        Assert.Contains(
            "ก๗๓๑ ม.ค. ๕๖\n\ntable 0\n row 0\n  0: ๓๐\n",
            DocumentDump.ToText(Assert.IsType<ReadResult.Success>(await older.ReadAsync()).Document),
            StringComparison.Ordinal
        );
    }

    private static string Sum(string one, string two, string sum) =>
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid>"
        + Tr(Tc(one))
        + Tr(Tc(two))
        + Tr(
            Tc(
                P(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + R(sum)
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                )
            )
        )
        + "</w:tbl>";

    private static async Task<OlderFile> OpenTextAsync(Func<string, string> body)
    {
        using WordFile word = WordFile.OfBody(P(R("ก่อน"))).Save();
        OlderFile older = await OlderFile.OfAsync(word, SourceFormat.Odt);
        using ZipArchive zip = ZipFile.Open(older.Path, ZipArchiveMode.Update);
        ZipArchiveEntry content = zip.GetEntry("content.xml")!;
        string text;
        using (StreamReader reader = new(content.Open()))
            text = await reader.ReadToEndAsync();
        content.Delete();
        int end = text.IndexOf("</office:text>", StringComparison.Ordinal);
        await using StreamWriter writer = new(zip.CreateEntry("content.xml").Open());
        await writer.WriteAsync(text[..end] + body("") + text[end..]);
        return older;
    }

    private async Task<string> DumpAsync(SourceFormat format) =>
        DocumentDump.ToText(
            Assert
                .IsType<ReadResult.Success>(await new LegacyWordReader().ReadAsync(new SourceFile(path, format), CancellationToken.None))
                .Document
        );
}
