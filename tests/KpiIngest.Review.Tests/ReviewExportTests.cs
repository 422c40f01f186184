using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Export;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

/// <summary>The review list as a file.</summary>
public sealed class ReviewExportTests : IAsyncLifetime
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_workbook_holds_what_the_list_shows_under_Thai_headings_with_what_was_decided()
    {
        await desk.RecordAsync("กองคลัง/a.docx", 1, Found("weighted-score", "first"), Found("weighted-total", "second"));
        await DecideAsync("second", DecisionAct.Accepted, "=HYPERLINK(\"http://x\")");
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        using HttpResponseMessage answer = await browser.Client.GetAsync("/review/export.xlsx?state=any");
        Assert.Equal(Workbook.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(
            @"^review-25\d\d-\d\d-\d\d\.xlsx$",
            answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName
        );
        List<Dictionary<string, string>> rows = await RowsAsync(answer);
        Assert.Equal(["first", "second"], rows.Select(r => r["ข้อความ"]));
        Assert.Equal(["ยังไม่ตัดสิน", "ยอมรับ"], rows.Select(r => r["การตัดสิน"]));
        Dictionary<string, string> decided = rows[1];
        Assert.Equal(
            ("somsri", "=HYPERLINK(\"http://x\")", "กองคลัง/a.docx", "3.0000"),
            (decided["ผู้ตัดสิน"], decided["เหตุผล"], decided["ไฟล์"], decided["ที่รายงาน"])
        );
        Assert.Matches(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$", decided["ตัดสินเมื่อ"]);
    }

    [Theory]
    [InlineData("", new[] { "ก first", "ก second", "ข third" })]
    [InlineData("?unit=ข", new[] { "ข third" })]
    [InlineData("?code=weighted-total", new[] { "ก second" })]
    [InlineData("?sort=newest", new[] { "ข third", "ก first", "ก second" })]
    [InlineData("?unit=ค", new string[0])]
    public async Task The_filter_and_the_order_of_the_list_hold(string query, string[] expected)
    {
        await desk.RecordAsync("ก/a.docx", 1, Found("weighted-score", "first"), Found("weighted-total", "second"));
        await desk.RecordAsync("ข/b.docx", 2, Found("weighted-score", "third"));
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Reviewer);
        using HttpResponseMessage answer = await browser.Client.GetAsync("/review/export.xlsx" + query);
        Assert.Equal(expected, (await RowsAsync(answer)).Select(r => $"{r["หน่วยงาน"]} {r["ข้อความ"]}"));
        string list = WebUtility.HtmlDecode(await browser.ReadAsync("/review" + query));
        if (expected.Length > 0)
            Assert.Contains(
                "/review/export.xlsx" + query.Replace("ข", Uri.EscapeDataString("ข"), StringComparison.Ordinal),
                list,
                StringComparison.Ordinal
            );
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66 2 123", "'+66 2 123")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("ปกติ = ไม่ใช่สูตร", "ปกติ = ไม่ใช่สูตร")]
    public async Task In_text_files_nothing_is_computed(string message, string cell)
    {
        await desk.RecordAsync("ก/a.docx", 1, Found("weighted-score", message));
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        using HttpResponseMessage answer = await browser.Client.GetAsync("/review/export.csv");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("รายการที่,วันที่รับ,หน่วยงาน,ไฟล์", lines[0], StringComparison.Ordinal);
        Assert.Contains("," + cell + ",", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(2, 3, true)]
    public async Task Beyond_the_limit_the_last_row_says_that_there_is_more(int most, int rows, bool cut)
    {
        await using Desk limited = await Desk.OpenAsync(services: services => services.AddSingleton(new ExportLimit(most)));
        await limited.RecordAsync(
            "ก/a.docx",
            1,
            Found("weighted-score", "first"),
            Found("weighted-total", "second"),
            Found("weighted-average", "third")
        );
        using SignedInBrowser browser = await limited.BrowserAsync(AccountRole.Viewer);
        using HttpResponseMessage answer = await browser.Client.GetAsync("/review/export.xlsx");
        List<Dictionary<string, string>> found = await RowsAsync(answer);
        Assert.Equal(rows, found.Count);
        Assert.Equal(cut, found[^1]["ข้อความ"].Contains("ยังมีรายการต่อจากนี้", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_are_read_at_once_come_whole_and_each_once()
    {
        await desk.RecordAsync(
            "ก/a.docx",
            1,
            [.. Enumerable.Range(0, 1203).Select(i => Found("weighted-score", i.ToString(CultureInfo.InvariantCulture)))]
        );
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        using HttpResponseMessage answer = await browser.Client.GetAsync("/review/export.xlsx");
        Assert.Equal(
            Enumerable.Range(0, 1203).Select(i => i.ToString(CultureInfo.InvariantCulture)),
            (await RowsAsync(answer)).Select(r => r["ข้อความ"])
        );
    }

    private static DiscrepancyResult Found(string code, string message) =>
        new()
        {
            Code = code,
            Severity = Severity.Error,
            Report = 0,
            Message = message,
            MessageEn = message,
            Stated = "3.0000",
            Expected = "2.5",
            Location = new LocationResult(null, 5, 1, message),
        };

    private async Task DecideAsync(string message, DecisionAct act, string reason)
    {
        FindingPage page = await desk
            .Services.GetRequiredService<FindingQueue>()
            .PageAsync(new FindingFilter(), FindingSort.Card, null, false, 10, CancellationToken.None);
        FindingLine line = page.Items.Single(i => i.Message == message).Line;
        DecisionOutcome outcome = await desk
            .Services.GetRequiredService<DecisionLedger>()
            .DecideAsync(
                new DecisionDraft(new FindingVersion(line.Id, line.ReadingId, line.Figures, line.LastId), act, "somsri")
                {
                    Reason = reason,
                },
                CancellationToken.None
            );
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.True(await db.Decisions.AnyAsync(), outcome.ToString());
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using ZipArchive package = new(await answer.Content.ReadAsStreamAsync());
        await using Stream part = await package.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        XDocument sheet = await XDocument.LoadAsync(part, LoadOptions.PreserveWhitespace, CancellationToken.None);
        Assert.Empty(sheet.Descendants(Sheet + "f"));
        List<List<string>> rows = [.. sheet.Descendants(Sheet + "row").Select(r => r.Elements(Sheet + "c").Select(c => c.Value).ToList())];
        Assert.Equal(FindingColumns.ThaiNames, rows[0]);
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}
