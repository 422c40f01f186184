using System.Text;
using KpiIngest.Documents.Tools;

namespace KpiIngest.Documents.Tests.Tools;

[Trait("Lane", "Whole")]
public class ToolRunTests
{
    [Fact]
    public async Task Output_and_exit_code_come_back()
    {
        using Script script = new("echo out; echo err >&2; exit 3");
        (ToolResult result, string output) = await Run(script);
        Assert.Equal(new ToolResult.Ended(3, "err\n"), result);
        Assert.Equal("out\n", output);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task Arguments_are_never_read_by_a_shell()
    {
        using Script script = new("printf '%s|' \"$@\"");
        (_, string output) = await Run(script, arguments: ["$(id)", "a b", "; exit 9", "--x=*"]);
        Assert.Equal("$(id)|a b|; exit 9|--x=*|", output);
    }

    [Fact]
    public async Task A_program_that_hangs_is_killed_with_its_children()
    {
        using Script script = new("sleep 600 & echo $! > \"$1\"; wait");
        string pidFile = Path.Combine(script.Folder, "pid");
        (ToolResult result, _) = await Run(script, c => c with { TimeLimit = TimeSpan.FromSeconds(6) }, [pidFile]);
        Assert.Equal(new ToolResult.OutOfTime(TimeSpan.FromSeconds(6)), result);
        Assert.True(await IsGone(await File.ReadAllTextAsync(pidFile)));
    }

    [Fact]
    public async Task A_child_that_outlives_its_parent_is_killed_too()
    {
        using Script script = new("(sleep 600 >/dev/null 2>&1 </dev/null & echo $! > \"$1\"); exit 0");
        string pidFile = Path.Combine(script.Folder, "pid");
        (ToolResult result, _) = await Run(script, arguments: [pidFile]);
        Assert.True(result.Succeeded);
        Assert.True(await IsGone(await File.ReadAllTextAsync(pidFile)));
    }

    [Fact]
    public async Task A_flood_of_output_ends_at_the_limit()
    {
        using Script script = new("while :; do echo 0123456789012345678901234567890123456789; done");
        (ToolResult result, string output) = await Run(script, c => c with { OutputBytes = 100_000 });
        Assert.Equal(new ToolResult.TooMuchOutput(100_000), result);
        Assert.InRange(output.Length, 0, 100_000);
    }

    [Fact]
    public async Task A_flood_of_errors_is_cut_and_does_not_block()
    {
        using Script script = new("i=0; while [ $i -lt 20000 ]; do echo 0123456789 >&2; i=$((i+1)); done");
        (ToolResult result, _) = await Run(script);
        Assert.Equal(16 * 1024, Assert.IsType<ToolResult.Ended>(result).StandardError.Length);
    }

    [Fact]
    public async Task What_leaves_its_parent_its_group_and_its_session_does_not_outlive_the_run()
    {
        using Script script = new(
            "(setsid sh -c 'echo $$ > \"$0\"; exec sleep 600' \"$1\" > /dev/null 2>&1 &) ; while [ ! -s \"$1\" ]; do sleep 0.05; done"
        );
        string pidFile = Path.Combine(script.Folder, "pid");
        (ToolResult result, _) = await Run(script, arguments: [pidFile]);
        Assert.True(result.Succeeded);
        Assert.True(await IsGone(await File.ReadAllTextAsync(pidFile)));
    }

    [Fact]
    public async Task Processor_time_is_limited_and_time_on_the_clock_alone_is_not()
    {
        using Script waiting = new("sleep 2");
        Assert.True((await Run(waiting, c => c with { ProcessorTime = TimeSpan.FromSeconds(1) })).Result.Succeeded);
        using Script busy = new("while :; do :; done");
        Assert.Equal(
            TimeSpan.FromSeconds(1),
            Assert.IsType<ToolResult.OutOfTime>((await Run(busy, c => c with { ProcessorTime = TimeSpan.FromSeconds(1) })).Result).Limit
        );
    }

    [Fact]
    public async Task Memory_is_limited()
    {
        using Script script = new("ulimit -v");
        (_, string output) = await Run(script, c => c with { MemoryBytes = 512L << 20 });
        Assert.Equal("524288\n", output);
    }

    [Fact]
    public async Task Nothing_of_the_environment_is_passed_on_but_the_path()
    {
        using Script script = new("env | grep -v -E '^(PWD|OLDPWD|SHLVL|_)=' | cut -d= -f1 | sort | tr '\\n' ' '");
        (_, string output) = await Run(script, c => c with { Environment = new Dictionary<string, string> { ["EXTRA"] = "1" } });
        Assert.Equal("EXTRA HOME KPI_INGEST_RUN LC_ALL PATH TMPDIR ", output);
    }

    [Fact]
    public async Task The_working_folder_is_its_own_and_gone_afterwards()
    {
        using Script script = new("pwd; echo x > left-behind");
        (_, string output) = await Run(script);
        Assert.Contains("kpi-ingest-", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output.Trim()));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_a_value()
    {
        (ToolResult result, _) = await ToolRun.CaptureAsync(new ToolCommand("/nowhere/tool", []), default);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task Cancelling_kills_the_program()
    {
        using Script script = new("echo $$ > \"$1.new\"; mv \"$1.new\" \"$1\"; sleep 600");
        string pidFile = Path.Combine(script.Folder, "pid");
        using CancellationTokenSource cancel = new();
        Task<(ToolResult Result, byte[] Output)> run = ToolRun.CaptureAsync(new ToolCommand(script.Path, [pidFile]), cancel.Token);
        while (!File.Exists(pidFile) && !run.IsCompleted)
            await Task.Delay(20);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(await IsGone(await File.ReadAllTextAsync(pidFile)));
    }

    private static async Task<(ToolResult Result, string Output)> Run(
        Script script,
        Func<ToolCommand, ToolCommand>? change = null,
        IReadOnlyList<string>? arguments = null
    )
    {
        ToolCommand command = new(script.Path, arguments ?? []) { TimeLimit = TimeSpan.FromSeconds(60) };
        (ToolResult result, byte[] output) = await ToolRun.CaptureAsync(change?.Invoke(command) ?? command, default);
        return (result, Encoding.UTF8.GetString(output));
    }

    /// <summary>True once the process is gone, or a zombie that its new parent has not yet looked at.</summary>
    private static async Task<bool> IsGone(string id)
    {
        string status = $"/proc/{id.Trim()}/stat";
        for (DateTime end = DateTime.UtcNow.AddMinutes(1); DateTime.UtcNow < end; await Task.Delay(20))
        {
            if (!File.Exists(status) || (await File.ReadAllTextAsync(status)).Contains(") Z", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
