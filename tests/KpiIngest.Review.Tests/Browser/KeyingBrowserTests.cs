using System.Diagnostics;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Keying;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>A scan is keyed in a browser with the keyboard, beside the picture of its page.</summary>
public sealed class KeyingBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(services: s => s.AddSingleton<IOriginals, DrawnPages>());
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Reviewer);
        ReportResult last = new()
        {
            FiscalYear = 2569,
            Round = 6,
            Indicator = new IndicatorResult("9.2", "ร้อยละความสำเร็จของการพัฒนาระบบข้อมูล"),
            Recomputed = new RecomputedResult(null, null, null),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Total = new TotalResult("1", "3.6000"),
                    Rows =
                    [
                        new RowResult("1", "การจัดทำแผน", "0.4", "ครบ", "3", "1.2000"),
                        new RowResult("2", "การติดตามผล", "0.6", "ครบ", "4", "2.4000"),
                    ],
                },
            ],
        };
        await desk.RecordAsync("กองคลัง/SAR 9.2.docx", 1, last, FileOutcome.Checked);
        await desk.ScanAsync("กองคลัง/สแกน ตัวชี้วัด 9.2 รอบ 12.pdf", 2);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Theory]
    [InlineData("th", "๓", "๑.๒๐๐๐")]
    [InlineData("en", "3", "1.2000")]
    public async Task The_rows_of_the_last_card_are_proposed_and_filled_in_with_Enter_alone(string language, string score, string weighted)
    {
        IPage page = await OpenAsync(language, script: true);
        await page.GotoAsync("/overview");
        await page.Locator("aside a[href='/keying']").ClickAsync();
        await page.Locator("a[href='/keying/2']").ClickAsync();
        Assert.Equal("การจัดทำแผน", await page.Locator("[name='c0.t0.r0.name']").InputValueAsync());
        Assert.Contains("proposed", await page.Locator("[name='c0.t0.r0.weight']").GetAttributeAsync("class"), StringComparison.Ordinal);
        Assert.Equal("", await page.Locator("[name='c0.t0.r0.score']").InputValueAsync());
        await ShootAsync(page, $"keying-{language}");

        await page.Locator("[name='c0.round']").SelectOptionAsync("12");
        await page.ArrivedAsync();
        await page.Locator("[name='c0.t0.r0.name']").FocusAsync();
        foreach (string typed in new[] { "ครบ", score, weighted, "ครบ", "4", "2.4000" })
        {
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.InsertTextAsync(typed);
        }

        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("c0.t0.r0.weightedScore", await FocusedAsync(page));
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("[role=alert]").First.WaitForAsync();
        await page.ArrivedAsync();
        await page.Locator("[name=compared]").CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".message.ok").WaitForAsync();
        KeyedFile keyed = KeyedState.FileOf(
            (await desk.Services.GetRequiredService<KeyingQuery>().FindAsync(2, CancellationToken.None))!.Counting!
        );
        Assert.Equal(
            ["ครบ", score, weighted, "ครบ", "4", "2.4000"],
            keyed.Cards[0].Tables[0].Rows.SelectMany(r => new[] { r.Result, r.Score, r.WeightedScore })
        );
        Assert.Equal(("9.2", 12, 2569), (keyed.Cards[0].Number, keyed.Cards[0].Round, keyed.Cards[0].FiscalYear));
        await page.GotoAsync("/keying/2");
        await ShootAsync(page, $"keyed-{language}");
    }

    [Theory]
    [InlineData("th", "๖.๐๐๐๐")]
    [InlineData("en", "6.0000")]
    public async Task What_a_machine_read_is_confirmed_row_by_row_with_the_keyboard_alone(string language, string typed)
    {
        await desk.ScanAsync("กองคลัง/สแกนที่อ่านแล้ว.pdf", 3, ScannedCard.Read);
        IPage page = await OpenAsync(language, script: true);
        await page.GotoAsync("/keying/3");
        Assert.Equal("c0.t0.r1.weightedScore", await FocusedAsync(page));
        Assert.Empty(await Accessibility.ComplaintsAsync(page, "scan", null));
        await ShootAsync(page, $"scan-{language}");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Accessibility.ComplaintsAsync(page, "scan in the dark", Accessibility.OfColours));
        await ShootAsync(page, $"scan-{language}-dark");

        // All rows that prove themselves by one key; what could not be read is typed, and the others are confirmed one by one.
        await page.Keyboard.PressAsync("Shift+F2");
        Assert.Equal(["c0.t0.r0"], await ConfirmedAsync(page));
        Assert.Equal("c0.t0.r1.weightedScore", await FocusedAsync(page));
        await page.Keyboard.InsertTextAsync(typed);
        await page.Keyboard.PressAsync("F2");
        Assert.Equal(["c0.t0.r0", "c0.t0.r1"], await ConfirmedAsync(page));
        Assert.StartsWith("c0.t0.total", await FocusedAsync(page), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("F2");
        Assert.Equal(["c0.t0.r0", "c0.t0.r1", "c0.t0.total"], await ConfirmedAsync(page));
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".message.ok").WaitForAsync();
        KeyedState state = (await desk.Services.GetRequiredService<KeyingQuery>().FindAsync(3, CancellationToken.None))!;
        KeyedTable table = KeyedState.FileOf(state.Counting!).Cards[0].Tables[0];
        Assert.Equal([("1", "3", "3.0000"), ("2", "3", typed)], table.Rows.Select(r => (r.Weight, r.Score, r.WeightedScore)));
    }

    [Fact]
    public async Task A_page_that_was_fed_on_its_side_is_shown_upright_and_turned_further_by_a_button()
    {
        await desk.ScanAsync("กองคลัง/สแกนตะแคง.pdf", 3, file => ScannedCard.Turned(file, 90));
        IPage page = await OpenAsync("th", script: true);
        await page.GotoAsync("/keying/3");
        foreach (int degrees in new[] { 90, 180, 270, 0, 90 })
        {
            double[] sides = await page.EvaluateAsync<double[]>(
                """
                () => {
                  const sheet = document.querySelector(".evidence-view:not([hidden]) .sheet");
                  const picture = sheet.querySelector("img");
                  const [around, box] = [sheet.getBoundingClientRect(), picture.getBoundingClientRect()];
                  return [Number(sheet.parentElement.dataset.turned), around.width / around.height, box.width / box.height,
                    Math.max(Math.abs(box.left - around.left), Math.abs(box.right - around.right), Math.abs(box.top - around.top), Math.abs(box.bottom - around.bottom)),
                    picture.getAttribute("width") / picture.getAttribute("height")];
                }
                """
            );
            Assert.Equal(degrees, sides[0]);

            // The picture fills the sheet, which has its shape.
            double shape = degrees % 180 == 0 ? sides[4] : 1 / sides[4];
            Assert.Equal(shape, sides[1], 0.02);
            Assert.Equal(shape, sides[2], 0.02);
            Assert.InRange(sides[3], 0, 2);
            await ShootAsync(page, $"turned-{degrees}");
            await page.GetByRole(AriaRole.Button, new() { Name = "หมุนหน้า ๙๐ องศา" }).ClickAsync();
        }
    }

    [Fact]
    public async Task A_figure_that_was_offered_is_taken_by_a_click_beside_its_picture()
    {
        await desk.ScanAsync("กองคลัง/สแกนที่อ่านแล้ว.pdf", 3, ScannedCard.Read);
        IPage page = await OpenAsync("th", script: true);
        await page.GotoAsync("/keying/3");
        await page.Locator("[data-offer='๖.๐๐๐๐']").ClickAsync();
        Assert.Equal("๖.๐๐๐๐", await page.Locator("[name='c0.t0.r1.weightedScore']").InputValueAsync());
        Assert.Equal("c0.t0.r1.weightedScore", await FocusedAsync(page));
        Assert.Empty(await ConfirmedAsync(page));
    }

    [Fact]
    public async Task What_is_typed_is_kept_by_itself_and_is_there_at_the_next_visit_also_without_script()
    {
        IPage page = await OpenAsync("th", script: true);
        await page.GotoAsync("/keying/2");
        await page.Locator("[name='c0.t0.r0.score']").FillAsync("๔");
        await page.Locator("[data-draft-kept]").GetByText("ร่างของคุณ").WaitForAsync();
        IPage plain = await OpenAsync("th", script: false);
        await plain.GotoAsync("/keying/2");
        Assert.Equal("๔", await plain.Locator("[name='c0.t0.r0.score']").InputValueAsync());
        await plain.Locator("[name='c0.t0.r0.score']").FillAsync("๕");
        await plain.RunAndWaitForResponseAsync(
            () => plain.Locator("[name='c0.t0.r0.score']").PressAsync("Enter"),
            r => r.Request.Method == "GET" && r.Request.RedirectedFrom?.Method == "POST"
        );
        await plain.GotoAsync("/keying/2");
        Assert.Equal("๕", await plain.Locator("[name='c0.t0.r0.score']").InputValueAsync());
    }

    [Fact]
    public async Task Differences_are_settled_by_choosing()
    {
        KeyingLedger ledger = desk.Services.GetRequiredService<KeyingLedger>();
        foreach ((string actor, string score) in new[] { ("malee", "3"), ("wichai", "5") })
            await ledger.KeyAsync(
                2,
                KeyedFields.FileOf(
                    new Dictionary<string, string>
                    {
                        ["c0.number"] = "9.2",
                        ["c0.t0.r0.weight"] = "1",
                        ["c0.t0.r0.score"] = score,
                    }
                ),
                true,
                actor,
                CancellationToken.None
            );
        IPage page = await OpenAsync("th", script: true);
        await page.GotoAsync("/keying/2");
        await ShootAsync(page, "settle");
        await page.Locator("input[type=radio][value=second]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกคำตัดสินและตรวจ" }).ClickAsync();
        await page.Locator(".message.ok").WaitForAsync();
        KeyedState state = (await desk.Services.GetRequiredService<KeyingQuery>().FindAsync(2, CancellationToken.None))!;
        Assert.Equal("5", KeyedState.FileOf(state.Counting!).Cards[0].Tables[0].Rows[0].Score);
    }

    private async Task<IPage> OpenAsync(string language, bool script)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = desk.Address.ToString(),
                JavaScriptEnabled = script,
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
        await page.Locator("#name").FillAsync("somsri");
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("a[href='/sign-out'], form[action^='/sign-out']")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.name");

    private static async Task<IReadOnlyList<string>> ConfirmedAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[data-seen]:checked')].map(b => b.name.replace('seen:', ''))"
        );

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    /// <summary>A scan of two pages, for which stands the first page of a print.</summary>
    private sealed class DrawnPages : IOriginals, IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("kpi-drawn-").FullName;

        public DrawnPages()
        {
            string root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "KpiIngest.sln")))
                root = Path.GetDirectoryName(root)!;
            string print = Path.Combine(root, "fixtures", "layout-a", "clean", "report.lo.pdf");
            using Process draw = Process.Start(
                "pdftoppm",
                ["-jpeg", "-r", "72", "-f", "1", "-singlefile", print, Path.Combine(folder, "page")]
            );
            draw.WaitForExit();
        }

        private string Picture => Path.Combine(folder, "page.jpg");

        public void Dispose() => Directory.Delete(folder, recursive: true);

        public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(
                new OriginalAnswer<ShownOriginal>(new ShownOriginal("pdf", [new ShownPage(595, 842), new ShownPage(595, 842)], []), null)
            );

        public Task<OriginalAnswer<string>> PictureAsync(
            string sha256,
            int page,
            PictureDetail detail,
            CancellationToken cancellationToken
        ) => Task.FromResult(new OriginalAnswer<string>(Picture, null));

        public Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(new OriginalAnswer<string>(null, new OriginalFault("original-missing", "ไม่พบ", "missing")));
    }
}
