using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Support;

/// <summary>A program that calls the API by a token.</summary>
internal sealed class ApiCaller : IDisposable
{
    public ApiCaller(Uri address, string? token)
    {
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        Token = token;
        if (token is not null)
            Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public HttpClient Client { get; }

    public string? Token { get; }

    /// <summary>By an account named after its role.</summary>
    public static async Task<ApiCaller> OpenAsync(Desk desk, AccountRole role, int days = 30)
    {
        string name = SignedInBrowser.NameOf(role);
        await SignedInBrowser.AddAsync(desk.Services, name, role);
        return new ApiCaller(desk.Address, (await MakeAsync(desk, name, days)).Text);
    }

    public static async Task<TokenOutcome> MakeAsync(Desk desk, string account, int days = 30) =>
        await desk.Services.GetRequiredService<ApiTokenLedger>().MakeAsync(account, "ทดสอบ", days, "test", CancellationToken.None);

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <param name="etag">Of the finding; null to name none.</param>
    public Task<ApiAnswer> DecideAsync(long finding, string? etag, object order) =>
        DecideAsync(finding, etag, JsonSerializer.Serialize(order));

    public Task<ApiAnswer> DecideAsync(long finding, string? etag, string json)
    {
        HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/discrepancies/{finding}/decisions")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        return SendAsync(request);
    }

    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        SendAsync(new HttpRequestMessage(method, path) { Content = content });

    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using HttpRequestMessage sent = request;
        using HttpResponseMessage answer = await Client.SendAsync(sent);
        string text = await answer.Content.ReadAsStringAsync();
        return new ApiAnswer(answer.StatusCode, text, answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }

    public void Dispose() => Client.Dispose();
}

internal sealed partial record ApiAnswer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Of a problem.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>A problem in both languages, of this status and code.</summary>
    public void IsProblem(HttpStatusCode status, string code)
    {
        Assert.True(Status == status, $"{Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(
            (code, (int)status, "urn:kpi-ingest:problem:" + code),
            (Code, Json.GetProperty("status").GetInt32(), Json.GetProperty("type").GetString())
        );
        Assert.Contains(Json.GetProperty("message").GetString()!, static c => c is >= '\u0e01' and <= '\u0e5b');
        Assert.DoesNotContain(
            Quoted().Replace(Json.GetProperty("messageEn").GetString()!, ""),
            static c => c is >= '\u0e01' and <= '\u0e5b'
        );
        Assert.NotEqual("", Json.GetProperty("title").GetString());
    }

    /// <summary>Names stand as they are in both languages.</summary>
    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Quoted();
}
