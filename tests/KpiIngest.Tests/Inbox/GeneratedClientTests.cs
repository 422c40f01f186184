using System.Net.Http.Headers;
using System.Text;
using KpiIngest.ApiClient;
using KpiIngest.ApiClient.Models;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using AccountRole = KpiIngest.Records.Accounts.AccountRole;

namespace KpiIngest.Tests.Inbox;

/// <summary>A program of another house, by the client that is made from docs/openapi.json: it sends a report, waits for what becomes of it,
/// and decides on what was found, through the whole service.</summary>
[Trait("Lane", "Whole")]
public sealed class GeneratedClientTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = new();
    private RunningService service = null!;
    private KpiIngestClient client = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync(folder.Path, new FakeChecker());
        await SignedInBrowser.AddAsync(new Services(service), "robot", AccountRole.Reviewer);
        string token = (await service.Get<ApiTokenLedger>().MakeAsync("robot", "test", 1, "test", CancellationToken.None)).Text!;

        // The provider of tokens that comes with the client takes none but https addresses, not even on the own machine.
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client = new KpiIngestClient(
            new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
            {
                BaseUrl = service.Address.ToString().TrimEnd('/'),
            }
        );
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_uploads_waits_and_decides()
    {
        UploadAccepted sent = (await client.Api.V1.Uploads.PostAsync(Form("กองแผนงาน", "SAR ๙.๒.docx", "faulty 9.2")))!;
        Assert.Equal("กองแผนงาน/SAR ๙.๒.docx", Assert.Single(sent.Files!).File);

        UploadStatus standing = (await client.Api.V1.Uploads[sent.Batch!].GetAsync())!;
        for (
            DateTime end = DateTime.UtcNow.AddSeconds(60);
            standing.Done != true;
            standing = (await client.Api.V1.Uploads[sent.Batch!].GetAsync())!
        )
        {
            Assert.True(DateTime.UtcNow < end);
            await Task.Delay(20);
        }

        UploadedFile file = Assert.Single(standing.Files!);
        Assert.Equal((UploadStep.Done, "robot"), (file.Step, file.By));
        int submission = (int)file.Submission!.Value;
        FileResult reports = (await client.Api.V1.Submissions[submission].Reports.GetAsync())!;
        Assert.NotEmpty(reports.Reports!);

        FindingListPage page = (await client.Api.V1.Discrepancies.GetAsync(request => request.QueryParameters.Submission = submission))!;
        ListedFinding listed = page.Discrepancies![0];
        DecisionMade made = (
            await client
                .Api.V1.Discrepancies[listed.Finding!.Value]
                .Decisions.PostAsync(
                    new DecisionOrder { Act = DecisionAct.SentBack, Comment = "ขอให้แก้" },
                    request => request.Headers.Add("If-Match", listed.Etag!)
                )
        )!;
        Assert.Equal((FindingState.SentBack, "robot", "ขอให้แก้"), (made.State, made.Decision!.By, made.Decision.Comment));

        // On what was looked at before, nothing is decided any more.
        ApiProblem conflict = await Assert.ThrowsAsync<ApiProblem>(() =>
            client
                .Api.V1.Discrepancies[listed.Finding.Value]
                .Decisions.PostAsync(
                    new DecisionOrder { Act = DecisionAct.Confirmed },
                    request => request.Headers.Add("If-Match", listed.Etag!)
                )
        );
        Assert.Equal((412, "version-conflict", made.Etag), (conflict.ResponseStatusCode, conflict.Code, conflict.Current!.Etag));
    }

    private static MultipartBody Form(string unit, string name, string content)
    {
        MultipartBody form = new();
        form.AddOrReplacePart("unit", "text/plain", unit);
        form.AddOrReplacePart("files", "application/octet-stream", Encoding.UTF8.GetBytes(content), name);
        return form;
    }

    private sealed class Services(RunningService service) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            Equals(serviceType, typeof(AccountQuery)) ? service.Get<AccountQuery>()
            : Equals(serviceType, typeof(AccountLedger)) ? service.Get<AccountLedger>()
            : null;
    }
}
