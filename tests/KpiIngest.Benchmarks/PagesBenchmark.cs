using System.Diagnostics;
using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Documents.Pdf;

namespace KpiIngest.Benchmarks;

/// <summary>
/// Reading alone: from the file to its words and lines, all files in one process, against bare <c>pdftotext -raw -bbox</c> and
/// <c>pdftocairo -svg</c> on each. Processor time of both; this process warms up on the
/// first file.
/// </summary>
internal sealed class PagesBenchmark(IReadOnlyList<string> files)
{
    public async Task<int> RunAsync(int rounds, TextWriter output)
    {
        PdfReader reader = new(new ReadLimits());
        await ReadAsync(reader, files[0]);
        List<decimal> ratios = new();
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            foreach (string file in files)
                await ReadAsync(reader, file);
            decimal reading = (decimal)(Environment.CpuUsage.TotalTime - before).TotalSeconds;
            decimal bare = files.Sum(f =>
                ProcessorTime.Of("pdftotext", ["-raw", "-bbox", f, "/dev/null"]).ProcessorSeconds
                + ProcessorTime.Of("pdftocairo", ["-svg", f, "/dev/null"]).ProcessorSeconds
            );
            ratios.Add(reading / bare);
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"reading {reading, 8:F2} s of processor; bare Poppler {bare, 8:F2} s")
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio, median of {rounds} rounds: {Medians.Of(ratios):F2} ({ratios.Min():F2} to {ratios.Max():F2}), {files.Count} files"
            )
        );
        return 0;
    }

    private static async Task ReadAsync(PdfReader reader, string file)
    {
        if (await reader.ReadPagesAsync(new SourceFile(file, SourceFormat.Pdf), default) is PageReading.Failed failed)
            throw new InvalidOperationException($"{file}: {failed.Error.MessageEn}");
        Debug.Assert(File.Exists(file), file);
    }
}
