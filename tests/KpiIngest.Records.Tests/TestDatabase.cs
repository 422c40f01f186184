using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KpiIngest.Records.Tests;

/// <summary>A database of one test's own: a file, or a database of the PostgreSQL that test.sh starts.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>See <see cref="DatabaseAddress.Parse"/>.</summary>
    public abstract string Address { get; }

    /// <summary>The name of a table as raw SQL has to write it.</summary>
    public abstract string Table(string name);

    /// <param name="of">Null for an empty one of the present schema.</param>
    public abstract Task CreateAsync(DatabaseCopy? of = null);

    /// <summary>What it holds now. Nobody may be writing to it.</summary>
    public abstract Task<DatabaseCopy> KeepAsync();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>What a database held, for others that begin with it.</summary>
/// <param name="File">Of SQLite: its bytes.</param>
/// <param name="Database">Of PostgreSQL: the name of one that nobody writes to any more.</param>
public sealed record DatabaseCopy(byte[]? File, string? Database);

/// <summary>A copy of a file that was prepared once.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<DatabaseCopy>> Empty = new(MakeEmptyAsync);
    private readonly TemporaryFolder folder = new();

    public override string Address => folder["records.db"];

    public override string Table(string name) => name;

    public override async Task CreateAsync(DatabaseCopy? of = null)
    {
        await File.WriteAllBytesAsync(Address, (of ?? await Empty.Value).File!);

        // As one that was prepared: from now on a file must be there.
        await RecordsDatabase.ForWriting(Address).EnsureReachableAsync(CancellationToken.None);
    }

    public override async Task<DatabaseCopy> KeepAsync()
    {
        await using (RecordsDbContext db = RecordsDatabase.ForWriting(Address).CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return new DatabaseCopy(await File.ReadAllBytesAsync(Address), null);
    }

    protected override void Dispose(bool disposing) => folder.Dispose();

    private static async Task<DatabaseCopy> MakeEmptyAsync()
    {
        using SqliteTestDatabase empty = new();
        await RecordsDatabase.ForWriting(empty.Address).PrepareAsync(CancellationToken.None);
        return await empty.KeepAsync();
    }
}

/// <summary>A copy of a database that was prepared once.</summary>
internal sealed class PostgresTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly string name = "kpi_" + Guid.NewGuid().ToString("N");

    public override string Address => PostgresServer.AddressOf(name);

    public override string Table(string name) => $"kpi_ingest.\"{name}\"";

    public override async Task CreateAsync(DatabaseCopy? of = null) => await CopyAsync(of?.Database ?? await Template.Value, name);

    public override async Task<DatabaseCopy> KeepAsync()
    {
        LetGo();
        string kept = name + "_kept";
        await CopyAsync(name, kept);
        return new DatabaseCopy(null, kept);
    }

    protected override void Dispose(bool disposing)
    {
        if (!PostgresServer.IsThere)
            return;
        LetGo();
        PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
    }

    private static Task CopyAsync(string from, string to) =>
        PostgresServer.ExecuteAsync($"CREATE DATABASE {to} TEMPLATE {from} STRATEGY file_copy");

    private void LetGo()
    {
        using NpgsqlConnection pooled = new(DatabaseAddress.Parse(Address).Postgres);
        NpgsqlConnection.ClearPool(pooled);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        string template = "kpi_template_" + Guid.NewGuid().ToString("N");
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {template}");
        await RecordsDatabase.ForWriting(PostgresServer.AddressOf(template) + ";Pooling=false").PrepareAsync(CancellationToken.None);
        return template;
    }
}
