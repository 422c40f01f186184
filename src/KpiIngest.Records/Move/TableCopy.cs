using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace KpiIngest.Records.Move;

/// <summary>Copies one table of the model, row by row, from a file of SQLite to PostgreSQL. Which tables and columns there are, and of
/// which kind, the model says.</summary>
/// <param name="table">Of the model of PostgreSQL: the columns of both have the same names.</param>
internal sealed class TableCopy(ITable table)
{
    private readonly IColumn[] columns = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal)];

    private string Target => $"{Quoted(table.Schema!)}.{Quoted(table.Name)}";

    /// <returns>Rows.</returns>
    /// <exception cref="FormatException">A value is none of its column's kind.</exception>
    public async Task<long> RunAsync(SqliteConnection from, NpgsqlConnection to, CancellationToken cancellationToken)
    {
        string names = string.Join(", ", columns.Select(c => Quoted(c.Name)));
        await using SqliteCommand select = from.CreateCommand();
        select.CommandText = $"SELECT {names} FROM {Quoted(table.Name)}";
        await using SqliteDataReader rows = await select.ExecuteReaderAsync(cancellationToken);
        await using NpgsqlBinaryImporter copy = await to.BeginBinaryImportAsync(
            $"COPY {Target} ({names}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        copy.Timeout = TimeSpan.Zero;
        long count = 0;
        while (await rows.ReadAsync(cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            for (int i = 0; i < columns.Length; i++)
            {
                if (rows.IsDBNull(i))
                    await copy.WriteNullAsync(cancellationToken);
                else
                    await copy.WriteAsync(Value(rows, i), columns[i].StoreType, cancellationToken);
            }

            count++;
        }

        await copy.CompleteAsync(cancellationToken);
        return count;
    }

    /// <summary>Takes away what the making of the schema has put there: the file's own comes instead.</summary>
    public async Task ClearAsync(NpgsqlConnection to, CancellationToken cancellationToken)
    {
        // Tables that are only ever added to refuse it, and are empty.
        if (await CountAsync(to, cancellationToken) == 0)
            return;
        await using NpgsqlCommand command = new($"DELETE FROM {Target}", to);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What is added later goes on behind the greatest number that was copied.</summary>
    public async Task GoOnAsync(NpgsqlConnection to, CancellationToken cancellationToken)
    {
        foreach (IColumn column in table.PrimaryKey?.Columns ?? [])
        {
            if (Kind(column) != typeof(long) && Kind(column) != typeof(int))
                continue;
            await using NpgsqlCommand command = new(
                $"SELECT setval(s, coalesce((SELECT max({Quoted(column.Name)}) FROM {Target}), 1), EXISTS (SELECT FROM {Target})) FROM pg_get_serial_sequence($1, $2) s WHERE s IS NOT NULL",
                to
            );
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Target });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = column.Name });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async Task<long> CountAsync(NpgsqlConnection to, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new($"SELECT count(*) FROM {Target}", to);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static Type Kind(IColumn column) => Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;

    private object Value(DbDataReader rows, int i)
    {
        object stored = rows.GetValue(i);
        Type kind = Kind(columns[i]);
        try
        {
            return stored.GetType() == kind
                ? stored
                : stored switch
                {
                    long number when kind == typeof(bool) && number is 0 or 1 => number == 1,
                    long number when kind == typeof(int) => checked((int)number),
                    long number when kind == typeof(short) => checked((short)number),
                    string text when kind == typeof(Guid) => Guid.Parse(text),
                    string text when kind == typeof(decimal) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture),
                    string text when kind == typeof(DateTime) => DateTime.Parse(
                        text,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal
                    ),
                    string text when kind == typeof(DateTimeOffset) => DateTimeOffset
                        .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                        .ToUniversalTime(),
                    _ => throw new FormatException($"{stored.GetType().Name}, not {kind.Name}"),
                };
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new FormatException($"{table.Name}.{columns[i].Name}: {stored} ({e.Message})", e);
        }
    }
}
