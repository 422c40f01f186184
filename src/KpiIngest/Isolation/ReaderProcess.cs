using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Documents.Tools;
using KpiIngest.Evidence;
using KpiIngest.Records;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using KpiIngest.Unpacking;

namespace KpiIngest.Isolation;

/// <summary>
/// Reads and checks files in a child process, one at a time, so that no file can take the caller down, stall it or fill its memory.
/// A child that dies, hangs or goes over a limit costs its own file only: the next one gets a new child.
/// </summary>
public sealed class ReaderProcess : IReaderWork, IAsyncDisposable
{
    private readonly WorkerCommand command;
    private readonly ReaderLimits limits;
    private readonly TimeProvider time;
    private readonly Action<string>? diagnostics;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private ReaderChild? child;
    private WordingState wording;
    private Task? prepared;
    private int disposed;

    /// <param name="command">How a child is started; null for this executable.</param>
    /// <param name="diagnostics">Gets each line that the child writes to its standard error, within
    /// <see cref="ReaderLimits.DiagnosticLines"/>.</param>
    public ReaderProcess(
        WorkerCommand? command = null,
        ReaderLimits? limits = null,
        TimeProvider? time = null,
        Action<string>? diagnostics = null
    )
    {
        this.command = command ?? WorkerCommand.OfThisExecutable();
        this.limits = limits ?? new ReaderLimits();
        this.time = time ?? TimeProvider.System;
        this.diagnostics = diagnostics;
    }

    /// <summary>Starts the child now, so that it is ready (or nearly) when the first file comes. A failure shows at the first
    /// file.</summary>
    public void Warm()
    {
        try
        {
            Start();
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

    public async Task<FileResult> CheckTypedAsync(string file, string shownPath, TypedValues typed, CancellationToken cancellationToken)
    {
        using TemporaryFolder folder = new();
        return await CheckAsync(
            new ReadRequest(Path.GetFullPath(file), shownPath) { Typed = await WriteAsync(folder, typed, cancellationToken) },
            cancellationToken
        );
    }

    public async Task<FileResult> CheckKeyedAsync(
        string file,
        string shownPath,
        KeyedFile keyed,
        TypedValues typed,
        CancellationToken cancellationToken
    )
    {
        using TemporaryFolder folder = new();
        string cards = Path.Combine(folder.Path, "keyed.json");
        await File.WriteAllBytesAsync(cards, JsonSerializer.SerializeToUtf8Bytes(keyed, KeyedJson.Default.KeyedFile), cancellationToken);
        ReadRequest request = new(Path.GetFullPath(file), shownPath)
        {
            Keyed = cards,
            Typed = await WriteAsync(folder, typed, cancellationToken),
        };
        return await CheckAsync(request, cancellationToken);
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, TypedValues typed, CancellationToken cancellationToken)
    {
        string list = Path.Combine(folder.Path, "typed.json");
        await File.WriteAllBytesAsync(
            list,
            JsonSerializer.SerializeToUtf8Bytes(typed, TypedValuesJson.Default.TypedValues),
            cancellationToken
        );
        return list;
    }

    public async Task<ShownOriginal> ShowAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        (ShownOriginal? result, ReadError? error) = await AskAsync(
            new ReadRequest(Path.GetFullPath(file), shownPath) { Show = true },
            ShownOriginalJson.Default.ShownOriginal,
            cancellationToken
        );
        return result ?? throw new UnshownOriginalException(error!);
    }

    public async Task<PrintedFile> PrintAsync(string file, string shownPath, string pdf, CancellationToken cancellationToken)
    {
        (PrintedFile? result, ReadError? error) = await AskAsync(
            new ReadRequest(Path.GetFullPath(file), shownPath) { Print = Path.GetFullPath(pdf) },
            PrintedFileJson.Default.PrintedFile,
            cancellationToken
        );
        return result ?? throw new UnshownOriginalException(error!);
    }

    public async Task<ComparisonResult> CompareAsync(IReadOnlyList<RecordedFile> files, CancellationToken cancellationToken)
    {
        using TemporaryFolder folder = new();
        string list = Path.Combine(folder.Path, "compared");
        await ComparisonList.WriteAsync(list, files, cancellationToken);
        (CheckResult? result, ReadError? error) = await AskAsync(
            new ReadRequest(list, files[^1].Name) { Compare = true },
            ResultJson.Compact.CheckResult,
            cancellationToken
        );
        if (result is { AcrossFiles: { } findings })
            return new ComparisonResult.Found(findings);
        return error!.Code == ReadErrors.ReaderStoppedCode
            ? throw new ComparisonStoppedException(error.MessageEn)
            : new ComparisonResult.OverLimit(error.Message, error.MessageEn);
    }

    public async Task<UnpackedArchive> UnpackAsync(string archive, string shownPath, string folder, CancellationToken cancellationToken)
    {
        (UnpackedArchive? result, ReadError? error) = await AskAsync(
            new ReadRequest(Path.GetFullPath(archive), shownPath) { Unpack = folder },
            UnpackingJson.Default.UnpackedArchive,
            cancellationToken
        );
        return result is { Files: not null } ? result : new UnpackedArchive(new Reason(error!.Code, error.Message, error.MessageEn), []);
    }

    public async ValueTask DisposeAsync()
    {
        // Registered under more than one type, it is disposed of more than once.
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        await oneAtATime.WaitAsync();
        Release();
        oneAtATime.Dispose();
    }

    private async Task<FileResult> CheckAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        (FileResult? result, ReadError? error) = await AskAsync(request, ResultJson.Compact.FileResult, cancellationToken);
        return result ?? await UnreadFile.ResultAsync(request.File, request.Path, error!, cancellationToken);
    }

