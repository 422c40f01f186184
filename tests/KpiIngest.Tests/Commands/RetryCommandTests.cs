using KpiIngest.Commands;
using KpiIngest.Jobs;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Serve;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Tests.Commands;

[Trait("Lane", "Whole")]
public sealed class RetryCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeChecker checker = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Beside_a_running_service_what_failed_is_read_within_5_seconds()
    {
        await using RunningService service = await FailedAsync();
        (int code, string listed, string said) = await RunAsync("ก/a.docx");
        Assert.Equal((0, "1  ก/a.docx"), (code, listed.Trim()));
        Assert.Contains("5 seconds", said, StringComparison.Ordinal);
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.True(ServiceHost.SweepTimes.Look < TimeSpan.FromSeconds(5));
        Assert.Equal(1, (await RunAsync("--all")).Code);
        Assert.Equal(1, (await RunAsync("1")).Code);
        Assert.Equal(2, checker.ReadsOf("ก/a.docx"));
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("1")]
    [InlineData("๑")]
    public async Task Without_a_service_the_wish_is_kept_and_the_next_start_grants_it(string what)
    {
        await using (RunningService service = await FailedAsync()) { }

        Assert.Equal(0, (await RunAsync(what)).Code);
        await using RunningService again = await StartAsync();
        await again.ToldAsync(1, v => v.Submission.State == SubmissionState.Read);
        Assert.Empty(await again.Get<WishLedger>().OpenAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("no/such.docx")]
    [InlineData("99")]
    public async Task A_file_that_was_never_received_is_named(string what)
    {
        await using RunningService service = await FailedAsync();
        (int code, string listed, string said) = await RunAsync(what);
        Assert.Equal((2, ""), (code, listed));
        Assert.Contains(what, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_names_one_file_or_all_and_records_must_be_there()
    {
        Assert.Equal(2, (await RunAsync()).Code);
        Assert.Equal(2, (await RunAsync("a.docx", "--all")).Code);
        (int code, _, string said) = await RunAsync("--all");
        Assert.Equal(2, code);
        Assert.Contains("kpi-ingest serve", said, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["data/kpi-ingest.db"]));
    }

    private async Task<RunningService> FailedAsync()
    {
        checker.Faults = 1;
        RunningService service = await StartAsync();
        await service.DropAsync("ก/a.docx", "card 9.2");
        await service.ToldAsync(1, v => v.Submission.State == SubmissionState.Failed);
        return service;
    }

    private Task<RunningService> StartAsync() =>
        RunningService.StartAsync(folder.Path, checker, substitute: services => services.AddSingleton(new RetryPlan { Attempts = 1 }));

    private async Task<(int Code, string Listed, string Said)> RunAsync(params string[] what)
    {
        using RecordedTerminal recorded = new();
        string config = folder["kpi-ingest.json"];
        if (!File.Exists(config))
            folder.Write("kpi-ingest.json", "{}");
        int code = await CommandTree.RunAsync(
            ["retry", .. what, "--config", config, "--lang", "en"],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        return (code, recorded.Out, recorded.Error);
    }
}
