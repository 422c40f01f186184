using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.Tests.Word;

namespace KpiIngest.Documents.Tests;

/// <summary>Each kind of file that is not read is named, in both languages, with what its sender can do.</summary>
public sealed class ForeignFormatTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-foreign-{Guid.NewGuid():N}.doc");

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("FFD8FFE000104A46", "picture")]
    [InlineData("89504E470D0A1A0A", "picture")]
    [InlineData("474946383961", "picture")]
    [InlineData("49492A0008000000", "picture")]
    [InlineData("424D36000C0000000000360000002800", "picture")]
    [InlineData("524946463400000057454250", "picture")]
    [InlineData("00000018667479706865696300000000", "picture")]
    [InlineData("0000001866747970617669660000", "picture")]
    [InlineData("000000186674797069736F6D00000200", "sound or video")]
    [InlineData("524946463400000057415645", "sound or video")]
    [InlineData("526172211A0700", "archive")]
    [InlineData("377ABCAF271C0004", "archive")]
    [InlineData("1F8B0800", "archive")]
    [InlineData("DBA52D00", "very old word processor")]
    [InlineData("FF575043", "very old word processor")]
    public async Task Files_known_by_their_first_bytes(string bytes, string named) =>
        AssertNamed(await SniffAsync(Convert.FromHexString(bytes)), named);

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "spreadsheet")]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "spreadsheet")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "presentation")]
    [InlineData("application/vnd.ms-visio.drawing.main+xml", "drawing")]
    public async Task Other_Office_files_under_the_name_of_a_Word_file(string mainType, string named)
    {
        using WordFile file = WordFile.OfBody(WordXml.P(), mainType).Save();
        AssertNamed(await FormatSniffer.SniffAsync(file.Path, CancellationToken.None), named);
    }

    [Theory]
    [InlineData("Workbook", "spreadsheet")]
    [InlineData("BOOK", "spreadsheet")]
    [InlineData("PowerPoint Document", "presentation")]
    [InlineData("VisioDocument", "drawing")]
    [InlineData("__properties_version1.0", "e-mail without attachments")]
    public async Task Old_Office_files_by_their_streams(string stream, string named) =>
        AssertNamed(await SniffAsync(CompoundBytes.Of(stream)), named);

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet", "spreadsheet")]
    [InlineData("application/vnd.oasis.opendocument.presentation", "presentation")]
    [InlineData("application/vnd.oasis.opendocument.graphics", "drawing")]
    [InlineData(null, "archive")]
    public async Task Open_documents_of_other_kinds_and_archives(string? mimeType, string named)
    {
        MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using Stream stream = zip.CreateEntry(mimeType is null ? "รายงาน.docx" : "mimetype", CompressionLevel.NoCompression)
                .Open();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(mimeType ?? "x"));
        }

        AssertNamed(await SniffAsync(bytes.ToArray()), named);
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๕ น้ำหนัก ๒", "plain text")]
    [InlineData("a;b;c\n1;2;3\n", "plain text")]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
        "Word 2003"
    )]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "spreadsheet")]
    [InlineData(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\">",
        "OpenDocument text in a single XML file"
    )]
    [InlineData("<?xml version=\"1.0\"?><data><a/></data>", "XML data")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "picture")]
    [InlineData(
        "Received: from a by b\r\nFrom: a@b.go.th\r\nTo: c@d.go.th\r\nSubject: =?utf-8?B?4LiB?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nเรียน",
        "e-mail without attachments"
    )]
    [InlineData(
        "From: a@b.go.th\nTo: c@d.go.th\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/msword\nContent-Disposition: attachment;\n filename=\"SAR 5.doc\"\n\nAAAA\n--x--\n",
        "e-mail with attachments (SAR 5.doc)"
    )]
    public async Task Text_of_other_kinds(string text, string named) => AssertNamed(await SniffAsync(Encoding.UTF8.GetBytes(text)), named);

    [Theory]
    [InlineData("<html><body>ก</body></html>", SourceFormat.Html)]
    [InlineData("\n\n<!-- ก -->\n<!DOCTYPE html>", SourceFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\">", SourceFormat.Html)]
    [InlineData(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
        SourceFormat.FlatDocx
    )]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n", SourceFormat.Mht)]
    [InlineData(
        "From: <Saved by Blink>\nSnapshot-Content-Location: file:///a\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\n",
        SourceFormat.Mht
    )]
    public async Task Text_that_is_read(string text, SourceFormat format) =>
        Assert.Equal(new SniffResult(format), await SniffAsync(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_spreadsheet_that_holds_a_Word_object_is_none_of_Word()
    {
        byte[] bytes = CompoundBytes.Of("WordDocument");
        CompoundBytes.Of("Root Entry").AsSpan(1024, 128).CopyTo(bytes.AsSpan(1024));
        bytes[1024 + 66] = 5;
        BitConverter.TryWriteBytes(bytes.AsSpan(1024 + 76), 1);
        CompoundBytes.Of("Workbook").AsSpan(1024, 128).CopyTo(bytes.AsSpan(1152));
        CompoundBytes.Of("WordDocument").AsSpan(1024, 128).CopyTo(bytes.AsSpan(1280));
        foreach (int at in new[] { 1152, 1280 })
            bytes.AsSpan(at + 68, 12).Fill(0xFF);
        AssertNamed(await SniffAsync(bytes), "spreadsheet");
    }

    private static void AssertNamed(SniffResult sniffed, string named)
    {
        Assert.Equal(SourceFormat.Unknown, sniffed.Format);
        Assert.Equal("unsupported-format", sniffed.Error?.Code);
        Assert.Contains(named, sniffed.Error!.MessageEn, StringComparison.Ordinal);
        Assert.Contains("Please", sniffed.Error.MessageEn, StringComparison.Ordinal);
        Assert.Contains("กรุณา", sniffed.Error.Message, StringComparison.Ordinal);
    }

    private async Task<SniffResult> SniffAsync(byte[] content)
    {
        await File.WriteAllBytesAsync(path, content);
        return await FormatSniffer.SniffAsync(path, CancellationToken.None);
    }
}
