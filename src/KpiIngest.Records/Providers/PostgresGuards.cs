using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records;

/// <summary>The triggers of PostgreSQL that keep tables from being changed, and the function that they call.</summary>
internal static class PostgresGuards
{
    private const string Function = "refuse_change";

    /// <summary>Of the function, with single spaces.</summary>
    private const string Body = "BEGIN RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END";

    private const string CreateFunction =
        $"CREATE OR REPLACE FUNCTION {PostgresRecordsContext.Schema}.{Function}() RETURNS trigger LANGUAGE plpgsql AS $$ {Body} $$";

    /// <summary>Row-wise before an update or a delete, and before a truncation, without a condition, enabled: as pg_trigger writes it (bits
    /// of tgtype: 1 row, 2 before, 8 delete, 16 update, 32 truncate).</summary>
    private const string Right = $"""
        SELECT t.tgname::text AS "Value" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE c.relnamespace = '{PostgresRecordsContext.Schema}'::regnamespace AND p.pronamespace = c.relnamespace AND p.proname = '{Function}'
          AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND t.tgnargs = 0 AND t.tgattr = ''
          AND ((t.tgtype = 27 AND t.tgname = c.relname || '_no_change') OR (t.tgtype = 34 AND t.tgname = c.relname || '_no_truncate'))
          AND btrim(regexp_replace(p.prosrc, '\s+', ' ', 'g')) =
        """;

    public static IReadOnlyList<string> All { get; } =
    [.. AppendOnlyTables.All.SelectMany(t => new[] { $"{t.Table}_no_change", $"{t.Table}_no_truncate" })];

    /// <returns>Names of those that are not there, are switched off, or are others than they were.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        string sql = $"{Right} '{Body.Replace("'", "''", StringComparison.Ordinal)}'";
        List<string> right = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(cancellationToken);
        return [.. All.Except(right, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public static async Task RestoreAsync(RecordsDbContext db, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync(CreateFunction, cancellationToken);
        foreach (string name in names)
        {
            string table = name[..name.IndexOf("_no_", StringComparison.Ordinal)];
            (string when, string each) = name.EndsWith("_no_change", StringComparison.Ordinal)
                ? ("UPDATE OR DELETE", "ROW")
                : ("TRUNCATE", "STATEMENT");
            string on = $"{PostgresRecordsContext.Schema}.\"{table}\"";
            string sql =
                $"DROP TRIGGER IF EXISTS \"{name}\" ON {on}; CREATE TRIGGER \"{name}\" BEFORE {when} ON {on} FOR EACH {each} EXECUTE FUNCTION {PostgresRecordsContext.Schema}.{Function}()";
            await db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
    }
}
