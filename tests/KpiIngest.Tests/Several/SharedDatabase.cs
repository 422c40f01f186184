using KpiIngest.Records;
using Npgsql;

namespace KpiIngest.Tests.Several;

/// <summary>A database of one test's own in the PostgreSQL that test.sh starts.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly string name;

    private SharedDatabase(string name) => this.name = name;

    /// <summary>Where the variable is set, it promises a server: where none answers then, tests fail.</summary>
    public static string? Superuser { get; } =
        Environment.GetEnvironmentVariable("KPI_INGEST_TEST_POSTGRES") is { Length: > 0 } set ? set : null;

    public string Address => $"{Superuser};Database={name}";

    public RecordsDatabase Records => RecordsDatabase.ForReading(Address);

    /// <param name="prepared">With the schema of the records, as a service leaves it that has started once; else empty.</param>
    public static async Task<SharedDatabase> CreateAsync(bool prepared = false)
    {
        SharedDatabase database = new("kpi_" + Guid.NewGuid().ToString("N"));
        await ExecuteAsync($"CREATE DATABASE {database.name}" + (prepared ? $" TEMPLATE {await Template.Value} STRATEGY file_copy" : ""));
        return database;
    }

    public static async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using NpgsqlConnection connection = new($"{Superuser};Database={database};Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        SharedDatabase template = new("kpi_template_" + Guid.NewGuid().ToString("N"));
        await ExecuteAsync($"CREATE DATABASE {template.name}");
        await RecordsDatabase.ForWriting(template.Address + ";Pooling=false").PrepareAsync(CancellationToken.None);
        return template.name;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
}

/// <summary>A fact that is shown as not run where no PostgreSQL was promised.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (SharedDatabase.Superuser is null)
            Skip = "no PostgreSQL here: test.sh starts one and names it in KPI_INGEST_TEST_POSTGRES";
    }
}
