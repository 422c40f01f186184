using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Tests.Jobs;

/// <summary>The dashboard of the engine, and the button of the page.</summary>
[Trait("Lane", "Whole")]
public sealed partial class DashboardTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("/jobs/engine/jobs/succeeded/requeue")]
    [InlineData("/jobs/engine/recurring/trigger")]
    [InlineData("/jobs/engine/jobs/failed/delete")]
    [InlineData("/jobs/engine/stats")]
    public async Task Without_a_token_nothing_can_be_ordered(string path)
    {
        await using RunningService service = await StartAsync();
        using SignedInBrowser browser = await service.BrowserAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser.Client, path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser.Client, path, "made up")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_with_a_token_puts_up_a_job_again()
    {
        await using RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1);
        using SignedInBrowser browser = await service.BrowserAsync();
        string token = TokenOf(await browser.ReadAsync("/jobs/engine/jobs/succeeded"));
        string? done = null;
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); done is null && DateTime.UtcNow < end; await Task.Delay(20))
            done = service
                .Get<JobStorage>()
                .GetMonitoringApi()
                .SucceededJobs(0, 10)
                .Where(j => ReadJob.SubmissionOf(j.Value.Job) == 1)
                .Select(j => j.Key)
                .FirstOrDefault();
        (string, string)[] job = [("jobs[]", done ?? throw new TimeoutException("The job did not end."))];
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await PostAsync(browser.Client, "/jobs/engine/jobs/succeeded/requeue", token, job)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await PostAsync(browser.Client, "/jobs/engine/stats", token, ("metrics[]", "servers:count"))).StatusCode
        );
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Redirect)]
    [InlineData(AccountRole.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(AccountRole.Reviewer, HttpStatusCode.Forbidden)]
    public async Task The_engine_is_for_administrators_alone(AccountRole? role, HttpStatusCode answered)
    {
        await using RunningService service = await StartAsync();
        using SignedInBrowser browser = role is { } known ? await service.BrowserAsync(known) : new SignedInBrowser(service.Address);
        foreach (string path in new[] { "/jobs/engine", "/jobs/engine/jobs/succeeded", "/jobs/engine/servers", "/jobs/engine/nothing" })
            Assert.Equal(answered, await browser.StatusAsync(path));
        string page = await browser.ReadAsync(role is null ? "/sign-in" : "/submissions");
        Assert.Equal(
            answered,
            (
                await PostAsync(browser.Client, "/jobs/engine/jobs/succeeded/requeue", SignedInBrowser.TokenOf(page), ("jobs[]", "1"))
            ).StatusCode
        );
    }

    [Fact]
    public async Task Its_pages_need_nothing_inline_name_the_jobs_in_Thai_and_show_numbers_alone_as_arguments()
    {
        await using RunningService service = await StartAsync();
        await service.DropAsync("กองคลัง/SAR.docx", "card 9.2");
        await service.ToldAsync(1);
        using SignedInBrowser signedIn = await service.BrowserAsync();
        HttpClient browser = signedIn.Client;
        foreach (string path in new[] { "", "/jobs/succeeded", "/recurring", "/retries", "/servers", "/jobs/failed" })
        {
            using HttpResponseMessage answer = await browser.GetAsync("/jobs/engine" + path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            string html = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotMatch(InlineScript(), html);
            Assert.Contains("งานเบื้องหลังของ KpiIngest", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        }

        Assert.Contains(
            "อ่านรายการที่ 1 · กองคลัง · SAR.docx",
            WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs/engine/jobs/succeeded")),
            StringComparison.Ordinal
        );
        string recurring = WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs/engine/recurring"));
        Assert.Contains("นำงานค้างเข้าคิว", recurring, StringComparison.Ordinal);
        Assert.Contains("Asia/Bangkok", recurring, StringComparison.Ordinal);
        string script = Asset().Match(await browser.GetStringAsync("/jobs/engine")).Groups["path"].Value;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(script)).StatusCode);
    }

    [Fact]
    public async Task A_recurring_job_that_a_person_triggers_is_run_although_its_time_was_begun()
    {
        await using RunningService service = await StartAsync();
        using SignedInBrowser signedIn = await service.BrowserAsync();
        HttpClient browser = signedIn.Client;
        string page = "";
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); !page.Contains("clean-up", StringComparison.Ordinal); await Task.Delay(30))
        {
            Assert.True(DateTime.UtcNow < end);
            page = await browser.GetStringAsync("/jobs/engine/recurring");
        }

        Assert.Equal(
            HttpStatusCode.NoContent,
            (await PostAsync(browser, "/jobs/engine/recurring/trigger", TokenOf(page), ("jobs[]", "clean-up"))).StatusCode
        );
        JobRun? run = null;
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); run?.EndedAt is null; await Task.Delay(30))
        {
            Assert.True(DateTime.UtcNow < end);
            run = await service.Get<JobRunLedger>().LastAsync("clean-up", CancellationToken.None);
        }

        Assert.Equal(JobRunOutcome.Succeeded, run.Outcome);
    }

    [Fact]
    public async Task After_a_restart_it_shows_the_runs_from_before_with_their_times_and_puts_one_up_again()
    {
        await using (RunningService service = await StartAsync())
        {
            await service.DropAsync("ก/good.docx", "card 1");
            await service.DropAsync("ก/bad.docx", "defect");
            await service.ToldAsync(2);
        }

        await using RunningService again = await StartAsync();
        using SignedInBrowser signedIn = await again.BrowserAsync();
        HttpClient browser = signedIn.Client;
        string succeeded = WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs/engine/jobs/succeeded"));
        Assert.Matches(@"อ่านรายการที่ \d · ก · good\.docx · เมื่อ \d+ \S+ 25\d\d เวลา \d\d\.\d\d น\.", succeeded);
        string failed = await browser.GetStringAsync("/jobs/engine/jobs/failed");
        Assert.Contains("bad.docx", WebUtility.HtmlDecode(failed), StringComparison.Ordinal);

        string job = again.Get<JobStorage>().GetMonitoringApi().FailedJobs(0, 10).Single().Key;
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await PostAsync(browser, "/jobs/engine/jobs/failed/requeue", TokenOf(failed), ("jobs[]", job))).StatusCode
        );
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); checker.ReadsOf("ก/bad.docx") < 2; await Task.Delay(30))
            Assert.True(DateTime.UtcNow < end);
    }

    [Fact]
    public async Task The_button_of_the_page_reads_again_what_failed()
    {
        checker.Faults = 1;
        await using RunningService service = await StartAsync(new RetryPlan { Attempts = 1 });
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Failed);
        using SignedInBrowser browser = await service.BrowserAsync();
        using HttpResponseMessage answer = await browser.PostAsync("/submissions/1", "/submissions/1?handler=retry");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.DoesNotContain("อ่านอีกครั้ง</button>", await browser.ReadAsync("/submissions/1"), StringComparison.Ordinal);
    }

    private Task<RunningService> StartAsync(RetryPlan? plan = null) =>
        RunningService.StartAsync(
            folder.Path,
            checker,
            substitute: services =>
            {
                if (plan is not null)
                    services.AddSingleton(plan);
            }
        );

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string path,
        string? token,
        params (string Name, string Value)[] fields
    )
    {
        HttpRequestMessage request = new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))),
        };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        return browser.SendAsync(request);
    }

    private static string TokenOf(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value);

    [GeneratedRegex("<meta name=\"csrf-token\" content=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Token();

    /// <summary>A script with a body, or a handler in an attribute.</summary>
    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>|\\son[a-z]+=\"", RegexOptions.None, 30_000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<script src=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Asset();
}
