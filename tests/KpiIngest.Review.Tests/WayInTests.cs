using System.Net;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Review.Tests;

/// <summary>Requests through proxies, plain ones and secure ones, and the demo.</summary>
public sealed class WayInTests
{
    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    public async Task A_proxy_that_is_not_named_is_refused_with_the_way_out(string header)
    {
        foreach (bool demo in new[] { false, true })
        {
            await using Desk desk = await Desk.OpenAsync(s => s with { Demo = demo });
            using HttpResponseMessage answer = await GetAsync(desk, "/sign-in", (header, "203.0.113.7"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("\"proxies\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_named_nothing_is_answered_but_over_https_and_cookies_are_bound_to_the_host()
    {
        await using Desk desk = await Desk.OpenAsync(s => s with { Secure = true, Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        using (HttpResponseMessage plain = await GetAsync(desk, "/sign-in"))
            Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        using (
            HttpResponseMessage plain = await GetAsync(desk, "/sign-in", ("X-Forwarded-Proto", "http"), ("X-Forwarded-For", "203.0.113.7"))
        )
            Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        using HttpResponseMessage page = await GetAsync(
            desk,
            "/sign-in",
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", "203.0.113.7"),
            ("Host", "kpi.example.go.th")
        );
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(
            page.Headers.GetValues("Set-Cookie"),
            set =>
            {
                Assert.StartsWith("__Host-", set, StringComparison.Ordinal);
                Assert.Contains("secure", set, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
            }
        );
        Assert.Contains("max-age", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_sender_claims_to_a_proxy_is_not_believed()
    {
        await using Desk desk = await Desk.OpenAsync(s => s with { Secure = true, Proxies = [IPNetwork.Parse("127.0.0.1/32")] });
        int waiting = 0;
        for (int i = 0; i < 12; i++)
        {
            // Another claimed address each time; the proxy appends the one that it saw.
            using HttpClientHandler handler = new() { AllowAutoRedirect = false };
            using HttpClient client = new(handler) { BaseAddress = desk.Address };
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{i}, 203.0.113.7");
            using HttpResponseMessage page = await client.GetAsync("/sign-in");
            string cookie = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
            using HttpRequestMessage post = new(HttpMethod.Post, "/sign-in")
            {
                Content = new FormUrlEncodedContent([
                    new("name", "somsri"),
                    new("password", "wrong"),
                    new("__RequestVerificationToken", SignedInBrowser.TokenOf(await page.Content.ReadAsStringAsync())),
                ]),
            };
            post.Headers.Add("Cookie", cookie);
            using HttpResponseMessage answer = await client.SendAsync(post);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                waiting++;
        }

        Assert.True(waiting >= 5, $"{waiting}");
    }

    [Fact]
    public async Task The_demo_shows_everything_without_a_password_and_says_so_on_every_page()
    {
        await using Desk desk = await Desk.OpenAsync(s => s with { Demo = true });
        using SignedInBrowser browser = new(desk.Address);
        foreach (string path in new[] { "/submissions", "/system", "/system/accounts" })
            Assert.Contains("โหมดสาธิต", await browser.ReadAsync(path), StringComparison.Ordinal);

        await desk.RestartAsync();
        using SignedInBrowser without = new(desk.Address);
        Assert.Equal(HttpStatusCode.Redirect, await without.StatusAsync("/submissions"));
        using HttpResponseMessage entered = await without.SignInAsync("demo", "demo demo demo");
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
    }

    private static async Task<HttpResponseMessage> GetAsync(Desk desk, string path, params (string Name, string Value)[] headers)
    {
        using HttpClient client = new() { BaseAddress = desk.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }
}
