using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace KpiIngest.Records.Backup;

/// <summary>Records in PostgreSQL, by its own programs: a dump of one snapshot, restored into a database of its own to be proven.</summary>
internal sealed class PostgresCopy(DatabaseAddress address, TimeProvider time) : RecordsCopy
{
    private const string Scratch = "kpi_ingest_proof_";
    private PostgresUnfinished? mark;

    public override string FileName => "records.dump";

    private NpgsqlConnectionStringBuilder Connection => new(address.Postgres);

    /// <summary>The dump and what is asked for see the records as of the same moment, however much is written meanwhile.</summary>
    public override async Task WriteAsync(string file, Func<RecordsDbContext, Task> copied, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = RecordsDatabase.ForReading(address).CreateDbContext();
        db.Database.SetCommandTimeout(0);
        await using IDbContextTransaction snapshot = await db.BeginSnapshotAsync(cancellationToken);
        string number = await db.Database.SqlQueryRaw<string>("SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(cancellationToken);
        await PostgresTool.RunAsync(
            PostgresTool.Dump,
            [
                "--format=custom",
                "--schema=" + PostgresRecordsContext.Schema,
                "--no-owner",
                "--no-privileges",
                "--no-password",
                "--snapshot=" + number,
                "--file=" + file,
            ],
            Connection,
            cancellationToken
        );
        await using (FileStream flushed = new(file, FileMode.Open, FileAccess.ReadWrite))
            flushed.Flush(flushToDisk: true);
        await copied(db);
    }

    public override async Task<NotProven?> ProveAsync(string file, Func<RecordsDatabase, Task> prove, CancellationToken cancellationToken)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Scratch}{time.GetUtcNow():yyyyMMdd}_{Guid.NewGuid():N}");
        await DropAbandonedAsync(cancellationToken);
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name}", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return new NotProven(
                $"ผู้ใช้ {Connection.Username} ไม่มีสิทธิ์สร้างฐานข้อมูลทดลอง จึงไม่ได้กู้คืนเพื่อพิสูจน์ ให้ผู้ดูแล PostgreSQL สั่ง ALTER ROLE \"{Connection.Username}\" CREATEDB",
                $"the role {Connection.Username} may not create a scratch database, so the dump was not restored: the administrator of PostgreSQL runs the command above"
            );
        }

        try
        {
            NpgsqlConnectionStringBuilder scratch = new(address.Postgres) { Database = name, Pooling = false };
            await FillAsync(file, scratch, createSchema: true, cancellationToken);
            await prove(RecordsDatabase.ForReading(scratch.ConnectionString));
            return null;
        }
        finally
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
    }

    /// <summary>Which schema version it is of shows only when it is restored: that is looked at before it counts.</summary>
    public override Task EnsureKnownAsync(string file, CancellationToken cancellationToken) =>
        File.Exists(file) ? Task.CompletedTask : throw new BackupException($"ไม่พบ {file}", $"{file} is missing");

    public override async Task EnsureEmptyAsync(string source, CancellationToken cancellationToken)
    {
        mark = new PostgresUnfinished(address, PostgresUnfinished.Restore, source);
        try
        {
            await mark.BeginAsync(cancellationToken);
        }
        catch (RecordsUnusableException e)
        {
            throw new BackupException(e.Message, "the database takes no back-up", e);
        }
    }

    /// <summary>A mark stands in the database from before the first table until all is proven.</summary>
    public override async Task RestoreAsync(
        string file,
        string source,
        Func<RecordsDatabase, Task> prove,
        CancellationToken cancellationToken
    )
    {
        PostgresUnfinished begun = mark ?? throw new InvalidOperationException("It is restored before it began.");
        await FillAsync(file, new(PostgresTurn.ToFill(address).Postgres), createSchema: false, cancellationToken);
        RecordsDatabase restored = RecordsDatabase.ForReading(address);
        try
        {
            await restored.EnsureSchemaKnownAsync(cancellationToken);
        }
        catch (RecordsUnusableException e)
        {
            throw OtherVersion(e);
        }

        await prove(restored);
        await begun.EndAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        if (mark is not null)
            await mark.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>What proofs left that were killed: their names tell the day, and one of today or yesterday may be in use.</summary>
    private async Task DropAbandonedAsync(CancellationToken cancellationToken)
    {
        string since = string.Create(CultureInfo.InvariantCulture, $"{Scratch}{time.GetUtcNow().AddDays(-1):yyyyMMdd}");
        List<string> abandoned = [];
        await using (
            NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(address.Postgres) { Pooling = false }.ConnectionString)
        )
        {
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand command = new(
                $"SELECT datname FROM pg_database WHERE starts_with(datname, '{Scratch}') AND datname < '{since}' COLLATE \"C\" AND pg_get_userbyid(datdba) = current_user",
                connection
            );
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                abandoned.Add(reader.GetString(0));
        }

        foreach (string name in abandoned)
            await ExecuteAsync(
                $"DROP DATABASE IF EXISTS \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" WITH (FORCE)",
                cancellationToken
            );
    }

    /// <summary>All of it in one transaction.</summary>
    private static async Task FillAsync(
        string file,
        NpgsqlConnectionStringBuilder database,
        bool createSchema,
        CancellationToken cancellationToken
    )
    {
        if (createSchema)
            await ExecuteAsync($"CREATE SCHEMA {PostgresRecordsContext.Schema}", database, cancellationToken);
        await PostgresTool.RunAsync(
            PostgresTool.Restore,
            [
                "--schema=" + PostgresRecordsContext.Schema,
                "--dbname=" + database.Database,
                "--single-transaction",
                "--exit-on-error",
                "--no-owner",
                "--no-privileges",
                "--no-password",
                file,
            ],
            database,
            cancellationToken
        );
    }

    private Task ExecuteAsync(string sql, CancellationToken cancellationToken) =>
        ExecuteAsync(sql, new NpgsqlConnectionStringBuilder(address.Postgres) { Pooling = false }, cancellationToken);

    private static async Task ExecuteAsync(string sql, NpgsqlConnectionStringBuilder database, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = new(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
