using Deque.AxeCore.Commons;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Views;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>The pages in a browser, as a person uses them.</summary>
public sealed class BrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/submissions",
        "/submissions?q=none",
        "/submissions/1",
        "/submissions/1/printed?at=0.1.2",
        "/submissions/7/versions/0",
        "/submissions/7/versions/0?show=all",
        "/submissions/2/versions/0",
        "/memo?submission=1",
        "/memo?submission=7",
        "/memo?submission=99",
        "/memo?unit=กองแผนงาน&year=2569&round=12",
        "/overview",
        "/review",
        "/review/1",
        "/review/together",
        "/review/1?done=1",
        "/review?done=1&of=3",
        "/work",
        "/work/units",
        "/review/views",
        "/review?assigned=me",
        "/system",
        "/system/jobs",
        "/system/settings",
        "/system/notifications",
        "/system/accounts",
        "/register",
        "/register?version=1",
        "/register/unit?unit=กองแผนงาน&year=2569",
        "/register/missing",
        "/register/missing?all=true",
        "/register/import",
        "/register/drafts/1",
        "/register/drafts/1/rows?part=0",
        "/upload",
        "/keying",
        "/keying/3",
        "/keying/4",
        "/keying/5",
        "/keying/6",
        "/help",
        "/password",
        "/tokens",
        "/nothing",
    ];

    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: static services => services.AddSingleton(NotificationsPageTests.On));
        await NotificationsPageTests.FillAsync(desk);
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Administrator);
        await SignedInBrowser.AddAsync(desk.Services, "malee", AccountRole.Viewer, mustChange: true);
        ReportResult report = new()
        {
            FiscalYear = 2569,
            Round = 12,
            Indicator = new IndicatorResult("9.2", "ร้อยละความสำเร็จของการพัฒนาระบบข้อมูลสารสนเทศที่มีชื่อยาวมากเพื่อให้ขึ้นบรรทัดใหม่"),
            StatedAverage = "3.1000",
            ScoringTables = [Table("3")],
            Recomputed = new RecomputedResult("5", "16", "3.2"),
            NotCheckable = [new NotCheckableResult("score-result", "1", "ก", "a"), new NotCheckableResult("score-result", "2", "ก", "a")],
        };
        await desk.RecordAsync(
            "กองแผนงาน/SAR.docx",
            1,
            report,
            FileOutcome.Checked,
            Found("weighted-score", Severity.Error),
            Found("weighted-total", Severity.Error) with
            {
                ConsequenceOf = 0,
            },
            Found("truncated", Severity.Note)
        );
        await desk.RecordAsync("กองคลัง/ภาพถ่าย.pdf", 2, report, FileOutcome.NotChecked);
        for (int scan = 3; scan <= 6; scan++)
            await desk.ScanAsync($"กองแผนงาน/สแกน {scan}.pdf", scan);
        await KeyAsync(4, "malee", "3");
        await KeyAsync(4, "somsri", "5");
        await KeyAsync(5, "malee", "3");
        await KeyAsync(6, "malee", "3", twice: false);
        await desk.RecordAsync(
            "กองแผนงาน/SAR แก้ไข.docx",
            7,
            report with
            {
                StatedAverage = "3.2000",
                Supervisors = ["นางสมศรี ใจดี"],
                ScoringTables = [Table("4")],
            },
            FileOutcome.Checked,
            Found("truncated", Severity.Note)
        );
        await desk
            .Services.GetRequiredService<AssignmentLedger>()
            .AssignAsync(["กองแผนงาน"], Assignment.EveryYear, "somsri", "test", CancellationToken.None);
        await desk
            .Services.GetRequiredService<ViewLedger>()
            .SaveAsync(
                1,
                "คลาดเคลื่อนของฉันที่ยังไม่ตัดสินในปีนี้และปีก่อน",
                "?severity=error&assigned=me",
                shared: true,
                replace: false,
                CancellationToken.None
            );
        await RegisterWalkTests.FillAsync(desk);
        await desk.Verification.KeepAsync(
            new LastVerification(
                DateTimeOffset.UnixEpoch,
                60,
                23,
                20,
                20,
                3,
                1,
                [new Damage(DamageKind.RecordChanged, 7, 1, "reading 0.1.0")],
                null,
                null
            ),
            CancellationToken.None
        );
    }

    private async Task KeyAsync(long scan, string actor, string score, bool twice = true) =>
        await new KeyingLedger(desk.Records, TimeProvider.System).KeyAsync(
            scan,
            KeyedFields.FileOf(
                new Dictionary<string, string>
                {
                    ["c0.number"] = "9.2",
                    ["c0.t0.r0.weight"] = "1",
                    ["c0.t0.r0.score"] = score,
                }
            ),
            twice,
            actor,
            CancellationToken.None
        );

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_person_signs_in_after_a_slip_searches_and_signs_out()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/submissions/1");
        await page.GetByLabel("ชื่อบัญชี").FillAsync("somsri");
        await page.GetByLabel("รหัสผ่าน").FillAsync("a wrong password");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Alert).GetByText("ไม่ถูกต้อง").WaitForAsync();
        Assert.Equal("somsri", await page.GetByLabel("ชื่อบัญชี").InputValueAsync());
        await page.GetByLabel("รหัสผ่าน").FillAsync(SignedInBrowser.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "กองแผนงาน · SAR.docx" }).WaitForAsync();
        await page.ArrivedAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("คลัง/");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("กองคลัง · ภาพถ่าย.pdf").WaitForAsync();
        await page.ArrivedAsync();
        Assert.Equal(1, await page.Locator("article").CountAsync());

        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ" }).ClickAsync();
        await page.GetByText("ออกจากระบบแล้ว").WaitForAsync();
        await page.GotoAsync("/submissions");
        Assert.EndsWith("/sign-in?back=%2Fsubmissions", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_sent_one_by_one_with_their_progress_and_lead_to_what_became_of_them()
    {
        IPage page = await OpenAsync();
        await SignInAsync(page);
        await page.GotoAsync("/upload");
        await page.GetByLabel("หน่วยงานที่ส่งรายงาน").FillAsync("กองคลัง");
        await page.GetByLabel("ลากไฟล์มาวางที่นี่ หรือเลือกจากเครื่อง").SetInputFilesAsync([File("ก.docx"), File("refused.docx")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์", Exact = true }).ClickAsync();
        await page.Locator(".upload-files li.ok", new() { HasText = "ก.docx" }).GetByText("ส่งแล้ว").WaitForAsync();
        await page.Locator(".upload-files li.error", new() { HasText = "refused.docx" }).GetByText("ไม่รับไฟล์นี้").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ดูผลของไฟล์ที่ส่ง" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "ผลของไฟล์ที่ส่ง" }).WaitForAsync();
        await page.ArrivedAsync();
        Assert.Equal(1, await page.Locator(".upload-line").CountAsync());
        await page.GetByText("อยู่ในกล่อง รอรับ").WaitForAsync();
    }

    [Fact]
    public async Task Without_script_files_are_sent_by_the_form_alone()
    {
        IPage page = await OpenAsync(script: false);
        await SignInAsync(page);
        await page.GotoAsync("/upload");
        await page.GetByLabel("หน่วยงานที่ส่งรายงาน").FillAsync("กองคลัง");
        await page.GetByLabel("ลากไฟล์มาวางที่นี่ หรือเลือกจากเครื่อง").SetInputFilesAsync([File("ก.docx"), File("ข.pdf")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งไฟล์", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "ผลของไฟล์ที่ส่ง" }).WaitForAsync();
        await page.ArrivedAsync();
        Assert.Equal(["ก.docx", "ข.pdf"], await page.Locator(".upload-line .said").AllTextContentsAsync());
    }

    private static FilePayload File(string name) =>
        new()
        {
            Name = name,
            MimeType = "application/octet-stream",
            Buffer = [1, 2, 3],
        };

    [Fact]
    public async Task Without_script_language_and_appearance_are_chosen_and_kept()
    {
        IPage page = await OpenAsync(script: false);
        await SignInAsync(page);
        await page.GotoAsync("/submissions");
        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Received reports" }).WaitForAsync();
        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await page.Locator("html[data-theme=dark]").WaitForAsync();
        await page.GotoAsync("/system");
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await page.GetByText("1 damage").WaitForAsync();
    }

    [Fact]
    public async Task The_search_key_is_known_on_both_layouts_and_a_digit_is_none()
    {
        IPage page = await OpenAsync();
        await SignInAsync(page);
        foreach (
            (string key, string code, bool focused) in new[]
            {
                ("/", "Slash", true),
                ("ฝ", "Slash", true),
                ("/", "Digit2", false),
                ("?", "Slash", false),
                ("-", "Slash", false),
            }
        )
        {
            await page.EvaluateAsync("() => document.activeElement.blur()");
            await page.EvaluateAsync(
                "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey: key === '?', bubbles: true, cancelable: true }))",
                new[] { key, code }
            );
            Assert.Equal(focused, await page.EvaluateAsync<bool>("() => document.activeElement?.matches('.search input') ?? false"));
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, "th")]
    [InlineData(ColorScheme.Dark, "en")]
    public async Task No_page_violates_a_rule_of_accessibility_or_its_own_policy_or_hangs_over_the_edge_of_a_screen_a_tablet_or_a_telephone(
        ColorScheme colours,
        string language
    )
    {
        List<string> complaints = [];

        RunOnlyOptions? rules = colours == ColorScheme.Dark ? Accessibility.OfColours : null;
        IPage page = await OpenAsync(colours);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = "kpi-ingest-language",
                Value = language,
                Url = desk.Address.ToString(),
            },
        ]);
        await LookAsync(page, "/sign-in", rules, complaints);
        await SignInAsync(page);
        foreach (string path in Pages)
        {
            await LookAsync(page, path, rules, complaints);
            if (colours == ColorScheme.Light)
                complaints.AddRange(await Accessibility.TooWideAsync(page, path, [1280, 900, 420]));
        }

        await page.GotoAsync("/submissions");
        await page.Locator("details.menu summary").ClickAsync();
        complaints.AddRange(await Accessibility.ComplaintsAsync(page, "menu", rules));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_administrator_adds_an_account_whose_owner_chooses_a_password()
    {
        IPage page = await OpenAsync();
        await SignInAsync(page);
        await page.GotoAsync("/system/accounts");
        await page.GetByLabel("ชื่อบัญชี").Last.FillAsync("wichai");
        await page.GetByLabel("ชื่อที่แสดง").FillAsync("วิชัย <script>alert(1)</script>");
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มบัญชี" }).ClickAsync();
        string password = await page.Locator("code.password").InnerTextAsync();
        Assert.Equal(19, password.Length);

        IPage his = await OpenAsync();
        await SignInAsync(his, "wichai", password);
        await his.GetByText("ผู้อื่นตั้งให้").WaitForAsync();
        await his.GetByLabel("รหัสผ่านปัจจุบัน").FillAsync(password);
        await his.GetByLabel("รหัสผ่านใหม่", new() { Exact = true }).FillAsync("ประโยคยาวของวิชัยเอง");
        await his.GetByLabel("รหัสผ่านใหม่อีกครั้ง").FillAsync("ประโยคยาวของวิชัยเอง");
        await his.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await his.GetByText("เปลี่ยนรหัสผ่านแล้ว").WaitForAsync();
        await his.GotoAsync("/submissions");
        await his.GetByRole(AriaRole.Heading, new() { Name = "รายงานที่ได้รับ" }).WaitForAsync();
        await his.GetByText("วิชัย <script>alert(1)</script>").First.WaitForAsync();
    }

    private async Task LookAsync(IPage page, string path, RunOnlyOptions? rules, List<string> complaints)
    {
        await page.GotoAsync(path);
        complaints.AddRange(await Accessibility.ComplaintsAsync(page, path, rules));
    }

    private async Task<IPage> OpenAsync(ColorScheme colours = ColorScheme.Light, bool script = true)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = desk.Address.ToString(),
                ColorScheme = colours,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    private static async Task SignInAsync(IPage page, string name = "somsri", string password = SignedInBrowser.Password)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#password").FillAsync(password);
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("a[href='/sign-out'], form[action^='/sign-out']")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static ScoringTableResult Table(string score) =>
        new()
        {
            Kind = "summary",
            Convention = "product",
            Rows =
            [
                new RowResult("1", "จัดทำแผนปฏิบัติการที่มีชื่อยาวพอให้ขึ้นบรรทัดใหม่บนจอแคบ", "2", "๓ ข้อ", score, null),
                new RowResult("2", "เผยแพร่", "1", null, "3", "3.0000"),
            ],
            Total = new TotalResult("3", "9.0000"),
        };

    private static DiscrepancyResult Found(string code, Severity severity) =>
        new()
        {
            Code = code,
            Severity = severity,
            Report = 0,
            Message = "ข้อ ๒ คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "item 2, weighted score is wrong",
            Arithmetic = "0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Cause = new CauseResult("digit", "เลขหนึ่งตัวน่าจะพิมพ์ผิด", "one digit was probably mistyped"),
            Location = new LocationResult(null, 5, 1, "๑.๖๐๐๐"),
        };
}
