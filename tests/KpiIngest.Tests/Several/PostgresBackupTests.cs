using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Records.Backup;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KpiIngest.Tests.Several;

/// <summary>back-up, restore and move-to with records in PostgreSQL: proven whole, or said to be not proven, and nothing half-done is taken
/// for records.</summary>
[Trait("Lane", "Whole")]
public sealed class PostgresBackupTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SharedDatabase> databases = [];
    private readonly List<string> roles = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (SharedDatabase database in databases)
            await database.DisposeAsync();
        foreach (string role in roles)
            await SharedDatabase.ExecuteAsync($"DROP ROLE {role}");
    }

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task A_back_up_is_proven_in_a_scratch_database_and_restored_into_an_empty_one()
    {
        string here = await PlaceAsync("here", asRole: true);
        // Of this role alone: other tests make and kill proofs on the same server.
        await SharedDatabase.ExecuteAsync($"ALTER ROLE {roles[0]} CREATEDB");
        await FillAsync("here", here, 4);
        string abandoned = "kpi_ingest_proof_20200101_" + Guid.NewGuid().ToString("N");
        await SharedDatabase.ExecuteAsync($"CREATE DATABASE {abandoned} OWNER {roles[0]}");
        Assert.Equal([abandoned], await ProofsAsync(roles[0]));
        string said = await RunAsync(0, "here", "backup", folder["kept"]);
        Assert.Contains("proven whole", said, StringComparison.Ordinal);
        string there = await PlaceAsync("there");
        await RunAsync(0, "there", "restore", folder["kept"]);

        Assert.Contains("All is whole.", await RunAsync(0, "there", "verify", "--lang", "en"), StringComparison.Ordinal);
        await AssertSameAsync(here, there, 4);
        await using RecordsDbContext db = RecordsDatabase.ForWriting(there).CreateDbContext();
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync("DELETE FROM kpi_ingest.\"AuditEntries\"")
        );
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        await FillAsync("there", there, 1, from: 10);
        Assert.Contains("is not empty", await RunAsync(2, "there", "restore", folder["kept"]), StringComparison.Ordinal);
        Assert.Empty(await ProofsAsync(roles[0]));
    }

    [PostgresFact]
    public async Task Where_the_role_may_make_no_database_the_back_up_is_made_and_says_that_it_was_not_proven()
    {
        string here = await PlaceAsync("here", asRole: true);
        await FillAsync("here", here, 2);
        string said = await RunAsync(1, "here", "backup", folder["kept"]);
        Assert.Contains("NOT PROVEN", said, StringComparison.Ordinal);
        Assert.Contains("CREATEDB", said, StringComparison.Ordinal);
        string there = await PlaceAsync("there", asRole: true);
        await RunAsync(0, "there", "restore", folder["kept"]);
        await AssertSameAsync(here, there, 2);
    }

    [PostgresFact]
    public async Task Records_that_do_not_hold_are_not_backed_up()
    {
        string here = await PlaceAsync("here", prepared: true);
        await FillAsync("here", here, 2);
        await using (RecordsDbContext db = RecordsDatabase.ForWriting(here).CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("UPDATE kpi_ingest.\"Submissions\" SET \"OriginalName\" = 'x' WHERE \"Id\" = 1");
        Assert.Contains("ไม่ผ่านการพิสูจน์ (1 จุด เช่น", await RunAsync(2, "here", "backup", folder["kept"]), StringComparison.Ordinal);
        Assert.Equal(["archive"], Directory.GetFileSystemEntries(folder["kept"]).Select(Path.GetFileName));
    }

    [PostgresFact]
    public async Task A_restore_that_was_cut_off_is_taken_for_no_records_and_begins_anew()
    {
        string here = await PlaceAsync("here", prepared: true);
        await FillAsync("here", here, 3);
        string made = (await RunAsync(0, "here", "backup", folder["kept"])).Split('\n')[0];
        string original = Directory.GetFiles(Path.Combine(folder["kept"], "archive"), "*", SearchOption.AllDirectories)[0];
        File.Move(original, original + ".away");

        string there = await PlaceAsync("there");
        await RunAsync(2, "there", "restore", folder["kept"]);
        Assert.Contains("restore was cut off", await RunAsync(2, "there", "verify"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RecordsUnusableException>(() => RecordsDatabase.ForWriting(there).PrepareAsync(CancellationToken.None));
        string other = folder["kept/20200101T000000Z"];
        Directory.CreateDirectory(other);
        foreach (string file in Directory.GetFiles(made))
            File.Copy(file, Path.Combine(other, Path.GetFileName(file)));
        Assert.Contains("is not empty", await RunAsync(2, "there", "restore", other), StringComparison.Ordinal);

        File.Move(original + ".away", original);
        await RunAsync(0, "there", "restore", made);
        await AssertSameAsync(here, there, 3);
    }

    [PostgresFact]
    public async Task What_a_killed_restore_left_at_work_is_ended_before_another_begins()
    {
        string here = await PlaceAsync("here", prepared: true);
        await FillAsync("here", here, 2);
        await RunAsync(0, "here", "backup", folder["kept"]);
        string there = await PlaceAsync("there", asRole: true);
        await using NpgsqlConnection left = new(
            new NpgsqlConnectionStringBuilder(there) { ApplicationName = "kpi-ingest filling", Pooling = false }.ConnectionString
        );
        await left.OpenAsync();
        await using NpgsqlCommand half = new(
            "BEGIN; CREATE FUNCTION kpi_ingest.count_added_lines() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
            left
        );
        await half.ExecuteNonQueryAsync();
        await RunAsync(0, "there", "restore", folder["kept"]);
        await AssertSameAsync(here, there, 2);
        half.CommandText = "COMMIT";
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => half.ExecuteNonQueryAsync());
    }

    [PostgresFact]
    public async Task Two_do_not_fill_the_same_database_at_once()
    {
        string here = await PlaceAsync("here", prepared: true);
        await FillAsync("here", here, 1);
        await RunAsync(0, "here", "backup", folder["kept"]);
        string there = await PlaceAsync("there");
        await using (NpgsqlConnection other = new(new NpgsqlConnectionStringBuilder(there) { Pooling = false }.ConnectionString))
        {
            await other.OpenAsync();
            await using NpgsqlCommand held = new("SELECT pg_advisory_lock(hashtextextended('kpi_ingest filling', 0))", other);
            await held.ExecuteNonQueryAsync();
            Assert.Contains("is under way", await RunAsync(2, "there", "restore", folder["kept"]), StringComparison.Ordinal);
        }

        await RunAsync(0, "there", "restore", folder["kept"]);
        await AssertSameAsync(here, there, 1);
    }

    [PostgresFact]
    public async Task A_back_up_of_one_kind_of_database_is_not_restored_into_the_other()
    {
        string here = await PlaceAsync("here", prepared: true);
        await FillAsync("here", here, 1);
        await RunAsync(0, "here", "backup", folder["kept"]);
        folder.Write("file/kpi-ingest.json", "{}");
        Assert.Contains("name a database of PostgreSQL", await RunAsync(2, "file", "restore", folder["kept"]), StringComparison.Ordinal);
        await FillAsync("file", folder["file/data/kpi-ingest.db"], 1);
        await RunAsync(0, "file", "backup", folder["kept-file"]);
        await PlaceAsync("there");
        Assert.Contains("move-to", await RunAsync(2, "there", "restore", folder["kept-file"]), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Records_of_a_file_are_moved_whole_and_the_service_goes_on_with_them()
    {
        folder.Write("file/kpi-ingest.json", "{}");
        await FillAsync("file", folder["file/data/kpi-ingest.db"], 5);
        string there = await PlaceAsync("there", asRole: true);
        string said = await RunAsync(0, "file", "move-to", there);
        Assert.Contains("5 submissions moved and proven", said, StringComparison.Ordinal);
        await AssertSameAsync(folder["file/data/kpi-ingest.db"], there, 5);

        folder.Write("file/kpi-ingest.json", $$"""{ "database": "{{there}}" }""");
        Assert.Contains("All is whole.", await RunAsync(0, "file", "verify", "--lang", "en"), StringComparison.Ordinal);
        await FillAsync("file", there, 2, from: 20);
        await using RecordsDbContext db = RecordsDatabase.ForReading(there).CreateDbContext();
        Assert.Equal([1L, 2, 3, 4, 5, 6, 7], await db.Submissions.OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
        Assert.Contains("All is whole.", await RunAsync(0, "file", "verify", "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("already", await RunAsync(2, "file", "move-to", there), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_move_that_was_cut_off_is_taken_for_no_records_and_begins_anew()
    {
        folder.Write("file/kpi-ingest.json", "{}");
        await FillAsync("file", folder["file/data/kpi-ingest.db"], 2);
        string original = Directory
            .GetFiles(folder["file/archive"], "*", SearchOption.AllDirectories)
            .First(f => Path.GetFileName(f).Length == 64);
        File.Move(original, folder["away"]);
        string there = await PlaceAsync("there");
        Assert.Contains("ไม่ผ่านการพิสูจน์ (1 จุด เช่น", await RunAsync(2, "file", "move-to", there), StringComparison.Ordinal);
        Assert.Contains("move-to was cut off", await RunAsync(2, "there", "history"), StringComparison.Ordinal);

        File.Move(folder["away"], original);
        await RunAsync(0, "file", "move-to", there);
        await AssertSameAsync(folder["file/data/kpi-ingest.db"], there, 2);
        Assert.Contains("is not empty", await RunAsync(2, "file", "move-to", there), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Nothing_is_moved_while_a_service_runs_from_a_value_of_no_kind_or_into_a_file()
    {
        folder.Write("file/kpi-ingest.json", "{}");
        string file = folder["file/data/kpi-ingest.db"];
        await FillAsync("file", file, 2);
        string there = await PlaceAsync("there");
        using (KpiIngest.Serve.InstanceLock.TryTake(file))
            Assert.Contains("stop it first", await RunAsync(2, "file", "move-to", there), StringComparison.Ordinal);
        Assert.Contains("PostgreSQL only", await RunAsync(2, "file", "move-to", folder["other.db"]), StringComparison.Ordinal);
        await using (RecordsDbContext db = RecordsDatabase.ForWriting(file).CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("UPDATE Submissions SET Size = 'x' WHERE Id = 2");
        Assert.Contains("Submissions.Size", await RunAsync(2, "file", "move-to", there), StringComparison.Ordinal);
        Assert.Contains("move-to was cut off", await RunAsync(2, "there", "history"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://u:p%40ss@db.example:6543/kpi?sslmode=verify-full", "db.example", "6543", "verify-full")]
    [InlineData("Host=a,b;Port=5433;Username=u;Password=p@ss;Database=kpi;SSL Mode=Require", "a,b", "5433,5433", "require")]
    [InlineData("Host=a:1,b:2;Username=u;Password=p@ss;Database=kpi", "a,b", "1,2", "prefer")]
    [InlineData("Host=[::1]:77;Username=u;Password=p@ss;Database=kpi;SSL Mode=VerifyCA", "[::1]", "77", "verify-ca")]
    [InlineData("Host=/run/postgresql;Username=u;Password=p@ss;Database=kpi;SSL Mode=Disable", "/run/postgresql", "5432", "disable")]
    public void The_programs_of_PostgreSQL_learn_from_their_environment_what_the_driver_knows(
        string address,
        string hosts,
        string ports,
        string ssl
    )
    {
        IReadOnlyDictionary<string, string?> environment = PostgresTool.EnvironmentOf(
            new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse(address).Postgres)
        );
        Assert.Equal(
            (hosts, ports, ssl, "u", "p@ss", "kpi"),
            (
                environment["PGHOST"],
                environment["PGPORT"],
                environment["PGSSLMODE"],
                environment["PGUSER"],
                environment["PGPASSWORD"],
                environment["PGDATABASE"]
            )
        );
        Assert.Equal("kpi-ingest", environment["PGAPPNAME"]);
    }

    /// <returns>The address of a new database, which the configuration of the place names.</returns>
    /// <param name="prepared">Where it is filled; else it is empty.</param>
    private async Task<string> PlaceAsync(string place, bool asRole = false, bool prepared = false)
    {
        SharedDatabase database = await SharedDatabase.CreateAsync(prepared);
        databases.Add(database);
        string address = database.Address;
        if (asRole)
        {
            string role = "kpi_role_" + Guid.NewGuid().ToString("N");
            roles.Add(role);
            NpgsqlConnectionStringBuilder connection = new(address) { Username = role };
            await SharedDatabase.ExecuteAsync($"CREATE ROLE {role} LOGIN");
            await SharedDatabase.ExecuteAsync(
                $"CREATE SCHEMA kpi_ingest AUTHORIZATION {role}; CREATE SCHEMA kpi_ingest_jobs AUTHORIZATION {role}",
                connection.Database!
            );
            address = connection.ConnectionString;
        }

        folder.Write($"{place}/kpi-ingest.json", $$"""{ "database": "{{address}}" }""");
        return address;
    }

    private async Task FillAsync(string place, string address, int submissions, int from = 1)
    {
        if (!DatabaseAddress.IsPostgres(address))
            EmptyRecords.Put(address);
        RecordsDatabase records = RecordsDatabase.ForWriting(address);
        await records.PrepareAsync(CancellationToken.None);
        SubmissionLedger ledger = new(records, TimeProvider.System);
        for (int i = from; i < from + submissions; i++)
        {
            using MemoryStream bytes = new([(byte)i]);
            ArchivedFile original = await new Archive(folder[$"{place}/archive"]).StoreAsync(bytes, CancellationToken.None);
            Submission submission = await ledger.ReceiveAsync(
                new ReceivedFile($"t{i}", original.Sha256, $"{i}.docx", "กองคลัง", $"กองคลัง/{i}.docx", original.Size),
                CancellationToken.None
            );
            await new ReadingRecorder(records, TimeProvider.System).RecordAsync(
                submission.Id,
                "1",
                await new GivenResults().CheckAsync("x", i % 2 == 0 ? "error" : "gap", CancellationToken.None),
                CancellationToken.None
            );
            await new AcrossRecorder(records, TimeProvider.System).CompareAsync(submission.Id, CancellationToken.None);
        }

        await RunAsync(0, place, "checkpoint");
        SqliteConnection.ClearAllPools();
    }

    private static async Task AssertSameAsync(string one, string other, int submissions)
    {
        string[][] states = await Task.WhenAll(
            new[] { one, other }.Select(async address =>
            {
                await using RecordsDbContext db = RecordsDatabase.ForReading(address).CreateDbContext();
                Assert.Equal((submissions, submissions), (await db.Submissions.CountAsync(), await db.Readings.CountAsync()));
                return (await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => e.Hash).ToListAsync()).ToArray();
            })
        );
        Assert.Equal(states[0], states[1]);
    }

    /// <returns>The scratch databases that stand on the server and belong to a role.</returns>
    private static async Task<List<string>> ProofsAsync(string role)
    {
        await using NpgsqlConnection connection = new($"{SharedDatabase.Superuser};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(
            $"SELECT datname FROM pg_database WHERE starts_with(datname, 'kpi_ingest_proof_') AND pg_get_userbyid(datdba) = '{role}'",
            connection
        );
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private async Task<string> RunAsync(int expected, string place, params string[] call)
    {
        using RecordedTerminal recorded = new();
        int exit = await CommandTree.RunAsync(
            [.. call, "--config", folder[$"{place}/kpi-ingest.json"]],
            recorded.Terminal,
            new FakeChecker(),
            CancellationToken.None
        );
        Assert.True(expected == exit, $"{exit}: {recorded.Out}{recorded.Error}");
        return recorded.Out + recorded.Error;
    }
}
