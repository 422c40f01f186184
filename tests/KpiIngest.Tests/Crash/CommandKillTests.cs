using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Records.Backup;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Several;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Crash;

/// <summary>Commands that are killed with -9 at moments of chance: what is half-done is never taken for done, and calling again does it.
/// scripts/kills.sh kills many times.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class CommandKillTests : IDisposable
{
    private const int Submissions = 30;
    private const string Earlier = "0.0.9";

    /// <summary>The program needs this long to come to its work.</summary>
    private const int EarliestMilliseconds = 250;

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(Kills > 1 ? Environment.TickCount : 2569);

    private static int Kills { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_KILLS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_that_is_killed_leaves_everything_as_it_was()
    {
        await FillAsync("here");
        byte[] before = await File.ReadAllBytesAsync(folder["here/data/kpi-ingest.db"]);
        int longest = await LongestAsync("here", 0, "verify");
        for (int i = 0; i < Kills; i++)
            await KillAsync(longest, "verify", "--config", Config("here"));
        Assert.Contains("All is whole.", await RunAsync(0, "here", "verify", "--lang", "en"), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder["here/data/kpi-ingest.db"]));
    }

    [Fact]
    public async Task A_back_up_that_is_killed_is_none_or_one_that_can_be_restored()
    {
        await FillAsync("here");
        int longest = await LongestAsync("here", 0, "backup", folder["first"]);
        for (int i = 0; i < Kills; i++)
        {
            string kept = folder[$"kept{i}"];
            await KillAsync(longest, "backup", kept, "--config", Config("here"));
            await AssertEachIsWholeAsync(kept, $"there{i}");
            await RunAsync(0, "here", "backup", kept);
            await AssertEachIsWholeAsync(kept, $"again{i}");
        }
    }

    [Fact]
    public async Task A_restore_that_is_killed_leaves_no_records_or_whole_ones_and_goes_on()
    {
        await FillAsync("here");
        await RunAsync(0, "here", "backup", folder["kept"]);
        int longest = await LongestAsync("first", 0, "restore", folder["kept"]);
        for (int i = 0; i < Kills; i++)
        {
            string place = $"there{i}";
            await KillAsync(longest, "restore", folder["kept"], "--config", Config(place));
            if (!File.Exists(folder[place + "/data/kpi-ingest.db"]))
            {
                await RunAsync(2, place, "verify");
                await RunAsync(0, place, "restore", folder["kept"]);
            }

            await RunAsync(0, place, "verify");
            Assert.Equal(Submissions, await CountAsync(folder[place + "/data/kpi-ingest.db"], db => db.Submissions));
        }
    }

    [Fact]
    public async Task Reprocess_that_is_killed_goes_on_where_it_was_and_reads_nothing_twice()
    {
        RecordsDatabase records = await FillAsync("here");
        for (int i = 0; i < Kills; i++)
        {
            await KillAsync(4000, "reprocess", "--config", Config("here"));
            await RunAsync(0, "here", "verify");
        }

        (int exit, string said) = await ProgramAsync("reprocess", "--lang", "en", "--config", Config("here"));
        Assert.True(exit == 1, said);
        Assert.Contains($"{Submissions} submissions are read", said, StringComparison.Ordinal);
        await using RecordsDbContext db = records.CreateDbContext();
        List<long> read = await db
            .Readings.Where(r => r.ReaderVersion == ReaderVersion.OfThisProgram.Current || r.ReaderVersion != Earlier)
            .Select(r => r.SubmissionId)
            .ToListAsync();
        Assert.Equal(Submissions, read.Count);
        Assert.Equal(Submissions, read.Distinct().Count());
        await RunAsync(0, "here", "verify");
    }

    [PostgresFact]
    public async Task Moved_and_restored_on_PostgreSQL_what_was_killed_is_refused_until_it_is_called_again()
    {
        await FillAsync("here");
        await using SharedDatabase moved = await SharedDatabase.CreateAsync();
        string[] move = ["move-to", moved.Address];
        await UntilDoneAsync(moved, "moved", move, "here");
        folder.Write(
            "moved/kpi-ingest.json",
            $$"""{ "database": "{{moved.Address}}", "archive": "../here/archive", "audit": "../here/audit" }"""
        );
        for (int i = 0; i < Kills; i++)
        {
            await KillAsync(3000, "backup", folder["kept"], "--config", Config("moved"));
            await RunAsync(0, "moved", "backup", folder["kept"]);
        }

        await using SharedDatabase restored = await SharedDatabase.CreateAsync();
        folder.Write("restored/kpi-ingest.json", $$"""{ "database": "{{restored.Address}}" }""");
        await UntilDoneAsync(restored, "restored", ["restore", folder["kept"]], "restored");
        await RunAsync(0, "restored", "verify");
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Kills it some times, looks each time that it passes for nothing, and lets it end.</summary>
    private async Task UntilDoneAsync(SharedDatabase database, string place, string[] call, string caller)
    {
        if (!File.Exists(Config(place)))
            folder.Write($"{place}/kpi-ingest.json", $$"""{ "database": "{{database.Address}}" }""");
        for (int i = 0; i < Kills; i++)
        {
            await KillAsync(3500, [.. call, "--config", Config(caller)]);
            if (await WholeAsync(database))
                return;
            await RunAsync(2, place, "history");
        }

        await RunAsync(0, caller, call);
        Assert.True(await WholeAsync(database));
    }

    private static async Task<bool> WholeAsync(SharedDatabase database)
    {
        try
        {
            await database.Records.EnsureReadableAsync(CancellationToken.None);
        }
        catch (RecordsUnusableException)
        {
            return false;
        }

        Assert.Equal(Submissions, await CountAsync(database.Address, db => db.Submissions));
        return true;
    }

    private async Task AssertEachIsWholeAsync(string kept, string place)
    {
        int number = 0;
        foreach (string made in new BackupFolder(kept).Complete())
        {
            string there = string.Create(CultureInfo.InvariantCulture, $"{place}-{number++}");
            await RunAsync(0, there, "restore", made);
            Assert.Equal(Submissions, await CountAsync(folder[there + "/data/kpi-ingest.db"], db => db.Submissions));
        }
    }

    private static async Task<int> CountAsync<T>(string address, Func<RecordsDbContext, IQueryable<T>> of)
    {
        await using RecordsDbContext db = RecordsDatabase.ForReading(address).CreateDbContext();
        return await of(db).CountAsync();
    }

    /// <returns>How long the program takes for it undisturbed, in milliseconds.</returns>
    private async Task<int> LongestAsync(string place, int expected, params string[] call)
    {
        long start = Stopwatch.GetTimestamp();
        (int exit, string said) = await ProgramAsync([.. call, "--config", Config(place)]);
        Assert.True(exit == expected, said);
        return (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task KillAsync(int withinMilliseconds, params string[] call)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(BuiltTree.KpiIngest, call) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Task.Delay(random.Next(EarliestMilliseconds, Math.Max(EarliestMilliseconds + 1, withinMilliseconds)));
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    private static async Task<(int Exit, string Said)> ProgramAsync(params string[] call)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(BuiltTree.KpiIngest, call) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private string Config(string place) =>
        File.Exists(folder[place + "/kpi-ingest.json"])
            ? folder[place + "/kpi-ingest.json"]
            : folder.Write(place + "/kpi-ingest.json", "{}");

    private async Task<string> RunAsync(int expected, string place, params string[] call)
    {
        using RecordedTerminal recorded = new();
        int exit = await CommandTree.RunAsync(
            [.. call, "--config", Config(place)],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        SqliteConnection.ClearAllPools();
        Assert.True(expected == exit, $"{string.Join(' ', call)}: {exit}: {recorded.Out}{recorded.Error}");
        return recorded.Out + recorded.Error;
    }

    private async Task<RecordsDatabase> FillAsync(string place)
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder[place + "/data/kpi-ingest.db"]);
        SubmissionLedger ledger = new(records, TimeProvider.System);
        ReadingRecorder recorder = new(records, TimeProvider.System);
        for (int i = 1; i <= Submissions; i++)
        {
            using MemoryStream bytes = new([(byte)i, .. System.Text.Encoding.UTF8.GetBytes("ไม่ใช่เอกสาร")]);
            ArchivedFile original = await new Archive(folder[place + "/archive"]).StoreAsync(bytes, CancellationToken.None);
            Submission submission = await ledger.ReceiveAsync(
                new ReceivedFile($"t{i}", original.Sha256, $"{i}.docx", "กองคลัง", $"กองคลัง/{i}.docx", original.Size),
                CancellationToken.None
            );
            await recorder.RecordAsync(
                submission.Id,
                Earlier,
                new FileResult
                {
                    Path = "x",
                    Sha256 = "",
                    Format = "docx",
                    Outcome = FileOutcome.NoReport,
                },
                CancellationToken.None
            );
            await ledger.NotedAsync(submission.Id, SubmissionState.NoReport, "x", CancellationToken.None);
        }

        await RunAsync(0, place, "checkpoint");
        return records;
    }
}
