using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Inbox;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>Whose report a card is, and its versions, as people say and compare them: by mouse in English, by keyboard in Thai.</summary>
public sealed class CardsInBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    /// <summary>Presses of Tab within which everything of a card is reached.</summary>
    private const int MostTabs = 120;

    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Reviewer);
        await desk.RecordAsync("กองคลัง/SAR.docx", 1, Card("3"), FileOutcome.Checked, Found());
        await desk.RecordAsync("กองคลัง/SAR แก้ไข.docx", 2, Card("4") with { Round = null, Supervisors = ["นางสมศรี ใจดี"] }, FileOutcome.Checked);
        Submission loose = await new SubmissionLedger(desk.Records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("loose", new string('b', 64), "ไม่มีโฟลเดอร์.docx", InboxEntry.NoUnit, "ไม่มีโฟลเดอร์.docx", 1), CancellationToken.None);
        FileResult result = new() { Path = "ไม่มีโฟลเดอร์.docx", Sha256 = "", Format = "docx", Outcome = FileOutcome.Checked, Reports = [Card("5")] };
        await new ReadingRecorder(desk.Records, TimeProvider.System).RecordAsync(loose.Id, "1", result, CancellationToken.None);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task By_mouse_in_English_a_round_is_confirmed_a_year_corrected_and_taken_back_and_two_versions_are_compared()
    {
        IPage page = await SignedInAsync("en");
        await page.GotoAsync("/submissions/2");
        await page.Locator("#identity details[open]").WaitForAsync();
        await page.GetByLabel("Round (months)").FillAsync("12");
        await page.Locator(".identity-form").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await page.GetByText("Recorded: versions, comparisons and lists go by it.").WaitForAsync();
        Assert.Equal("12", await CountsAsync(page, "Round (months)"));
        await ShootAsync(page, "identity-confirmed");

        await page.GetByLabel("Fiscal year (Buddhist era)").FillAsync("2567");
        await page.Locator(".identity-form").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await page.Locator("#identity-refused").WaitForAsync();
        Assert.Equal("2567", await page.GetByLabel("Fiscal year (Buddhist era)").InputValueAsync());
        await ShootAsync(page, "identity-refused");
        await page.Locator("#identity-reason-0").FillAsync("ปกในระบุปี ๒๕๖๗");
        await page.Locator(".identity-form").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await page.GetByText("ปกในระบุปี ๒๕๖๗").First.WaitForAsync();
        Assert.Equal("2567", await CountsAsync(page, "Fiscal year (Buddhist era)"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back: Fiscal year (Buddhist era)" }).ClickAsync();
        await page.Locator(".identity-table tr", new() { HasText = "Fiscal year (Buddhist era)" }).GetByText("the reader").WaitForAsync();
        Assert.Equal("2568", await CountsAsync(page, "Fiscal year (Buddhist era)"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with the version before" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Two versions compared" }).WaitForAsync();
        await page.Locator(".change-changed").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".change-same").CountAsync());
        Assert.True(await page.Locator(".change-added").CountAsync() > 0);
        Assert.True(await page.Locator(".change-gone").CountAsync() > 0);
        await ShootAsync(page, "versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show everything" }).ClickAsync();
        await page.Locator(".change-same").First.WaitForAsync();
        Assert.Contains("show=all", page.Url, StringComparison.Ordinal);
        await ShootAsync(page, "versions-all");
        await page.GetByRole(AriaRole.Link, new() { Name = "Differences only" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show everything" }).WaitForAsync();
        Assert.Equal(0, await page.Locator(".change-same").CountAsync());
    }

    [Fact]
    public async Task By_keyboard_in_Thai_a_unit_is_given_a_number_corrected_and_the_versions_are_compared()
    {
        IPage page = await SignedInAsync("th");
        await page.GotoAsync("/submissions/3");
        await TabToAsync(page, "#identity-unit");
        await page.Keyboard.InsertTextAsync("กองคลงั");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#identity-refused").WaitForAsync();
        await ShootAsync(page, "identity-nearest");
        await TabToAsync(page, "button[name=Nearest]");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("บันทึกแล้ว ฉบับ การเทียบ และรายการตรวจทานใช้ค่านี้").WaitForAsync();
        Assert.Equal("กองคลัง", await CountsAsync(page, "หน่วยงาน"));

        await TabToAsync(page, "#identity-0-IndicatorNumber");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("๙.๓");
        await TabToAsync(page, "#identity-reason-0");
        await page.Keyboard.InsertTextAsync("ตามสารบัญ");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("“ตามสารบัญ”").First.WaitForAsync();
        Assert.Equal("๙.๓", await CountsAsync(page, "เลขตัวชี้วัด"));
        await TabToAsync(page, "button[aria-label='ถอน: เลขตัวชี้วัด']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".identity-table tr", new() { HasText = "เลขตัวชี้วัด" }).GetByText("ระบบ").WaitForAsync();

        await TabToAsync(page, "a[href^='/submissions/3/versions/0']");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "เทียบสองฉบับ" }).WaitForAsync();
        await page.Locator(".change-changed").First.WaitForAsync();
        await TabToAsync(page, "a[href*='show=all']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".change-same").First.WaitForAsync();
        await TabToAsync(page, "#version-to");
        await page.Keyboard.PressAsync("Home");
        await TabToAsync(page, "#version-from");
        await page.Keyboard.PressAsync("End");
        await TabToAsync(page, ".version-choice .button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("from=3", StringComparison.Ordinal) && url.Contains("to=1", StringComparison.Ordinal) && url.Contains("show=all", StringComparison.Ordinal));
        await page.Locator(".change-same").First.WaitForAsync();
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal(["somsri"], await db.Confirmations.Select(c => c.Actor).Distinct().ToListAsync());
        Assert.True(await db.Confirmations.AnyAsync(c => c.Act == ConfirmationAct.TakenBack));
    }

    /// <summary>Presses Tab until something has the focus, going on from the beginning after the last.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.WaitForLoadStateAsync();
        for (int i = 0; i < MostTabs; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by Tab");
    }

    private static async Task<string> CountsAsync(IPage page, string part) =>
        (await page.Locator(".identity-table tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = part, Exact = true }) }).Locator("td strong").InnerTextAsync()).Trim();

    private async Task<IPage> SignedInAsync(string language)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.Address.ToString(), ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync([new Cookie { Name = "kpi-ingest-language", Value = language, Url = desk.Address.ToString() }]);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync("somsri");
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("a[href='/sign-out'], form[action^='/sign-out']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    private static DiscrepancyResult Found() => new()
    {
        Code = "weighted-score", Severity = Severity.Error, Report = 0, Message = "ข้อ ๑ คะแนนถ่วงน้ำหนักคลาดเคลื่อน", MessageEn = "item 1, weighted score is wrong", Stated = "6.5000", Expected = "6",
        At = new FigureAddress(0, 0, "weightedScore"), Arithmetic = "2 × 3 = 6; stated 6.5000 (+0.5)",
    };

    private static ReportResult Card(string score) => new()
    {
        Indicator = new IndicatorResult("9.2", "ร้อยละความสำเร็จของการพัฒนาระบบข้อมูลสารสนเทศ"), FiscalYear = 2568, Round = 12, StatedAverage = "3.0000", Recomputed = new RecomputedResult("3", "3", "3"),
        ScoringTables = [new ScoringTableResult
        {
            Kind = "summary", Convention = "product",
            Rows = [new RowResult("1", "จัดทำแผนปฏิบัติการ", "2", null, score, null), new RowResult("2", "รายงานผลการดำเนินงาน", "1", "86.37", "4.0000", "4.0000")], Total = new TotalResult("3", null),
        }],
        Figures = FigureList.Of([new FigureResult(score, score, new FigureSite("score") { Table = 0, Row = 0 }, new EvidenceLocation(1, 0, 1, 3))]),
    };
}
