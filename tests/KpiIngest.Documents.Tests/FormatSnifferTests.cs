using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.Tests.Word;

namespace KpiIngest.Documents.Tests;

public sealed class FormatSnifferTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-sniff-{Guid.NewGuid():N}.bin");

    public void Dispose() => File.Delete(path);

    private async Task<SniffResult> SniffAsync(byte[] content)
    {
        await File.WriteAllBytesAsync(path, content);
        return await FormatSniffer.SniffAsync(path, CancellationToken.None);
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", SourceFormat.Docx)]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", SourceFormat.Dotx)]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", SourceFormat.Docm)]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", SourceFormat.Docm)]
    public async Task A_package_is_what_its_main_part_is(string mainType, SourceFormat format)
    {
        using WordFile file = WordFile.OfBody(WordXml.P(), mainType).Save();
        Assert.Equal(new SniffResult(format), await FormatSniffer.SniffAsync(file.Path, CancellationToken.None));
    }

    [Theory]
    [InlineData("{\\rtf1\\ansi}", SourceFormat.Rtf)]
    [InlineData("%PDF-1.7\n", SourceFormat.Pdf)]
    [InlineData("junk before\n%PDF-1.4", SourceFormat.Pdf)]
    [InlineData("{", SourceFormat.Unknown)]
    public async Task Text_formats_are_known_by_their_mark(string content, SourceFormat format) =>
        Assert.Equal(new SniffResult(format), await SniffAsync(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task A_pdf_mark_after_the_first_kilobyte_does_not_count() =>
        Assert.Equal(SourceFormat.Unknown, (await SniffAsync(Encoding.ASCII.GetBytes(new string(' ', 1024) + "%PDF-1.4"))).Format);

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.text", SourceFormat.Odt)]
    [InlineData("application/vnd.oasis.opendocument.text-template", SourceFormat.Odt)]
    [InlineData("application/epub+zip", SourceFormat.Unknown)]
    public async Task An_open_document_is_known_by_its_mimetype(string mimeType, SourceFormat format)
    {
        MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream stream = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.ASCII.GetBytes(mimeType));
        }

        Assert.Equal(new SniffResult(format), await SniffAsync(bytes.ToArray()));
    }

    [Fact]
    public async Task Nothing_and_no_file_are_errors()
    {
        Assert.Equal("empty-file", (await SniffAsync([])).Error?.Code);
        Assert.Equal("not-found", (await FormatSniffer.SniffAsync(path + ".none", CancellationToken.None)).Error?.Code);
    }

    [Fact]
    public async Task A_truncated_package_is_a_damaged_word_file()
    {
        using WordFile file = WordFile.OfBody(WordXml.P()).Raw("[Content_Types].xml", "").Save();
        byte[] whole = await File.ReadAllBytesAsync(file.Path);
        SniffResult result = await SniffAsync(whole[..(whole.Length / 2)]);
        Assert.Equal("damaged", result.Error?.Code);
        Assert.Equal(SourceFormat.Docx, result.Format);
    }

    [Theory]
    [InlineData("WordDocument", 0, SourceFormat.Doc, null)]
    [InlineData("WordDocument", 0x0100, SourceFormat.Doc, "password-protected")]
    [InlineData("EncryptedPackage", 0, SourceFormat.Unknown, "password-protected")]
    [InlineData("WORDDOCUMENT", 0x0100, SourceFormat.Doc, "password-protected")]
    [InlineData("encryptedpackage", 0, SourceFormat.Unknown, "password-protected")]
    [InlineData("Contents", 0, SourceFormat.Unknown, null)]
    public async Task A_compound_file_is_known_by_its_streams(string stream, int flags, SourceFormat format, string? error)
    {
        SniffResult result = await SniffAsync(CompoundBytes.Of(stream, flags: (ushort)flags));
        Assert.Equal(format, result.Format);
        Assert.Equal(error, result.Error?.Code);
    }

    [Fact]
    public async Task A_compound_file_cut_off_is_damaged() =>
        Assert.Equal("damaged", (await SniffAsync(CompoundBytes.Of("WordDocument")[..600])).Error?.Code);
}
