using System.Diagnostics;
using System.Globalization;
using System.Text;
using KpiIngest.Documents;
using KpiIngest.Documents.Tools;
using KpiIngest.Serve;

namespace KpiIngest.Isolation;

/// <summary>One line of answer, or why there is none; in that case the process is of no more use.</summary>
internal sealed record ChildAnswer(byte[] Line, ReadError? Error);

/// <summary>One running reader process. Serves one request at a time; after an error it must be disposed.</summary>
internal sealed class ReaderChild : IDisposable
{
    private static readonly TimeSpan ExitWait = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly ReaderLimits limits;
    private readonly TimeProvider time;
    private readonly BoundedLineReader answers;
    private readonly DiagnosticDrain diagnostics;

    private ReaderChild(Process process, ReaderLimits limits, TimeProvider time, Action<string>? passOn)
    {
        this.process = process;
        this.limits = limits;
        this.time = time;
        answers = new BoundedLineReader(process.StandardOutput.BaseStream, limits.AnswerBytes);
        diagnostics = new DiagnosticDrain(process.StandardError, limits.DiagnosticLines, passOn);
        _ = diagnostics.RunAsync();
    }

    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static ReaderChild Start(WorkerCommand command, ReaderLimits limits, TimeProvider time, Action<string>? passOn)
    {
        ProcessStartInfo start = new(command.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (string argument in command.Arguments)
            start.ArgumentList.Add(argument);
        // Else each start leaves the ends of the runtime's own pipes in the temporary folder when it is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment[RunFolder.Variable] = RunFolder.Folder;
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        // PostgreSQL's own variables (PGPASSWORD ...) and our secrets sign the service in elsewhere; what reads strangers' documents has no
        // business with them.
        foreach (
            string name in start
                .Environment.Keys.Where(n =>
                    n.StartsWith("PG", StringComparison.Ordinal) || SecretText.Variables.Contains(n, StringComparer.Ordinal)
                )
                .ToList()
        )
            start.Environment.Remove(name);
        return new ReaderChild(Process.Start(start)!, limits, time, passOn);
    }

    /// <summary>Never throws for what the process does; a cancelled call leaves it unusable.</summary>
    public async Task<ChildAnswer> AskAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        diagnostics.Renew();
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<ChildAnswer> answer = ExchangeAsync(request, done.Token);
        Task<ProcessUsage> usage = ProcessUsage.ExceededAsync(
            process.Id,
            new ProcessUsage(limits.ResidentBytes, limits.ProcessorTime),
            done.Token
        );
        Task first = await Task.WhenAny(answer, usage, Task.Delay(limits.Time, time, done.Token));
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (first == answer)
                return await answer;
            return Failed(first == usage ? Exceeded(await usage) : ReadErrors.TimeLimit(limits.Time.TotalSeconds));
        }
        finally
        {
            await done.CancelAsync();
        }
    }

    /// <summary>Lets a process go that waits for the next request: it has nothing to lose and started nothing that still runs.</summary>
    public void Release()
    {
        ProcessGroup.KillLeader(process.Id);
        Close();
    }

    /// <summary>Kills it with everything it started, whatever it does.</summary>
    public void Dispose()
    {
        ProcessGroup.Kill(process);
        Close();
    }

    private ReadError Exceeded(ProcessUsage usage) =>
        usage.ResidentBytes > limits.ResidentBytes
            ? ReadErrors.OverLimit("หน่วยความจำ (MiB)", "MiB of memory", usage.ResidentBytes >> 20, limits.ResidentBytes >> 20)
            : ReadErrors.ProcessorTimeLimit(limits.ProcessorTime.TotalSeconds);

    private static ChildAnswer Failed(ReadError error) => new([], error);

    private void Close()
    {
        process.StandardInput.BaseStream.Dispose();
        process.StandardOutput.Dispose();
        process.StandardError.Dispose();
        process.Dispose();
    }

    private async Task<ChildAnswer> ExchangeAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        if (answers.Leftover > 0)
            return Failed(ReadErrors.ReaderStopped("it said more than it was asked"));
        try
        {
            Stream input = process.StandardInput.BaseStream;
            await input.WriteAsync(request.ToLine(), cancellationToken);
            await input.FlushAsync(cancellationToken);
            (LineOutcome outcome, byte[] answer) = await answers.ReadAsync(cancellationToken);
            return outcome switch
            {
                LineOutcome.Line => new ChildAnswer(answer, null),
                LineOutcome.TooLong => Failed(
                    ReadErrors.OverLimit("ขนาดผลการอ่าน (ไบต์)", "bytes of the answer", limits.AnswerBytes + 1L, limits.AnswerBytes)
                ),
                _ => Failed(ReadErrors.ReaderStopped(await ExitAsync(cancellationToken))),
            };
        }
        catch (IOException)
        {
            return Failed(ReadErrors.ReaderStopped(await ExitAsync(cancellationToken)));
        }
    }

    private async Task<string> ExitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken).WaitAsync(ExitWait, time, cancellationToken);
            return string.Create(CultureInfo.InvariantCulture, $"exit code {process.ExitCode}");
        }
        catch (TimeoutException)
        {
            return "it closed its output";
        }
    }
}
