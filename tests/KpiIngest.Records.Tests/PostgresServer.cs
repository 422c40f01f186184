using Npgsql;

namespace KpiIngest.Records.Tests;

/// <summary>The PostgreSQL that test.sh starts. Its variable promises it: where it is set and no server answers, tests fail.</summary>
internal static class PostgresServer
{
    private static readonly string? Superuser = Environment.GetEnvironmentVariable("KPI_INGEST_TEST_POSTGRES");

    public static bool IsThere => !string.IsNullOrEmpty(Superuser);

    public static string AddressOf(string database) => $"{Superuser ?? "Host=none"};Database={database}";

    public static async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using NpgsqlConnection connection = new(AddressOf(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<IReadOnlyList<string>> RowsAsync(string sql, string database)
    {
        await using NpgsqlConnection connection = new(AddressOf(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        return rows;
    }
}
