using System.Text;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Register;
using KpiIngest.Reports;
using KpiIngest.Review.Tests.Register;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KpiIngest.Review.Tests.Browser;

/// <summary>The register as an administrator works with it: imports a file, looks at what would follow, applies it, edits a row, sees what
/// has not come.</summary>
public sealed class RegisterWalkTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Administrator);
        await desk.RecordAsync("กองแผนงาน/SAR.docx", 1, RegisterPageTests.Card("4"), FileOutcome.Checked);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    /// <summary>Two versions with long and short rows, and a draft that changes them.</summary>
    internal static async Task FillAsync(Desk desk)
    {
        AgreedIndicator Indicator(string number, string name, decimal weight, int day) =>
            new(number, name)
            {
                Weight = new Figure("", weight, 2),
                Targets = ["ร้อยละ ๖๐", "70", null, "มีแผนและเผยแพร่แผนผ่านช่องทางของหน่วยงานครบถ้วน", "100"],
                Due = new Dictionary<int, DateOnly> { [6] = new(2026, 4, day), [12] = new(2026, 10, day) },
            };
        AgreedYear[] years =
        [
            new(
                0,
                "กองแผนงาน",
                2569,
                [
                    Indicator("9.2", "ระดับความสำเร็จของการจัดทำแผนปฏิบัติราชการประจำปีที่มีชื่อยาวมากเพื่อให้ขึ้นบรรทัดใหม่", 3, 15),
                    Indicator("9.3", "การเบิกจ่าย", 5, 16),
                ]
            ),
            new(0, "กองพัสดุ", 2569, [Indicator("1", "จัดซื้อ", 2, 17)]),
        ];
        RegisterLedger ledger = desk.Services.GetRequiredService<RegisterLedger>();
        await ledger.ApplyAsync(new RegisterSeen(0, null), years, "somsri", "คำรับรอง ปี 2569.xlsx", null, CancellationToken.None);
        await ledger.ApplyAsync(
            new RegisterSeen(1, null),
            [years[1] with { Indicators = [Indicator("1", "จัดซื้อจัดจ้าง", 2, 17)] }],
            "somsri",
            null,
            null,
            CancellationToken.None
        );
        await desk.Services.GetRequiredService<RegisterRecorder>().FollowAsync(withDays: true, CancellationToken.None);
        await desk
            .Services.GetRequiredService<RegisterDrafts>()
            .AddAsync(
                2,
                [years[0] with { Indicators = [Indicator("9.2", "ระดับความสำเร็จ", 4, 15), Indicator("9.4", "ใหม่", 1, 15)] }],
                "somsri",
                null,
                null,
                CancellationToken.None
            );
    }

    [Fact]
    public async Task A_file_becomes_a_version_after_its_consequences_were_seen_a_row_is_edited_and_the_missing_are_listed()
    {
        IPage page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ทะเบียนตัวชี้วัด", Exact = true }).ClickAsync();
        await page.GetByText("ยังไม่มีทะเบียน").First.WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "นำเข้าไฟล์" }).ClickAsync();
        await ChooseAsync(page, RegisterPageTests.File.Replace(",3,15/4/2569", ",สาม,15/4/2569", StringComparison.Ordinal));
        await page.GetByText("บรรทัดที่ 2 คอลัมน์ “น้ำหนัก”").WaitForAsync();
        await ChooseAsync(page, RegisterPageTests.File);
        await page.GetByRole(AriaRole.Heading, new() { Name = "ผลที่จะเกิดจากร่างนี้" }).WaitForAsync();
        await page.GetByText("คำรับรองระบุ ๓ รายงานระบุ ๔").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "ใช้เป็นทะเบียนฉบับที่ 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("บันทึกเป็นทะเบียนฉบับที่ 1 แล้ว").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "กองแผนงาน" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "แก้ไขรายการ" }).ClickAsync();
        await page.GetByLabel("น้ำหนัก แถวที่ 1", new() { Exact = true }).FillAsync("๔");
        await page.GetByLabel("ลบ แถวที่ 2", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกลงร่างและดูผล" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "ข้อตรวจพบที่หายไป" }).WaitForAsync();
        await page.GetByText("น้ำหนัก 3 → 4").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ใช้เป็นทะเบียนฉบับที่ 2" }).ClickAsync();
        await page.GetByText("บันทึกเป็นทะเบียนฉบับที่ 2 แล้ว").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "รายงานที่ยังไม่มา" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "จัดซื้อ" }).WaitForAsync();
        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
        await page.GetByLabel("สถานะ").SelectOptionAsync("true");
        await page.GetByRole(AriaRole.Button, new() { Name = "แสดง" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "ระดับความสำเร็จ" }).WaitForAsync();
    }

    [Fact]
    public async Task A_finding_beside_the_register_shows_what_was_agreed_and_what_is_reported_also_in_English()
    {
        await FillAsync(desk);
        IPage page = await OpenAsync();
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = "kpi-ingest-language",
                Value = "en",
                Url = desk.Address.ToString(),
            },
        ]);
        await page.GotoAsync("/review?code=register-weight");
        await page.Locator("a.line-link").First.ClickAsync();
        await page.GetByText("The agreement says").WaitForAsync();
        Assert.Equal(["4", "3.00"], await page.Locator(".figure-card .value").AllInnerTextsAsync());
        await page.GotoAsync("/register/missing");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Reports that have not come" }).WaitForAsync();
        await page.GotoAsync("/overview");
        await page.GetByText("3 agreed reports, 2 have not come").WaitForAsync();
    }

    private static async Task ChooseAsync(IPage page, string text)
    {
        await page.GetByLabel("ไฟล์ .xlsx หรือ .csv")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "คำรับรอง.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "อ่านไฟล์และดูผลก่อน" }).ClickAsync();
    }

    private async Task<IPage> OpenAsync()
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
        IPage page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("#name").FillAsync("somsri");
        await page.Locator("#password").FillAsync(SignedInBrowser.Password);
        await page.Locator("button.primary").ClickAsync();
        await page.ArrivedAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }
}
