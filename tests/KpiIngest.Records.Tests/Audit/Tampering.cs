using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Audit;

/// <summary>What somebody can do who has the database and switches its guards off.</summary>
/// <param name="table">The name of a table as raw SQL has to write it.</param>
/// <param name="guardsOff">SQL.</param>
internal sealed class Tampering(RecordsDatabase records, Func<string, string> table, string guardsOff, Random random) : IAsyncDisposable
{
    private static readonly string[] Tables =
    [
        "Submissions",
        "Readings",
        "Reports",
        "Tables",
        "Rows",
        "Gaps",
        "Discrepancies",
        "AcrossRuns",
        "AcrossFindings",
        "DecisionBatches",
        "Decisions",
        "Corrections",
        "KeyedEntries",
        "Confirmations",
        "SettingsChanges",
        "ChangedSettings",
        "Accounts",
        "AuditEntries",
    ];

    /// <summary>What the numbers of settings and of accounts are taken off from, to tell them from submissions and batches.</summary>
    public const long Settings = -1_000_000,
        Accounts = -2_000_000;

    /// <summary>How a row of a table leads to its submission; to its batch, with a minus, where many were decided together.</summary>
    private static readonly Dictionary<string, string> SubmissionOf = new(StringComparer.Ordinal)
    {
        ["Submissions"] = "SELECT t.\"Id\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["Readings"] = "SELECT t.\"SubmissionId\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["Reports"] = "SELECT r.\"SubmissionId\" FROM {T} t JOIN {Readings} r ON r.\"Id\" = t.\"ReadingId\" WHERE t.\"Id\" = {0}",
        ["Discrepancies"] = "SELECT r.\"SubmissionId\" FROM {T} t JOIN {Readings} r ON r.\"Id\" = t.\"ReadingId\" WHERE t.\"Id\" = {0}",
        ["Tables"] =
            "SELECT r.\"SubmissionId\" FROM {T} t JOIN {Reports} p ON p.\"Id\" = t.\"ReportId\" JOIN {Readings} r ON r.\"Id\" = p.\"ReadingId\" WHERE t.\"Id\" = {0}",
        ["Gaps"] =
            "SELECT r.\"SubmissionId\" FROM {T} t JOIN {Reports} p ON p.\"Id\" = t.\"ReportId\" JOIN {Readings} r ON r.\"Id\" = p.\"ReadingId\" WHERE t.\"Id\" = {0}",
        ["Rows"] =
            "SELECT r.\"SubmissionId\" FROM {T} t JOIN {Tables} b ON b.\"Id\" = t.\"TableId\" JOIN {Reports} p ON p.\"Id\" = b.\"ReportId\" JOIN {Readings} r ON r.\"Id\" = p.\"ReadingId\" WHERE t.\"Id\" = {0}",
        ["AcrossRuns"] = "SELECT t.\"SubmissionId\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["Decisions"] = $"SELECT {OfBatch} FROM {{T}} t WHERE t.\"Id\" = {{0}}",
        ["DecisionBatches"] = "SELECT -t.\"Id\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["Confirmations"] = "SELECT t.\"SubmissionId\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["Corrections"] = "SELECT t.\"SubmissionId\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["KeyedEntries"] = "SELECT t.\"SubmissionId\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["SettingsChanges"] = "SELECT -1000000 - t.\"Id\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["ChangedSettings"] = "SELECT -1000000 - t.\"ChangeId\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["Accounts"] = "SELECT -2000000 - t.\"Id\" FROM {T} t WHERE t.\"Id\" = {0}",
        ["AcrossFindings"] = "SELECT r.\"SubmissionId\" FROM {T} t JOIN {AcrossRuns} r ON r.\"Id\" = t.\"RunId\" WHERE t.\"Id\" = {0}",
    };

    private const string OfBatch = "CASE WHEN t.\"BatchId\" IS NULL THEN t.\"SubmissionId\" ELSE -t.\"BatchId\" END";

    private readonly RecordsDbContext db = records.CreateDbContext();

    public async Task BeginAsync()
    {
        await db.Database.OpenConnectionAsync();
        foreach (string name in Tables)
            await ExecuteAsync($"CREATE TABLE {Saved(name)} AS SELECT * FROM {table(name)}");
        await ExecuteAsync(guardsOff);
    }

    /// <summary>As it was at the beginning.</summary>
    public async Task UndoAsync()
    {
        foreach (string name in Tables)
            await ExecuteAsync($"DELETE FROM {table(name)}; INSERT INTO {table(name)} SELECT * FROM {Saved(name)}");
    }

    public async ValueTask DisposeAsync() => await db.DisposeAsync();

    /// <returns>The submission that it belongs to, and what was done; null where the table is empty.</returns>
    public async Task<(long Submission, string What)?> ChangeAsync(string name, string column)
    {
        if (await AnyRowAsync(name) is not { } id || await SubmissionAsync(name, id) is not { } submission)
            return null;
        object? before = await ScalarAsync($"SELECT \"{column}\" FROM {table(name)} WHERE \"Id\" = {id}");
        await UpdateAsync(name, column, id, Other(before, column));
        return (submission, $"{name}.{column} of {id}: {before}");
    }

    public async Task<(long Submission, string What)?> DeleteAsync(string name)
    {
        if (await AnyRowAsync(name) is not { } id || await SubmissionAsync(name, id) is not { } submission)
            return null;
        await ExecuteAsync($"DELETE FROM {table(name)} WHERE \"Id\" = {id}");
        return (submission, $"{name} {id} deleted");
    }

