using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Isolation;

/// <summary>
/// The reader process: takes a <see cref="ReadRequest"/> a line, answers a <see cref="FileResult"/> a line, in order, until its input ends.
/// An exception at one file is that file's answer, its trace goes to the log, and the next file is read.
/// </summary>
internal sealed class ReadWorker(IFileChecker checker, TextWriter log)
{
    /// <summary>Runs as this process's only work: standard input and output are the two ends of the line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IFileChecker checker)
    {
        ProcessGroup.EndWithParent();
        ProcessGroup.Lead();
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = Console.OpenStandardOutput();

        // What some library writes to the console must not get between the answers.
        await using var log = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        Console.SetOut(log);
        return await new ReadWorker(checker, log).ServeAsync(input, output);
    }

    /// <returns>The exit code: 1 where the process is not fit to read another file.</returns>
    public async Task<int> ServeAsync(TextReader input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        while (await input.ReadLineAsync() is { } line)
        {
            var (result, goOn) = await CheckAsync(ReadRequest.Parse(line));
            using var answer = new MemoryStream();
            ResultJson.Write(answer, result);
            answer.WriteByte((byte)'\n');
            await output.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length));
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
            return (await UnreadAsync(request, ReadErrors.OverLimit("หน่วยความจำ / memory (MiB)", limit, limit)), false);
        }
#pragma warning disable CA1031 // Whatever a file provokes, it is an answer about that file; the trace tells us of our defect.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{request.Path}: {e}"));
            return (await UnreadAsync(request, ReadErrors.ReaderStopped(e.GetType().Name)), true);
        }
    }

    private static Task<FileResult> UnreadAsync(ReadRequest request, ReadError error) =>
        UnreadFile.ResultAsync(request.File, request.Path, error, CancellationToken.None);
}
