using System.IO.Compression;
using System.Text.RegularExpressions;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Tools;
using KpiIngest.Documents.Tests.Word;
using KpiIngest.Documents.Tools;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>Prints of Word files, with a script in the place of LibreOffice: what it is given, and what is said where it gives
/// nothing.</summary>
[Trait("Lane", "Whole")]
public sealed partial class WordPrintTests : IDisposable
{
    /// <summary>Keeps what it is given beside itself, and writes a PDF.</summary>
    private const string Prints =
        "here=$(dirname \"$0\"); echo \"$@\" > \"$here/arguments\"; while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done; cp \"$1\" \"$here/given\"; mkdir -p \"$out\"; printf '%%PDF-1.6 x' > \"$out/report.pdf\"";

    private readonly TemporaryFolder folder = new();

    private string Pdf => Path.Combine(folder.Path, "print.pdf");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Word_file_is_printed_to_where_it_is_asked_for()
    {
        using Script office = new(Prints, LibreOffice.Tool);
        using WordFile word = WordFile.OfBody(P(R("๓.๐๐๐๐"))).Save();
        Assert.Null(await PrintAsync(office.Folder, word.Path, SourceFormat.Docx));
        Assert.Equal("%PDF-1.6 x", await File.ReadAllTextAsync(Pdf));
        string arguments = await File.ReadAllTextAsync(Path.Combine(office.Folder, "arguments"));
        Assert.Contains("--convert-to pdf:writer_pdf_Export", arguments, StringComparison.Ordinal);
        Assert.Contains("--infilter=MS Word 2007 XML", arguments, StringComparison.Ordinal);
        Assert.Contains("-env:UserInstallation=", arguments, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" =SUM(ABOVE) ")]
    [InlineData("= 2 + 3 \\# \"0.00\"")]
    [InlineData(" DATE \\@ \"d MMMM yyyy\" ")]
    [InlineData(" savedate ")]
    [InlineData(" FILENAME \\p ")]
    [InlineData(" INCLUDEPICTURE \"http://example.invalid/a.png\" \\d ")]
    public async Task The_result_of_a_field_that_would_be_computed_anew_stays_as_it_is_stored(string instruction)
    {
        string document = await GivenAsync(
            P(Mark("begin"), Instruction(instruction), Mark("separate"), R("๓๐"), Mark("end"))
                + P($"<w:fldSimple w:instr=\"{instruction.Replace("\"", "&quot;", StringComparison.Ordinal)}\">{R("๓๑")}</w:fldSimple>")
        );
        Assert.Equal(2, Stopped().Count(document));
        Assert.Contains(">๓๐<", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" PAGE ")]
    [InlineData(" NUMPAGES \\* Arabic ")]
    [InlineData(" HYPERLINK \"http://example.invalid/\" ")]
    [InlineData(" FORMTEXT ")]
    [InlineData(" TOC \\o \"1-3\" ")]
    [InlineData(" DATES ")]
    public async Task Fields_of_the_print_itself_and_unknown_ones_are_left_alone(string instruction)
    {
        string document = await GivenAsync(P(Mark("begin"), Instruction(instruction), Mark("separate"), R("๓๐"), Mark("end")));
        Assert.Empty(Stopped().Matches(document));
    }

    [Fact]
    public async Task A_formula_in_pieces_and_one_within_another_field_are_both_stopped()
    {
        string document = await GivenAsync(
            P(
                Mark("begin"),
                Instruction(" "),
                Instruction("="),
                Instruction("SUM("),
                Mark("begin"),
                Instruction(" TIME "),
                Mark("separate"),
                R("๑"),
                Mark("end"),
                Instruction(")"),
                Mark("separate"),
                R("๓๐"),
                Mark("end")
            )
        );
        Assert.Equal(2, Stopped().Count(document));
        Assert.Contains(">SUM(<", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_lead_out_of_the_file_are_gone_and_addresses_to_click_stay()
    {
        const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        using Script office = new(Prints, LibreOffice.Tool);
        using WordFile word = WordFile
            .OfBody(P(R("๑")))
            .Relationship($"<Relationship Id=\"out1\" Type=\"{Kind}image\" Target=\"file:///etc/hostname\" TargetMode=\"External\"/>")
            .Relationship(
                $"<Relationship Id=\"out2\" Type=\"{Kind}attachedTemplate\" Target=\"http://example.invalid/t.dotx\" TargetMode=\"External\"/>"
            )
            .Relationship(
                $"<Relationship Id=\"click\" Type=\"{Kind}hyperlink\" Target=\"http://example.invalid/\" TargetMode=\"External\"/>"
            )
            .Relationship($"<Relationship Id=\"inside\" Type=\"{Kind}image\" Target=\"media/a.png\"/>")
            .Save();
        Assert.Null(await PrintAsync(office.Folder, word.Path, SourceFormat.Docx));
        string links = Part(office, "word/_rels/document.xml.rels");
        Assert.DoesNotContain("out", links, StringComparison.Ordinal);
        foreach (string kept in new[] { "\"click\"", "\"inside\"" })
            Assert.Contains(kept, links, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_LibreOffice_it_is_said_what_to_install_and_that_the_rest_is_there()
    {
        using WordFile word = WordFile.OfBody(P(R("๑"))).Save();
        ReadError error = (await PrintAsync(folder.Path, word.Path, SourceFormat.Docx))!;
        Assert.Equal("tool-missing", error.Code);
        Assert.Contains(LibreOffice.Package, error.Message, StringComparison.Ordinal);
        Assert.Contains(LibreOffice.Package, error.MessageEn, StringComparison.Ordinal);
        Assert.Contains("ดาวน์โหลด", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Pdf));
    }

    [Theory]
    [InlineData("exit 1", "damaged")]
    [InlineData("exit 0", "damaged")]
    [InlineData("kill -SEGV $$", "damaged")]
    [InlineData(
        "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done; mkdir -p \"$out\"; echo garbage > \"$out/report.pdf\"",
        "tool-failed"
    )]
    [InlineData("sleep 100", "time-limit")]
    public async Task A_print_that_fails_says_so_asks_nobody_to_send_the_file_again_and_leaves_nothing(string script, string code)
    {
        using Script office = new(script, LibreOffice.Tool);
        using WordFile word = WordFile.OfBody(P(R("๑"))).Save();
        ReadError error = (
            await PrintAsync(office.Folder, word.Path, SourceFormat.Docx, WordPrint.Usual with { ToolWait = TimeSpan.FromSeconds(2) })
        )!;
        Assert.Equal(code, error.Code);
        Assert.Contains("LibreOffice", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ส่งอีกครั้ง", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("send it again", error.MessageEn, StringComparison.Ordinal);
        Assert.False(File.Exists(Pdf));
    }

    [Fact]
    public async Task A_package_over_its_limit_is_not_handed_over()
    {
        using Script office = new(Prints, LibreOffice.Tool);
        using WordFile word = WordFile.OfBody(P(R(new string('ก', 50_000)))).Save();
        Assert.Equal(
            "over-limit",
            (await PrintAsync(office.Folder, word.Path, SourceFormat.Docx, WordPrint.Usual with { ExpandedBytes = 10_000 }))!.Code
        );
        Assert.False(File.Exists(Path.Combine(office.Folder, "given")));
    }

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Instruction(string text) => $"<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>";

    private async Task<string> GivenAsync(string body)
    {
        using Script office = new(Prints, LibreOffice.Tool);
        using WordFile word = WordFile.OfBody(body).Save();
        Assert.Null(await PrintAsync(office.Folder, word.Path, SourceFormat.Docx));
        return Part(office, "word/document.xml");
    }

    private static string Part(Script office, string name)
    {
        using ZipArchive given = ZipFile.OpenRead(Path.Combine(office.Folder, "given"));
        using StreamReader reader = new(given.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private Task<ReadError?> PrintAsync(string folders, string path, SourceFormat format, ReadLimits? limits = null) =>
        new WordPrint(limits, folders).WriteAsync(new SourceFile(path, format), Pdf, CancellationToken.None);

    /// <summary>The beginning of an instruction that is stopped.</summary>
    [GeneratedRegex("instr(Text[^>]*>|=\")Q", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Stopped();
}
