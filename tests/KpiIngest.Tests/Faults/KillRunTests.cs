using System.Globalization;
using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Inbox;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using MarkedProcesses = KpiIngest.Documents.Tools.MarkedProcesses;

namespace KpiIngest.Tests.Faults;

/// <summary>The service is killed again and again at moments of chance, alone or with its readers, while files keep coming: none is lost,
/// none doubled, nothing runs on. <c>scripts/faults.sh --runs N</c> sets how often; a few times where nothing is set.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class KillRunTests(ITestOutputHelper output) : IDisposable
{
    private const int FilesOfARun = 3;
    private readonly TemporaryFolder folder = new();

    private static int Runs => int.Parse(Environment.GetEnvironmentVariable("KPI_INGEST_KILL_RUNS") ?? "10", CultureInfo.InvariantCulture);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("KPI_INGEST_SEED") ?? "20261128", CultureInfo.InvariantCulture);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_moments_of_chance_it_loses_nothing_doubles_nothing_and_leaves_no_orphan()
    {
        string config = ServiceProcess.WriteConfig(folder.Path, recordsAreThere: false);
        Directory.CreateDirectory(folder["tmp"]);
        Random chance = new(Seed);
        int files = 0;
        for (int run = 0; run < Runs; run++)
        {
            for (int i = 0; i < FilesOfARun; i++)
                Drop(++files);
            using ServiceProcess service = ServiceProcess.Start(config, temporary: folder["tmp"]);

            // Sometimes before it is ready, sometimes in the middle of things, sometimes when all is done.
            await Task.Delay(chance.Next(100, 2500));
            int[] readers = chance.Next(2) == 0 ? [] : [.. MarkedProcesses.Find("TMPDIR", folder["tmp"]).Where(p => p != service.Id)];
            await service.KillAsync();
            foreach (int reader in readers)
                ProcessEnd.Kill(reader);
        }

        using (ServiceProcess service = ServiceProcess.Start(config, temporary: folder["tmp"]))
        {
            await service.UntilAsync(
                async db =>
                    await db.Submissions.CountAsync(s => s.State != SubmissionState.Received && s.NotifiedState == s.State) >= files,
                files
            );
            Assert.Equal(0, await service.StopAsync());
        }

        await AssertEachOnceAsync(files);
        foreach (int process in MarkedProcesses.Find("TMPDIR", folder["tmp"]).ToList())
            Assert.True(await ProcessEnd.GoneAsync(process), $"{process} runs on");
        Assert.Empty(Directory.GetDirectories(folder["tmp"]));
        output.WriteLine($"{Runs} kills, {files} files: 0 lost, 0 doubled, 0 orphans (seed {Seed})");
    }

    private void Drop(int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"หน่วยงาน {number % 3}/SAR{number}.docx");
        string half = folder.Write(
            "inbox/" + name + ".part",
            string.Create(CultureInfo.InvariantCulture, $"file {number}, which is no Word file")
        );
        File.Move(half, folder["inbox/" + name]);
    }

    private async Task AssertEachOnceAsync(int files)
    {
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        List<Submission> submissions = await db.Submissions.AsNoTracking().ToListAsync();
        Assert.Equal(files, submissions.Count);
        Assert.Equal(files, submissions.Select(s => s.InboxPath).Distinct(StringComparer.Ordinal).Count());
        Assert.All(submissions, s => Assert.Equal(SubmissionState.Unreadable, s.State));
        Assert.Equal(files, await db.Readings.CountAsync());
        Assert.Equal(files, await db.InboxEntries.CountAsync(e => e.State == EntryState.Taken));
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
        Archive archive = new(folder["archive"]);
        foreach (Submission submission in submissions)
            await archive.VerifyAsync(submission.Sha256, CancellationToken.None);
        Assert.Empty(Directory.GetFiles(folder["inbox"], "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(folder["archive/incoming"]));
        Assert.Equal(files, Directory.GetFiles(folder["outbox"], "*.html", SearchOption.AllDirectories).Length);
    }
}
