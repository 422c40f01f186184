using KpiIngest.Records;
using KpiIngest.Records.Identity;
using KpiIngest.Review.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KpiIngest.Tests.Browser;

/// <summary>Whose report a card is, and its versions, as people say and compare them: by mouse in English, by keyboard in Thai. Each walk
/// has a unit of its own.</summary>
[Collection(ReviewedDeskCollection.Name)]
[Trait("Lane", "Whole")]
public sealed class CardWalkTests(ReviewedDesk desk)
{
    /// <summary>Presses of Tab within which everything of a card is reached.</summary>
    private const int MostTabs = 300;

    private const string Record = "Record";

    [Fact]
    public async Task By_mouse_in_English_a_year_is_corrected_and_taken_back_a_round_confirmed_and_two_versions_are_compared()
    {
        long later = Math.Max(desk.SubmissionOf("กองวิจัย/weighted-total.docx"), desk.SubmissionOf("กองวิจัย/convention.docx"));
        IPage page = await desk.OpenAsync("en");
        await page.GotoAsync($"/submissions/{later}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with the version before" }).WaitForAsync();
        await page.Locator("#identity summary").ClickAsync();
        await page.GetByLabel("Fiscal year (Buddhist era)").FillAsync("2556");
        await page.Locator(".identity-form").Nth(1).GetByRole(AriaRole.Button, new() { Name = Record }).ClickAsync();
        await page.Locator("#identity-refused").WaitForAsync();
        Assert.Equal("2556", await page.GetByLabel("Fiscal year (Buddhist era)").InputValueAsync());
        await ShootAsync(page, "identity-refused");
        await page.Locator("#identity-reason-0").FillAsync("ปกในระบุปี ๒๕๕๖");
        await page.Locator(".identity-form").Nth(1).GetByRole(AriaRole.Button, new() { Name = Record }).ClickAsync();
        await page.GetByText("Recorded: versions, comparisons and lists go by it.").WaitForAsync();
        await page.GetByText("“ปกในระบุปี ๒๕๕๖”").First.WaitForAsync();
        foreach (
            (string part, string said) in new[]
            {
                ("Fiscal year (Buddhist era)", "corrected"),
                ("Round (months)", "confirmed"),
                ("Indicator number", "confirmed"),
            }
        )
            await page.Locator(".identity-table tr", new() { HasText = part }).GetByText(said, new() { Exact = true }).WaitForAsync();
        await CountsAsync(page, later, "Fiscal year (Buddhist era)", "2556");
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Compare with the version before" }).CountAsync());
        await ShootAsync(page, "identity-corrected");

