using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Review.Access;
using KpiIngest.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Tests.Jobs;

/// <summary>The dashboard of the engine, and the button of the page.</summary>
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
    [InlineData("/submissions/1?handler=retry")]
    public async Task Without_a_token_nothing_can_be_ordered(string path)
    {
        await using RunningService service = await StartAsync(OperatorRole.Administrator);
        using HttpClient browser = new() { BaseAddress = service.Address };
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(browser, path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(browser, path, "made up")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_with_a_token_puts_up_a_job_again_and_a_viewer_with_one_does_not()
    {
        StubAccess access = new() { Role = OperatorRole.Administrator };
        await using RunningService service = await StartAsync(access);
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1);
        using HttpClient browser = new() { BaseAddress = service.Address };
        string token = TokenOf(await browser.GetStringAsync("/jobs/engine/jobs/succeeded"));
        string? done = null;
        for (DateTime end = DateTime.UtcNow.AddSeconds(30); done is null && DateTime.UtcNow < end; await Task.Delay(20))
            done = service.Get<JobStorage>().GetMonitoringApi().SucceededJobs(0, 10).Where(j => ReadJob.SubmissionOf(j.Value.Job) == 1).Select(j => j.Key).FirstOrDefault();
        (string, string)[] job = [("jobs[]", done ?? throw new TimeoutException("The job did not end."))];
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(browser, "/jobs/engine/jobs/succeeded/requeue", token, job)).StatusCode);

        access.Role = OperatorRole.Viewer;
        string page = await browser.GetStringAsync("/jobs/engine/jobs/succeeded");
        Assert.DoesNotContain("data-url=\"/jobs/engine/jobs/succeeded/requeue\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(browser, "/jobs/engine/jobs/succeeded/requeue", TokenOf(page), job)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(browser, "/jobs/engine/stats", TokenOf(page), ("metrics[]", "servers:count"))).StatusCode);

        access.Role = OperatorRole.None;
        foreach (string path in new[] { "/jobs/engine", "/jobs/engine/jobs/succeeded", "/jobs/engine/servers" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("localhost", null, true)]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("[::1]", null, true)]
    [InlineData("kpi.example.go.th", null, false)]
    [InlineData("localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "Forwarded", false)]
    [InlineData("127.0.0.1", "X-Real-IP", false)]
    public async Task Until_there_are_accounts_only_who_sits_at_the_machine_sees_the_engine(string host, string? header, bool seen)
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "hosts": ["kpi.example.go.th"] """);
        using HttpClient browser = new() { BaseAddress = service.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, "/jobs/engine") { Headers = { Host = host } };
        if (header is not null) request.Headers.Add(header, "203.0.113.7");
        Assert.Equal(seen ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.SendAsync(request)).StatusCode);
    }

    [Fact]
    public void A_request_from_another_machine_is_nobodys()
    {
        DefaultHttpContext context = new() { Request = { Host = new HostString("localhost") } };
        Assert.Equal(OperatorRole.None, new LoopbackAccess().Of(context));
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.168.1.9");
        Assert.Equal(OperatorRole.None, new LoopbackAccess().Of(context));
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        Assert.Equal(OperatorRole.Administrator, new LoopbackAccess().Of(context));
    }

    [Fact]
    public async Task Its_pages_need_nothing_inline_name_the_jobs_in_Thai_and_show_numbers_alone_as_arguments()
    {
        await using RunningService service = await StartAsync(OperatorRole.Administrator);
        await service.DropAsync("กองคลัง/SAR.docx", "card 9.2");
        await service.ToldAsync(1);
        using HttpClient browser = new() { BaseAddress = service.Address };
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

        Assert.Contains("อ่านรายการที่ 1 · กองคลัง · SAR.docx", WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs/engine/jobs/succeeded")), StringComparison.Ordinal);
        string recurring = WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs/engine/recurring"));
        Assert.Contains("นำงานค้างเข้าคิว", recurring, StringComparison.Ordinal);
        Assert.Contains("Asia/Bangkok", recurring, StringComparison.Ordinal);
        string script = Asset().Match(await browser.GetStringAsync("/jobs/engine")).Groups["path"].Value;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(script)).StatusCode);
    }

    [Fact]
    public async Task A_recurring_job_that_a_person_triggers_is_run_although_its_time_was_begun()
    {
        await using RunningService service = await StartAsync(OperatorRole.Administrator);
        using HttpClient browser = new() { BaseAddress = service.Address };
        string page = "";
        for (DateTime end = DateTime.UtcNow.AddSeconds(20); !page.Contains("clean-up", StringComparison.Ordinal); await Task.Delay(30))
        {
            Assert.True(DateTime.UtcNow < end);
            page = await browser.GetStringAsync("/jobs/engine/recurring");
        }

        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(browser, "/jobs/engine/recurring/trigger", TokenOf(page), ("jobs[]", "clean-up"))).StatusCode);
        JobRun? run = null;
        for (DateTime end = DateTime.UtcNow.AddSeconds(20); run?.EndedAt is null; await Task.Delay(30))
        {
            Assert.True(DateTime.UtcNow < end);
            run = await service.Get<JobRunLedger>().LastAsync("clean-up", CancellationToken.None);
        }

        Assert.Equal(JobRunOutcome.Succeeded, run.Outcome);
    }

    [Fact]
    public async Task After_a_restart_it_shows_the_runs_from_before_with_their_times_and_puts_one_up_again()
    {
        await using (RunningService service = await StartAsync(OperatorRole.Administrator))
        {
            await service.DropAsync("ก/good.docx", "card 1");
            await service.DropAsync("ก/bad.docx", "defect");
            await service.ToldAsync(2);
        }

        await using RunningService again = await StartAsync(OperatorRole.Administrator);
        using HttpClient browser = new() { BaseAddress = again.Address };
        string succeeded = WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs/engine/jobs/succeeded"));
        Assert.Matches(@"อ่านรายการที่ \d · ก · good\.docx · เมื่อ \d+ \S+ 25\d\d เวลา \d\d\.\d\d น\.", succeeded);
        string failed = await browser.GetStringAsync("/jobs/engine/jobs/failed");
        Assert.Contains("bad.docx", WebUtility.HtmlDecode(failed), StringComparison.Ordinal);

        string job = again.Get<JobStorage>().GetMonitoringApi().FailedJobs(0, 10).Single().Key;
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(browser, "/jobs/engine/jobs/failed/requeue", TokenOf(failed), ("jobs[]", job))).StatusCode);
        for (DateTime end = DateTime.UtcNow.AddSeconds(20); checker.ReadsOf("ก/bad.docx") < 2; await Task.Delay(30)) Assert.True(DateTime.UtcNow < end);
    }

    [Fact]
    public async Task The_button_of_the_page_reads_again_what_failed()
    {
        checker.Faults = 1;
        await using RunningService service = await StartAsync(OperatorRole.Administrator, new RetryPlan { Attempts = 1 });
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Failed);
        using HttpClientHandler handler = new() { AllowAutoRedirect = false };
        using HttpClient browser = new(handler) { BaseAddress = service.Address };
        Match field = Field().Match(await browser.GetStringAsync("/submissions/1"));
        using FormUrlEncodedContent form = new([new KeyValuePair<string, string>(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))]);
        using HttpResponseMessage answer = await browser.PostAsync("/submissions/1?handler=retry", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.DoesNotContain("อ่านอีกครั้ง</button>", await browser.GetStringAsync("/submissions/1"), StringComparison.Ordinal);
    }

    private Task<RunningService> StartAsync(OperatorRole role, RetryPlan? plan = null) => StartAsync(new StubAccess { Role = role }, plan);

    private Task<RunningService> StartAsync(StubAccess access, RetryPlan? plan = null) => RunningService.StartAsync(folder.Path, checker, substitute: services =>
    {
        services.AddSingleton<IOperatorAccess>(access);
        if (plan is not null) services.AddSingleton(plan);
    });

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, string? token, params (string Name, string Value)[] fields)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))) };
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        return browser.SendAsync(request);
    }

    private static string TokenOf(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value);

    [GeneratedRegex("<meta name=\"csrf-token\" content=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();

    /// <summary>A script with a body, or a handler in an attribute.</summary>
    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>|\\son[a-z]+=\"", RegexOptions.None, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<script src=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asset();

    private sealed class StubAccess : IOperatorAccess
    {
        public OperatorRole Role { get; set; }

        public OperatorRole Of(HttpContext context) => Role;
    }
}
