using System.Net;
using System.Text.RegularExpressions;
using KpiIngest.Records.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.TestSupport;

/// <summary>A browser that is signed in, for tests of whatever stands behind the sign-in: it keeps cookies, and sends the token of a page
/// with what it orders.</summary>
internal sealed partial class SignedInBrowser : IDisposable
{
    public const string Password = "a long test sentence";

    /// <summary>So few that a test signs in at once.</summary>
    public const int HashRounds = 10;

    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    public SignedInBrowser(Uri address) => Client = new HttpClient(handler) { BaseAddress = address };

    public HttpClient Client { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    /// <summary>Makes an account named after its role where there is none, and signs in to it.</summary>
    public static async Task<SignedInBrowser> OpenAsync(
        Uri address,
        IServiceProvider services,
        AccountRole role = AccountRole.Administrator
    )
    {
        await AddAsync(services, NameOf(role), role);
        SignedInBrowser browser = new(address);
        using HttpResponseMessage answer = await browser.SignInAsync(NameOf(role), Password);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
        return browser;
    }

    public static string NameOf(AccountRole role) => role.ToString().ToLowerInvariant();

    public static async Task AddAsync(IServiceProvider services, string name, AccountRole role, bool mustChange = false)
    {
        if (await services.GetRequiredService<AccountQuery>().FindAsync(name, CancellationToken.None) is not null)
            return;
        if (
            await services
                .GetRequiredService<AccountLedger>()
                .AddAsync(name, "ผู้ทดสอบ " + name, role, Password, mustChange, "test", CancellationToken.None) is
            { } refused
        )
            throw new InvalidOperationException(refused.English);
    }

    public static void HashQuickly(IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);

    public async Task<HttpResponseMessage> SignInAsync(string name, string password) =>
        await PostAsync("/sign-in", "/sign-in", ("name", name), ("password", password));

    public Task<string> ReadAsync(string path) => Client.GetStringAsync(path);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using HttpResponseMessage answer = await Client.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Orders something by the form of a page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        string token = TokenOf(await Client.GetStringAsync(page));
        return await PostWithAsync(token, path, fields);
    }

    public async Task<HttpResponseMessage> PostWithAsync(string? token, string path, params (string Name, string Value)[] fields)
    {
        List<KeyValuePair<string, string>> form = [.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];
        if (token is not null)
            form.Add(new("__RequestVerificationToken", token));
        using FormUrlEncodedContent content = new(form);
        return await Client.PostAsync(path, content);
    }

    /// <returns>Of the first form of a page.</returns>
    public static string TokenOf(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value);

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Token();
}
