using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Documents.Tests.Word;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>Older files that are empty, cut off, protected, or not what their name says: a typed error, or the reading of what they
/// are.</summary>
[Trait("Lane", "Whole")]
public sealed class DamagedOlderFileTests
{
    [Theory]
    [InlineData(SourceFormat.Doc)]
    [InlineData(SourceFormat.Odt)]
    public async Task Cut_off_and_emptied_files_are_typed_errors(SourceFormat format)
    {
        using OlderFile older = await OlderAsync(format);
        byte[] whole = await File.ReadAllBytesAsync(older.Path);
        foreach ((int length, string code) in new[] { (whole.Length / 3, "damaged"), (600, "damaged"), (0, "empty-file") })
        {
            await File.WriteAllBytesAsync(older.Path, whole[..length]);
            Assert.Equal(code, Assert.IsType<ReadResult.Failure>(await older.ReadAsync()).Error.Code);
        }
    }

    [Fact]
    public async Task Empty_and_cut_off_rich_text_is_a_typed_error()
    {
        using OlderFile older = await OlderAsync(SourceFormat.Rtf);
        string whole = await File.ReadAllTextAsync(older.Path);
        await File.WriteAllTextAsync(older.Path, whole[..whole.LastIndexOf('}')]);
        Assert.Equal("damaged", Assert.IsType<ReadResult.Failure>(await older.ReadAsync()).Error.Code);
        await File.WriteAllTextAsync(older.Path, "");
        Assert.Equal("empty-file", Assert.IsType<ReadResult.Failure>(await older.ReadAsync()).Error.Code);
    }

    [Fact]
    public async Task A_doc_under_a_password_is_said_to_be_protected()
    {
        using OlderFile older = await OlderAsync(SourceFormat.Doc);
        byte[] bytes = await File.ReadAllBytesAsync(older.Path);
        int block = bytes.AsSpan().IndexOf<byte>([0xEC, 0xA5]);
        bytes[block + 11] |= 0x01;
        await File.WriteAllBytesAsync(older.Path, bytes);
        Assert.Equal("password-protected", Assert.IsType<ReadResult.Failure>(await older.ReadAsync()).Error.Code);
    }

    [Theory]
    [InlineData("ข้อความธรรมดา", "unsupported-format")]
    [InlineData("{\\html}", null)]
    public async Task A_doc_that_is_text_of_another_kind_is_of_no_known_format(string content, string? code)
    {
        using OlderFile older = await OlderAsync(SourceFormat.Doc);
        await File.WriteAllTextAsync(older.Path, content, Encoding.UTF8);
        SniffResult sniffed = await FormatSniffer.SniffAsync(older.Path, CancellationToken.None);
        Assert.Equal((SourceFormat.Unknown, code), (sniffed.Format, sniffed.Error?.Code));
    }

    [Theory]
    [InlineData(SourceFormat.Doc)]
    [InlineData(SourceFormat.Odt)]
    [InlineData(SourceFormat.Rtf)]
    public async Task A_file_is_read_by_its_content_whatever_its_name(SourceFormat format)
    {
        using OlderFile older = await OlderAsync(format);
        string lying = older.Path + ".docx";
        File.Copy(older.Path, lying);
        SniffResult sniffed = await FormatSniffer.SniffAsync(lying, CancellationToken.None);
        Document document = Assert
            .IsType<ReadResult.Success>(
                await new LegacyWordReader().ReadAsync(new SourceFile(lying, sniffed.Format), CancellationToken.None)
            )
            .Document;
        Assert.Equal(format, document.Format);
        Assert.Contains("ข้อความ", DocumentDump.ToText(document), StringComparison.Ordinal);
    }

    /// <summary>A macro that would write a file when the document is opened.</summary>
    [Fact]
    public async Task A_macro_in_the_file_never_runs()
    {
        using OlderFile older = await OlderAsync(SourceFormat.Odt);
        string mark = older.Path + ".mark";
        using (ZipArchive zip = ZipFile.Open(older.Path, ZipArchiveMode.Update))
        {
            ZipArchiveEntry content = zip.GetEntry("content.xml")!;
            string text;
            using (StreamReader reader = new(content.Open()))
                text = await reader.ReadToEndAsync();
            content.Delete();
            Add(
                zip,
                "content.xml",
                text.Replace("<office:scripts/>", "", StringComparison.Ordinal)
                    .Replace(
                        "<office:font-face-decls",
                        "<office:scripts><office:event-listeners><script:event-listener script:language=\"ooo:script\" script:event-name=\"dom:load\" "
                            + "xlink:href=\"vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document\" xlink:type=\"simple\"/></office:event-listeners></office:scripts><office:font-face-decls",
                        StringComparison.Ordinal
                    )
            );
            ZipArchiveEntry manifest = zip.GetEntry("META-INF/manifest.xml")!;
            string list;
            using (StreamReader reader = new(manifest.Open()))
                list = await reader.ReadToEndAsync();
            manifest.Delete();
            Add(
                zip,
                "META-INF/manifest.xml",
                list.Replace(
                    "</manifest:manifest>",
                    string.Concat(
                        new[] { "script-lc.xml", "Standard/script-lb.xml", "Standard/Module1.xml" }.Select(n =>
                            $"<manifest:file-entry manifest:full-path=\"Basic/{n}\" manifest:media-type=\"text/xml\"/>"
                        )
                    ) + "</manifest:manifest>",
                    StringComparison.Ordinal
                )
            );
            Add(
                zip,
                "Basic/script-lc.xml",
                "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><library:library library:name=\"Standard\" library:link=\"false\"/></library:libraries>"
            );
            Add(
                zip,
                "Basic/Standard/script-lb.xml",
                "<library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\"><library:element library:name=\"Module1\"/></library:library>"
            );
            Add(
                zip,
                "Basic/Standard/Module1.xml",
                "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Module1\" script:language=\"StarBasic\">"
                    + $"Sub Main\nOpen \"{mark}\" For Output As #1\nPrint #1, \"x\"\nClose #1\nEnd Sub</script:module>"
            );
        }

        Assert.IsType<ReadResult.Success>(await older.ReadAsync());

        Assert.False(File.Exists(mark));
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using StreamWriter writer = new(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static async Task<OlderFile> OlderAsync(SourceFormat format)
    {
        using WordFile word = WordFile.OfBody(P(R("ข้อความ")) + P(R(new string('ก', 5000)))).Save();
        return await OlderFile.OfAsync(word, format);
    }
}
