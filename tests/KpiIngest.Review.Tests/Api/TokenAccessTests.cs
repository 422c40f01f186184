using System.Net;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Api;

/// <summary>Who may call the API: whoever has a token that holds, as far as its account may go at that moment, and nobody else.</summary>
public sealed class TokenAccessTests : IAsyncLifetime
{
    private static readonly (HttpMethod Method, string Path)[] Calls =
    [
        (HttpMethod.Get, "/api/v1/submissions"),
        (HttpMethod.Get, "/api/v1/submissions/1"),
        (HttpMethod.Get, "/api/v1/submissions/1/reports"),
        (HttpMethod.Get, "/api/v1/submissions/1/original"),
        (HttpMethod.Get, "/api/v1/discrepancies"),
        (HttpMethod.Get, "/api/v1/discrepancies/1"),
        (HttpMethod.Get, "/api/v1/discrepancies/1/decisions"),
        (HttpMethod.Post, "/api/v1/discrepancies/1/decisions"),
        (HttpMethod.Get, "/api/v1/counts"),
        (HttpMethod.Post, "/api/v1/uploads"),
        (HttpMethod.Get, "/api/v1/uploads/0123456789abcdef0123456789abcdef"),
        (HttpMethod.Get, "/api/v1/overview"),
        (HttpMethod.Get, "/api/v1/jobs"),
        (HttpMethod.Get, "/api/v1/account"),
        (HttpMethod.Get, "/api/v1/history"),
        (HttpMethod.Get, "/api/v1/register"),
        (HttpMethod.Get, "/api/v1/register/missing"),
        (HttpMethod.Post, "/api/v1/register/preview"),
        (HttpMethod.Post, "/api/v1/register/versions"),
        (HttpMethod.Get, "/api/v1/nothing"),
        (HttpMethod.Delete, "/api/v1/submissions/1"),
        (HttpMethod.Get, "/api/v1"),
    ];

    private readonly SettableTime time = new();
    private Desk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync(time: time);
        await desk.RecordAsync(
            "ก/ลับ.docx",
            1,
            new DiscrepancyResult
            {
                Code = "weighted-total",
                Severity = Severity.Error,
                Report = 0,
                Message = "ข้อความลับ",
                MessageEn = "message",
            }
        );
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task Every_call_needs_a_token_that_holds_and_says_what_is_wrong_with_another()
    {
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Administrator);
        TokenOutcome shortLived = await ApiCaller.MakeAsync(desk, "somsri", days: 1);
        TokenOutcome revoked = await ApiCaller.MakeAsync(desk, "somsri");
        await Tokens.RevokeAsync(revoked.Token!.Id, null, "test", CancellationToken.None);
        TokenOutcome standing = await ApiCaller.MakeAsync(desk, "somsri");
        time.Now = time.Now.AddDays(1);
        (string? Token, string Code)[] refused =
        [
            (null, "token-missing"),
            (shortLived.Text, "token-expired"),
            (revoked.Text, "token-revoked"),
        ];
        foreach ((string? token, string code) in refused)
        {
            using ApiCaller caller = new(desk.Address, token);
            foreach ((HttpMethod method, string path) in Calls)
            {
                ApiAnswer answer = await caller.SendAsync(method, path);
                answer.IsProblem(HttpStatusCode.Unauthorized, code);
                Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
                Assert.DoesNotContain("ลับ", answer.Text, StringComparison.Ordinal);
            }
        }

        using ApiCaller right = new(desk.Address, standing.Text);
        foreach ((HttpMethod method, string path) in Calls)
            Assert.NotEqual(HttpStatusCode.Unauthorized, (await right.SendAsync(method, path)).Status);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer kpi_")]
    [InlineData("Bearer kpi_0123456789012345678901234567890123456789012")]
    [InlineData("Bearer ' OR 1=1 --")]
    [InlineData("Basic c29tc3JpOmEgbG9uZyB0ZXN0IHNlbnRlbmNl")]
    [InlineData("kpi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer kpi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, Bearer x")]
    public async Task What_is_no_token_opens_nothing(string header)
    {
        using ApiCaller caller = new(desk.Address, null);
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/submissions");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        ApiAnswer answer = await caller.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains(answer.Code, new[] { "token-missing", "token-unknown" });
    }

