using Npgsql;

namespace KpiIngest.Records.Tests;

/// <summary>A database of one test's own: a file, or a database of the PostgreSQL that test.sh starts.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>See <see cref="DatabaseAddress.Parse"/>.</summary>
    public abstract string Address { get; }

    /// <summary>The name of a table as raw SQL has to write it.</summary>
    public abstract string Table(string name);

    public abstract Task CreateAsync();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

internal sealed class SqliteTestDatabase : TestDatabase
{
    private readonly TemporaryFolder folder = new();

    public override string Address => folder["records.db"];

    public override string Table(string name) => name;

    public override Task CreateAsync() => RecordsDatabase.ForWriting(Address).PrepareAsync(CancellationToken.None);

    protected override void Dispose(bool disposing) => folder.Dispose();
}

/// <summary>A copy of a database that was prepared once.</summary>
internal sealed class PostgresTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly string name = "kpi_" + Guid.NewGuid().ToString("N");

    public override string Address => PostgresServer.AddressOf(name);

    public override string Table(string name) => $"kpi_ingest.\"{name}\"";

    public override async Task CreateAsync() => await PostgresServer.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {await Template.Value} STRATEGY file_copy");

    protected override void Dispose(bool disposing)
    {
        if (!PostgresServer.IsThere) return;
        using (NpgsqlConnection pooled = new(DatabaseAddress.Parse(Address).Postgres)) NpgsqlConnection.ClearPool(pooled);
        PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        string template = "kpi_template_" + Guid.NewGuid().ToString("N");
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {template}");
        await RecordsDatabase.ForWriting(PostgresServer.AddressOf(template) + ";Pooling=false").PrepareAsync(CancellationToken.None);
        return template;
    }
}
