using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Isolation;

[Trait("Lane", "Whole")]
public sealed class ReaderProcessTests : IDisposable
{
    private const string Sha256OfContent = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_answer_is_handed_on()
    {
        await using ReaderProcess reader = Reader($"read -r line; echo '{ScriptedWorker.Answer}'; read -r line");
        Assert.Equal(FileOutcome.NoReport, (await Check(reader)).Outcome);
    }

    [Fact]
    public async Task A_worker_that_dies_costs_its_own_file_only()
    {
        string mark = Path.Combine(folder.Path, "died");
        await using ReaderProcess reader = Reader(
            $"read -r line; [ -e '{mark}' ] || {{ touch '{mark}'; exit 3; }}; echo '{ScriptedWorker.Answer}'; read -r line"
        );
        FileResult first = await Check(reader);
        AssertUnreadable(first, "reader-stopped");
        Assert.Contains("exit code 3", first.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(FileOutcome.NoReport, (await Check(reader)).Outcome);
    }

    [Fact]
    public async Task A_worker_is_not_told_how_the_service_signs_in_to_its_database()
    {
        string seen = folder["environment"];
        Environment.SetEnvironmentVariable("PGPASSWORD", "S3cret");
        try
        {
            await using ReaderProcess reader = Reader($"read -r line; env > '{seen}'; echo '{ScriptedWorker.Answer}'; read -r line");
            await Check(reader);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGPASSWORD", null);
        }

        string environment = await File.ReadAllTextAsync(seen);
        Assert.Contains("PATH=", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", environment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_hangs_is_killed_with_what_it_started()
    {
        string pidFile = Path.Combine(folder.Path, "pid");
        await using ReaderProcess reader = Reader(
            $"read -r line; sleep 600 & echo $! > '{pidFile}'; wait",
            new ReaderLimits { Time = TimeSpan.FromSeconds(5) }
        );
        AssertUnreadable(await Check(reader), "time-limit");
        Assert.True(await ProcessEnd.GoneAsync(int.Parse((await File.ReadAllTextAsync(pidFile)).Trim(), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_worker_that_eats_memory_is_stopped()
    {
        await using ReaderProcess reader = Reader(
            "read -r line; a=$(head -c 150000000 /dev/zero | tr '\\0' x); sleep 600",
            new ReaderLimits { ResidentBytes = 80 << 20 }
        );
        AssertUnreadable(await Check(reader), "over-limit");
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using ReaderProcess reader = Reader(
            "read -r line; head -c 3000000 /dev/zero | tr '\\0' x; sleep 600",
            new ReaderLimits { AnswerBytes = 1 << 20 }
        );
        AssertUnreadable(await Check(reader), "over-limit");
    }

    [Fact]
    public async Task Floods_of_diagnostics_neither_block_nor_pass()
    {
        List<string> lines = new();
        await using ReaderProcess reader = new(
            ScriptedWorker.Of(
                $"read -r line; for i in $(seq 20000); do echo trouble$i; done >&2; echo '{ScriptedWorker.Answer}'; read -r line"
            ),
            new ReaderLimits { DiagnosticLines = 10 },
            diagnostics: lines.Add
        );
        Assert.Equal(FileOutcome.NoReport, (await Check(reader)).Outcome);
        Assert.InRange(lines.Count, 0, 10);
    }

    [Theory]
    [InlineData("echo nonsense")]
    [InlineData("echo null")]
    [InlineData("""echo '{"path":"b","sha256":"","format":"docx","outcome":"noReport"}'""")]
    [InlineData("exec 1>&-; sleep 0.2")]
    public async Task What_is_no_answer_to_the_question_is_not_taken_for_one(string reply)
    {
        await using ReaderProcess reader = Reader($"read -r line; {reply}; read -r line");
        AssertUnreadable(await Check(reader), "reader-stopped");
    }

    [Fact]
    public async Task A_second_answer_to_one_question_is_never_taken_for_the_next_file()
    {
        await using ReaderProcess reader = Reader(
            $"read -r line; printf '%s\\n%s\\n' '{ScriptedWorker.Answer}' '{ScriptedWorker.Answer}'; read -r line; sleep 1"
        );
        Assert.Equal(FileOutcome.NoReport, (await Check(reader)).Outcome);
        FileResult next = await reader.CheckAsync(folder.Write("b.docx"), "b", CancellationToken.None);
        Assert.Equal((FileOutcome.Unreadable, "reader-stopped"), (next.Outcome, next.Error?.Code));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_said_for_each_file()
    {
        await using ReaderProcess reader = new(new WorkerCommand(Path.Combine(folder.Path, "none"), []));
        reader.Warm();
        AssertUnreadable(await Check(reader), "reader-stopped");
    }

    [Fact]
    public async Task Cancelling_ends_the_call_and_the_worker()
    {
        string pidFile = Path.Combine(folder.Path, "pid");
        await using ReaderProcess reader = Reader($"echo $$ > '{pidFile}'; read -r line; sleep 600");
        using CancellationTokenSource source = new();
        Task<FileResult> check = reader.CheckAsync(folder.Write("a.docx"), "a", source.Token);
        while (!File.Exists(pidFile) || new FileInfo(pidFile).Length == 0)
            await Task.Delay(50);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
        Assert.True(await ProcessEnd.GoneAsync(int.Parse((await File.ReadAllTextAsync(pidFile)).Trim(), CultureInfo.InvariantCulture)));
    }

    private static ReaderProcess Reader(string script, ReaderLimits? limits = null) => new(ScriptedWorker.Of(script), limits);

    private static void AssertUnreadable(FileResult result, string code)
    {
        Assert.Equal(FileOutcome.Unreadable, result.Outcome);
        Assert.Equal(code, result.Error?.Code);
        Assert.Equal(("a", "docx", Sha256OfContent), (result.Path, result.Format, result.Sha256));
    }

    private Task<FileResult> Check(ReaderProcess reader) => reader.CheckAsync(folder.Write("a.docx"), "a", CancellationToken.None);
}
