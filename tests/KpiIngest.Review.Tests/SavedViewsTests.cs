using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Review.Tests;

/// <summary>Filters of the review list under names, as browsers without script meet them.</summary>
public sealed partial class SavedViewsTests : IAsyncLifetime
{
    private const string Name = "คลาดเคลื่อน 100% ของฉัน? (ปี ๒๕๖๙) <b>";

    private Desk desk = null!;
    private SignedInBrowser reviewer = null!;
    private SignedInBrowser viewer = null!;
    private SignedInBrowser administrator = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        reviewer = await desk.BrowserAsync(AccountRole.Reviewer);
        viewer = await desk.BrowserAsync(AccountRole.Viewer);
        administrator = await desk.BrowserAsync();
        await desk.RecordAsync(
            "กองคลัง/SAR.docx",
            1,
            new DiscrepancyResult
            {
                Code = "weighted-total",
                Severity = Severity.Error,
                Report = 0,
                Message = "ข้อความ",
                MessageEn = "message",
            }
        );
    }

    public async Task DisposeAsync()
    {
        foreach (SignedInBrowser browser in new[] { reviewer, viewer, administrator })
            browser.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_view_is_saved_listed_opened_by_name_and_marked_where_its_filter_is_shown()
    {
        Assert.Equal(
            "/review?severity=error&state=any&saved=1",
            await SaveAsync(reviewer, Name, "?severity=error&state=any&nothing=1&of=7", shared: true)
        );
        string address = Address(await reviewer.ReadAsync("/review"));
        Assert.StartsWith("/review/views/reviewer/", address, StringComparison.Ordinal);
        Assert.Contains("บันทึกมุมมอง", await reviewer.ReadAsync("/review?severity=error&state=any&saved=1"), StringComparison.Ordinal);
        foreach (SignedInBrowser browser in new[] { reviewer, viewer, administrator })
        {
            using HttpResponseMessage opened = await browser.Client.GetAsync(address);
            Assert.Equal("/review?severity=error&state=any", opened.Headers.Location!.ToString());
            foreach (string page in new[] { "/review", "/review/views", "/work" })
                Assert.Contains(address, await browser.ReadAsync(page), StringComparison.Ordinal);
        }

        Assert.Contains(
            "aria-current=\"true\">คลาดเคลื่อน",
            await reviewer.ReadAsync("/review?severity=error&state=any"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("aria-current=\"true\">คลาดเคลื่อน 100", await reviewer.ReadAsync("/review"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", await administrator.ReadAsync("/review/views"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_keeps_for_themselves_is_not_there_for_anybody_else()
    {
        await SaveAsync(viewer, "ของฉัน", "?state=open", shared: false);
        string address = Address(await viewer.ReadAsync("/review"));
        foreach (SignedInBrowser browser in new[] { reviewer, administrator })
        {
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(address));
            Assert.DoesNotContain(address, await browser.ReadAsync("/review/views"), StringComparison.Ordinal);
            foreach (string handler in new[] { "change", "remove" })
            {
                using HttpResponseMessage refused = await browser.PostAsync(
                    "/review/views",
                    "/review/views?handler=" + handler,
                    ("view", "1"),
                    ("name", "อื่น")
                );
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
                Assert.Contains("เป็นของผู้อื่น", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.Redirect, await viewer.StatusAsync(address));
    }

    [Fact]
    public async Task Who_only_looks_shares_nothing_and_a_name_that_is_taken_asks_first()
    {
        using (
            HttpResponseMessage shared = await viewer.PostAsync(
                "/review",
                "/review/views?handler=save",
                ("name", "ก"),
                ("query", ""),
                ("shared", "true")
            )
        )
            Assert.Equal(HttpStatusCode.Forbidden, shared.StatusCode);
        Assert.DoesNotContain("name=\"shared\"", await viewer.ReadAsync("/review"), StringComparison.Ordinal);
        await SaveAsync(viewer, "ก", "?state=open", shared: false);
        using HttpResponseMessage taken = await viewer.PostAsync(
            "/review",
            "/review/views?handler=save",
            ("name", " ก "),
            ("query", "?state=sentBack")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        string page = await taken.Content.ReadAsStringAsync();
        Assert.Contains("มีมุมมองชื่อนี้แล้ว", page, StringComparison.Ordinal);
        Assert.Contains("name=\"query\" value=\"?state=sentBack\"", page, StringComparison.Ordinal);
        using HttpResponseMessage replaced = await viewer.PostAsync(
            "/review",
            "/review/views?handler=save",
            ("name", "ก"),
            ("query", "?state=sentBack"),
            ("replace", "true")
        );
        Assert.Equal("/review?state=sentBack&saved=1", replaced.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_shared_view_is_renamed_and_deleted_by_its_owner_or_an_administrator_and_its_old_name_leads_nowhere()
    {
        await SaveAsync(reviewer, "ก", "?state=open", shared: true);
        await SaveAsync(reviewer, "ข", "", shared: true);
        Assert.DoesNotContain("handler=change", await viewer.ReadAsync("/review/views"), StringComparison.Ordinal);
        using (
            HttpResponseMessage renamed = await administrator.PostAsync(
                "/review/views",
                "/review/views?handler=change",
                ("view", "1"),
                ("name", "ค"),
                ("shared", "true")
            )
        )
            Assert.Equal("/review/views?done=changed", renamed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.StatusAsync("/review/views/reviewer/" + Uri.EscapeDataString("ก")));
        Assert.Equal(HttpStatusCode.Redirect, await viewer.StatusAsync("/review/views/reviewer/" + Uri.EscapeDataString("ค")));
        using (HttpResponseMessage removed = await reviewer.PostAsync("/review/views", "/review/views?handler=remove", ("view", "2")))
            Assert.Equal("/review/views?done=removed", removed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.StatusAsync("/review/views/reviewer/" + Uri.EscapeDataString("ข")));
    }

    private static async Task<string> SaveAsync(SignedInBrowser browser, string name, string query, bool shared)
    {
        using HttpResponseMessage answer = await browser.PostAsync(
            "/review",
            "/review/views?handler=save",
            ("name", name),
            ("query", query),
            ("shared", shared ? "true" : "false")
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static string Address(string page) => WebUtility.HtmlDecode(View().Match(page).Groups["to"].Value);

    [GeneratedRegex("href=\"(?<to>/review/views/[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex View();
}
