using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KpiIngest.Tests.Browser;

/// <summary>A reviewer at work, by mouse and keys, in both languages, on both keyboard layouts, with and without script. Each walk has a
/// unit of its own.</summary>
[Collection(ReviewedDeskCollection.Name)]
[Trait("Lane", "Whole")]
public sealed class ReviewWalkTests(ReviewedDesk desk)
{
    [Fact]
    public async Task With_one_key_an_item_a_reviewer_decides_goes_on_and_takes_back()
    {
        IPage page = await desk.OpenAsync();
        string list = ReviewedDesk.ListOf("กองแผนงาน");
        await page.GotoAsync(list);
        int all = await page.Locator(".line").CountAsync();
        Assert.True(all >= 5, $"{all}");
        await page.GetByRole(AriaRole.Link, new() { Name = "เริ่มตรวจทาน" }).ClickAsync();
        await AtAsync(page, 1, all);
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => { const f = document.querySelector('.evidence-view:not([hidden]) .disputed'), s = f.closest('.sheet-scroll').getBoundingClientRect(), b = f.getBoundingClientRect(); return b.top >= s.top - 2 && b.bottom <= s.bottom + 2 && b.width > 4; }"
            )
        );

        await page.Keyboard.PressAsync("1");
        await SaidAsync(page, "ยืนยัน");
        await AtAsync(page, 2, all);
        await page.WaitForFunctionAsync("() => document.querySelector('[data-live]').textContent.includes('ยืนยัน')");
        await page.Keyboard.PressAsync("z");
        await SaidAsync(page, "เรียกคืนการตัดสินแล้ว");
        await AtAsync(page, 1, all);

        await page.Keyboard.PressAsync("2");
        await page.Locator("[data-reason-needed]").WaitForAsync();
        await page.Keyboard.TypeAsync("1234 jk ปัดเศษตามคู่มือ");
        Assert.Equal("1234 jk ปัดเศษตามคู่มือ", await page.Locator("[data-comment]").InputValueAsync());
        await page.Locator("[data-key='2']").ClickAsync();
        await AtAsync(page, 2, all);
        await page.Keyboard.PressAsync("j");
        await AtAsync(page, 3, all);
        await page.Keyboard.PressAsync("k");
        await AtAsync(page, 2, all);

        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("โทรถามกองแล้ว");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".said-list").GetByText("โทรถามกองแล้ว").WaitForAsync();
        await AtAsync(page, 2, all);

        await AssertKeysCanBeSwitchedOffAsync(page);
        await page.Keyboard.PressAsync("u");
        await page.ArrivedAsync(url => new Uri(url).AbsolutePath == "/review");
        await ListensAsync(page);
        Assert.Equal(all - 1, await page.Locator(".line").CountAsync());
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("9.2");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync(url => url.Contains("q=9.2", StringComparison.Ordinal) && url.Contains("unit=", StringComparison.Ordinal));
        Assert.InRange(await page.Locator(".line").CountAsync(), 1, all - 2);
    }

    [Fact]
    public async Task A_value_that_was_misread_is_typed_and_recorded_by_Enter()
    {
        IPage page = await desk.OpenAsync();
        await page.GotoAsync(ReviewedDesk.ListOf("กองช่าง"));
        await page.Locator(".line-link").Filter(new() { HasText = "ผลรวมคะแนนถ่วงน้ำหนัก" }).First.ClickAsync();
        await page.Locator("[data-review-one]").WaitForAsync();
        await ListensAsync(page);
        string here = page.Url;
        await page.Keyboard.PressAsync("4");
        await page.Locator("details[data-values][open]").WaitForAsync();
        ILocator value = page.Locator("[data-values] input").First;
        Assert.True(await value.EvaluateAsync<bool>("input => document.activeElement === input"));
        string read = await value.InputValueAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("๑");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync(url => url != here);
        await using RecordsDbContext db = await desk.Service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Correction typed = await db.Corrections.AsNoTracking().SingleAsync();
        Assert.Equal(("somsri", BareDigits(read + "๑")), (typed.Actor, BareDigits(typed.Value ?? "")));
        Assert.Equal(DecisionAct.Misread, (await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == typed.DecisionId)).Act);
    }

    [Fact]
    public async Task On_the_Thai_layout_the_same_keys_work_to_the_end_of_the_list()
    {
        IPage page = await desk.OpenAsync();
        await page.GotoAsync(ReviewedDesk.ListOf("กองกลาง"));
        int all = await page.Locator(".line").CountAsync();
        await PressAsync(page, "่", "KeyJ");
        await page.Keyboard.PressAsync("Enter");
        await AtAsync(page, 1, all);
        await PressAsync(page, "่", "KeyJ");
        await AtAsync(page, 2, all);
        await PressAsync(page, "า", "KeyK");
        await AtAsync(page, 1, all);
        await PressAsync(page, "/", "Digit2");
        await page.Locator("[data-reason-needed]").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-comment]')"));
        await AssertThaiKeysGoToTheirFieldsAsync(page);
        await PressAsync(page, "?", "KeyM", shift: true);
        Assert.False(await page.Locator("[data-key-bar]").IsVisibleAsync());
        await PressAsync(page, "ภ", "Digit4");
        await page.Locator("details[data-values][open]").WaitForAsync();
        await page.EvaluateAsync("() => document.activeElement.blur()");

        await PressAsync(page, "ๅ", "Digit1");
        await AtAsync(page, 2, all);
        await PressAsync(page, "ผ", "KeyZ");
        await AtAsync(page, 1, all);
        for (int at = 1; at <= all; at++)
        {
            await AtAsync(page, at, all);
            await PressAsync(page, "-", "Digit3");
            await SaidAsync(page, "ส่งกลับหน่วยงาน");
        }

        await page.GetByText("ตรวจทานครบแล้วตามตัวกรองนี้").WaitForAsync();
        await page.GetByText($"ตัดสินแล้ว {all} จาก {all} รายการที่เริ่มไว้").WaitForAsync();
        await PressAsync(page, "ผ", "KeyZ");
        await AtAsync(page, all, all);
        await PressAsync(page, "ี", "KeyU");
        await page.ArrivedAsync(url => new Uri(url).AbsolutePath == "/review");
        await ListensAsync(page);
        Assert.Equal(1, await page.Locator(".line").CountAsync());
    }

    [Fact]
    public async Task In_the_list_the_marked_line_is_decided_and_the_next_one_marked()
    {
        IPage page = await desk.OpenAsync(colours: ColorScheme.Dark);
        await page.GotoAsync(ReviewedDesk.ListOf("สำนักเลขานุการ"));
        List<string> lines = [.. await page.Locator(".line").EvaluateAllAsync<string[]>("all => all.map(l => l.id)")];
        await page.Keyboard.PressAsync("1");
        Assert.DoesNotContain("done=", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("1");
        await SaidAsync(page, "ยืนยัน");
        await page.Locator($".line.current#{lines[2]}").WaitForAsync();
        Assert.Equal(lines.Count - 1, await page.Locator(".line").CountAsync());
        await page.Keyboard.PressAsync("3");
        await SaidAsync(page, "ส่งกลับหน่วยงาน");
        await page.Keyboard.PressAsync("z");
        await SaidAsync(page, "เรียกคืนการตัดสินแล้ว");
        await page.Locator($".line.current#{lines[2]}").WaitForAsync();
        await page.Keyboard.PressAsync("2");
        await page.Locator("[data-reason-needed]").WaitForAsync();
        Assert.Contains($"/review/{lines[2].Split('-')[1]}?", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_and_in_English_forms_do_the_same()
    {
        IPage page = await desk.OpenAsync("en", script: false);
        await page.GotoAsync(ReviewedDesk.ListOf("กองคลัง"));
        int all = await page.Locator(".line").CountAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Start reviewing" }).ClickAsync();
        await page.GetByText($"1 of {all}", new() { Exact = true }).WaitForAsync();
        await page.Locator("td.disputed").First.WaitForAsync();
        await page.Locator("[data-key='1']").ClickAsync();
        await page.GetByText("Recorded:").WaitForAsync();
        await page.GetByText($"2 of {all}", new() { Exact = true }).WaitForAsync();
        await page.Locator("[data-just-done] button").ClickAsync();
        await page.GetByText("The decision is taken back.").WaitForAsync();
        await page.Locator("[data-key='2']").ClickAsync();
        await page.GetByRole(AriaRole.Alert).GetByText("nothing is accepted without a reason").WaitForAsync();
        await page.Locator("[data-comment]").FillAsync("as the minutes say");
        await page.Locator("[data-key='2']").ClickAsync();
        await page.GetByText($"2 of {all}", new() { Exact = true }).WaitForAsync();
        await page.Locator("[data-comment]").FillAsync("asked the unit");
        await page.Locator("[data-save-comment]").ClickAsync();
        await page.Locator(".said-list").GetByText("asked the unit").WaitForAsync();

        await page.Locator(".crumbs a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Decide together" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = $"Decide {all - 1} findings together" }).WaitForAsync();
        await page.Locator("#text").FillAsync("the unit sends a corrected card");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Send back to the unit ({all - 1})" }).ClickAsync();
        await page.GetByText($"{all - 1} decisions are recorded").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take all of it back" }).ClickAsync();
        await page.GetByText($"{all - 1} decisions are taken back").WaitForAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "th")]
    [InlineData(ColorScheme.Dark, "en")]
    public async Task No_page_of_the_review_violates_a_rule_of_accessibility_or_its_own_policy(ColorScheme colours, string language)
    {
        IPage page = await desk.OpenAsync(language, colours);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
        long print = desk.SubmissionOf("หน่วยที่ 6/report.pdf");
        long word = desk.SubmissionOf("หน่วยที่ 31/report.docx");
        FindingItem inPrint = (await desk.FindingsAsync(print))[0],
            inWord = (await desk.FindingsAsync(word))[0];
        foreach (
            string path in new[]
            {
                "/overview",
                "/review",
                $"/review/{inPrint.Line.Id}",
                $"/review/{inWord.Line.Id}",
                "/review/together",
                $"/submissions/{print}",
                $"/submissions/{print}/figures/0/3",
                $"/submissions/{print}/findings/0",
                $"/submissions/{word}/printed?at={inWord.Place!.Table}.{inWord.Place.Row}",
            }
        )
        {
            await page.GotoAsync(path);
            complaints.AddRange(
                await Accessibility.ComplaintsAsync(page, path, colours == ColorScheme.Dark ? Accessibility.OfColours : null)
            );
            if (colours == ColorScheme.Light)
                complaints.AddRange(await Accessibility.TooWideAsync(page, path, [1440, 900, 420]));
        }

        Assert.Empty(complaints);
    }

    private static async Task AssertKeysCanBeSwitchedOffAsync(IPage page)
    {
        await page.Keyboard.PressAsync("?");
        Assert.False(await page.Locator("[data-key-bar]").IsVisibleAsync());
        await page.Keyboard.PressAsync("?");
        await page.Locator("[data-keys-switch]").ClickAsync();
        string here = page.Url;
        await page.EvaluateAsync("() => document.activeElement.blur()");
        foreach (string key in new[] { "1", "j", "/", "u" })
            await page.Keyboard.PressAsync(key);
        Assert.Equal((here, false), (page.Url, await page.EvaluateAsync<bool>("() => document.activeElement.matches('input')")));
        await page.Locator("[data-keys-switch]").ClickAsync();
        await page.EvaluateAsync("() => document.activeElement.blur()");
    }

    /// <summary>Within a field no key decides; outside of one they lead to theirs.</summary>
    private static async Task AssertThaiKeysGoToTheirFieldsAsync(IPage page)
    {
        string here = page.Url;
        await PressAsync(page, "ๅ", "Digit1");
        Assert.Equal(here, page.Url);
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await PressAsync(page, "แ", "KeyC");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-comment]')"));
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await PressAsync(page, "ฝ", "Slash");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.search input[type=search]')"));
        await page.EvaluateAsync("() => document.activeElement.blur()");
    }

    private static async Task AtAsync(IPage page, int position, int all)
    {
        await page.GetByText($"รายการที่ {position} จาก {all}", new() { Exact = true }).WaitForAsync();
        await ListensAsync(page);
    }

    private static async Task SaidAsync(IPage page, string said)
    {
        await page.Locator("[data-just-done]").GetByText(said).First.WaitForAsync();
        await ListensAsync(page);
    }

    /// <summary>The page whose text was just seen has run its script and listens to keys.</summary>
    private static Task ListensAsync(IPage page) => page.ArrivedAsync();

    private static async Task PressAsync(IPage page, string key, string code, bool shift = false) =>
        await page.EvaluateAsync(
            "([key, code, shift]) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey: shift === 'shift', bubbles: true, cancelable: true }))",
            new[] { key, code, shift ? "shift" : "" }
        );

    private static string BareDigits(string text) => Evidence.BoxedWords.Digits(text).TrimEnd('0');
}
