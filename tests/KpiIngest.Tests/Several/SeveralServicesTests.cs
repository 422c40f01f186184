using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Jobs;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MarkedProcesses = KpiIngest.Documents.Tools.MarkedProcesses;

namespace KpiIngest.Tests.Several;

/// <summary>Three services on one inbox, one archive and one database of PostgreSQL. <c>scripts/three-machines.sh</c> does the same with
/// many files.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class SeveralServicesTests : IDisposable
{
    private const int Lease = 8;
    private static readonly int Files = int.Parse(
        Environment.GetEnvironmentVariable("KPI_INGEST_SHARED_FILES") ?? "24",
        CultureInfo.InvariantCulture
    );
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Of_three_one_is_killed_and_no_file_is_lost_or_read_twice_and_its_work_is_taken_over_before_the_backlog()
    {
        await using SharedDatabase database = await SharedDatabase.CreateAsync(prepared: true);
        for (int i = 0; i < Files; i++)
            folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"inbox/หน่วย {i % 3}/SAR{i}.docx"),
                string.Create(CultureInfo.InvariantCulture, $"no Word file {i}")
            );
        using Machine a = Start(database.Address, "a");
        await database.UntilAsync(async db => await db.JobRuns.AnyAsync(r => r.OpenKey != null && r.Job == JobRun.Read));
        using Machine b = Start(database.Address, "b");
        using Machine c = Start(database.Address, "c");

        // Its readers are held up, so that it is killed while it is at something.
        await database.UntilAsync(async db =>
        {
            foreach (int reader in MarkedProcesses.Find("TMPDIR", folder["tmp-a"]).Where(p => p != a.Id))
                ProcessEnd.Stop(reader);
            return await db.JobRuns.CountAsync(r => r.OpenKey != null && r.Job == JobRun.Read && r.Node == "a") >= 1
                && MarkedProcesses.Find("TMPDIR", folder["tmp-a"]).Any(p => p != a.Id);
        });
        DateTimeOffset killed = DateTimeOffset.UtcNow;
        a.Kill();
        foreach (int reader in MarkedProcesses.Find("TMPDIR", folder["tmp-a"]).ToList())
            ProcessEnd.Kill(reader);
        await database.UntilAsync(async db =>
            await db.Submissions.CountAsync(s => s.State == SubmissionState.Unreadable && s.NotifiedState == s.State) == Files
        );

        // What was claimed by the machine that is gone is taken over when its lease has ended, which may be after all have been told.
        await database.UntilAsync(_ =>
            Task.FromResult(Directory.GetFiles(folder["inbox"], "*.docx", SearchOption.AllDirectories).Length == 0)
        );
        b.Stop();
        c.Stop();

        await using RecordsDbContext db = database.Records.CreateDbContext();
        Assert.Equal(Files, await db.Submissions.CountAsync());
        Assert.Equal(Files, await db.Submissions.Select(s => s.InboxPath).Distinct().CountAsync());
        Assert.Equal(Files, await db.Readings.CountAsync());
        Assert.Equal(Files, await db.AuditEntries.CountAsync(e => e.Action == "reading-recorded"));
        Assert.Null(await AuditTrail.FirstBreakAsync(db, CancellationToken.None));
        Assert.Equal(Files, Directory.GetFiles(folder["outbox"], "*.html", SearchOption.AllDirectories).Length);

        List<JobRun> runs = await db.JobRuns.AsNoTracking().Where(r => r.Job == JobRun.Read).OrderBy(r => r.Id).ToListAsync();
        Assert.All(runs, r => Assert.NotNull(r.EndedAt));
        List<JobRun> cut = [.. runs.Where(r => r.Outcome == JobRunOutcome.Interrupted)];

        // A machine that is held up itself may let the lease of a living service run out: no sooner than that is its run taken over.
        Assert.All(cut.Where(r => r.Node != "a"), r => Assert.True(r.EndedAt - r.StartedAt >= TimeSpan.FromSeconds(Lease)));
        Assert.Contains(cut, r => r.Node == "a");
        foreach (JobRun run in cut.Where(r => r.Node == "a"))
        {
            JobRun next = runs.First(r => r.SubmissionId == run.SubmissionId && r.Id > run.Id);
            Assert.NotEqual("a", next.Node);
            Assert.InRange(next.StartedAt - killed, TimeSpan.Zero, TimeSpan.FromSeconds(Lease + 60));
        }

        // Each was read by one run that ended well; what ran beside it was cut off, or had nothing left to do.
        Assert.Equal(Files, runs.Where(r => r.Outcome == JobRunOutcome.Succeeded).Select(r => r.SubmissionId).Distinct().Count());
    }

    [PostgresFact]
    public async Task With_its_database_away_it_says_so_and_stops_soon()
    {
        await using SharedDatabase database = await SharedDatabase.CreateAsync(prepared: true);
        Npgsql.NpgsqlConnectionStringBuilder address = new(database.Address);
        using Forwarder way = new(address.Port);
        address.Port = way.Port;
        for (int i = 0; i < 12; i++)
            folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"inbox/ก/{i}.docx"),
                string.Create(CultureInfo.InvariantCulture, $"no Word file {i}")
            );
        long started = Stopwatch.GetTimestamp();
        using Machine a = Start(address.ConnectionString, "a");
        await database.UntilAsync(async db => await db.Readings.AnyAsync());
        double slowness = Math.Max(1, Stopwatch.GetElapsedTime(started).TotalSeconds / 10);
        way.Cut();
        using HttpClient browser = new() { BaseAddress = new Uri(Listen("a")) };
        using (HttpResponseMessage health = await browser.GetAsync("/health"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Contains("records-failing", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        long start = Stopwatch.GetTimestamp();
        a.Stop();
        // The service gives itself 10 seconds; a database that is away would hold it for minutes.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20) * slowness);
        using Machine again = Start(database.Address, "a");
        await database.UntilAsync(async db =>
            await db.Submissions.CountAsync(s => s.State == SubmissionState.Unreadable && s.NotifiedState == s.State) == 12
        );
        again.Stop();
    }

    [PostgresFact]
    public async Task A_role_that_may_create_nothing_is_told_at_start_what_it_lacks()
    {
        await using SharedDatabase database = await SharedDatabase.CreateAsync();
        string role = "kpi_" + Guid.NewGuid().ToString("N");
        await SharedDatabase.ExecuteAsync($"CREATE ROLE {role} LOGIN");
        try
        {
            string name = new Npgsql.NpgsqlConnectionStringBuilder(database.Address).Database!;
            await SharedDatabase.ExecuteAsync($"CREATE SCHEMA kpi_ingest AUTHORIZATION {role}", name);
            string config = WriteConfig(database.Address.Replace("Username=postgres", "Username=" + role, StringComparison.Ordinal), "a");
            using Process service = Process.Start(
                new ProcessStartInfo(BuiltTree.KpiIngest, ["serve", "--config", config]) { RedirectStandardError = true }
            )!;
            string said = await service.StandardError.ReadToEndAsync();
            await service.WaitForExitAsync();
            Assert.Equal(2, service.ExitCode);
            Assert.Contains($"CREATE SCHEMA kpi_ingest_jobs AUTHORIZATION \"{role}\"", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Unhandled", said, StringComparison.Ordinal);
        }
        finally
        {
            await database.DisposeAsync();
            await SharedDatabase.ExecuteAsync($"DROP ROLE {role}");
        }
    }

    private Machine Start(string database, string node)
    {
        Directory.CreateDirectory(folder["tmp-" + node]);
        ProcessStartInfo start = new(BuiltTree.KpiIngest, ["serve", "--config", WriteConfig(database, node)]);
        start.Environment["TMPDIR"] = folder["tmp-" + node];
        return new Machine(Process.Start(start)!);
    }

    private string WriteConfig(string database, string node)
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return folder.Write(
            $"{node}.json",
            $$"""
            { "database": "{{database}}", "node": "{{node}}", "logs": "logs-{{node}}", "settleSeconds": 0.3, "scanSeconds": 0.3, "readers": 2, "leaseSeconds": {{Lease}},
              "listen": "http://127.0.0.1:{{((IPEndPoint)free.LocalEndpoint).Port}}" }
            """
        );
    }

    private string Listen(string node) =>
        System.Text.Json.JsonDocument.Parse(File.ReadAllText(folder[node + ".json"])).RootElement.GetProperty("listen").GetString()!;

    private sealed class Machine(Process process) : IDisposable
    {
        public int Id => process.Id;

        public void Kill()
        {
            process.Kill(entireProcessTree: false);
            process.WaitForExit();
        }

        public void Stop()
        {
            using (Process signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                signal.WaitForExit();
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(120)));
            Assert.Equal(0, process.ExitCode);
        }

        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }
}

internal static class SharedRecords
{
    /// <summary>Waits until the records hold what is asked for.</summary>
    public static async Task UntilAsync(this SharedDatabase database, Func<RecordsDbContext, Task<bool>> reached)
    {
        for (DateTime end = DateTime.UtcNow.AddSeconds(180); DateTime.UtcNow < end; await Task.Delay(50))
        {
            try
            {
                await using RecordsDbContext db = database.Records.CreateDbContext();
                if (await reached(db))
                    return;
            }
            catch (Npgsql.PostgresException e) when (e.SqlState is "42P01" or "3F000")
            {
                // The first service is making its schema.
            }
        }

        throw new TimeoutException("The services did not come that far.");
    }
}
