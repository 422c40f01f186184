using KpiIngest.Records;
using Npgsql;

namespace KpiIngest.Tests.Several;

/// <summary>A database of one test's own in the PostgreSQL that test.sh starts.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private readonly string name;

    private SharedDatabase(string name) => this.name = name;

    /// <summary>Where the variable is set, it promises a server: where none answers then, tests fail.</summary>
    public static string? Superuser { get; } = Environment.GetEnvironmentVariable("KPI_INGEST_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    public string Address => $"{Superuser};Database={name}";

    public RecordsDatabase Records => RecordsDatabase.ForReading(Address);

    public static async Task<SharedDatabase> CreateAsync()
    {
        SharedDatabase database = new("kpi_" + Guid.NewGuid().ToString("N"));
        await ExecuteAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public static async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using NpgsqlConnection connection = new($"{Superuser};Database={database};Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
}

/// <summary>A fact that is shown as not run where no PostgreSQL was promised.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (SharedDatabase.Superuser is null) Skip = "no PostgreSQL here: test.sh starts one and names it in KPI_INGEST_TEST_POSTGRES";
    }
}
