using System.Text.Json;
using System.Threading.Channels;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>
/// The reader process: takes a <see cref="ReadRequest"/> a line, answers a <see cref="FileResult"/> a line, in order, until its input ends.
/// An exception at one file is that file's answer, its trace goes to the log, and the next file is read.
/// </summary>
internal sealed class ReadWorker(IFileChecker checker, TextWriter log)
{
    /// <summary>How long a file under way may go on once nobody listens any more.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs as this process's only work: standard input and output are the two ends of the line.</summary>
    public static async Task<int> RunAsync(Func<IFileChecker> checker)
    {
        ProcessGroup.Lead();
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = Console.OpenStandardOutput();

        // What some library writes to the console must not get between the answers.
        await using var log = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        Console.SetOut(log);
        return await new ReadWorker(checker(), log).ServeAsync(input, output, ProcessGroup.KillOwn);
    }

    /// <param name="abandon">Called when the input has ended and the file under way has not, after a short grace.</param>
    public async Task<int> ServeAsync(TextReader input, Stream output, Action abandon)
    {
        var requests = Channel.CreateUnbounded<string>();
        var listening = Listen(input, requests.Writer);
        var answering = AnswerAsync(requests.Reader, output);
        await Task.WhenAny(listening, answering);
        if (await Task.WhenAny(answering, Task.Delay(Grace)) != answering && listening.IsCompleted) abandon();
        return await answering;
    }

    /// <summary>Reads ahead on a thread of its own: the end of the input is the parent's death, and must be seen while a file is read.</summary>
    private static Task Listen(TextReader input, ChannelWriter<string> requests) => Task.Factory.StartNew(
        () =>
        {
            while (input.ReadLine() is { } line) requests.TryWrite(line);
            requests.Complete();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private async Task<int> AnswerAsync(ChannelReader<string> requests, Stream output)
    {
        await foreach (var line in requests.ReadAllAsync())
        {
            var request = JsonSerializer.Deserialize(line, RequestJson.Default.ReadRequest)!;
            var (result, goOn) = await CheckAsync(request);
            await JsonSerializer.SerializeAsync(output, result, ResultJson.Compact.FileResult);
            await output.WriteAsync("\n"u8.ToArray());
            await output.FlushAsync();
            if (!goOn) return 1;
        }

        return 0;
    }

    private async Task<(FileResult Result, bool GoOn)> CheckAsync(ReadRequest request)
    {
        try
        {
            return (await checker.CheckAsync(request.File, request.Path, CancellationToken.None), true);
        }
        catch (OutOfMemoryException)
        {
            var limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
            var error = ReadErrors.OverLimit("หน่วยความจำ / memory (MiB)", limit, limit);
            return (await UnreadFile.ResultAsync(request.File, request.Path, error, CancellationToken.None), false);
        }
#pragma warning disable CA1031 // Whatever a file provokes, it is an answer about that file; the trace tells us of our defect.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync($"{request.Path}: {e}");
            var error = ReadErrors.ReaderStopped(e.GetType().Name);
            return (await UnreadFile.ResultAsync(request.File, request.Path, error, CancellationToken.None), true);
        }
    }
}
