using KpiIngest.Records.Accounts;
using KpiIngest.Records.Decisions;
using KpiIngest.Review.Tests.Memos;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>From a card to the file that goes to its unit, as a reviewer goes.</summary>
public sealed class MemoBrowserTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Reviewer);
        long first = await desk.SendAsync(
            "กองแผนงาน/SAR.docx",
            1,
            new ReturnedCard { Found = [ReturnedCard.WeightedScore(), ReturnedCard.WeightedTotal(), ReturnedCard.ScoreRange()] }
        );
        await desk.DecideAsync(first, 0, DecisionAct.Confirmed);
        await desk.DecideAsync(first, 2, DecisionAct.SentBack, "กรุณาแนบหลักฐาน");
        long second = await desk.SendAsync(
            "กองแผนงาน/SAR แก้ไข.docx",
            2,
            new ReturnedCard { Weighted = "1.5000", Found = [ReturnedCard.ScoreRange(), ReturnedCard.Truncated()] }
        );
        await desk.DecideAsync(second, 0, DecisionAct.SentBack, "กรุณาแนบหลักฐาน");
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_reviewer_goes_from_the_card_to_what_will_be_asked_and_saves_the_memo()
    {
        List<string> complaints = [];
        IPage page = await OpenAsync(ColorScheme.Light);
        await page.GotoAsync("/submissions/2");
        await page.GetByRole(AriaRole.Link, new() { Name = "ทำบันทึกข้อความหรือใบรับรอง" }).ClickAsync();
        await page.GetByText("จะขอให้แก้ไขหรือชี้แจง 1 ข้อ").WaitForAsync();
        await page.ArrivedAsync();
        await page.GetByText("ตรวจสอบ แล้วชี้แจงเหตุผลหรือแก้ไข: กรุณาแนบหลักฐาน").WaitForAsync();
        await ShootAsync(page, "memo");
        complaints.AddRange(await Accessibility.ComplaintsAsync(page, "memo", null));
        foreach (int width in new[] { 1280, 900, 420 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(
                await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
                $"too wide at {width}"
            );
        }

        await page.SetViewportSizeAsync(1440, 900);
        IDownload download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "ทำบันทึกข้อความ (.docx)" }).ClickAsync()
        );
        Assert.Equal("บันทึกข้อความ-กองแผนงาน-ตัวชี้วัด-5-รายการที่-2.docx", download.SuggestedFilename);

        IPage dark = await OpenAsync(ColorScheme.Dark);
        foreach (
            string path in new[]
            {
                "/memo?submission=2",
                "/submissions/2",
                "/submissions/2/versions/0",
                "/memo?unit=กองแผนงาน&year=2569&round=12",
            }
        )
        {
            await dark.GotoAsync(path);
            complaints.AddRange(await Accessibility.ComplaintsAsync(dark, path, Accessibility.OfColours));
            await ShootAsync(dark, "memo-dark" + path.Replace('/', '-').Replace('?', '-'));
        }

        Assert.Empty(complaints);
    }

    private async Task<IPage> OpenAsync(ColorScheme colours)
    {
        IBrowserContext context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = desk.Address.ToString(),
                ColorScheme = colours,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(60_000);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync("somsri");
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.Locator("form[action^='/sign-out']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
