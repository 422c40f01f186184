using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>Units of reviewers, the second person and saved views, as people walk through them by keyboard and by mouse.</summary>
public sealed class WorkInBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: static services =>
            services.AddSingleton(new DecisionRules { AcceptedNeedsSecond = true }).AddSingleton(NotificationsPageTests.On)
        );
        await NotificationsPageTests.FillAsync(desk);
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Administrator);
        foreach (string name in new[] { "malee", "wichai" })
            await SignedInBrowser.AddAsync(desk.Services, name, AccountRole.Reviewer);
        for (int i = 1; i <= 3; i++)
        {
            ReportResult report = new()
            {
                FiscalYear = 2569,
                Round = 12,
                Indicator = new IndicatorResult($"9.{i}", "ชื่อตัวชี้วัด"),
                Recomputed = new RecomputedResult(null, null, null),
            };
            await desk.RecordAsync(
                $"{(i < 3 ? "กองคลัง" : "กองแผนงาน")}/SAR {i}.docx",
                i,
                report,
                FileOutcome.Checked,
                Found("weighted-score"),
                Found("weighted-total")
            );
        }
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task By_keyboard_in_Thai_a_reviewer_goes_through_their_units_and_another_agrees_with_what_was_accepted()
    {
        await desk
            .Services.GetRequiredService<AssignmentLedger>()
            .AssignAsync(["กองคลัง"], Assignment.EveryYear, "malee", "test", CancellationToken.None);
        IPage page = await SignedInAsync("malee", "th");
        await page.GetByText("1 หน่วยงาน · รอตัดสิน 4 รายการ").WaitForAsync();
        Assert.EndsWith("/work", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "เริ่มตรวจทานหน่วยงานของฉัน" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("รายการที่ 1 จาก 4").WaitForAsync();
        await page.GetByText("การยอมรับจะมีผลเมื่อผู้ตรวจทานอีกคนเห็นชอบ").WaitForAsync();
        await KeyAsync(page, "/", "Digit2");
        await page.Keyboard.InsertTextAsync("ปัดเศษตามคู่มือ");
        await page.Keyboard.PressAsync("Escape");
        await KeyAsync(page, "/", "Digit2");
        await page.GetByText("รายการที่ 2 จาก 4").WaitForAsync();
        await page.GetByText("เสนอให้ยอมรับ รอผู้เห็นชอบ").First.WaitForAsync();
        await page.GotoAsync("/review/1");
        await page.GetByText("ท่านเป็นผู้เสนอให้ยอมรับ รอผู้ตรวจทานคนอื่นเห็นชอบ").WaitForAsync();

        IPage his = await SignedInAsync("wichai", "th");
        await his.GetByRole(AriaRole.Link, new() { Name = "เปิดรายการที่รอเห็นชอบ" }).FocusAsync();
        await his.Keyboard.PressAsync("Enter");
        await his.Locator(".line").WaitForAsync();
        await KeyAsync(his, "่", "KeyJ");
        await KeyAsync(his, "ถ", "Digit5");
        await his.Locator("[data-just-done]").GetByText("บันทึกแล้ว:", new() { Exact = true }).WaitForAsync();
        Assert.Contains("เห็นชอบ", await his.Locator("[data-just-done]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("second=me", his.Url, StringComparison.Ordinal);
        await page.GotoAsync("/review?state=accepted");
        Assert.Equal(1, await page.Locator(".line").CountAsync());
    }

    [Fact]
    public async Task By_keyboard_a_token_is_made_copied_and_revoked_and_axe_finds_nothing()
    {
        await desk
            .Services.GetRequiredService<KpiIngest.Records.Accounts.Tokens.ApiTokenLedger>()
            .MakeAsync("malee", "โปรแกรมส่งไฟล์ของกองคลัง", 180, "test", CancellationToken.None);
        IPage page = await SignedInAsync("somsri", "th");
        await page.GotoAsync("/tokens");
        await page.GetByText("โปรแกรมส่งไฟล์ของกองคลัง").WaitForAsync();
        await page.GetByLabel("ใช้ทำอะไร").FocusAsync();
        await page.Keyboard.InsertTextAsync("หุ่นยนต์ของกองแผนงาน");
        await page.Keyboard.PressAsync("Enter");
        ILocator token = page.Locator("code.password");
        await token.WaitForAsync();
        await page.ArrivedAsync();
        Assert.Matches("^kpi_[A-Za-z0-9_-]{43}$", await token.InnerTextAsync());
        Assert.Empty(await Accessibility.ComplaintsAsync(page, "light", null));
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "tokens.png") });
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกโทเค็น หุ่นยนต์ของกองแผนงาน" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("ยกเลิกโทเค็นแล้ว").WaitForAsync();
        await page.ArrivedAsync();
        Assert.Equal(1, await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกโทเค็น" }).CountAsync());
    }

    [Fact]
    public async Task By_keyboard_a_message_that_was_given_up_is_read_and_sent_again()
    {
        IPage page = await SignedInAsync("somsri", "th");
        await page.GotoAsync("/system/notifications");
        ILocator given = page.Locator(".line", new() { HasText = "gone@example.go.th" });
        await given.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await given.GetByText("- กองแผนงาน/เสีย.pdf").WaitForAsync();
        Assert.Empty(await Accessibility.ComplaintsAsync(page, "light", null));
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "notifications.png"), FullPage = true });
        await given.GetByRole(AriaRole.Button, new() { Name = "ส่งอีกครั้ง gone@example.go.th" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("สั่งส่งอีกครั้ง 1 ฉบับแล้ว").WaitForAsync();
        await page.ArrivedAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "ส่งอีกครั้ง" }).CountAsync());
    }

    [Fact]
    public async Task By_mouse_in_English_an_administrator_gives_units_and_who_has_none_is_named_first()
    {
        IPage page = await SignedInAsync("somsri", "en");
        await page.GetByRole(AriaRole.Link, new() { Name = "My work" }).ClickAsync();
        await page.GetByText("No unit is given to you yet").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Units and reviewers" }).ClickAsync();
        await page.GetByText("2 of 2 units have nobody").WaitForAsync();
        foreach (string unit in new[] { "กองคลัง", "กองแผนงาน" })
            await page.GetByLabel(unit, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("malee");
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign" }).ClickAsync();
        await page.GetByText("Units changed: 2").WaitForAsync();
        await page.GetByLabel("กองคลัง", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("nobody");
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign" }).ClickAsync();
        await page.GetByText("1 of 2 units has nobody").WaitForAsync();
        Assert.Equal(["กองคลัง", "กองแผนงาน"], await page.Locator(".assign-table tbody label").AllInnerTextsAsync());
        await page.Locator(".reviewers").GetByRole(AriaRole.Link, new() { Name = "ผู้ทดสอบ malee" }).ClickAsync();
        await page.ArrivedAsync(url => url.Contains("assigned=malee", StringComparison.Ordinal));
        Assert.Equal(2, await page.Locator(".line").CountAsync());
    }

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public async Task A_view_is_saved_shared_opened_by_another_renamed_and_deleted(string language)
    {
        bool thai = language == "th";
        IPage page = await SignedInAsync("malee", language);
        await page.GotoAsync("/review?severity=error&q=9.1");
        await page.GetByText(thai ? "บันทึกตัวกรองนี้" : "Save these filters").ClickAsync();
        await page.GetByLabel(thai ? "ชื่อมุมมอง" : "Name of the view").FillAsync("คลาดเคลื่อน ๙.๑");
        await page.GetByLabel(thai ? "ให้ทุกคนเห็น" : "show it to everybody").CheckAsync();
        await page.GetByLabel(thai ? "ชื่อมุมมอง" : "Name of the view").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Status).GetByText("คลาดเคลื่อน ๙.๑").WaitForAsync();
        Assert.Equal("true", await page.Locator(".view-links a").First.GetAttributeAsync("aria-current"));

        IPage another = await SignedInAsync("wichai", language);
        await another.GetByRole(AriaRole.Link, new() { Name = "คลาดเคลื่อน ๙.๑" }).ClickAsync();
        await another.ArrivedAsync(url => url.Contains("/review?severity=error&q=9.1", StringComparison.Ordinal));
        await another.GotoAsync("/review/views");
        await another.GetByText(thai ? "ที่ผู้อื่นแบ่งปัน" : "Shared by others").WaitForAsync();
        Assert.Equal(0, await another.Locator(".view-forms").CountAsync());

        await page.GotoAsync("/review/views");
        await page.GetByLabel(thai ? "ชื่อมุมมอง คลาดเคลื่อน ๙.๑" : "Name of the view คลาดเคลื่อน ๙.๑").FillAsync("ชื่อใหม่");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "ชื่อใหม่" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = thai ? "ลบ มุมมอง ชื่อใหม่" : "Delete the view ชื่อใหม่" }).ClickAsync();
        await page.GetByText(thai ? "ยังไม่มีมุมมองที่บันทึกไว้" : "No view is saved yet").WaitForAsync();
    }

    /// <summary>A key as a keyboard of another layout sends it, on a page whose text was seen and whose script has run.</summary>
    private static async Task KeyAsync(IPage page, string key, string code)
    {
        await page.ArrivedAsync();
        await page.EvaluateAsync(
            "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))",
            new[] { key, code }
        );
    }

    private async Task<IPage> SignedInAsync(string name, string language)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = desk.Address.ToString(),
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync([
            new Cookie
            {
                Name = "kpi-ingest-language",
                Value = language,
                Url = desk.Address.ToString(),
            },
        ]);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("a[href='/sign-out'], form[action^='/sign-out']")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static DiscrepancyResult Found(string code) =>
        new()
        {
            Code = code,
            Severity = Severity.Error,
            Report = 0,
            Message = "คลาดเคลื่อน",
            MessageEn = "wrong",
            Arithmetic = "0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Location = new LocationResult(null, 5, 1, "๑.๖๐๐๐"),
        };
}
