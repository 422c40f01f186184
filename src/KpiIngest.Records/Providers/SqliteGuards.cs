using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>The triggers of SQLite that keep tables from being changed.</summary>
internal static class SqliteGuards
{
    /// <summary>By name, as SQL with single spaces.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        AppendOnlyTables.All.SelectMany(t => Of(t.Table, t.Key, t.Called)).ToDictionary(g => g.Name, g => g.Sql, StringComparer.Ordinal);

    /// <returns>Names of those that are not there, or are others than they were.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        List<string> there = await db
            .Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger'")
            .ToListAsync(cancellationToken);
        HashSet<string> right = [.. there.Select(sql => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        return [.. All.Where(g => !right.Contains(g.Value)).Select(g => g.Key).Order(StringComparer.Ordinal)];
    }

    public static async Task RestoreAsync(RecordsDbContext db, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        foreach (string name in names)
        {
            string sql = $"DROP TRIGGER IF EXISTS \"{name}\"; {All[name]};";
            await db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
    }

    private static IEnumerable<(string Name, string Sql)> Of(string table, string[] key, string called)
    {
        string body = $"BEGIN SELECT RAISE(ABORT, '{called} append-only.'); END";
        yield return ($"{table}_no_update", $"CREATE TRIGGER \"{table}_no_update\" BEFORE UPDATE ON \"{table}\" {body}");
        yield return ($"{table}_no_delete", $"CREATE TRIGGER \"{table}_no_delete\" BEFORE DELETE ON \"{table}\" {body}");

        // INSERT OR REPLACE deletes without firing a delete trigger.
        string same = string.Join(" AND ", key.Select(k => $"\"{k}\" = NEW.\"{k}\""));
        yield return (
            $"{table}_no_replace",
            $"CREATE TRIGGER \"{table}_no_replace\" BEFORE INSERT ON \"{table}\" WHEN EXISTS (SELECT 1 FROM \"{table}\" WHERE {same}) {body}"
        );
    }
}
