using Deque.AxeCore.Commons;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Tests.History;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>The history as people walk through it: with the mouse in English, with keys in Thai, in both appearances, and on
/// paper.</summary>
public sealed class HistoryWalkTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly string Unit = Uri.EscapeDataString(HistorySample.Unit);

    private static readonly string[] Pages =
    [
        "/history",
        "/history?indicator=9.2",
        $"/history/unit?unit={Unit}",
        $"/history/indicator?unit={Unit}&indicator=9.2",
        $"/history/file?unit={Unit}&year=2569",
        "/history/unit?unit=x",
        "/submissions/5/figures/0/at?table=0&row=0&column=score",
    ];

    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Viewer);
        await HistorySample.FillAsync(desk);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task With_the_mouse_in_English_from_all_units_to_the_place_of_a_wrong_figure()
    {
        IPage page = await OpenAsync(english: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "History · Fiscal year 2569" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = HistorySample.Unit, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The unit's file of 2569" }).WaitForAsync();
        await page.ArrivedAsync();
        Assert.Contains("year=2569", page.Url, StringComparison.Ordinal);
        await page.GetByText("not come, ").First.WaitForAsync();
        await page.Locator("a.figure-link.wrong", new() { HasText = "20.2500" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "A figure in the original" }).WaitForAsync();
        await page.ArrivedAsync();
        Assert.EndsWith("/submissions/5/figures/0/1", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The unit's file of 2569" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "File of the fiscal year 2569" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Print" }).WaitForAsync();
    }

    [Fact]
    public async Task With_keys_in_Thai_by_the_filter_to_an_indicator_its_flags_and_the_finding()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/history");
        await page.GetByLabel("หน่วยงาน", new() { Exact = true }).SelectOptionAsync(HistorySample.Unit);
        await page.GetByLabel("ปีงบประมาณ", new() { Exact = true }).SelectOptionAsync("");
        await page.GetByLabel("ตัวชี้วัด", new() { Exact = true }).SelectOptionAsync("9.2");
        await page.GetByRole(AriaRole.Button, new() { Name = "แสดง", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "แนวโน้มคะแนน", Exact = true }).WaitForAsync();
        await page.ArrivedAsync();
        Assert.Contains("indicator=9.2", page.Url, StringComparison.Ordinal);
        await page.GetByText("ตามที่คำนวณได้").First.WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "ต้องดู 3" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync(url => url.EndsWith("#flags-5-0-9.2", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "ข้อ ๙.๒ คะแนนถ่วงน้ำหนักคลาดเคลื่อน" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "ผลย้อนหลังของตัวชี้วัดนี้" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "แนวโน้มคะแนน", Exact = true }).WaitForAsync();

        // What is wider than the screen is scrolled with the arrow keys.
        Assert.Equal("0", await page.Locator(".scrolls").First.GetAttributeAsync("tabindex"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_of_the_history_violates_a_rule_of_accessibility_or_its_own_policy_or_hangs_over_an_edge(ColorScheme colours)
    {
        List<string> complaints = [];
        IPage page = await OpenAsync(colours, english: colours == ColorScheme.Dark);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        RunOnlyOptions? rules = colours == ColorScheme.Dark ? Accessibility.OfColours : null;
        for (int i = 0; i < Pages.Length; i++)
        {
            await page.GotoAsync(Pages[i]);
            complaints.AddRange(await Accessibility.ComplaintsAsync(page, Pages[i], rules));
            if (colours == ColorScheme.Light)
                complaints.AddRange(await Accessibility.TooWideAsync(page, Pages[i], [1280, 900, 420]));
            await ShootAsync(page, $"history-{i}-{colours}");
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task On_paper_the_file_of_a_unit_is_black_on_white_without_bars_buttons_and_the_rest_of_the_desk()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync($"/history/file?unit={Unit}&year=2569");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (string hidden in new[] { "header.bar", ".crumbs", "button[data-print]" })
            Assert.False(await page.Locator(hidden).First.IsVisibleAsync());
        Assert.True(await page.GetByText("คำนวณได้").First.IsVisibleAsync());
        Assert.Equal(
            "rgb(0, 0, 0)",
            await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.unit-file .figure-link.wrong')).color")
        );
        byte[] printed = await page.PdfAsync(
            new PagePdfOptions
            {
                PreferCSSPageSize = true,
                Path = Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder ? Path.Combine(folder, "history.pdf") : null,
            }
        );

        // A sheet lies on its side.
        Assert.Contains("[0 0 841", System.Text.Encoding.Latin1.GetString(printed), StringComparison.Ordinal);
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    private async Task<IPage> OpenAsync(ColorScheme colours = ColorScheme.Light, bool english = false)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = desk.Address.ToString(),
                ColorScheme = colours,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            }
        );
        context.SetDefaultTimeout(60_000);
        if (english)
            await context.AddCookiesAsync([
                new Cookie
                {
                    Name = "kpi-ingest-language",
                    Value = "en",
                    Url = desk.Address.ToString(),
                },
            ]);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync("somsri");
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.ArrivedAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
