using System.Net;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Tests;

public sealed class ReviewPageTests : IAsyncLifetime
{
    private Desk desk = null!;
    private SignedInBrowser signedIn = null!;

    private HttpClient Browser => signedIn.Client;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        signedIn = await desk.BrowserAsync();
    }

    public async Task DisposeAsync()
    {
        signedIn.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task Without_submissions_it_says_what_to_do() =>
        Assert.Contains("ยังไม่มีรายงานที่ได้รับ", await Browser.GetStringAsync("/submissions"), StringComparison.Ordinal);

    [Fact]
    public async Task Whatever_stands_in_a_report_is_encoded()
    {
        const string Hostile = "<script>alert('x')</script>\"&";
        await RecordAsync(
            "ก/" + Hostile + ".docx",
            1,
            Found("weighted-score", Severity.Error) with
            {
                Message = Hostile,
                Arithmetic = Hostile,
                Cause = new CauseResult("c", Hostile, Hostile),
                Location = new LocationResult(null, 5, 1, Hostile),
            }
        );
        string page = await Browser.GetStringAsync("/submissions/1");
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arithmetic_is_called_wrong_and_judgement_is_asked_for()
    {
        await RecordAsync(
            "ก/a.docx",
            1,
            Found("weighted-total", Severity.Error),
            Found("weight-list", Severity.Error),
            Found("truncated", Severity.Note)
        );
        string page = await Browser.GetStringAsync("/submissions/1");
        foreach (string chip in new[] { "คลาดเคลื่อน 1", "ขอให้ตรวจสอบ 1", "ข้อสังเกต 1" })
            Assert.Contains($">{chip}</span>", page, StringComparison.Ordinal);
        Assert.Contains("๐.๕ × ๓ = ๑.๕ แต่ระบุ ๑.๖๐๐๐ (+๐.๑)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("ตารางที่ ๖ แถวที่ ๒", page, StringComparison.Ordinal);
        Assert.Contains("๒๑ พ.ย. ๒๕๖๙ ๑๓.๓๐ น.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weighted-total", Severity.Error, "<span class=\"chip error\">คลาดเคลื่อน 1</span>")]
    [InlineData("number-unclear", Severity.Warning, "<span class=\"chip warn\">ขอให้ตรวจสอบ 1</span>")]
    [InlineData("truncated", Severity.Note, "<span class=\"chip\">ข้อสังเกต 1</span>")]
    public async Task What_was_found_stands_as_a_count_in_its_tone(string code, Severity severity, string shown)
    {
        await RecordAsync("ก/a.docx", 1, Found(code, severity));
        Assert.Contains(shown, await Browser.GetStringAsync("/submissions/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consequences_are_folded_under_their_cause_and_none_is_lost()
    {
        await RecordAsync(
            "ก/a.docx",
            1,
            Found("weighted-score", Severity.Error) with
            {
                Message = "cause",
            },
            Found("weighted-total", Severity.Error) with
            {
                Message = "first consequence",
                ConsequenceOf = 0,
            },
            Found("weighted-average", Severity.Error) with
            {
                Message = "second consequence",
                ConsequenceOf = 1,
            },
            Found("formula", Severity.Error) with
            {
                Message = "circle one",
                ConsequenceOf = 4,
            },
            Found("formula", Severity.Error) with
            {
                Message = "circle two",
                ConsequenceOf = 3,
            }
        );
        string page = await Browser.GetStringAsync("/submissions/1");
        foreach (string message in new[] { "cause", "first consequence", "second consequence", "circle one", "circle two" })
        {
            Assert.Equal(2, page.Split($"<p class=\"said\">{message}</p>").Length);
        }

        Assert.True(
            page.IndexOf("<details class=\"folded\">", StringComparison.Ordinal)
                < page.IndexOf("<p class=\"said\">first consequence", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_two_submissions_show_together_stands_with_the_later_and_leads_to_the_earlier()
    {
        await RecordAsync("ก/a.docx", 1);
        await new SubmissionLedger(desk.Records, new Desk.FixedTime()).ReceiveAsync(
            new ReceivedFile("again", 1.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), "b.docx", "ก", "ก/b.docx", 1),
            CancellationToken.None
        );
        await new AcrossRecorder(desk.Records, new Desk.FixedTime()).CompareAsync(2, CancellationToken.None);
        string page = await Browser.GetStringAsync("/submissions/2");
        Assert.Equal(2, page.Split("<code>report-duplicate</code>").Length);
        Assert.Contains("<a href=\"/submissions/1\">รายการที่ 1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"chip warn\">ขอให้ตรวจสอบ 1</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_go_on_by_key_and_show_every_submission_once()
    {
        for (int i = 1; i <= 45; i++)
            await RecordAsync($"ก/file{i:00}.docx", i);
        string first = await Browser.GetStringAsync("/submissions");
        string second = await Browser.GetStringAsync("/submissions?before=26");
        string third = await Browser.GetStringAsync("/submissions?before=6");
        Assert.Contains("/submissions?before=26", first, StringComparison.Ordinal);
        Assert.Contains("/submissions?before=6", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", third, StringComparison.Ordinal);
        for (int i = 1; i <= 45; i++)
            Assert.Equal(2, (first + second + third).Split($"<article class=\"card\" id=\"s{i}\">").Length);
        Assert.True(first.IndexOf("id=\"s45\"", StringComparison.Ordinal) < first.IndexOf("id=\"s44\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/submissions", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/submissions?before=x", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_security_headers(string path, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_summary_of_an_agency_is_named_so_and_not_asked_for_an_indicator_number()
    {
        ReportResult summary = new()
        {
            AgencySummary = true,
            FiscalYear = 2556,
            Round = 12,
            Indicator = new IndicatorResult(null, "ผลการปฏิบัติราชการของกรม"),
            Recomputed = new RecomputedResult("100", "4.1", "4.1"),
        };
        await RecordAsync("ก/a.docx", 1, summary);
        string page = await Browser.GetStringAsync("/submissions/1");
        Assert.Contains("สรุปผลทั้งหน่วยงาน <span lang=\"th\">ผลการปฏิบัติราชการของกรม</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่พบเลขตัวชี้วัด", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alignment", true)]
    [InlineData(null, false)]
    public async Task Figures_that_no_line_parts_are_to_be_compared_with_the_original(string? certainty, bool asked)
    {
        ReportResult report = new()
        {
            Indicator = new IndicatorResult("9.2", "ชื่อ"),
            Recomputed = new RecomputedResult(null, null, null),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "detail",
                    Convention = "product",
                    Certainty = certainty,
                    Total = new TotalResult(null, null),
                },
            ],
        };
        await RecordAsync("ก/a.pdf", 1, report);
        Assert.Equal(asked, (await Browser.GetStringAsync("/submissions/1")).Contains("ไม่มีเส้นแบ่งคอลัมน์", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FileOutcome.Checked, "chip ok", "ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้")]
    [InlineData(FileOutcome.NotChecked, "chip warn", "ไม่มีตัวเลขคู่ใดในไฟล์ที่นำมาเทียบกันได้")]
    public async Task What_could_not_be_checked_is_listed_with_its_reason(FileOutcome outcome, string tone, string headline)
    {
        ReportResult report = new()
        {
            Indicator = new IndicatorResult("9.2", "ชื่อ"),
            Recomputed = new RecomputedResult(null, null, "3.6666666667"),
            StatedAverage = "3.6667",
            NotCheckable = [new NotCheckableResult("weighted-total", "2", "ไม่มีแถวให้รวม", "no rows")],
        };
        await RecordAsync("ก/a.pdf", 1, report, outcome);
        string page = await Browser.GetStringAsync("/submissions/1");
        Assert.Contains(tone, page, StringComparison.Ordinal);
        Assert.Contains(headline, page, StringComparison.Ordinal);
        Assert.Contains("ตรวจไม่ได้ ข้อ ๒: ไม่มีแถวให้รวม", page, StringComparison.Ordinal);
        Assert.Contains("<dd>≈ ๓.๖๖๖๗</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_records_cannot_be_read_it_says_so_calmly()
    {
        await using (RecordsDbContext db = desk.Records.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Submissions RENAME TO Gone");
        using HttpResponseMessage answer = await Browser.GetAsync(new Uri("/submissions", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("ไฟล์ที่ส่งมาไม่สูญหาย", page, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", page, StringComparison.Ordinal);
    }

    private static DiscrepancyResult Found(string code, Severity severity) =>
        new()
        {
            Code = code,
            Severity = severity,
            Report = 0,
            Message = "ข้อความ",
            MessageEn = "message",
            Arithmetic = "0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Location = new LocationResult(null, 5, 1, "๑.๖๐๐๐"),
        };

    private Task RecordAsync(string inboxPath, int number, params DiscrepancyResult[] found) => desk.RecordAsync(inboxPath, number, found);

    private Task RecordAsync(string inboxPath, int number, ReportResult report, params DiscrepancyResult[] found) =>
        desk.RecordAsync(inboxPath, number, report, FileOutcome.Checked, found);

    private Task RecordAsync(string inboxPath, int number, ReportResult report, FileOutcome outcome) =>
        desk.RecordAsync(inboxPath, number, report, outcome);
}