        await page.GotoAsync($"/submissions/{later}?identity=done");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take back: Fiscal year (Buddhist era)" }).ClickAsync();
        await page.Locator(".identity-table tr", new() { HasText = "Fiscal year (Buddhist era)" }).GetByText("the reader").WaitForAsync();
        await CountsAsync(page, later, "Fiscal year (Buddhist era)", "2557");
        await page.GotoAsync($"/submissions/{later}?identity=done");

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with the version before" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Two versions compared" }).WaitForAsync();
        await page.Locator(".change-changed").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".change-same").CountAsync());
        Assert.True(await page.Locator(".change-added, .change-gone").CountAsync() > 0);
        await ShootAsync(page, "versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show everything" }).ClickAsync();
        await page.Locator(".change-same").First.WaitForAsync();
        Assert.Contains("show=all", page.Url, StringComparison.Ordinal);
        await ShootAsync(page, "versions-all");
        int changed = await page.Locator(".change-changed").CountAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Differences only" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show everything" }).WaitForAsync();
        Assert.Equal((0, changed), (await page.Locator(".change-same").CountAsync(), await page.Locator(".change-changed").CountAsync()));
        await page.Locator(".change-changed .figure-link").First.ClickAsync();
        await page.Locator(".evidence-view:not([hidden]) .disputed").First.WaitForAsync();
    }

    [Fact]
    public async Task By_keyboard_in_Thai_a_unit_is_given_a_number_corrected_and_the_versions_are_compared()
    {
        (long loose, long first) = (desk.SubmissionOf(ReviewedDesk.Loose), desk.SubmissionOf("กองนิติการ/formula-figure.docx"));
        IPage page = await desk.OpenAsync();
        await page.GotoAsync($"/submissions/{loose}");
        await TabToAsync(page, "#identity-unit");
        await page.Keyboard.InsertTextAsync("กองนิตกิาร");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#identity-refused").WaitForAsync();
        await ShootAsync(page, "identity-nearest");
        await TabToAsync(page, "button[name=Nearest]");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("บันทึกแล้ว ฉบับ การเทียบ และรายการตรวจทานใช้ค่านี้").WaitForAsync();
        await CountsAsync(page, loose, "หน่วยงาน", "กองนิติการ");

        await page.GotoAsync($"/submissions/{loose}?identity=done");
        await TabToAsync(page, "#identity-0-IndicatorNumber");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("๙.๓");
        await TabToAsync(page, "#identity-reason-0");
        await page.Keyboard.InsertTextAsync("ตามสารบัญ");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("“ตามสารบัญ”").First.WaitForAsync();
        await CountsAsync(page, loose, "เลขตัวชี้วัด", "๙.๓");
        await page.GotoAsync($"/submissions/{loose}?identity=done");
        await TabToAsync(page, "button[aria-label='ถอน: เลขตัวชี้วัด']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".identity-table tr", new() { HasText = "เลขตัวชี้วัด" }).GetByText("ระบบ").WaitForAsync();
        await CountsAsync(page, loose, "เลขตัวชี้วัด", "๕");
        await CompareByKeyboardAsync(page, loose, Math.Min(loose, first), Math.Max(loose, first));
        await using RecordsDbContext db = await desk.Service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        List<Confirmation> said = await db.Confirmations.AsNoTracking().Where(c => c.SubmissionId == loose).ToListAsync();
        Assert.All(said, c => Assert.Equal("somsri", c.Actor));
        Assert.Contains(said, c => c.Act == ConfirmationAct.TakenBack);
    }

    /// <summary>From a card to its versions, the same in both shown too, then another pair chosen.</summary>
    private static async Task CompareByKeyboardAsync(IPage page, long card, long earliest, long latest)
    {
        await TabToAsync(page, $"a[href^='/submissions/{card}/versions/0']");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "เทียบสองฉบับ" }).WaitForAsync();
        await page.Locator("[class^=change-]").First.WaitForAsync();
        await TabToAsync(page, "a[href*='show=all']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".change-same").First.WaitForAsync();
        await TabToAsync(page, "#version-from");
        await page.Keyboard.PressAsync("End");
        await TabToAsync(page, "#version-to");
        await page.Keyboard.PressAsync("Home");
        await TabToAsync(page, ".version-choice .button");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync(url =>
            url.Contains($"from={latest}", StringComparison.Ordinal)
            && url.Contains($"to={earliest}", StringComparison.Ordinal)
            && url.Contains("show=all", StringComparison.Ordinal)
        );
        await page.Locator(".change-same").First.WaitForAsync();
    }

    /// <summary>Presses Tab until something has the focus, going on from the beginning after the last.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.ArrivedAsync();
        for (int i = 0; i < MostTabs; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by Tab");
    }

    /// <summary>Waits until a part counts as a value: the card is checked again with it, which may go on after the page was
    /// shown.</summary>
    private static async Task CountsAsync(IPage page, long submission, string part, string value)
    {
        ILocator counts = page.Locator(".identity-table tr")
            .Filter(
                new()
                {
                    Has = page.GetByRole(
                        AriaRole.Rowheader,
                        new()
                        {
                            Name = part,
                            Exact = true,
                            IncludeHidden = true,
                        }
                    ),
                }
            )
            .Locator("td strong");
        for (int i = 0; i < 60 && (await counts.TextContentAsync())!.Trim() != value; i++)
            await page.GotoAsync($"/submissions/{submission}?identity=done");
        Assert.Equal(value, (await counts.TextContentAsync())!.Trim());
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KPI_INGEST_SHOOT") is { } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
