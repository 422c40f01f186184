using System.Text;
using KpiIngest.Documents.LegacyWord;

namespace KpiIngest.Documents.Tests.LegacyWord;

/// <summary>Web pages under the name of a Word file: read where they can be seen in one way only, else refused with what to do.</summary>
[Trait("Lane", "Whole")]
public sealed class WebPageTests : IDisposable
{
    private const string Table = "<table border=1><tr><td>น้ำหนัก</td><td>๒.๕</td></tr></table>";
    private const string Read = "table 0\n row 0\n  0: น้ำหนัก\n  1: ๒.๕";

    private readonly string path = Path.Combine(Path.GetTempPath(), $"kpi-ingest-page-{Guid.NewGuid():N}.doc");

    static WebPageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("<html><head><meta charset=\"utf-8\"></head><body>{0}</body></html>", "utf-8")]
    [InlineData(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=tis-620\"></head><body>{0}</body></html>",
        "windows-874"
    )]
    [InlineData(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\"><!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--><body>{0}</body></html>",
        "utf-8"
    )]
    [InlineData(
        "<!DOCTYPE html>\n<html><body>{0}<img src=\"http://127.0.0.1:9/x.png\"><script>document.write('x')</script></body></html>",
        "utf-8"
    )]
    [InlineData("{0}", "utf-8")]
    public async Task A_page_is_read_in_its_coding(string page, string coding)
    {
        await File.WriteAllBytesAsync(path, Encoding.GetEncoding(coding).GetBytes(page.Replace("{0}", Table, StringComparison.Ordinal)));
        Assert.Equal(SourceFormat.Html, (await FormatSniffer.SniffAsync(path, CancellationToken.None)).Format);
        Assert.Contains(Read, await DumpAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quoted-printable")]
    [InlineData("base64")]
    [InlineData("8bit")]
    public async Task A_page_in_one_file_is_read(string transfer)
    {
        byte[] page = Encoding.UTF8.GetBytes($"<html><body>{Table}</body></html>");
        string body = transfer switch
        {
            "base64" => Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks),
            "8bit" => Encoding.Latin1.GetString(page),
            _ => string.Join(
                "=\r\n",
                page.Chunk(20).Select(line => string.Concat(line.Select(b => b is (byte)'=' or > 126 ? $"={b:X2}" : ((char)b).ToString())))
            ),
        };
        string archive =
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_x\"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n------=_x\r\n"
            + $"Content-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: {transfer}\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n{body}\r\n\r\n"
            + "------=_x\r\nContent-Location: file:///C:/a.png\r\nContent-Transfer-Encoding: base64\r\nContent-Type: image/png\r\n\r\niVBORw0KGgo=\r\n------=_x--\r\n";
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(archive));
        Assert.Equal(SourceFormat.Mht, (await FormatSniffer.SniffAsync(path, CancellationToken.None)).Format);
        Assert.Contains(Read, await DumpAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><p style=\"display:none\">๓</p></body></html>")]
    [InlineData("<html><body><span style='mso-hide:all'>๓</span></body></html>")]
    [InlineData("<html><head><style>.x { visibility : hidden }</style></head><body>๓</body></html>")]
    [InlineData("<html><body><del>๓</del>๔</body></html>")]
    [InlineData("<html><body><math><mn>3</mn></math></body></html>")]
    [InlineData("<html><body><p hidden>๓</p></body></html>")]
    public async Task A_page_that_may_look_otherwise_is_refused_with_what_to_do(string page)
    {
        await File.WriteAllTextAsync(path, page);
        ReadError error = Assert.IsType<ReadResult.Failure>(await ResultAsync()).Error;
        Assert.Equal("unsupported-format", error.Code);
        Assert.Contains("web page", error.MessageEn, StringComparison.Ordinal);
        Assert.Contains(".docx", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_without_a_page_says_so()
    {
        await File.WriteAllTextAsync(
            path,
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n"
        );
        Assert.Contains("no page", Assert.IsType<ReadResult.Failure>(await ResultAsync()).Error.MessageEn, StringComparison.Ordinal);
    }

    private async Task<ReadResult> ResultAsync()
    {
        SniffResult sniffed = await FormatSniffer.SniffAsync(path, CancellationToken.None);
        return await new LegacyWordReader().ReadAsync(new SourceFile(path, sniffed.Format), CancellationToken.None);
    }

    private async Task<string> DumpAsync() => DocumentDump.ToText(Assert.IsType<ReadResult.Success>(await ResultAsync()).Document);
}
