using System.Net;
using System.Text;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Accounts;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Api;

/// <summary>By which methods the addresses of the API are called, and how long they may be.</summary>
public sealed class AddressCallTests : IAsyncLifetime
{
    private readonly string original = Path.GetTempFileName();
    private Desk desk = null!;
    private ApiCaller caller = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(original, "a report");
        desk = await Desk.OpenAsync(services: services => services.AddSingleton<IOriginals>(new OneOriginal(original)));
        await desk.RecordAsync(
            "กองคลัง/a.docx",
            1,
            new DiscrepancyResult
            {
                Code = "weighted-total",
                Severity = Severity.Error,
                Report = 0,
                Message = "ผลรวม",
                MessageEn = "total",
                Stated = "2",
                Expected = "3",
            }
        );
        caller = await ApiCaller.OpenAsync(desk, AccountRole.Administrator);
    }

    public async Task DisposeAsync()
    {
        caller.Dispose();
        await desk.DisposeAsync();
        File.Delete(original);
    }

    [Theory]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/api/v1/submissions")]
    [InlineData("/api/v1/submissions/1")]
    [InlineData("/api/v1/submissions/1/reports")]
    [InlineData("/api/v1/submissions/1/original")]
    [InlineData("/api/v1/discrepancies?sort=newest")]
    [InlineData("/api/v1/discrepancies/1")]
    [InlineData("/api/v1/discrepancies/1/decisions")]
    [InlineData("/api/v1/counts")]
    [InlineData("/api/v1/history")]
    [InlineData("/api/v1/overview")]
    [InlineData("/api/v1/jobs")]
    [InlineData("/api/v1/account")]
    [InlineData("/api/v1/register")]
    [InlineData("/api/v1/register/missing")]
    [InlineData("/api/v1/submissions/2")]
    [InlineData("/api/v1/discrepancies?code=nosuch")]
    public async Task HEAD_answers_as_GET_does_without_a_body(string path)
    {
        using HttpResponseMessage get = await caller.Client.GetAsync(path);
        using HttpRequestMessage asked = new(HttpMethod.Head, path);
        using HttpResponseMessage head = await caller.Client.SendAsync(asked);
        Assert.Equal(
            (get.StatusCode, get.Content.Headers.ContentType, get.Headers.ETag),
            (head.StatusCode, head.Content.Headers.ContentType, head.Headers.ETag)
        );
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        if (path.EndsWith("/original", StringComparison.Ordinal))
            Assert.Equal((8, "attachment"), (head.Content.Headers.ContentLength, head.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/submissions", "GET, HEAD")]
    [InlineData("POST", "/api/v1/submissions/1", "GET, HEAD")]
    [InlineData("PUT", "/api/v1/discrepancies/1/decisions", "GET, HEAD, POST")]
    [InlineData("PATCH", "/api/v1/openapi.json", "GET, HEAD")]
    [InlineData("GET", "/api/v1/uploads", "POST")]
    [InlineData("HEAD", "/api/v1/register/preview", "POST")]
    [InlineData("OPTIONS", "/api/v1/register/versions", "POST")]
    public async Task Another_method_is_refused_with_those_that_there_are(string method, string path, string allowed)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        using HttpResponseMessage answer = await caller.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
        if (method != "HEAD")
            Assert.Contains("\"code\":\"method-not-allowed\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/nothing")]
    [InlineData("POST", "/api/v1/submissions/none")]
    [InlineData("POST", "/api/v1/discrepancies/1/decisions/2")]
    [InlineData("GET", "/api/v1")]
    public async Task Where_nothing_stands_no_method_is_named(string method, string path) =>
        (await caller.SendAsync(new HttpMethod(method), path)).IsProblem(HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task Content_of_another_type_is_told_from_another_method()
    {
        using StringContent text = new("confirmed", Encoding.UTF8, "text/plain");
        (await caller.SendAsync(HttpMethod.Post, "/api/v1/discrepancies/1/decisions", text)).IsProblem(
            HttpStatusCode.UnsupportedMediaType,
            "media-type"
        );
        using MultipartFormDataContent form = new() { { new StringContent("confirmed"), "act" } };
        (await caller.SendAsync(HttpMethod.Post, "/api/v1/discrepancies/1/decisions", form)).IsProblem(
            HttpStatusCode.UnsupportedMediaType,
            "media-type"
        );
    }

    [Theory]
    [InlineData(201, HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData(1_000, HttpStatusCode.RequestUriTooLong, "address-too-long")]
    [InlineData(5_000, HttpStatusCode.RequestUriTooLong, "address-too-long")]
    public async Task A_text_that_is_too_long_is_a_problem_and_never_an_empty_answer(int letters, HttpStatusCode status, string code)
    {
        foreach (string list in new[] { "submissions", "discrepancies", "counts" })
            (await caller.GetAsync($"/api/v1/{list}?q={Uri.EscapeDataString(new string('ก', letters))}")).IsProblem(status, code);
        using SignedInBrowser browser = await desk.BrowserAsync();
        using HttpResponseMessage page = await browser.Client.GetAsync("/submissions?q=" + Uri.EscapeDataString(new string('ก', letters)));
        Assert.Equal(status == HttpStatusCode.BadRequest ? HttpStatusCode.OK : status, page.StatusCode);
        if (page.StatusCode != HttpStatusCode.OK)
            Assert.Contains("ยาวเกินไป", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed class OneOriginal(string path) : IOriginals
    {
        public Task<OriginalAnswer<ShownOriginal>> LayoutAsync(string sha256, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<OriginalAnswer<string>> PictureAsync(
            string sha256,
            int page,
            PictureDetail detail,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<OriginalAnswer<string>> BytesAsync(string sha256, CancellationToken cancellationToken) =>
            Task.FromResult(new OriginalAnswer<string>(path, null));
    }
}
