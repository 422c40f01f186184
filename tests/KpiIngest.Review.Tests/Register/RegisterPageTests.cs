using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Register;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Register;

/// <summary>The pages of the register: import, preview, apply, edit, what has not come.</summary>
public sealed class RegisterPageTests : IAsyncLifetime
{
    internal const string File =
        "หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก,กำหนดส่งรอบ 6 เดือน\nกองแผนงาน,2569,9.2,ระดับความสำเร็จ <b>,3,15/4/2569\nกองแผนงาน,2569,9.3,การเบิกจ่าย,5,15/4/2569\nกองพัสดุ,2569,1,จัดซื้อ,2,15/4/2569\n";

    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    internal static ReportResult Card(string weight) =>
        new()
        {
            FiscalYear = 2569,
            Round = 6,
            Indicator = new IndicatorResult("9.2", "ระดับความสำเร็จ"),
            Recomputed = new RecomputedResult(weight, null, null),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "detail",
                    Convention = "product",
                    Rows = [new RowResult("9.2", null, weight, "3", "3", null)],
                    Total = new TotalResult(null, null),
                },
            ],
        };

    [Fact]
    public async Task Without_a_register_pages_say_so_and_cards_say_nothing_of_it()
    {
        await desk.RecordAsync("กองแผนงาน/a.docx", 1, Card("4"), FileOutcome.Checked);
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        Assert.Contains("ยังไม่มีทะเบียน", await ReadAsync(browser, "/register"), StringComparison.Ordinal);
        Assert.Contains("ทะเบียนไม่มีรายงานที่ต้องส่ง", await ReadAsync(browser, "/register/missing"), StringComparison.Ordinal);
        Assert.DoesNotContain("คำรับรอง", await ReadAsync(browser, "/submissions/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("ตามคำรับรอง", await ReadAsync(browser, "/overview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_previewed_then_applied_and_findings_follow_at_once()
    {
        await desk.RecordAsync("กองแผนงาน/a.docx", 1, Card("4"), FileOutcome.Checked);
        using SignedInBrowser browser = await desk.BrowserAsync();
        string draft = await ImportAsync(browser, File);
        string preview = await ReadAsync(browser, draft);
        foreach (
            string shown in new[]
            {
                "ข้อตรวจพบใหม่",
                "คำรับรองระบุ ๓ รายงานระบุ ๔",
                "ใช้เป็นทะเบียนฉบับที่ 1",
                "ยังไม่มีรายงาน",
                "กองพัสดุ",
            }
        )
            Assert.Contains(shown, preview, StringComparison.Ordinal);
        Assert.Empty(await LinesAsync());

        using HttpResponseMessage applied = await ApplyAsync(browser, draft);
        Assert.Equal("/register?applied=1", applied.Headers.Location!.ToString());
        Assert.Equal(["register-missing", "register-weight"], (await LinesAsync()).Order(StringComparer.Ordinal));
        string register = await ReadAsync(browser, "/register?applied=1");
        foreach (string shown in new[] { "บันทึกเป็นทะเบียนฉบับที่ 1 แล้ว", "ฉบับที่ 1 · 2 หน่วยงาน · 3 ตัวชี้วัด", "คำรับรอง.csv" })
            Assert.Contains(shown, register, StringComparison.Ordinal);
        Assert.Contains("เทียบกับทะเบียนคำรับรองฉบับที่ 1 แล้ว", await ReadAsync(browser, "/submissions/1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(draft));
        Assert.DoesNotContain(
            "<b>",
            (await browser.ReadAsync("/register/unit?unit=กองแผนงาน&year=2569")).Replace("&lt;b&gt;", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_is_listed_and_no_draft_is_made()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        using HttpResponseMessage answer = await SendAsync(
            browser,
            "หน่วยงาน,ปีงบประมาณ,เลขตัวชี้วัด,ชื่อตัวชี้วัด,น้ำหนัก\nก,2569,1,<script>,มาก\n"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("บรรทัดที่ 2 คอลัมน์ “น้ำหนัก”", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal(0, await db.RegisterDrafts.CountAsync());
    }

    [Fact]
    public async Task A_draft_is_refused_with_409_where_something_changed_since_the_preview_and_a_stale_edit_too()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        string draft = await ImportAsync(browser, File);
        string seen = await browser.ReadAsync(draft);
        await desk.RecordAsync("กองแผนงาน/a.docx", 1, Card("4"), FileOutcome.Checked);
        using (HttpResponseMessage refused = await PostSeenAsync(browser, draft, seen))
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        string rows = await browser.ReadAsync(draft + "/rows?part=0");
        using (
            HttpResponseMessage saved = await browser.PostWithAsync(
                SignedInBrowser.TokenOf(rows),
                draft + "/rows?part=0",
                Fields(rows, ("9.2", "ระดับความสำเร็จ", "4"))
            )
        )
            Assert.Equal(draft, saved.Headers.Location!.ToString());
        using (
            HttpResponseMessage stale = await browser.PostWithAsync(
                SignedInBrowser.TokenOf(rows),
                draft + "/rows?part=0",
                Fields(rows, ("9.2", "x", "9"))
            )
        )
            Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using HttpResponseMessage old = await PostSeenAsync(browser, draft, seen);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public async Task Rows_are_changed_added_and_removed_in_a_draft_and_become_the_next_version()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        (await ApplyAsync(browser, await ImportAsync(browser, File))).Dispose();
        using HttpResponseMessage started = await browser.PostAsync(
            "/register",
            "/register?handler=start",
            ("unit", "กองแผนงาน"),
            ("year", "๒๕๖๙")
        );
        string rows = started.Headers.Location!.ToString();
        string page = await browser.ReadAsync(rows);
        using (
            HttpResponseMessage wrong = await browser.PostWithAsync(
                SignedInBrowser.TokenOf(page),
                rows,
                Fields(page, ("9.2", "ก", "มาก"), ("9.2", "ข", "1"))
            )
        )
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains(
                "บรรทัดที่ 1 คอลัมน์ “น้ำหนัก”",
                WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }

        (string, string)[] fields =
        [
            .. Fields(page, ("9.2", "ระดับความสำเร็จ", "7"), ("9.3", "การเบิกจ่าย", "5"), ("9.4", "ใหม่", "1")),
            ("remove", "1"),
        ];
        using HttpResponseMessage saved = await browser.PostWithAsync(SignedInBrowser.TokenOf(page), rows, fields);
        string draft = saved.Headers.Location!.ToString();
        (await ApplyAsync(browser, draft)).Dispose();
        RegisterState state = await desk.Services.GetRequiredService<RegisterLedger>().StateAsync(CancellationToken.None);
        Assert.Equal(2, state.Version);
        Assert.Equal([("9.2", "7"), ("9.4", "1")], state.Of("กองแผนงาน", 2569)!.Indicators.Select(i => (i.Number, i.Weight!.Normalised)));
        Assert.Equal(1, state.Of("กองพัสดุ", 2569)!.Version);
    }

    [Fact]
    public async Task More_rows_than_a_page_takes_are_not_edited_there_and_none_is_lost()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        string file =
            "เลขตัวชี้วัด,ชื่อตัวชี้วัด,หน่วยงาน,ปีงบประมาณ\n"
            + string.Concat(Enumerable.Range(1, 1_001).Select(i => $"{1 + (i / 90)}.{1 + (i % 90)},ตัวที่ {i},กองแผนงาน,2569\n"));
        string rows = await ImportAsync(browser, file) + "/rows?part=0";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await browser.StatusAsync(rows));
        using HttpResponseMessage sent = await browser.PostWithAsync(
            SignedInBrowser.TokenOf(await browser.ReadAsync("/register/import")),
            rows,
            [("revision", "1"), ("number", "1"), ("name", "ก")]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains(
            "มีมากกว่า 1000 ตัวชี้วัด",
            WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        RegisterDraft draft = Assert.Single(await desk.Services.GetRequiredService<RegisterDrafts>().AllAsync(CancellationToken.None));
        Assert.Equal(1_001, Assert.Single(RegisterDraftText.Read(draft.ContentJson)).Indicators.Count);
    }

    [Fact]
    public async Task A_file_whose_rows_were_edited_before_they_counted_is_not_named_as_their_source_alone()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        string draft = await ImportAsync(browser, "เลขตัวชี้วัด,ชื่อตัวชี้วัด,หน่วยงาน,ปีงบประมาณ,น้ำหนัก\n1,ก,กองแผนงาน,2569,5\n");
        foreach (string weight in new[] { "6", "7" })
        {
            string page = await browser.ReadAsync(draft + "/rows?part=0");
            (
                await browser.PostWithAsync(SignedInBrowser.TokenOf(page), draft + "/rows?part=0", Fields(page, ("1", "ก", weight)))
            ).Dispose();
        }

        (await ApplyAsync(browser, draft)).Dispose();
        RegisterVersion version = Assert
            .Single(await desk.Services.GetRequiredService<RegisterLedger>().VersionsAsync(CancellationToken.None))
            .Version;
        Assert.Equal(("คำรับรอง.csv (แก้ไขก่อนใช้ / edited)", null), (version.Source, version.SourceSha256));
    }

    [Fact]
    public async Task A_unit_whose_vowel_was_typed_in_two_letters_is_the_unit_that_sent()
    {
        await desk.RecordAsync("สำนักบริหารกลาง/a.docx", 1, Card("4"), FileOutcome.Checked);
        using SignedInBrowser browser = await desk.BrowserAsync();
        (
            await ApplyAsync(
                browser,
                await ImportAsync(browser, File.Replace("กองแผนงาน", "ส\u0e4d\u0e32นักบริหารกลาง", StringComparison.Ordinal))
            )
        ).Dispose();
        Assert.Contains("register-weight", await LinesAsync());
        Assert.Equal(
            ["กองพัสดุ", "สำนักบริหารกลาง"],
            (await desk.Services.GetRequiredService<RegisterLedger>().StateAsync(CancellationToken.None))
                .Standing.Select(y => y.Unit)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_earlier_version_is_looked_at_exported_and_taken_again_by_a_draft()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        (await ApplyAsync(browser, await ImportAsync(browser, File))).Dispose();
        (
            await ApplyAsync(browser, await ImportAsync(browser, File.Replace("การเบิกจ่าย,5", "การเบิกจ่าย,8", StringComparison.Ordinal)))
        ).Dispose();
        Assert.DoesNotContain("กำลังดูทะเบียนตามฉบับที่", await ReadAsync(browser, "/register?version=2"), StringComparison.Ordinal);
        string earlier = await ReadAsync(browser, "/register?version=1");
        foreach (
            string shown in new[]
            {
                "กำลังดูทะเบียนตามฉบับที่ 1 ฉบับปัจจุบันคือฉบับที่ 2",
                "/register/export.xlsx?version=1",
                "year=2569&version=1",
                "ทำร่างให้กลับเป็นตามฉบับที่ 1",
            }
        )
            Assert.Contains(shown, earlier, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "แก้ไขรายการ",
            await ReadAsync(browser, "/register/unit?unit=กองแผนงาน&year=2569&version=1"),
            StringComparison.Ordinal
        );
        Assert.Contains("การเบิกจ่าย,5,", await browser.ReadAsync("/register/export.csv?version=1"), StringComparison.Ordinal);
        Assert.Contains("การเบิกจ่าย,8,", await browser.ReadAsync("/register/export.csv"), StringComparison.Ordinal);
        foreach (
            string nowhere in new[]
            {
                "/register?version=3",
                "/register?version=0",
                "/register/export.csv?version=3",
                "/register/unit?unit=กองแผนงาน&year=2569&version=3",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(nowhere));

        using HttpResponseMessage taken = await browser.PostAsync("/register", "/register?handler=take", ("version", "1"));
        string draft = taken.Headers.Location!.ToString();
        string preview = await ReadAsync(browser, draft);
        foreach (string shown in new[] { "กลับเป็นตามฉบับที่ 1", "น้ำหนัก 8 → 5", "ใช้เป็นทะเบียนฉบับที่ 3" })
            Assert.Contains(shown, preview, StringComparison.Ordinal);
        (await ApplyAsync(browser, draft)).Dispose();
        Assert.Equal(
            "5",
            (await desk.Services.GetRequiredService<RegisterLedger>().StateAsync(CancellationToken.None))
                .Of("กองแผนงาน", 2569)!
                .Find("9.3")!
                .Weight!.Normalised
        );
        using HttpResponseMessage present = await browser.PostAsync("/register", "/register?handler=take", ("version", "3"));
        Assert.Equal(HttpStatusCode.NotFound, present.StatusCode);
    }

    [Fact]
    public async Task What_has_not_come_is_listed_filtered_and_exported_and_counted_on_the_overview()
    {
        await desk.RecordAsync("กองแผนงาน/a.docx", 1, Card("3"), FileOutcome.Checked);
        using SignedInBrowser administrator = await desk.BrowserAsync();
        (await ApplyAsync(administrator, await ImportAsync(administrator, File))).Dispose();
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        string missing = await ReadAsync(browser, "/register/missing");
        Assert.Contains("การเบิกจ่าย", missing, StringComparison.Ordinal);
        Assert.Contains("จัดซื้อ", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("ระดับความสำเร็จ", missing, StringComparison.Ordinal);
        Assert.Contains("ระดับความสำเร็จ", await ReadAsync(browser, "/register/missing?all=true"), StringComparison.Ordinal);
        Assert.DoesNotContain("จัดซื้อ", await ReadAsync(browser, "/register/missing?unit=กองแผนงาน"), StringComparison.Ordinal);
        string[] csv = (await browser.ReadAsync("/register/missing.csv?unit=กองพัสดุ")).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(2, csv.Length);
        Assert.StartsWith("กองพัสดุ,2569,6,1,จัดซื้อ,2026-04-15,missing,", csv[1], StringComparison.Ordinal);
        foreach (string file in new[] { "/register/missing.xlsx", "/register/export.xlsx", "/register/export.csv" })
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(file));
        string overview = await ReadAsync(browser, "/overview");
        Assert.Contains("ตามคำรับรอง 3 ฉบับ ยังไม่มา 2", overview, StringComparison.Ordinal);
        Assert.Contains("กองพัสดุ", overview, StringComparison.Ordinal);
    }

    internal static async Task<string> ImportAsync(SignedInBrowser browser, string text)
    {
        using HttpResponseMessage answer = await SendAsync(browser, text);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    internal static async Task<HttpResponseMessage> ApplyAsync(SignedInBrowser browser, string draft) =>
        await PostSeenAsync(browser, draft, await browser.ReadAsync(draft));

    private static async Task<HttpResponseMessage> SendAsync(SignedInBrowser browser, string text)
    {
        using MultipartFormDataContent form = new();
        form.Add(new StringContent(SignedInBrowser.TokenOf(await browser.ReadAsync("/register/import"))), "__RequestVerificationToken");
        ByteArrayContent file = new(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "คำรับรอง.csv");
        return await browser.Client.PostAsync("/register/import", form);
    }

    private static async Task<HttpResponseMessage> PostSeenAsync(SignedInBrowser browser, string draft, string page) =>
        await browser.PostWithAsync(
            SignedInBrowser.TokenOf(page),
            draft + "?handler=apply",
            ("base", Hidden(page, "base")),
            ("readings", Hidden(page, "readings")),
            ("revision", Hidden(page, "revision"))
        );

    private static (string, string)[] Fields(string page, params (string Number, string Name, string Weight)[] rows) =>
        [
            ("revision", Hidden(page, "revision")),
            .. rows.SelectMany(r =>
                new[]
                {
                    ("number", r.Number),
                    ("name", r.Name),
                    ("weight", r.Weight),
                    ("t1", ""),
                    ("t2", ""),
                    ("t3", ""),
                    ("t4", ""),
                    ("t5", ""),
                    ("due6", ""),
                    ("due9", ""),
                    ("due12", ""),
                }
            ),
        ];

    private static string Hidden(string page, string name)
    {
        string before = $"name=\"{name}\" value=\"";
        int at = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[at..page.IndexOf('"', at)];
    }

    private static async Task<string> ReadAsync(SignedInBrowser browser, string path) =>
        WebUtility.HtmlDecode(await browser.ReadAsync(path));

    private async Task<IReadOnlyList<string>> LinesAsync()
    {
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        return await db.FindingLines.Where(l => l.Code.StartsWith("register-")).Select(l => l.Code).ToListAsync();
    }
}