    /// <summary>A copy of a row in another place.</summary>
    /// <param name="place">The column that tells its place among the others.</param>
    public async Task<(long Submission, string What)?> AddAsync(string name, string place, IReadOnlyList<string> columns)
    {
        if (await AnyRowAsync(name) is not { } id || await SubmissionAsync(name, id) is not { } submission)
            return null;
        IEnumerable<string> values = columns.Select(c =>
            c == "Id" ? Text(1_000_000 + random.Next(1_000_000))
            : c == place ? $"\"{c}\" + 1000"
            : $"\"{c}\""
        );
        await ExecuteAsync(
            $"INSERT INTO {table(name)} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM {table(name)} WHERE \"Id\" = {id}"
        );
        return (submission, $"{name} {id} added once more");
    }

    /// <summary>Two rows change places.</summary>
    public async Task<(long Submission, string What)?> SwapAsync(string name, string parent)
    {
        if (await AnyRowAsync(name) is not { } one || await AnyRowAsync(name) is not { } other)
            return null;
        string parentOf = $"SELECT \"{parent}\" FROM {table(name)} WHERE \"Id\" = ";
        (string first, string second) = (Text(await ScalarAsync(parentOf + one)), Text(await ScalarAsync(parentOf + other)));
        if (first == second)
            return null;
        if (await SubmissionAsync(name, one) is not { } submission)
            return null;
        await ExecuteAsync(
            $"UPDATE {table(name)} SET \"{parent}\" = -1 WHERE \"Id\" = {one}; UPDATE {table(name)} SET \"{parent}\" = {first}, \"Ordinal\" = \"Ordinal\" + 500 WHERE \"Id\" = {other}; "
                + $"UPDATE {table(name)} SET \"{parent}\" = {second}, \"Ordinal\" = \"Ordinal\" + 500 WHERE \"Id\" = {one}"
        );
        return (submission, $"{name} {one} and {other} swapped");
    }

    public Task ExecuteAsync(string sql) =>
        db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "NULL";

    private static object Other(object? before, string column) =>
        before switch
        {
            null
            or DBNull
                when column.EndsWith("Id", StringComparison.Ordinal)
                    || column
                        is "ConsequenceOf"
                            or "AtTable"
                            or "AtGroup"
                            or "FiscalYear"
                            or "Round"
                            or "LocationPage"
                            or "LocationTable"
                            or "LocationRow"
                            or "CheckedRows"
                            or "Comparisons"
                            or "Ordinal"
                            or "ReportOrdinal" => 1L,
            null or DBNull => "x",
            bool flag => !flag,
            long number when column is "Group" or "AgencySummary" or "NeedsSecond" or "First" or "Disabled" or "MustChangePassword" => 1
                - number,
            long number => number + 1,
            int number => number + 1,
            string { Length: 24 } instant when instant.EndsWith('Z') => instant[..22] + (instant[22] == '0' ? '1' : '0') + "Z",
            "Read" => "NoReport",
            string state when column is "State" or "NotifiedState" => state == "Waiting" ? "Received" : "Read",
            string outcome when column == "Outcome" => outcome == "Checked" ? "NoReport" : "Checked",
            "Made" or "TakenBack" when column == "Act" => before is "Made" ? "TakenBack" : "Made",
            string act when column == "Act" => act == "Confirmed" ? "SentBack" : "Confirmed",
            string part when column == "Part" => part == "Unit" ? "Round" : "Unit",
            string severity when column == "Severity" => severity == "Error" ? "Warning" : "Error",
            string text => text + " ",
            _ => throw new NotSupportedException(before.GetType().Name),
        };

    private string Saved(string name) => table(name).Replace(name, "Saved" + name, StringComparison.Ordinal);

    private async Task<long?> AnyRowAsync(string name)
    {
        long count = Convert.ToInt64(await ScalarAsync($"SELECT COUNT(*) FROM {table(name)}"), CultureInfo.InvariantCulture);
        if (count == 0)
            return null;
        return Convert.ToInt64(
            await ScalarAsync($"SELECT \"Id\" FROM {table(name)} ORDER BY \"Id\" LIMIT 1 OFFSET {random.NextInt64(count)}"),
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>Null where an earlier damage cut it off.</summary>
    private async Task<long?> SubmissionAsync(string name, long id)
    {
        string sql = SubmissionOf[name]
            .Replace("{0}", Text(id), StringComparison.Ordinal)
            .Replace("{T}", table(name), StringComparison.Ordinal);
        foreach (string other in Tables)
            sql = sql.Replace($"{{{other}}}", table(other), StringComparison.Ordinal);
        return await ScalarAsync(sql) is { } submission and not DBNull ? Convert.ToInt64(submission, CultureInfo.InvariantCulture) : null;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private async Task UpdateAsync(string name, string column, long id, object value)
    {
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"UPDATE {table(name)} SET \"{column}\" = @value WHERE \"Id\" = {id}";
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (
            "@value",
            value is long number && await IsIntegerAsync(name, column) ? (int)number : value
        );
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync();
    }

    private Task<bool> IsIntegerAsync(string name, string column) =>
        Task.FromResult(
            Array.Exists(
                [.. db.Model.GetEntityTypes()],
                e =>
                    e.GetTableName() == name
                    && e.FindProperty(column) is { } property
                    && (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(int)
            )
        );
}
