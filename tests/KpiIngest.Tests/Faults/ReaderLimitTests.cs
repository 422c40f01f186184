using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Faults;

/// <summary>Row 11: processor time decides, time on the clock is the outer limit.</summary>
[Trait("Lane", "Whole")]
public sealed class ReaderLimitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_reader_that_takes_long_without_working_is_waited_for()
    {
        await using ReaderProcess reader = Reader(
            $"read -r line; sleep 3; echo '{ScriptedWorker.Answer}'; read -r line",
            new ReaderLimits { ProcessorTime = TimeSpan.FromSeconds(1) }
        );
        Assert.Equal(FileOutcome.NoReport, (await CheckAsync(reader)).Outcome);
    }

    [Theory]
    [InlineData("while :; do :; done")]
    [InlineData("(while :; do :; done) & wait")]
    public async Task A_reader_that_works_longer_than_it_may_is_stopped_and_so_is_one_whose_children_do(string work)
    {
        await using ReaderProcess reader = Reader($"read -r line; {work}", new ReaderLimits { ProcessorTime = TimeSpan.FromSeconds(1) });
        FileResult result = await CheckAsync(reader);
        Assert.Equal("time-limit", result.Error?.Code);
        Assert.Contains("processor time", result.Error!.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processor_time_counts_for_each_file_anew()
    {
        string work = $"i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done; echo '{ScriptedWorker.Answer}'";
        await using ReaderProcess reader = Reader(
            $"while read -r line; do {work}; done",
            new ReaderLimits { ProcessorTime = TimeSpan.FromSeconds(2) }
        );
        for (int i = 0; i < 6; i++)
            Assert.Equal(FileOutcome.NoReport, (await CheckAsync(reader)).Outcome);
    }

    private static ReaderProcess Reader(string script, ReaderLimits limits) => new(ScriptedWorker.Of(script), limits);

    private Task<FileResult> CheckAsync(ReaderProcess reader) => reader.CheckAsync(folder.Write("a.docx"), "a", CancellationToken.None);
}
