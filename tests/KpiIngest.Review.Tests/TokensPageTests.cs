using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests;

public sealed partial class TokensPageTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_token_is_shown_once_works_until_it_is_revoked_and_its_owner_says_so()
    {
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Viewer);
        Assert.Contains("ยังไม่มีโทเค็น", await browser.ReadAsync("/tokens"), StringComparison.Ordinal);
        string page = await PostAsync(browser, "make", ("name", "หุ่นยนต์ <b>"), ("days", "30"));
        string token = Shown().Match(page).Value;
        Assert.True(TokenText.Is(token));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(token, await browser.ReadAsync("/tokens"), StringComparison.Ordinal);
        using ApiCaller caller = new(desk.Address, token);
        Assert.Equal("viewer", (await caller.GetAsync("/api/v1/account")).Json.GetProperty("account").GetString());
        Assert.DoesNotContain("ยังไม่เคย", await browser.ReadAsync("/tokens"), StringComparison.Ordinal);
        Assert.Contains("ยกเลิกโทเค็นแล้ว", await PostAsync(browser, "revoke", ("id", "1")), StringComparison.Ordinal);
        (await caller.GetAsync("/api/v1/account")).IsProblem(HttpStatusCode.Unauthorized, "token-revoked");
        await using RecordsDbContext db = await desk.Services.GetRequiredService<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        long id = (await db.Accounts.SingleAsync(a => a.UserName == "viewer")).Id;
        Assert.Equal([("token-made", $"account:{id}"), ("token-revoked", $"account:{id}")], await db.AuditEntries.Where(e => e.Subject == "token:1").OrderBy(e => e.Sequence).Select(e => new ValueTuple<string, string>(e.Action, e.Actor)).ToListAsync());
    }

    [Fact]
    public async Task Nobody_sees_or_revokes_the_token_of_another_but_administrators()
    {
        await SignedInBrowser.AddAsync(desk.Services, "somsri", AccountRole.Reviewer);
        await desk.Services.GetRequiredService<ApiTokenLedger>().MakeAsync("somsri", "ของสมศรี", 30, "test", CancellationToken.None);
        using SignedInBrowser reviewer = await desk.BrowserAsync(AccountRole.Reviewer);
        Assert.DoesNotContain("ของสมศรี", await reviewer.ReadAsync("/tokens"), StringComparison.Ordinal);
        Assert.Contains("ไม่มีโทเค็นนี้", await PostAsync(reviewer, "revoke", ("id", "1")), StringComparison.Ordinal);
        using SignedInBrowser administrator = await desk.BrowserAsync();
        Assert.Contains("ของสมศรี", await administrator.ReadAsync("/tokens"), StringComparison.Ordinal);
        Assert.Contains("ยกเลิกโทเค็นแล้ว", await PostAsync(administrator, "revoke", ("id", "1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "30", "ตั้งชื่อโทเค็น")]
    [InlineData("x", "0", "อายุโทเค็น")]
    [InlineData("x", "100000", "อายุโทเค็น")]
    public async Task What_cannot_be_made_says_why(string name, string days, string says)
    {
        using SignedInBrowser browser = await desk.BrowserAsync(AccountRole.Reviewer);
        Assert.Contains(says, await PostAsync(browser, "make", ("name", name), ("days", days)), StringComparison.Ordinal);
        await using RecordsDbContext db = await desk.Services.GetRequiredService<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        Assert.Empty(await db.ApiTokens.ToListAsync());
    }

    private static async Task<string> PostAsync(SignedInBrowser browser, string handler, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await browser.PostAsync("/tokens", "/tokens?handler=" + handler, fields);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("kpi_[A-Za-z0-9_-]{43}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shown();
}
