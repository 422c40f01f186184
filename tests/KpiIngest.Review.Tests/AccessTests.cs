using System.Net;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

/// <summary>Who may see what: nobody without signing in, everybody what their role allows, and only with the token of a page where
/// something changes.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/",
        "/submissions",
        "/submissions?q=x",
        "/submissions/1",
        "/overview",
        "/review",
        "/review/1",
        "/review/together",
        "/work",
        "/work/units",
        "/review/views",
        "/review/views/somsri/ก",
        "/submissions/1/findings/0",
        "/submissions/1/figures/0/0",
        "/submissions/1/versions/0",
        "/submissions/1/printed",
        "/submissions/1/printed?at=0.1.2&part=true",
        "/memo?submission=1",
        "/memo?unit=ก&year=2569&round=12",
        "/originals/1/file",
        "/originals/1/pages/1.jpg",
        "/originals/1/printed/1.jpg",
        "/system",
        "/system/accounts",
        "/system/jobs",
        "/system/settings",
        "/system/notifications",
        "/upload",
        "/upload/0123456789abcdef0123456789abcdef",
        "/review/export.xlsx",
        "/review/export.csv",
        "/keying",
        "/keying?aside=true",
        "/keying/1",
        "/help",
        "/help/pictures/guide-review.png",
        "/history",
        "/history?unit=x",
        "/history/unit?unit=x",
        "/history/indicator?unit=x&indicator=1",
        "/history/file?unit=x&year=2569",
        "/submissions/1/figures/0/at?table=0&row=0&column=score",
        "/register",
        "/register/unit?unit=x&year=2569",
        "/register/import",
        "/register/drafts/1",
        "/register/drafts/1/rows?part=0",
        "/register/missing",
        "/register/missing.csv",
        "/register/missing.xlsx",
        "/register/export.xlsx",
        "/register/export.csv",
        "/password",
        "/tokens",
        "/sign-out",
        "/nothing",
        "/problem/503",
        "/static",
    ];

    private static readonly string[] OpenToAnybody =
    [
        "/sign-in",
        "/preferences",
        "/static/{name}",
        "/problem/{status:int}",
        "/api/v1/openapi.json",
    ];

    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Without_signing_in_every_page_leads_to_the_sign_in()
    {
        await desk.RecordAsync("ก/ลับ.docx", 1);
        using SignedInBrowser nobody = new(desk.Address);
        foreach (string path in Pages)
        {
            using HttpResponseMessage answer = await nobody.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith(
                "/sign-in",
                answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.ToString(),
                StringComparison.Ordinal
            );
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
        }

        Assert.DoesNotContain("/submissions", await nobody.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }

    /// <summary>Of the API, which has no pages, <c>Api/</c> has tests of its own.</summary>
    [Fact]
    public void Every_address_that_shows_something_is_among_those_that_are_tried()
    {
        IEnumerable<string> untried = Endpoints
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is null or { Count: 0 } or [.., "GET"] or ["GET", ..])
            .Where(e => !Pages.Any(p => LeadsTo(e.RoutePattern, p)))
            .Select(e => e.RoutePattern.RawText!)
            .Distinct()
            .Where(address => !address.TrimStart('/').StartsWith("api/", StringComparison.Ordinal));
        Assert.Empty(untried);
    }

    [Fact]
    public void Nothing_else_than_these_is_open_to_anybody()
    {
        IEnumerable<string> open = Endpoints
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct();
        Assert.Equal(OpenToAnybody.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    private IEnumerable<RouteEndpoint> Endpoints =>
        desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool LeadsTo(RoutePattern address, string page) =>
        new TemplateMatcher(new RouteTemplate(address), new RouteValueDictionary()).TryMatch(
            page.Split('?')[0],
            new RouteValueDictionary()
        );

    [Theory]
    [InlineData("/submissions/1?handler=retry")]
    [InlineData("/system")]
    [InlineData("/system/accounts?handler=add")]
    [InlineData("/system/accounts?handler=disable")]
    [InlineData("/password")]
    [InlineData("/tokens?handler=make")]
    [InlineData("/tokens?handler=revoke")]
    [InlineData("/sign-out")]
    [InlineData("/submissions/1?handler=identify")]
    [InlineData("/submissions/1?handler=unidentify")]
    [InlineData("/review/1?handler=decide")]
    [InlineData("/review/together?handler=decide")]
    [InlineData("/work/units?handler=assign")]
    [InlineData("/review/views?handler=save")]
    [InlineData("/review/views?handler=change")]
    [InlineData("/review/views?handler=remove")]
    [InlineData("/upload")]
    [InlineData("/memo?handler=make")]
    [InlineData("/keying/1?handler=key")]
    [InlineData("/keying/1?handler=draft")]
    [InlineData("/keying/1?handler=settle")]
    [InlineData("/keying/1?handler=aside")]
    [InlineData("/keying/1?handler=back")]
    [InlineData("/system/jobs?handler=all")]
    [InlineData("/system/jobs?handler=again&id=1")]
    [InlineData("/system/notifications?handler=again")]
    [InlineData("/system/notifications?handler=test")]
    [InlineData("/register?handler=start")]
    [InlineData("/register?handler=take&version=1")]
    [InlineData("/register/import")]
    [InlineData("/register/drafts/1?handler=apply")]
    [InlineData("/register/drafts/1?handler=discard")]
    [InlineData("/register/drafts/1/rows?part=0")]
    public async Task Nothing_is_ordered_without_signing_in_or_without_a_token_or_with_that_of_another(string path)
    {
        await desk.RecordAsync("ก/a.docx", 1);
        using SignedInBrowser nobody = new(desk.Address);
        using HttpResponseMessage stranger = await nobody.PostAsync("/sign-in", path);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);

        using SignedInBrowser administrator = await desk.BrowserAsync();
        using SignedInBrowser viewer = await desk.BrowserAsync(AccountRole.Viewer);
        string another = SignedInBrowser.TokenOf(await viewer.ReadAsync("/submissions"));
        foreach (string? token in new[] { null, "made up", another })
        {
            using HttpResponseMessage answer = await administrator.PostWithAsync(token, path, ("name", "viewer"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("เปิดค้างไว้นานเกินไป", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await viewer.StatusAsync("/submissions"));
    }

    [Theory]
    [InlineData(AccountRole.Viewer)]
    [InlineData(AccountRole.Reviewer)]
    public async Task What_is_for_administrators_is_for_nobody_else(AccountRole role)
    {
        await desk.RecordAsync("ก/a.docx", 1);
        using SignedInBrowser browser = await desk.BrowserAsync(role);
        foreach (
            string path in new[]
            {
                "/system/accounts",
                "/system/notifications",
                "/work/units",
                "/register/import",
                "/register/drafts/1",
                "/register/drafts/1/rows?part=0",
            }
        )
            Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync(path));
        string[] orders =
        [
            "/register?handler=start",
            "/register?handler=take&version=1",
            "/register/import",
            "/register/drafts/1?handler=apply",
            "/register/drafts/1?handler=discard",
            "/register/drafts/1/rows?part=0",
        ];
        foreach (
            string path in new[]
            {
                "/work/units?handler=assign",
                "/system",
                "/system/jobs?handler=all",
                "/system/jobs?handler=again&id=1",
                "/system/accounts?handler=add",
                "/system/accounts?handler=role",
                "/submissions/1?handler=retry",
            }.Concat(orders)
        )
        {
            using HttpResponseMessage answer = await browser.PostAsync("/submissions", path, ("name", "own"), ("role", "Administrator"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("ไม่มีสิทธิ์", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (
            string path in new[]
            {
                "/submissions",
                "/submissions/1",
                "/system",
                "/register",
                "/register/missing",
                "/password",
                "/work",
                "/review/views",
            }
        )
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(path));
        Assert.DoesNotContain("/system/accounts", await browser.ReadAsync("/system"), StringComparison.Ordinal);
        Assert.DoesNotContain("/work/units", await browser.ReadAsync("/work"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountRole.Viewer, true)]
    [InlineData(AccountRole.Reviewer, false)]
    public async Task A_viewer_looks_at_the_review_and_decides_nothing(AccountRole role, bool refused)
    {
        await desk.RecordAsync(
            "ก/a.docx",
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
        using SignedInBrowser browser = await desk.BrowserAsync(role);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/review"));
        foreach (
            string path in new[]
            {
                "/review/1?handler=decide",
                "/review/1?handler=takeBack",
                "/review/together?handler=decide",
                "/review/together?handler=takeBack",
            }
        )
        {
            using HttpResponseMessage answer = await browser.PostAsync("/review", path);
            Assert.Equal(refused, answer.StatusCode == HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Who_is_disabled_or_gets_another_role_or_password_is_out_at_the_next_request()
    {
        AccountLedger accounts = desk.Services.GetRequiredService<AccountLedger>();
        Func<string, Task>[] changes =
        [
            name => accounts.DisableAsync(name, false, "test", CancellationToken.None),
            name => accounts.SetRoleAsync(name, AccountRole.Viewer, false, "test", CancellationToken.None),
            name => accounts.ResetAsync(name, "another long sentence", false, "test", CancellationToken.None),
        ];
        for (int i = 0; i < changes.Length; i++)
        {
            await SignedInBrowser.AddAsync(desk.Services, $"user{i}", AccountRole.Reviewer);
            using SignedInBrowser browser = new(desk.Address);
            (await browser.SignInAsync($"user{i}", SignedInBrowser.Password)).Dispose();
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/submissions"));
            await changes[i]($"user{i}");
            Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/submissions"));
        }
    }

    [Fact]
    public async Task A_password_that_somebody_else_gave_is_changed_before_anything_is_shown()
    {
        await SignedInBrowser.AddAsync(desk.Services, "malee", AccountRole.Administrator, mustChange: true);
        using SignedInBrowser browser = new(desk.Address);
        using (HttpResponseMessage entered = await browser.SignInAsync("malee", SignedInBrowser.Password))
            Assert.Equal("/password", entered.Headers.Location!.ToString());
        foreach (string path in new[] { "/submissions", "/system", "/system/accounts" })
        {
            using HttpResponseMessage answer = await browser.Client.GetAsync(path);
            Assert.Equal("/password", answer.Headers.Location!.ToString());
        }

        using HttpResponseMessage same = await ChangeAsync(SignedInBrowser.Password, SignedInBrowser.Password);
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        using HttpResponseMessage changed = await ChangeAsync(SignedInBrowser.Password, "my very own sentence");
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/submissions"));

        Task<HttpResponseMessage> ChangeAsync(string present, string wanted) =>
            browser.PostAsync("/password", "/password", ("present", present), ("wanted", wanted), ("again", wanted));
    }

    [Fact]
    public async Task Signed_in_stays_over_a_restart_and_cookies_are_for_this_site_and_no_script()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        await desk.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/submissions"));
        Assert.All(browser.Cookies.GetAllCookies(), cookie => Assert.True(cookie.HttpOnly && cookie.Path == "/", cookie.Name));
        using SignedInBrowser other = new(desk.Address);
        using HttpResponseMessage entered = await other.SignInAsync("administrator", SignedInBrowser.Password);
        Assert.All(
            entered.Headers.GetValues("Set-Cookie"),
            set => Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase)
        );
        using HttpResponseMessage left = await other.PostAsync("/submissions", "/sign-out");
        Assert.Equal("/sign-in?left=1", left.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/submissions"));
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task After_signing_in_nobody_is_led_to_another_site(string back)
    {
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Viewer);
        using SignedInBrowser browser = new(desk.Address);
        using HttpResponseMessage answer = await browser.PostAsync(
            "/sign-in",
            "/sign-in",
            ("name", "somsri"),
            ("password", SignedInBrowser.Password),
            ("back", back)
        );
        Assert.Equal("/", answer.Headers.Location!.ToString());
        using HttpResponseMessage choice = await browser.PostAsync("/submissions", "/preferences", ("language", "en"), ("back", back));
        Assert.Equal("/", choice.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Styles_script_and_fonts_are_kept_by_browsers_and_change_their_address_with_their_content()
    {
        using SignedInBrowser nobody = new(desk.Address);
        foreach (
            string address in new[] { EmbeddedAssets.Style, EmbeddedAssets.Script, EmbeddedAssets.Icon }.Concat(EmbeddedAssets.TextFonts)
        )
        {
            using HttpResponseMessage answer = await nobody.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using HttpRequestMessage again = new(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            using HttpResponseMessage unchanged = await nobody.Client.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        }

        foreach (
            string address in new[]
            {
                "/static/desk.css",
                "/static/../KpiIngest.Review.dll",
                "/static/%2e%2e%2fkeys",
                "/static/desk.0000000000000000.css",
            }
        )
            Assert.NotEqual(HttpStatusCode.OK, await nobody.StatusAsync(address));
        Assert.DoesNotContain(
            "url(\"sarabun-thai-400-normal.woff2\")",
            await nobody.ReadAsync(EmbeddedAssets.Style),
            StringComparison.Ordinal
        );
    }
}
