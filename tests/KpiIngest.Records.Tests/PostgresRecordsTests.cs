using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KpiIngest.Records.Tests;

/// <summary>What an administrator meets with rights, names and versions. Each test has a database of its own, and a role that is no
/// superuser.</summary>
[Trait("Lane", "Whole")]
public sealed class PostgresRecordsOnPostgres : IAsyncLifetime
{
    private readonly string database = "kpi_" + Guid.NewGuid().ToString("N");
    private readonly string role = "role_" + Guid.NewGuid().ToString("N");

    private string Address => $"{PostgresServer.AddressOf(database)};Pooling=false;Username={role};Password=S3cret";

    public async Task InitializeAsync()
    {
        await PostgresServer.ExecuteAsync($"CREATE ROLE {role} LOGIN");
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {database}");
    }

    public async Task DisposeAsync()
    {
        await PostgresServer.ExecuteAsync($"DROP DATABASE {database} WITH (FORCE)");
        await PostgresServer.ExecuteAsync($"DROP ROLE {role}");
    }

    [DatabaseFact]
    public async Task A_role_that_may_not_create_a_schema_is_told_what_the_administrator_has_to_do()
    {
        string said = await RefusedAsync();
        Assert.Contains($"CREATE SCHEMA kpi_ingest AUTHORIZATION \"{role}\"", said, StringComparison.Ordinal);
        Assert.Contains($"CREATE SCHEMA kpi_ingest_jobs AUTHORIZATION \"{role}\"", said, StringComparison.Ordinal);
        Assert.Contains("ผู้ดูแล", said, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Schemas_that_the_role_owns_are_enough()
    {
        await MakeSchemasAsync();
        await WorksAsync();
    }

    [DatabaseFact]
    public async Task The_right_to_create_on_the_database_is_enough_and_nothing_is_made_outside_the_schema()
    {
        await PostgresServer.ExecuteAsync($"GRANT CREATE ON DATABASE {database} TO {role}");
        await WorksAsync();
        Assert.Equal(
            ["kpi_ingest", "kpi_ingest_jobs"],
            await PostgresServer.RowsAsync(
                "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public') ORDER BY 1",
                database
            )
        );
        Assert.Empty(
            await PostgresServer.RowsAsync(
                "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'public'",
                database
            )
        );
    }

    [DatabaseFact]
    public async Task Only_the_schema_that_is_missing_is_asked_for()
    {
        await PostgresServer.ExecuteAsync($"CREATE SCHEMA kpi_ingest AUTHORIZATION {role}", database);
        string said = await RefusedAsync();
        Assert.Contains("CREATE SCHEMA kpi_ingest_jobs AUTHORIZATION", said, StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE SCHEMA kpi_ingest AUTHORIZATION", said, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Tables_of_somebody_else_in_a_schema_of_ours_are_named_too()
    {
        await MakeSchemasAsync();
        await RecordsDatabase.ForWriting(PostgresServer.AddressOf(database) + ";Pooling=false").PrepareAsync(CancellationToken.None);
        Assert.Contains("ALTER SCHEMA kpi_ingest OWNER TO", await RefusedAsync(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_schema_of_somebody_else_is_told_from_a_missing_right()
    {
        await PostgresServer.ExecuteAsync("CREATE SCHEMA kpi_ingest", database);
        await PostgresServer.ExecuteAsync($"CREATE SCHEMA kpi_ingest_jobs AUTHORIZATION {role}", database);
        Assert.Contains($"ALTER SCHEMA kpi_ingest OWNER TO \"{role}\"", await RefusedAsync(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_database_that_is_not_there_and_a_server_that_does_not_answer_are_said_without_the_password()
    {
        string missing = Address.Replace(database, "nowhere", StringComparison.Ordinal);
        Assert.Contains("CREATE DATABASE \"nowhere\"", await RefusedAsync(missing), StringComparison.Ordinal);
        string away = "Host=127.0.0.1;Port=1;Username=kpi;Password=S3cret;Timeout=3;Database=records";
        Assert.Contains("postgresql://kpi@127.0.0.1:1/records", await RefusedAsync(away), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_password_that_is_missing_or_wrong_is_told_from_a_server_that_does_not_answer()
    {
        const string Guarded = "kpi_with_password";
        await PostgresServer.ExecuteAsync($"DROP ROLE IF EXISTS {Guarded}");
        await PostgresServer.ExecuteAsync($"CREATE ROLE {Guarded} LOGIN PASSWORD 'S3cret'");
        NpgsqlConnectionStringBuilder server = new(PostgresServer.AddressOf(database));
        string uri = $"postgresql://{Guarded}{{0}}@{server.Host}:{server.Port}/{database}";
        foreach (string password in (string[])["", ":S3crey"])
        {
            string said = await RefusedAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, uri, password));
            Assert.Contains("PGPASSWORD", said, StringComparison.Ordinal);
            Assert.DoesNotContain("S3crey", said, StringComparison.Ordinal);
        }

        await RecordsDatabase
            .ForReading(string.Format(System.Globalization.CultureInfo.InvariantCulture, uri, ":S3cret"))
            .EnsureReachableAsync(CancellationToken.None);
    }

    [DatabaseFact]
    public async Task Migrated_schema_is_that_of_the_model()
    {
        await MakeSchemasAsync();
        await RecordsDatabase.ForWriting(Address).PrepareAsync(CancellationToken.None);
        IReadOnlyList<string> migrated = await DescribeAsync();
        await PostgresServer.ExecuteAsync("DROP SCHEMA kpi_ingest CASCADE", database);
        await using (
            RecordsDbContext model = RecordsDatabase.ForWriting(PostgresServer.AddressOf(database) + ";Pooling=false").CreateDbContext()
        )
            await model.Database.EnsureCreatedAsync();
        IReadOnlyList<string> expected = await DescribeAsync();
        Assert.True(expected.Count > 100, "Nothing was compared.");
        Assert.Equal(
            expected,
            migrated.Where(line =>
                !line.StartsWith("trigger ", StringComparison.Ordinal)
                && !line.Contains("IX_FindingCards_PartsOfThree", StringComparison.Ordinal)
            )
        );
        string[] counting = ["FindingLines_counted_delete", "FindingLines_counted_insert", "FindingLines_counted_update"];
        Assert.Equal(
            PostgresGuards.All.Concat(counting).Order(StringComparer.Ordinal),
            migrated
                .Except(expected, StringComparer.Ordinal)
                .Where(line => line.StartsWith("trigger ", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[1])
                .Order(StringComparer.Ordinal)
        );
    }

    [DatabaseFact]
    public async Task Commands_that_list_say_that_there_is_nothing_yet_and_change_nothing()
    {
        await MakeSchemasAsync();
        RecordsDatabase reading = RecordsDatabase.ForReading(Address);
        RecordsUnusableException refused = await Assert.ThrowsAsync<RecordsUnusableException>(() =>
            reading.EnsureReadableAsync(CancellationToken.None)
        );
        Assert.Contains("kpi-ingest serve", refused.Message, StringComparison.Ordinal);
        await RecordsDatabase.ForWriting(Address).PrepareAsync(CancellationToken.None);
        await reading.EnsureReadableAsync(CancellationToken.None);
        await using RecordsDbContext db = reading.CreateDbContext();
        Assert.Equal(0, await db.Submissions.CountAsync());
        PostgresException readOnly = await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync("DELETE FROM kpi_ingest.\"Submissions\"")
        );
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, readOnly.SqlState);
    }

    [DatabaseFact]
    public async Task Services_that_start_together_prepare_it_once()
    {
        await MakeSchemasAsync();
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => RecordsDatabase.ForWriting(Address).PrepareAsync(CancellationToken.None)))
        );
        await RecordsDatabase.ForReading(Address).EnsureReadableAsync(CancellationToken.None);
    }

    [DatabaseFact]
    public async Task A_database_of_a_later_version_is_refused()
    {
        await MakeSchemasAsync();
        await RecordsDatabase.ForWriting(Address).PrepareAsync(CancellationToken.None);
        await PostgresServer.ExecuteAsync(
            "INSERT INTO kpi_ingest.\"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99.0.0')",
            database
        );
        Assert.Contains("29991231000000_Later", await RefusedAsync(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Every_column_of_text_is_compared_by_code_point()
    {
        await MakeSchemasAsync();
        await RecordsDatabase.ForWriting(Address).PrepareAsync(CancellationToken.None);
        Assert.Empty(
            await PostgresServer.RowsAsync(
                """
                SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = 'kpi_ingest' AND table_name <> '__EFMigrationsHistory' AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C'
                """,
                database
            )
        );
    }

    [DatabaseFact]
    public async Task One_service_has_a_node_name_at_a_time()
    {
        DatabaseAddress address = DatabaseAddress.Parse(Address);
        using (NodeHold first = (await NodeHold.TryTakeAsync(address, "one", CancellationToken.None))!)
        {
            Assert.Null(await NodeHold.TryTakeAsync(address, "one", CancellationToken.None));
            using NodeHold? other = await NodeHold.TryTakeAsync(address, "two", CancellationToken.None);
            Assert.NotNull(other);
        }

        using NodeHold? again = await NodeHold.TryTakeAsync(address, "one", CancellationToken.None);
        Assert.NotNull(again);
    }

    private async Task MakeSchemasAsync()
    {
        foreach (string schema in (string[])["kpi_ingest", "kpi_ingest_jobs"])
            await PostgresServer.ExecuteAsync($"CREATE SCHEMA {schema} AUTHORIZATION {role}", database);
    }

    /// <summary>Columns, indexes, constraints and triggers of every table of ours, a line each.</summary>
    private async Task<IReadOnlyList<string>> DescribeAsync() =>
        await PostgresServer.RowsAsync(
            """
            SELECT line FROM (
                SELECT format('column %s.%s %s %s %s %s', table_name, column_name, data_type, is_nullable, collation_name, identity_generation), table_name
                  FROM information_schema.columns WHERE table_schema = 'kpi_ingest'
                UNION ALL SELECT 'index ' || indexdef, tablename FROM pg_indexes WHERE schemaname = 'kpi_ingest'
                UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(c.oid)), relname FROM pg_constraint c JOIN pg_class r ON r.oid = conrelid WHERE relnamespace = 'kpi_ingest'::regnamespace
                UNION ALL SELECT format('trigger %s', tgname), relname FROM pg_trigger t JOIN pg_class r ON r.oid = tgrelid WHERE relnamespace = 'kpi_ingest'::regnamespace AND NOT tgisinternal
            ) found (line, of_table) WHERE of_table <> '__EFMigrationsHistory' ORDER BY line COLLATE "C"
            """,
            database
        );

    private async Task WorksAsync()
    {
        RecordsDatabase records = RecordsDatabase.ForWriting(Address);
        await records.PrepareAsync(CancellationToken.None);
        await records.PrepareAsync(CancellationToken.None);
        Submission received = await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("t", new string('a', 64), "a.docx", "ก", "ก/a.docx", 1),
            CancellationToken.None
        );
        Assert.Equal(1, received.Id);
    }

    private async Task<string> RefusedAsync(string? address = null)
    {
        RecordsUnusableException refused = await Assert.ThrowsAsync<RecordsUnusableException>(() =>
            RecordsDatabase.ForWriting(address ?? Address).PrepareAsync(CancellationToken.None)
        );
        Assert.DoesNotContain("S3cret", refused.ToString(), StringComparison.Ordinal);
        return refused.Message;
    }
}
