using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Serve.Metrics;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Inbox;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Notify;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiIngest.Tests.Serve;

/// <summary>What <c>/metrics</c> says, to whom, and how often it asks the records.</summary>
[Trait("Lane", "Whole")]
public sealed partial class MetricsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_figures_are_those_of_what_was_dropped_under_names_that_stay()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "metrics": true""");
        await service.DropAsync("กองคลัง/a.docx", "faulty 9.2");
        await service.DropAsync("กองคลัง/b.docx", "faulty 9.3");
        await service.DropAsync("กองแผนงาน/c.docx", "none");
        await service.DropAsync("กองแผนงาน/d.pdf", "rubbish");
        await service.DropAsync("กองแผนงาน/e.doc", "tool");
        await service.ToldAsync(5);
        await DecideAsync(service);
        IReadOnlyDictionary<string, double> figures = await ScrapedAsync(
            service.Address,
            f => f.GetValueOrDefault("kpi_ingest_decisions_total{act=\"confirmed\"}") == 1
        );
        Dictionary<string, double> expected = new(StringComparer.Ordinal)
        {
            ["kpi_ingest_records_reachable"] = 1,
            ["kpi_ingest_files{state=\"read\"}"] = 2,
            ["kpi_ingest_files{state=\"noReport\"}"] = 1,
            ["kpi_ingest_files{state=\"unreadable\"}"] = 1,
            ["kpi_ingest_files{state=\"waiting\"}"] = 1,
            ["kpi_ingest_files{state=\"received\"}"] = 0,
            ["kpi_ingest_queue_age_seconds"] = 0,
            ["kpi_ingest_inbox_files"] = 0,
            ["kpi_ingest_findings{code=\"weighted-score\",severity=\"error\",state=\"open\"}"] = 1,
            ["kpi_ingest_findings{code=\"weighted-score\",severity=\"error\",state=\"confirmed\"}"] = 1,
            ["kpi_ingest_reading_duration_seconds_count{format=\"docx\",outcome=\"checked\"}"] = 2,
            ["kpi_ingest_reading_duration_seconds_bucket{format=\"docx\",outcome=\"checked\",le=\"+Inf\"}"] = 2,
            ["kpi_ingest_reading_duration_seconds_bucket{format=\"docx\",outcome=\"checked\",le=\"600\"}"] = 2,
        };
        Assert.Equal(expected, expected.Keys.ToDictionary(k => k, k => figures.GetValueOrDefault(k, double.NaN), StringComparer.Ordinal));
        Assert.Equal(
            0,
            figures.Where(f => f.Key.StartsWith("kpi_ingest_worker_restarts_total", StringComparison.Ordinal)).Sum(f => f.Value)
        );
        Assert.Contains(figures.Keys, k => k.StartsWith("dotnet_process_memory_working_set", StringComparison.Ordinal));
        Assert.DoesNotContain(
            figures.Keys,
            k => k.Contains("กอง", StringComparison.Ordinal) || k.Contains(".docx", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(figures.Keys, k => k.StartsWith("kpi_ingest_problems", StringComparison.Ordinal));
    }

    /// <summary>The services of a process share what measures requests, so one finds the routes of the others.</summary>
    [Theory]
    [InlineData("""requests_count{http_route="submissions/{id:long}",url_scheme="http"} 3""")]
    [InlineData("""requests_count{said="a \"quoted\" }"} 3""")]
    [InlineData("requests_count 3")]
    public void A_label_may_hold_braces_and_quotes(string line) => Assert.Equal("3", Sample().Match(line).Groups["value"].Value);

    /// <summary>In a process of its own: what measures requests is called the same in every service of a process, and the end of one of
    /// them ends it for all (open-telemetry/opentelemetry-dotnet#6412).</summary>
    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Requests_are_measured()
    {
        using ServiceProcess service = ServiceProcess.Start(ServiceProcess.WriteConfig(folder.Path, settingsJson: """, "metrics": true"""));
        await ScrapedAsync(
            await service.UntilReadyAsync(),
            figures =>
                figures.Any(f =>
                    f.Key.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal)
                    && f.Key.Contains("/metrics", StringComparison.Ordinal)
                    && f.Value > 0
                )
        );
    }

    [Fact]
    public async Task A_problem_that_health_names_is_one_here_too()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "metrics": true""");
        Directory.Move(service.Settings.Inbox, folder["away"]);
        await ScrapedAsync(service.Address, f => f.GetValueOrDefault("kpi_ingest_problems{code=\"inbox-missing\"}") == 1);
    }

    [Fact]
    public async Task It_is_off_unless_it_is_switched_on()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker);
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Address };
        using HttpResponseMessage answer = await client.GetAsync("/metrics");
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("kpi_ingest", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Basic dG9rZW4=", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer ", HttpStatusCode.Unauthorized)]
    [InlineData("bearer 0123456789abcdef", HttpStatusCode.OK)]
    public async Task With_a_token_nobody_reads_it_without(string? sent, HttpStatusCode expected)
    {
        folder.Write("token", "0123456789abcdef\n");
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            checker,
            settingsJson: """, "metrics": true, "metricsTokenFile": "token" """
        );
        using HttpResponseMessage answer = await AskAsync(
            service.Address,
            r =>
            {
                if (sent is not null)
                    r.Headers.TryAddWithoutValidation("Authorization", sent);
            }
        );
        Assert.Equal(expected, answer.StatusCode);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(expected == HttpStatusCode.OK, body.Contains("kpi_ingest_files", StringComparison.Ordinal));
        Assert.Equal(
            expected == HttpStatusCode.Unauthorized,
            answer.Headers.WwwAuthenticate.Contains(new AuthenticationHeaderValue("Bearer"))
        );
    }

    [Theory]
    [InlineData("", "10.0.0.7")]
    [InlineData(", \"proxies\": [\"127.0.0.1\", \"::1\"]", "10.0.0.7")]
    public async Task Without_a_token_what_came_through_a_proxy_reads_nothing(string proxies, string client)
    {
        await using RunningService service = await RunningService.StartAsync(
            folder.Path,
            checker,
            settingsJson: $$""", "metrics": true{{proxies}}"""
        );
        using HttpResponseMessage answer = await AskAsync(
            service.Address,
            r =>
            {
                r.Headers.Add("X-Forwarded-For", client);
                r.Headers.Add("X-Forwarded-Proto", "https");
            }
        );
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using HttpResponseMessage plain = await AskAsync(service.Address, _ => { });
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Fact]
    public async Task Another_name_of_the_machine_than_its_own_is_refused()
    {
        await using RunningService service = await RunningService.StartAsync(folder.Path, checker, settingsJson: """, "metrics": true""");
        using HttpResponseMessage answer = await AskAsync(service.Address, r => r.Headers.Host = "evil.example");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void However_many_ask_the_records_are_read_every_few_seconds_at_most()
    {
        EmptyRecords.Put(folder["records.db"]);
        TickingTime time = new();
        RecordsDatabase records = RecordsDatabase.ForWriting(folder["records.db"]);
        FiguresOfRecords figures = new(records, time, NullLogger<FiguresOfRecords>.Instance);
        for (int i = 0; i < 100; i++)
            Assert.True(figures.Current.Reached);
        Assert.Equal(1, figures.Reads);
        time.Now += FiguresOfRecords.Least - TimeSpan.FromTicks(1);
        Assert.True(figures.Current.Reached);
        Assert.Equal(1, figures.Reads);
        time.Now += TimeSpan.FromTicks(1);
        Assert.True(figures.Current.Reached);
        Assert.Equal(2, figures.Reads);
    }

    [Fact]
    public void Records_that_cannot_be_reached_are_said_to_be_and_nothing_is_made_up()
    {
        FiguresOfRecords figures = new(
            RecordsDatabase.ForReading(folder["not-there.db"]),
            new TickingTime(),
            NullLogger<FiguresOfRecords>.Instance
        );
        Assert.False(figures.Current.Reached);
        Assert.Empty(figures.Current.Files);
    }

    [Fact]
    public void Records_that_took_long_to_find_out_of_reach_are_asked_again_soon()
    {
        TickingTime time = new();
        FiguresOfRecords figures = new(new SlowToFail(time), time, NullLogger<FiguresOfRecords>.Instance);
        Assert.False(figures.Current.Reached);
        time.Now += FiguresOfRecords.Least;
        Assert.False(figures.Current.Reached);
        Assert.Equal(2, figures.Reads);
    }

    [Theory]
    [InlineData("http://127.0.0.1:4318", "http://127.0.0.1:4318/v1/metrics")]
    [InlineData("http://127.0.0.1:4318/", "http://127.0.0.1:4318/v1/metrics")]
    [InlineData("https://otel.example.go.th/kpi", "https://otel.example.go.th/kpi/v1/metrics")]
    [InlineData("https://otel.example.go.th/v1/metrics", "https://otel.example.go.th/v1/metrics")]
    [InlineData("https://otel.example.go.th/api?tenant=1", "https://otel.example.go.th/api/v1/metrics?tenant=1")]
    public void A_collector_is_asked_at_its_path_for_metrics(string configured, string asked) =>
        Assert.Equal(asked, MetricsServices.AddressOf(configured).AbsoluteUri);

    [Fact]
    public async Task A_collector_is_sent_the_figures_when_the_service_ends_at_the_latest()
    {
        await using WebhookReceiver collector = await WebhookReceiver.OpenAsync();
        await using (
            RunningService service = await RunningService.StartAsync(
                folder.Path,
                checker,
                settingsJson: $$""", "metricsCollector": "{{collector.Address}}otel" """
            )
        )
        {
            await service.HealthAsync((status, _) => status == 200);
        }

        Received received = await collector.ReceivedAsync();
        Assert.Equal(("/otel/v1/metrics", "application/x-protobuf"), (received.Path, received.ContentType));
        Assert.Contains("kpi_ingest.files", received.Body, StringComparison.Ordinal);
    }

    private static async Task DecideAsync(RunningService service)
    {
        await using RecordsDbContext db = await service.Get<IDbContextFactory<RecordsDbContext>>().CreateDbContextAsync();
        FindingLine line = await db.FindingLines.OrderBy(l => l.Id).FirstAsync();
        Assert.IsType<DecisionOutcome.Made>(
            await service
                .Get<DecisionLedger>()
                .DecideAsync(
                    new DecisionDraft(
                        new FindingVersion(line.Id, line.ReadingId, line.Figures, line.LastId),
                        DecisionAct.Confirmed,
                        "somsri"
                    ),
                    CancellationToken.None
                )
        );
    }

    private static async Task<HttpResponseMessage> AskAsync(Uri address, Action<HttpRequestMessage> change)
    {
        using HttpClient client = new() { BaseAddress = address };
        using HttpRequestMessage request = new(HttpMethod.Get, "/metrics");
        change(request);
        return await client.SendAsync(request);
    }

    /// <summary>By name and labels, as Prometheus reads them.</summary>
    private static async Task<IReadOnlyDictionary<string, double>> ScrapedAsync(
        Uri address,
        Func<IReadOnlyDictionary<string, double>, bool> awaited
    )
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); ; await Task.Delay(200))
        {
            using HttpResponseMessage answer = await AskAsync(address, _ => { });
            Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
            string text = await answer.Content.ReadAsStringAsync();
            Dictionary<string, double> figures = new(StringComparer.Ordinal);
            foreach (string line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
            {
                Match match = Sample().Match(line);
                Assert.True(match.Success, line);
                figures[match.Groups["name"].Value + match.Groups["labels"].Value.Replace("{}", "", StringComparison.Ordinal)] =
                    double.Parse(
                        match.Groups["value"].Value.Replace("+Inf", "Infinity", StringComparison.Ordinal),
                        CultureInfo.InvariantCulture
                    );
            }

            if (awaited(figures))
                return figures;
            Assert.True(DateTime.UtcNow < end, text);
        }
    }

    /// <summary>A line of the text format; what a label says may hold braces, as the pattern of a route does.</summary>
    [GeneratedRegex(
        @"^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?<labels>\{([a-zA-Z_][a-zA-Z0-9_]*=""([^""\\]|\\.)*"",?)*\})? (?<value>[-+0-9.eEInfNa]+)( (?<at>[0-9]+))?$",
        RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Sample();

    /// <summary>As a server that does not answer.</summary>
    private sealed class SlowToFail(TickingTime time) : IDbContextFactory<RecordsDbContext>
    {
        public RecordsDbContext CreateDbContext()
        {
            time.Now += TimeSpan.FromSeconds(30);
            throw new InvalidOperationException("out of reach");
        }
    }
}
