using System.ComponentModel;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>
/// Reads and checks files in a child process, one at a time, so that no file can take the caller down, stall it or fill its memory.
/// A child that dies, hangs or goes over a limit costs its own file only: the next one gets a new child.
/// </summary>
public sealed class ReaderProcess : IFileChecker, IAsyncDisposable
{
    private readonly WorkerCommand command;
    private readonly ReaderLimits limits;
    private readonly TimeProvider time;
    private readonly Action<string>? diagnostics;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private ReaderChild? child;
    private Task? prepared;

    /// <param name="command">How a child is started; null for this executable.</param>
    /// <param name="diagnostics">Gets each line that the child writes to its standard error, within <see cref="ReaderLimits.DiagnosticLines"/>.</param>
    public ReaderProcess(
        WorkerCommand? command = null, ReaderLimits? limits = null, TimeProvider? time = null, Action<string>? diagnostics = null)
    {
        this.command = command ?? WorkerCommand.OfThisExecutable();
        this.limits = limits ?? new ReaderLimits();
        this.time = time ?? TimeProvider.System;
        this.diagnostics = diagnostics;
    }

    /// <summary>Starts the child now, so that it is ready (or nearly) when the first file comes. A failure shows at the first file.</summary>
    public void Warm()
    {
        try
        {
            child ??= ReaderChild.Start(command, limits, time, diagnostics);
        }
        catch (Win32Exception e)
        {
            diagnostics?.Invoke(e.Message);
        }
    }

    public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
        CheckAsync(new ReadRequest(Path.GetFullPath(file), shownPath), cancellationToken);

    public Task<FileResult> TraceAsync(string file, string shownPath, string folder, CancellationToken cancellationToken) =>
        CheckAsync(new ReadRequest(Path.GetFullPath(file), shownPath, Path.GetFullPath(folder)), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await oneAtATime.WaitAsync();
        child?.Release();
        child = null;
        oneAtATime.Dispose();
    }

    private async Task<FileResult> CheckAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var (result, error) = await AskAsync(request, cancellationToken);
            return result ?? await UnreadFile.ResultAsync(request.File, request.Path, error!, cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<(FileResult? Result, ReadError? Error)> AskAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var usable = false;
        try
        {
            child ??= ReaderChild.Start(command, limits, time, diagnostics);
            var answering = child.AskAsync(request, cancellationToken);
            prepared ??= Task.Run(ResultJson.Prepare, CancellationToken.None);
            var answer = await answering;
            if (answer.Error is not null) return (null, answer.Error);
            var result = JsonSerializer.Deserialize(answer.Line, ResultJson.Compact.FileResult);
            if (result is null || !string.Equals(result.Path, request.Path, StringComparison.Ordinal))
            {
                return (null, ReadErrors.ReaderStopped("it answered something else"));
            }

            usable = true;
            return (result, null);
        }
        catch (JsonException)
        {
            return (null, ReadErrors.ReaderStopped("its answer could not be understood"));
        }
        catch (Win32Exception e)
        {
            return (null, ReadErrors.ReaderStopped(e.Message));
        }
        finally
        {
            if (!usable)
            {
                child?.Dispose();
                child = null;
            }
        }
    }
}
