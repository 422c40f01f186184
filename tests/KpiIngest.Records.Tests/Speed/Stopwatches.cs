using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using KpiIngest.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace KpiIngest.TestSupport;

/// <summary>Times a question over many runs, and beside it its bare SQL: the same statements with the same values, sent and read to the end
/// without anything else.</summary>
internal sealed class Stopwatches(DatabaseAddress address, int runs)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private readonly List<(string Sql, (string Name, object? Value)[] Values)> sent = [];
    private readonly List<IDisposable> subscriptions = [];

    /// <summary>Only in the flow that asks: other tests run beside it.</summary>
    private readonly AsyncLocal<bool> listening = new();

    public static string Heading => $"| {"", -44} | p50 ms | p95 ms | bare SQL p50 ms |\n| --- | --- | --- | --- |";

    /// <summary>Warms up first, unless a single run is asked for, whose time says nothing anyway.</summary>
    /// <returns>A row of the table.</returns>
    public async Task<string> OfAsync(string what, Func<Task> ask)
    {
        sent.Clear();
        for (int i = 0; i < (runs > 1 ? 3 : 0); i++)
            await ask();
        using (DiagnosticListener.AllListeners.Subscribe(this))
        {
            listening.Value = true;
            await ask();
            listening.Value = false;
            foreach (IDisposable subscription in subscriptions)
                subscription.Dispose();
            subscriptions.Clear();
        }

        double[] whole = await TimesAsync(ask);
        double[] bare = sent.Count == 0 ? [0] : await BareAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {what, -44} | {At(whole, 50):N1} | {At(whole, 95):N1} | {At(bare, 50):N1} |"
        );
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            !listening.Value
            || value.Value is not CommandEventData { Command: var command }
            || value.Key != RelationalEventId.CommandExecuting.Name
        )
            return;
        sent.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    private async Task<double[]> TimesAsync(Func<Task> ask)
    {
        List<double> times = [];
        for (int i = 0; i < runs; i++)
        {
            long began = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private async Task<double[]> BareAsync()
    {
        await using DbConnection connection = address.Postgres is { } postgres
            ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={address.File}");
        await connection.OpenAsync();
        return await TimesAsync(async () =>
        {
            foreach ((string sql, (string Name, object? Value)[] values) in sent)
            {
                await using DbCommand command = connection.CreateCommand();
                command.CommandText = sql;
                foreach ((string name, object? value) in values)
                {
                    DbParameter parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                    command.Parameters.Add(parameter);
                }

                await using DbDataReader reader = await command.ExecuteReaderAsync();
                object[] row = new object[reader.FieldCount];
                while (await reader.ReadAsync())
                    reader.GetValues(row);
            }
        });
    }
}