    [Fact]
    public async Task A_token_stands_in_the_header_alone()
    {
        using ApiCaller caller = await ApiCaller.OpenAsync(desk, AccountRole.Administrator);
        using ApiCaller without = new(desk.Address, null);
        foreach (string path in new[] { $"/api/v1/submissions?token={caller.Token}", $"/api/v1/submissions?access_token={caller.Token}" })
            (await without.GetAsync(path)).IsProblem(HttpStatusCode.Unauthorized, "token-missing");
    }

    [Fact]
    public async Task The_account_counts_as_it_is_at_that_moment()
    {
        using ApiCaller caller = await ApiCaller.OpenAsync(desk, AccountRole.Reviewer);
        AccountLedger accounts = desk.Services.GetRequiredService<AccountLedger>();
        string etag = (await caller.GetAsync("/api/v1/discrepancies/1")).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.Created, (await caller.DecideAsync(1, etag, new { act = "commented", comment = "ดู" })).Status);
        Assert.Null(await accounts.SetRoleAsync("reviewer", AccountRole.Viewer, false, "test", CancellationToken.None));
        Assert.Equal("viewer", (await caller.GetAsync("/api/v1/account")).Json.GetProperty("role").GetString());
        etag = (await caller.GetAsync("/api/v1/discrepancies/1")).Headers.ETag!.ToString();
        (await caller.DecideAsync(1, etag, new { act = "confirmed" })).IsProblem(HttpStatusCode.Forbidden, "forbidden");
        Assert.Null(await accounts.ResetAsync("reviewer", "another long sentence", true, "test", CancellationToken.None));
        (await caller.GetAsync("/api/v1/account")).IsProblem(HttpStatusCode.Forbidden, "password-change-needed");
        Assert.Null(await accounts.DisableAsync("reviewer", false, "test", CancellationToken.None));
        (await caller.GetAsync("/api/v1/account")).IsProblem(HttpStatusCode.Unauthorized, "account-disabled");
        Assert.Null((await ApiCaller.MakeAsync(desk, "reviewer")).Text);
    }

    [Fact]
    public async Task A_viewer_looks_at_everything_and_orders_nothing()
    {
        using ApiCaller viewer = await ApiCaller.OpenAsync(desk, AccountRole.Viewer);
        foreach (
            string path in new[]
            {
                "/api/v1/submissions",
                "/api/v1/submissions/1",
                "/api/v1/submissions/1/reports",
                "/api/v1/discrepancies",
                "/api/v1/discrepancies/1",
                "/api/v1/counts",
                "/api/v1/overview",
                "/api/v1/jobs",
                "/api/v1/history",
                "/api/v1/account",
            }
        )
            Assert.Equal((path, HttpStatusCode.OK), (path, (await viewer.GetAsync(path)).Status));
        string etag = (await viewer.GetAsync("/api/v1/discrepancies/1")).Headers.ETag!.ToString();
        (await viewer.DecideAsync(1, etag, new { act = "confirmed" })).IsProblem(HttpStatusCode.Forbidden, "forbidden");
        using MultipartFormDataContent form = new()
        {
            { new StringContent("ก"), "unit" },
            { new ByteArrayContent([1]), "files", "a.docx" },
        };
        (await viewer.SendAsync(HttpMethod.Post, "/api/v1/uploads", form)).IsProblem(HttpStatusCode.Forbidden, "forbidden");
        (await viewer.GetAsync("/api/v1/uploads/0123456789abcdef0123456789abcdef")).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_session_of_the_pages_orders_nothing_here_and_a_token_opens_no_page()
    {
        using SignedInBrowser browser = await desk.BrowserAsync();
        using HttpRequestMessage order = new(HttpMethod.Post, "/api/v1/discrepancies/1/decisions")
        {
            Content = new StringContent("{\"act\":\"confirmed\"}", System.Text.Encoding.UTF8, "application/json"),
        };
        order.Headers.TryAddWithoutValidation("If-Match", "\"x\"");
        using (HttpResponseMessage answer = await browser.Client.SendAsync(order))
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/v1/submissions"));
        using ApiCaller caller = await ApiCaller.OpenAsync(desk, AccountRole.Administrator);
        foreach (
            string page in new[]
            {
                "/submissions",
                "/review",
                "/system/accounts",
                "/originals/1/file",
                "/review/export.csv",
                "/tokens",
                "/nothing",
            }
        )
            Assert.Equal((page, HttpStatusCode.Redirect), (page, (await caller.GetAsync(page)).Status));
    }

    [Fact]
    public async Task In_the_demo_too_a_token_is_needed_and_the_token_of_the_demo_opens_nothing_elsewhere()
    {
        await using Desk demo = await Desk.OpenAsync(settings => settings with { Demo = true });
        using ApiCaller nobody = new(demo.Address, null);
        (await nobody.GetAsync("/api/v1/submissions")).IsProblem(HttpStatusCode.Unauthorized, "token-missing");
        using ApiCaller caller = new(demo.Address, (await ApiCaller.MakeAsync(demo, "demo")).Text);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/api/v1/submissions")).Status);
        await demo.RestartAsync();
        (await caller.GetAsync("/api/v1/submissions")).IsProblem(HttpStatusCode.Unauthorized, "account-disabled");
    }

    [Fact]
    public async Task Who_tries_tokens_waits_and_a_token_that_was_met_before_is_let_in_meanwhile()
    {
        using ApiCaller known = await ApiCaller.OpenAsync(desk, AccountRole.Viewer);
        Assert.Equal(HttpStatusCode.OK, (await known.GetAsync("/api/v1/account")).Status);
        using ApiCaller other = await ApiCaller.OpenAsync(desk, AccountRole.Reviewer);
        ApiAnswer last = null!;
        for (int i = 0; i < 40; i++)
        {
            using ApiCaller guess = new(desk.Address, TokenText.New());
            last = await guess.GetAsync("/api/v1/account");
            if (last.Status == HttpStatusCode.TooManyRequests)
                break;
            last.IsProblem(HttpStatusCode.Unauthorized, "token-unknown");
        }

        last.IsProblem(HttpStatusCode.TooManyRequests, "too-many-tries");
        Assert.True(last.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, (await known.GetAsync("/api/v1/account")).Status);
        (await other.GetAsync("/api/v1/account")).IsProblem(HttpStatusCode.TooManyRequests, "too-many-tries");
        time.Now = time.Now.AddMinutes(1);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/account")).Status);
    }

    [Fact]
    public void Every_operation_asks_for_a_token_and_is_tried_here()
    {
        List<RouteEndpoint> operations =
        [
            .. desk
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal)),
        ];
        Assert.Equal(
            ["/api/v1/openapi.json"],
            operations.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText)
        );
        foreach (RouteEndpoint operation in operations.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            Assert.All(
                operation.Metadata.GetOrderedMetadata<IAuthorizeData>(),
                a => Assert.Contains(a.Policy, new[] { "api-look", "api-review", "api-administer" })
            );
            Assert.NotEmpty(operation.Metadata.GetOrderedMetadata<IAuthorizeData>());
        }

        IEnumerable<string> named = operations
            .Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
            .OfType<string>()
            .Where(n => char.IsLower(n[0]));
        Assert.Equal(19, named.Count());
    }

    private ApiTokenLedger Tokens => desk.Services.GetRequiredService<ApiTokenLedger>();
}
