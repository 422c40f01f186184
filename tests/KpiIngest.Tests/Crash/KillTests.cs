using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Crash;

[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class KillTests : IDisposable
{
    private const int Files = 20;
    private readonly TemporaryFolder folder = new();
    private readonly string config;

    public KillTests()
    {
        config = ServiceProcess.WriteConfig(folder.Path);
        Generate(folder["inbox"]);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_again_and_again_while_files_are_processed_it_records_each_of_them_once()
    {
        await KillWhenAsync(async db => await db.Submissions.CountAsync() >= 3);
        await KillWhenAsync(async db => await db.Submissions.CountAsync() >= 10);
        await KillWhenAsync(async db => await db.Readings.CountAsync() >= 5);
        await KillWhenAsync(async db => await db.Readings.CountAsync() >= 12);
        await FinishAsync();
        await AssertEachOnceAsync();
    }

    [Fact]
    public async Task Stopped_while_files_are_processed_it_ends_cleanly_and_the_next_start_finishes()
    {
        using (ServiceProcess service = ServiceProcess.Start(config))
        {
            await service.UntilAsync(async db => await db.Readings.CountAsync() >= 5);
            Assert.Equal(0, await service.StopAsync());
        }

        await FinishAsync();
        await AssertEachOnceAsync();
    }

    private static void Generate(string inbox)
    {
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", [BuiltTree.Fixtures, "many", inbox, Files.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Files, Directory.GetFiles(inbox, "*.docx", SearchOption.AllDirectories).Length);
    }

    private async Task KillWhenAsync(Func<RecordsDbContext, Task<bool>> reached)
    {
        using ServiceProcess service = ServiceProcess.Start(config);
        await service.UntilAsync(reached);
        await service.KillAsync();
    }

    private async Task FinishAsync()
    {
        using ServiceProcess service = ServiceProcess.Start(config);
        await service.UntilAsync(async db =>
            await db.Submissions.CountAsync(s => s.State != SubmissionState.Received && s.NotifiedState == s.State) >= Files
        );
        Assert.Equal(0, await service.StopAsync());
    }

    private async Task AssertEachOnceAsync()
    {
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        List<Submission> submissions = await db.Submissions.AsNoTracking().ToListAsync();
        Assert.Equal(Files, submissions.Count);
        Assert.Equal(Files, submissions.Select(s => s.InboxPath).Distinct(StringComparer.Ordinal).Count());
        Assert.All(submissions, s => Assert.Equal(SubmissionState.Read, s.State));
        Assert.Equal(Files, await db.Readings.CountAsync());
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
        Archive archive = new(folder["archive"]);
        foreach (Submission submission in submissions)
            await archive.VerifyAsync(submission.Sha256, CancellationToken.None);
        Assert.Empty(Directory.GetFiles(folder["inbox"], "*", SearchOption.AllDirectories));
        Assert.Equal(Files, Directory.GetFiles(folder["outbox"], "*.html", SearchOption.AllDirectories).Length);
    }
}
