using System.Net;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Decisions;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>The page from which memos and certificates are made.</summary>
public sealed class MemoPageTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_reviewer_sees_what_will_stand_in_it_gets_the_file_and_the_trail_names_them()
    {
        long id = await ConfirmedAsync();
        using SignedInBrowser reviewer = await desk.BrowserAsync(AccountRole.Reviewer);
        Assert.Contains($"/memo?submission={id}", await reviewer.ReadAsync($"/submissions/{id}"), StringComparison.Ordinal);
        string page = await reviewer.ReadAsync($"/memo?submission={id}");
        foreach (string shown in new[] { "ตารางสรุป ข้อ ๑ คะแนนถ่วงน้ำหนัก", "๑.๖๐๐๐", "แก้ไขให้ถูกต้อง", "ทำบันทึกข้อความ (.docx)" })
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain("ทำใบรับรอง (.docx)", page, StringComparison.Ordinal);

        using HttpResponseMessage answer = await reviewer.PostAsync(
            $"/memo?submission={id}",
            "/memo?handler=make",
            ("submission", $"{id}"),
            ("kind", "memo")
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(MemoMaking.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("บันทึกข้อความ-กองแผนงาน", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        MadeDocument made = await MadeDocument.ReadAsync(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("๑.๖๐๐๐", made.Tables[0][0][2]);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.Equal("reviewer", (await db.AuditEntries.SingleAsync(e => e.Action == AuditActions.MemoMade)).Actor);
        Assert.Contains("ทำบันทึกข้อความ", await reviewer.ReadAsync($"/submissions/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_looks_and_makes_nothing()
    {
        long id = await ConfirmedAsync();
        using SignedInBrowser viewer = await desk.BrowserAsync(AccountRole.Viewer);
        string page = await viewer.ReadAsync($"/memo?submission={id}");
        Assert.Contains("๑.๖๐๐๐", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ทำบันทึกข้อความ (.docx)", page, StringComparison.Ordinal);
        using HttpResponseMessage answer = await viewer.PostAsync(
            "/submissions",
            "/memo?handler=make",
            ("submission", $"{id}"),
            ("kind", "memo")
        );
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.False(await db.AuditEntries.AnyAsync(e => e.Action == AuditActions.MemoMade));
    }

    [Fact]
    public async Task What_cannot_be_made_is_refused_with_its_reason_and_leaves_no_entry()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        using SignedInBrowser browser = await desk.BrowserAsync();
        Assert.Contains("1 ข้อรอตัดสิน", await browser.ReadAsync($"/memo?submission={id}"), StringComparison.Ordinal);
        foreach (string kind in new[] { "memo", "certificate" })
        {
            using HttpResponseMessage refused = await browser.PostAsync(
                "/submissions",
                "/memo?handler=make",
                ("submission", $"{id}"),
                ("kind", kind)
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        foreach (string address in new[] { "/memo", "/memo?unit=ก", "/memo?unit=ก&year=2569" })
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(address));
        Assert.Contains("ไม่มีรายงานที่อ่านแล้วตามที่ขอ", await browser.ReadAsync("/memo?submission=99"), StringComparison.Ordinal);
        using HttpResponseMessage odd = await browser.PostAsync(
            "/submissions",
            "/memo?handler=make",
            ("submission", $"{id}"),
            ("kind", "letter")
        );
        Assert.Equal(HttpStatusCode.NotFound, odd.StatusCode);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        Assert.False(await db.AuditEntries.AnyAsync(e => e.Action == AuditActions.MemoMade || e.Action == AuditActions.CertificateMade));
    }

    [Fact]
    public async Task A_clean_card_is_certified_and_a_unit_has_a_memo_of_its_round()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard { Found = [] });
        long other = await desk.SendAsync("กองแผนงาน/SAR 6.docx", 2, new ReturnedCard { Number = "6" });
        await desk.DecideAsync(other, 0, DecisionAct.Confirmed);
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Reviewer);
        Assert.Contains("ทำใบรับรอง (.docx)", await browser.ReadAsync($"/memo?submission={id}"), StringComparison.Ordinal);
        using HttpResponseMessage certified = await browser.PostAsync(
            "/submissions",
            "/memo?handler=make",
            ("submission", $"{id}"),
            ("kind", "certificate")
        );
        Assert.StartsWith("ใบรับรองผลการตรวจ", certified.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("/memo?unit=", await browser.ReadAsync("/overview?year=2569&round=12"), StringComparison.Ordinal);
        using HttpResponseMessage memo = await browser.PostAsync(
            "/submissions",
            "/memo?handler=make",
            ("unit", "กองแผนงาน"),
            ("year", "2569"),
            ("round", "12"),
            ("kind", "memo")
        );
        Assert.Equal("บันทึกข้อความ-กองแผนงาน-2569-รอบ-12.docx", memo.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task A_new_version_shows_what_became_of_what_was_asked_for()
    {
        await ConfirmedAsync();
        long second = await desk.SendAsync("กองแผนงาน/ข.docx", 2, new ReturnedCard { Weighted = "1.5000", Found = [] });
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        foreach (string address in new[] { $"/submissions/{second}", $"/submissions/{second}/versions/0", $"/memo?submission={second}" })
        {
            string page = await browser.ReadAsync(address);
            foreach (string shown in new[] { "ข้อที่ขอให้แก้ไขในฉบับก่อน", "แก้แล้ว 1 จาก 1 ข้อ", "๑.๖๐๐๐", "๑.๕๐๐๐" })
                Assert.Contains(shown, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_template_that_cannot_be_filled_is_named_with_what_is_wrong()
    {
        await using Desk broken = await Desk.OpenAsync(services: s =>
            s.AddSingleton(new MemoSettings { Template = "/nowhere/แม่แบบ.docx" })
        );
        long id = await broken.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        await broken.DecideAsync(id, 0, DecisionAct.Confirmed);
        using SignedInBrowser browser = await broken.BrowserAsync();
        using HttpResponseMessage refused = await browser.PostAsync(
            "/submissions",
            "/memo?handler=make",
            ("submission", $"{id}"),
            ("kind", "memo")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("/nowhere/แม่แบบ.docx", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<long> ConfirmedAsync()
    {
        long id = await desk.SendAsync("กองแผนงาน/SAR.docx", 1, new ReturnedCard());
        await desk.DecideAsync(id, 0, DecisionAct.Confirmed);
        return id;
    }
}
