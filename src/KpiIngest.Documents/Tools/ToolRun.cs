using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Tools;

/// <summary>
/// Runs an outside program on an untrusted file: argument list instead of a shell, a temporary folder of its own as working folder and
/// TMPDIR, a bare environment, limits on time, memory and output. However the run ends, the program and all that it started (what left its
/// process group too) are gone and the folder is deleted.
/// </summary>
public static class ToolRun
{
    private const int ErrorCharacters = 16 * 1024;
    private const string TemporaryVariable = "TMPDIR";

    /// <summary>SIGXCPU, with which the system ends a program that is over its processor time.</summary>
    private const int OverProcessorTime = 128 + 24;

    /// <summary>Seconds after SIGXCPU in which a program that goes on nevertheless is killed.</summary>
    private const int ProcessorGrace = 2;
    private static readonly string? Prlimit = ToolPath.Find("prlimit");
    private static readonly string? Setsid = ToolPath.Find("setsid");

    /// <summary>Runs the program and hands its standard output to <paramref name="readOutput"/> while it is being written.</summary>
    /// <param name="readOutput">May stop early; what is left of the output is then passed over. Its exceptions reach the caller after the
    /// program was killed.</param>
    /// <exception cref="OperationCanceledException">Cancelled by <paramref name="cancellationToken"/>; the program was killed
    /// first.</exception>
    public static async Task<ToolResult> RunAsync(
        ToolCommand command,
        Func<Stream, CancellationToken, Task> readOutput,
        CancellationToken cancellationToken
    )
    {
        using TemporaryFolder folder = new();
        using Process process = new() { StartInfo = StartInfo(command, folder.Path) };
        try
        {
            if (!process.Start())
                return new ToolResult.NotStarted(command.Program);
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            return new ToolResult.NotStarted(e.Message);
        }

        using CancellationTokenSource timeLimit = new(command.TimeLimit);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeLimit.Token, cancellationToken);
        await using CancellationTokenRegistration killed = either.Token.Register(() => ProcessTree.Kill(process));
        try
        {
            process.StandardInput.Close();
            Task<string> errors = ReadErrorsAsync(process.StandardError, either.Token);
            await using OutputLimitStream output = new(process.StandardOutput.BaseStream, command.OutputBytes);
            await readOutput(output, either.Token);
            await output.CopyToAsync(Stream.Null, either.Token);
            string standardError = await errors;
            await process.WaitForExitAsync(either.Token);
            either.Token.ThrowIfCancellationRequested();
            return process.ExitCode == OverProcessorTime
                ? new ToolResult.OutOfTime(command.ProcessorTime)
                : new ToolResult.Ended(process.ExitCode, standardError);
        }
        catch (OutputLimitException)
        {
            return new ToolResult.TooMuchOutput(command.OutputBytes);
        }
        catch (Exception) when (timeLimit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Whatever the reader made of an output that was cut off is the time limit's doing.
            return new ToolResult.OutOfTime(command.TimeLimit);
        }
        finally
        {
            ProcessTree.Kill(process);
            MarkedProcesses.Kill(TemporaryVariable, folder.Path);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Runs the program and returns its standard output whole.</summary>
    public static async Task<(ToolResult Result, byte[] Output)> CaptureAsync(ToolCommand command, CancellationToken cancellationToken)
    {
        using MemoryStream output = new();
        ToolResult result = await RunAsync(command, (stream, token) => stream.CopyToAsync(output, token), cancellationToken);
        return (result, output.ToArray());
    }

    private static ProcessStartInfo StartInfo(ToolCommand command, string folder)
    {
        List<string> line = new();
        if (Setsid is not null)
            line.Add(Setsid);
        if (Prlimit is not null)
        {
            line.AddRange([
                Prlimit,
                Limit("--as", command.MemoryBytes),
                Limit("--fsize", command.OutputBytes),
                ProcessorLimit((long)Math.Ceiling(command.ProcessorTime.TotalSeconds)),
                "--core=0",
                "--",
            ]);
        }

        line.Add(command.Program);
        line.AddRange(command.Arguments);
        ProcessStartInfo start = new(line[0], line.Skip(1))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = ToolPath.Folders;
        start.Environment["HOME"] = folder;
        start.Environment[TemporaryVariable] = folder;
        start.Environment[RunFolder.Variable] = RunFolder.Folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach ((string name, string value) in command.Environment)
            start.Environment[name] = value;
        return start;
    }

    private static string ProcessorLimit(long seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}:{seconds + ProcessorGrace}");

    private static string Limit(string option, long value) => string.Create(CultureInfo.InvariantCulture, $"{option}={value}");

    /// <summary>The first part of standard error; the rest is read and dropped so that the program never blocks on it.</summary>
    private static async Task<string> ReadErrorsAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        char[] buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, Math.Min(read, ErrorCharacters - text.Length));
        }

        return text.ToString();
    }
}