    private async Task<(T? Result, ReadError? Error)> AskAsync<T>(
        ReadRequest request,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await oneAtATime.WaitAsync(cancellationToken);
        bool usable = false;
        try
        {
            if (child is not null && wording != WordingState.Of(FormWordings.Folder))
                Release();
            Start();
            Task<ChildAnswer> answering = child!.AskAsync(request, cancellationToken);
            prepared ??= Task.Run(ResultJson.Prepare, CancellationToken.None);
            ChildAnswer answer = await answering;
            if (answer.Error is not null)
                return (null, answer.Error);
            (T? result, ReadError? error) = Understood(answer.Line, request, type);
            usable = result is not null || error!.Code != ReadErrors.ReaderStoppedCode;
            return (result, error);
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
                Discard();
            oneAtATime.Release();
        }
    }

    /// <summary>The answer, or why there is none: a request other than to read a file is answered by the result of a file where it
    /// failed.</summary>
    private static (T? Result, ReadError? Error) Understood<T>(byte[] line, ReadRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (typeof(T) != typeof(FileResult) && line.AsSpan().StartsWith("{\"path\":"u8))
        {
            FileResult? failed = JsonSerializer.Deserialize(line, ResultJson.Compact.FileResult);
            return (
                null,
                failed?.Error is { } error
                    ? new ReadError(error.Code, error.Message, error.MessageEn)
                    : ReadErrors.ReaderStopped("it answered something else")
            );
        }

        T? result = JsonSerializer.Deserialize(line, type);
        bool other = result is null || (result is FileResult file && !string.Equals(file.Path, request.Path, StringComparison.Ordinal));
        return other ? (null, ReadErrors.ReaderStopped("it answered something else")) : (result, null);
    }

    /// <summary>A child reads the wording of the forms once, at its start: one that knows an earlier wording is let go.</summary>
    private void Start()
    {
        if (child is not null)
            return;
        wording = WordingState.Of(FormWordings.Folder);
        child = ReaderChild.Start(command, limits, time, diagnostics);
    }

    private void Release()
    {
        child?.Release();
        child = null;
    }

    /// <summary>Ends the child with all that it started, and takes away what it left.</summary>
    private void Discard()
    {
        if (child is null)
            return;
        child.Dispose();
        child = null;
        _ = SweepAsync();
    }

    /// <summary>What the child left is known to be nobody's once the system has ended it.</summary>
    private static async Task SweepAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        RunFolder.Sweep();
    }
}
