using System.Net;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Review.Tests;

public sealed class SignInTests
{
    private static readonly IPAddress Office = IPAddress.Parse("203.0.113.7");

    [Fact]
    public async Task A_name_that_is_not_there_is_answered_like_a_wrong_password_of_one_that_is()
    {
        await using Desk desk = await Desk.OpenAsync();
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Reviewer);
        await SignedInBrowser.AddAsync(desk.Services, "gone", AccountRole.Reviewer);
        await ((AccountLedger)desk.Services.GetService(typeof(AccountLedger))!).DisableAsync("gone", false, "test", CancellationToken.None);
        List<string> answers = [];
        foreach (
            (string name, string password) in new[]
            {
                ("somsri", "wrong password"),
                ("nobody", "wrong password"),
                ("gone", SignedInBrowser.Password),
            }
        )
        {
            using SignedInBrowser browser = new(desk.Address);
            using HttpResponseMessage answer = await browser.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            string html = await answer.Content.ReadAsStringAsync();
            answers.Add(
                html.Replace(name, "NAME", StringComparison.Ordinal)
                    .Replace(SignedInBrowser.TokenOf(html), "", StringComparison.Ordinal)
                    .Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + answer.Headers.Contains("Retry-After")
            );
            Assert.Contains("ชื่อบัญชีหรือรหัสผ่านไม่ถูกต้อง", html, StringComparison.Ordinal);
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Of_a_thousand_wrong_passwords_few_are_tried_and_the_owner_who_was_there_before_still_enters()
    {
        await using Desk desk = await Desk.OpenAsync();
        using SignedInBrowser owner = await desk.BrowserAsync();
        using SignedInBrowser attacker = new(desk.Address);
        string token = SignedInBrowser.TokenOf(await attacker.ReadAsync("/sign-in"));
        int tried = 0;
        for (int i = 0; i < 1_000; i++)
        {
            using HttpResponseMessage answer = await attacker.PostWithAsync(
                token,
                "/sign-in",
                ("name", "administrator"),
                ("password", $"guess number {i}")
            );
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.OK)
                tried++;
            else
                Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        }

        Assert.InRange(tried, 5, 12);
        using HttpResponseMessage right = await attacker.PostWithAsync(
            token,
            "/sign-in",
            ("name", "administrator"),
            ("password", SignedInBrowser.Password)
        );
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        (await owner.PostAsync("/submissions", "/sign-out")).Dispose();
        using HttpResponseMessage back = await owner.SignInAsync("administrator", SignedInBrowser.Password);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Fact]
    public void One_who_tries_a_name_keeps_others_from_it_for_seconds_only()
    {
        ManualTime time = new();
        SignInGuard guard = new(time);
        TimeSpan longest = TimeSpan.Zero;
        for (int i = 0; i < 2_000; i++)
        {
            guard.Try("somsri", IPAddress.Parse($"198.51.{i / 250}.{1 + i % 250}"), null);
            TimeSpan owner = Peek("somsri", Office);
            if (owner > longest)
                longest = owner;
            time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.InRange(longest, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

        TimeSpan Peek(string name, IPAddress from)
        {
            TimeSpan wait = guard.Try(name, from, null);
            if (wait == TimeSpan.Zero)
                guard.Right(name, from, null);
            return wait;
        }
    }

    [Fact]
    public void From_one_address_many_names_are_slowed_and_a_known_browser_there_is_not()
    {
        SignInGuard guard = new(new ManualTime());
        int tried = Enumerable.Range(0, 500).Count(i => guard.Try($"name{i}", Office, null) == TimeSpan.Zero);
        Assert.Equal(30, tried);
        Assert.True(guard.Try("somsri", Office, null) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, guard.Try("somsri", Office, "her browser"));
        Assert.Equal(TimeSpan.Zero, guard.Try("somsri", IPAddress.Parse("198.51.100.1"), null));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    public void Addresses_of_one_customer_are_one(string first, string second, bool same)
    {
        SignInGuard guard = new(new ManualTime());
        for (int i = 0; i < 5; i++)
            Assert.Equal(TimeSpan.Zero, guard.Try("somsri", IPAddress.Parse(first), null));
        Assert.Equal(same, guard.Try("somsri", IPAddress.Parse(second), null) > TimeSpan.Zero);
    }

    [Fact]
    public void Waiting_grows_to_five_minutes_is_forgotten_and_tries_at_one_moment_are_counted()
    {
        ManualTime time = new();
        SignInGuard guard = new(time);
        TimeSpan before = TimeSpan.Zero;
        for (int i = 0; i < 40; i++)
        {
            TimeSpan wait = guard.Try("somsri", Office, null);
            Assert.True(wait <= TimeSpan.FromMinutes(5));
            if (wait == TimeSpan.Zero)
                continue;
            Assert.True(wait >= before);
            before = wait;
            time.Advance(wait);
        }

        Assert.Equal(TimeSpan.FromMinutes(5), before);
        time.Advance(TimeSpan.FromMinutes(15));
        int[] tried = new int[1];
        Parallel.For(
            0,
            100,
            _ =>
            {
                if (guard.Try("somsri", Office, null) == TimeSpan.Zero)
                    Interlocked.Increment(ref tried[0]);
            }
        );
        Assert.Equal(5, tried[0]);
    }

    private sealed class ManualTime : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 21, 6, 30, 0, TimeSpan.Zero);

        public void Advance(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
