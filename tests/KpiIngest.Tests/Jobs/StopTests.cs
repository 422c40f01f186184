using System.Diagnostics;
using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Serve;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

/// <summary>The built service is told to stop while something hangs: it ends soon for all that, and the next start does what was under
/// way.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class StopTests : IDisposable
{
    /// <summary>The service gives itself 10 seconds. What hangs does so for half a minute and more; a busy machine is given its
    /// share.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_a_reader_that_waits_for_its_tool()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        string tool = folder.Write("tools/soffice", $"#!/bin/bash\nPATH=/usr/bin:/bin\ntouch '{folder["running"]}'\nsleep 600\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        folder.Write("inbox/ก/old.rtf", @"{\rtf1 a}");
        using ServiceProcess service = ServiceProcess.Start(config, searchPath: folder["tools"]);
        await service.UntilAsync(db => db.Nodes.AnyAsync());
        for (DateTime end = DateTime.UtcNow.AddSeconds(60); !File.Exists(folder["running"]); await Task.Delay(50))
            Assert.True(DateTime.UtcNow < end);
        await AssertStopsAsync(service);
        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        Assert.Equal(SubmissionState.Received, (await db.Submissions.SingleAsync()).State);
    }

    [Fact]
    public async Task With_a_database_that_does_not_answer()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        using ServiceProcess service = ServiceProcess.Start(config);
        for (int i = 0; i < 8; i++)
            folder.Write($"inbox/ก/{i}.docx", $"no Word file {i}");
        await service.UntilAsync(async db => await db.Submissions.CountAsync() >= 2);
        await using (SqliteConnection other = new($"Data Source={folder["data/kpi-ingest.db"]};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteTransaction held = other.BeginTransaction(deferred: false);
            await Task.Delay(500);
            await AssertStopsAsync(service);
        }

        using ServiceProcess again = ServiceProcess.Start(config);
        await again.UntilAsync(async db =>
            await db.Submissions.CountAsync(s => s.State == SubmissionState.Unreadable && s.NotifiedState == s.State) == 8
        );
        Assert.Equal(0, await again.StopAsync());
    }

    [Fact]
    public async Task A_second_service_on_the_same_SQLite_records_is_refused_with_the_reason()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        using ServiceProcess service = ServiceProcess.Start(config);
        await service.UntilAsync(async db => await db.Nodes.AnyAsync());
        using Process second = Process.Start(
            new ProcessStartInfo(BuiltTree.KpiIngest, ["serve", "--config", config]) { RedirectStandardError = true }
        )!;
        string said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("another service is running on these records", said, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", said, StringComparison.Ordinal);
        await service.UntilReadyAsync();
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task Told_to_stop_while_it_starts_it_ends_as_one_that_was_stopped()
    {
        using CancellationTokenSource told = new();
        await told.CancelAsync();
        Assert.Equal(
            0,
            await ServeCommand.RunAsync(ServiceProcess.WriteConfig(folder.Path), demo: false, () => new FakeChecker(), told.Token)
        );
    }

    private static async Task AssertStopsAsync(ServiceProcess service)
    {
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(0, await service.StopAsync());
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Limit * service.Slowness);
    }
}
