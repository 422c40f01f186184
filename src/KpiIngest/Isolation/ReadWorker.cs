using System.Globalization;
using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Documents;
using KpiIngest.Evidence;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using KpiIngest.Unpacking;

namespace KpiIngest.Isolation;

/// <summary>
/// The reader process: takes a <see cref="ReadRequest"/> a line, answers a line, in order, until its input ends: a
/// <see cref="FileResult"/>, a <see cref="CheckResult"/> where it compares, an <see cref="UnpackedArchive"/> where it unpacks, a
/// <see cref="ShownOriginal"/> where it shows. An exception at one file is that file's answer, its trace goes to the log, and the next file
/// is read.
/// </summary>
/// <param name="draw">Draws the pages of a PDF (file, folder) for a request that asks for them.</param>
internal sealed class ReadWorker(IFileChecker checker, TextWriter log, Func<string, string, CancellationToken, Task>? draw = null)
{
    /// <summary>Runs as this process's only work: standard input and output are the two ends of the line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IFileChecker checker, Func<string, string, CancellationToken, Task> draw)
    {
        ProcessGroup.EndWithParent();
        ProcessGroup.Lead();
        using StreamReader input = new(Console.OpenStandardInput());
        await using Stream output = Console.OpenStandardOutput();

        // What some library writes to the console must not get between the answers.
        await using StreamWriter log = new(Console.OpenStandardError()) { AutoFlush = true };
        Console.SetOut(log);
        return await new ReadWorker(checker, log, draw).ServeAsync(input, output);
    }

    /// <returns>The exit code: 1 where the process is not fit to read another file.</returns>
    public async Task<int> ServeAsync(TextReader input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        while (await input.ReadLineAsync() is { } line)
        {
            ReadRequest request = ReadRequest.Parse(line);
            using MemoryStream answer = new();
            bool goOn = await AnswerAsync(request, answer);
            answer.WriteByte((byte)'\n');
            await output.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length));
            await output.FlushAsync();
            if (!goOn)
                return 1;
        }

        return 0;
    }

    /// <summary>What cannot be compared, unpacked or shown is answered with the result of a file that was not read: its error says
    /// why.</summary>
    /// <returns>False where the process is not fit to go on.</returns>
    private async Task<bool> AnswerAsync(ReadRequest request, MemoryStream answer)
    {
        (FileResult? failure, bool goOn) = await GuardedAsync(
            request,
            async () =>
            {
                if (request.Compare)
                    await JsonSerializer.SerializeAsync(
                        answer,
                        await ComparisonList.CompareAsync(request.File),
                        ResultJson.Compact.CheckResult
                    );
                else if (request.Unpack is { } unpacked)
                    await JsonSerializer.SerializeAsync(
                        answer,
                        InboxArchive.Unpack(request.File, request.Path, unpacked),
                        UnpackingJson.Default.UnpackedArchive
                    );
                else if (request.Print is { } printed)
                    await JsonSerializer.SerializeAsync(
                        answer,
                        await checker.PrintAsync(request.File, request.Path, printed, CancellationToken.None),
                        PrintedFileJson.Default.PrintedFile
                    );
                else if (request.Show)
                    await JsonSerializer.SerializeAsync(
                        answer,
                        await checker.ShowAsync(request.File, request.Path, CancellationToken.None),
                        ShownOriginalJson.Default.ShownOriginal
                    );
                else
                {
                    FileResult result = request switch
                    {
                        { Trace: { } traced } => await checker.TraceAsync(request.File, request.Path, traced, CancellationToken.None),
                        { Keyed: { } keyed } => await checker.CheckKeyedAsync(
                            request.File,
                            request.Path,
                            await KeyedAsync(keyed),
                            request.Typed is { } over ? await TypedAsync(over) : TypedValues.None,
                            CancellationToken.None
                        ),
                        { Typed: { } typed } => await checker.CheckTypedAsync(
                            request.File,
                            request.Path,
                            await TypedAsync(typed),
                            CancellationToken.None
                        ),
                        _ => await checker.CheckAsync(request.File, request.Path, CancellationToken.None),
                    };
                    if (request.Trace is { } folder)
                        await DrawAsync(request, result, folder);
                    ResultJson.Write(answer, result);
                }
            }
        );
        if (failure is null)
            return true;
        answer.SetLength(0);
        ResultJson.Write(answer, failure);
        return goOn;
    }

    private static async Task<TypedValues> TypedAsync(string file)
    {
        await using FileStream stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync(stream, TypedValuesJson.Default.TypedValues) ?? TypedValues.None;
    }

    private static async Task<KeyedFile> KeyedAsync(string file)
    {
        await using FileStream stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync(stream, KeyedJson.Default.KeyedFile) ?? throw new JsonException("Nothing is keyed.");
    }

    /// <returns>Null where the work was done.</returns>
    private async Task<(FileResult? Failure, bool GoOn)> GuardedAsync(ReadRequest request, Func<Task> work)
    {
        try
        {
            await work();
            return (null, true);
        }
        catch (UnshownOriginalException e)
        {
            return (await UnreadAsync(request, e.Error), true);
        }
        catch (OutOfMemoryException)
        {
            long limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
            return (await UnreadAsync(request, ReadErrors.OverLimit("หน่วยความจำ (MiB)", "MiB of memory", limit, limit)), false);
        }
#pragma warning disable CA1031 // Whatever a file provokes, it is an answer about that file; the trace tells us of our defect.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{request.Path}: {e}"));
            return (await UnreadAsync(request, ReadErrors.ReaderStopped(e.GetType().Name)), true);
        }
    }

    /// <summary>A drawing that fails leaves the answer as it is.</summary>
    private async Task DrawAsync(ReadRequest request, FileResult result, string folder)
    {
        if (draw is null || result.Error is not null || result.Format != SourceFormat.Pdf.ContractName())
            return;
        try
        {
            await draw(request.File, folder, CancellationToken.None);
        }
#pragma warning disable CA1031 // The file has been read and checked; why its pages cannot be drawn is told in the log.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{request.Path}: {e}"));
        }
    }

    private static Task<FileResult> UnreadAsync(ReadRequest request, ReadError error) =>
        UnreadFile.ResultAsync(request.File, request.Path, error, CancellationToken.None);
}
