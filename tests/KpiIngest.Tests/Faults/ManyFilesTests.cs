using System.Globalization;
using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace KpiIngest.Tests.Faults;

/// <summary>Many small files at once. <c>scripts/faults.sh --files N</c> sets how many; a small number where nothing is set.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class ManyFilesTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What the service may hold for many files beyond what it holds after one. Most of it is the collector's: how much it lets
    /// stand before it clears up goes by the processor's cache.</summary>
    private const long MoreKiB = 128 * 1024;
    private const int Many = 1000;
    private readonly TemporaryFolder folder = new();

    private static int Files =>
        int.Parse(Environment.GetEnvironmentVariable("KPI_INGEST_MANY_FILES") ?? "100", CultureInfo.InvariantCulture);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Many_small_files_at_once_are_each_recorded_once_in_even_time_and_bounded_memory()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        Drop(0);
        using ServiceProcess service = ServiceProcess.Start(config);
        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State != SubmissionState.Received && s.NotifiedState == s.State));
        long one = ResidentKiB(service.Id);
        long most = 0;
        for (int i = 1; i < Files; i++)
            Drop(i);
        await service.UntilAsync(
            async db =>
            {
                most = Math.Max(most, ResidentKiB(service.Id));
                return await db.Submissions.CountAsync(s => s.State != SubmissionState.Received && s.NotifiedState == s.State) >= Files;
            },
            Files
        );
        long end = ResidentKiB(service.Id);
        Assert.Equal(0, await service.StopAsync());

        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        List<string> paths = await db.Submissions.Select(s => s.InboxPath).ToListAsync();
        Assert.Equal((Files, Files), (paths.Count, paths.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(Files, await db.Readings.CountAsync());
        List<DateTime> told =
        [
            .. Directory.GetFiles(folder["outbox"], "*.html", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).Order(),
        ];
        int part = Math.Min(100, Files / 4);
        TimeSpan first = told[part] - told[0];
        TimeSpan last = told[^1] - told[^(part + 1)];
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Files} files told in {(told[^1] - told[0]).TotalSeconds:0.0} s; the first {part} in {first.TotalSeconds:0.0} s, the last {part} in {last.TotalSeconds:0.0} s; memory after one {one >> 10} MiB, at most {most >> 10} MiB, at the end {end >> 10} MiB"
            )
        );
        Assert.InRange(most - one, 0, MoreKiB);

        // Of many: the time of few says nothing, and CI is no place for a clock. A busy machine is given its share of unevenness.
        if (Files >= Many)
            Assert.True(last < (first * 2) + TimeSpan.FromSeconds(2), $"the first took {first}, the last {last}");
    }

    private void Drop(int file) =>
        folder.Write(
            string.Create(CultureInfo.InvariantCulture, $"inbox/หน่วย {file % 20}/SAR{file}.docx"),
            string.Create(CultureInfo.InvariantCulture, $"file {file}")
        );

    private static long ResidentKiB(int process) =>
        long.Parse(
            File.ReadLines($"/proc/{process}/status")
                .Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );
}
