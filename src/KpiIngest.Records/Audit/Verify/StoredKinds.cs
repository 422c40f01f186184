using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>SQLite takes a value of any kind in any column: bytes where text belongs read as the same text, and no filter finds them any
/// more. PostgreSQL refuses it.</summary>
internal static class StoredKinds
{
    public static async Task RunAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
            return;
        foreach (
            IEntityType table in db
                .Model.GetEntityTypes()
                .Where(t => t.GetTableName() is "AuditEntries" || !NotCovered.Columns.ContainsKey(t.GetTableName()!))
                .OrderBy(t => t.GetTableName(), StringComparer.Ordinal)
        )
        {
            string sql = SqlOf(table);
            await foreach (string found in db.Database.SqlQueryRaw<string>(sql).AsAsyncEnumerable().WithCancellation(cancellationToken))
                damages.Add(
                    DamageKind.RecordChanged,
                    new Bilingual($"{found}: เก็บเป็นค่าต่างชนิด", $"{found}: stored as a value of another kind")
                );
        }
    }

    /// <returns>Selects table, number and column of every row with such a value: <c>Rows 7, Score</c>.</returns>
    private static string SqlOf(IEntityType table)
    {
        string name = table.GetTableName()!;
        string key = table.FindPrimaryKey()!.Properties[0].GetColumnName();
        List<(string Column, string Wrong)> wrong = [.. table.GetProperties().Select(p => (p.GetColumnName(), WrongOf(p)))];
        string which = string.Join(' ', wrong.Select(w => $"WHEN {w.Wrong} THEN '{w.Column}'"));
        return $"SELECT '{name} ' || \"{key}\" || ', ' || CASE {which} END AS \"Value\" FROM \"{name}\" WHERE {string.Join(" OR ", wrong.Select(w => w.Wrong))} ORDER BY \"{key}\" LIMIT {Damages.Kept}";
    }

    private static string WrongOf(IProperty property)
    {
        string column = $"\"{property.GetColumnName()}\"";
        if (property.GetColumnType() != "INTEGER")
            return $"typeof({column}) NOT IN ('text', 'null')";
        bool flag = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(bool);
        return $"typeof({column}) NOT IN ('integer', 'null'){(flag ? $" OR {column} NOT IN (0, 1)" : "")}";
    }
}
