namespace KpiIngest.Records.Tests;

internal static class SqliteSchema
{
    /// <summary>Columns, keys, foreign keys, indexes and triggers of every table of ours, a line each, sorted.</summary>
    public static async Task<IReadOnlyList<string>> DescribeAsync(string file)
    {
        List<string> lines = [];
        foreach (string table in (await EarlierDatabase.ColumnsAsync(file)).Keys)
        {
            lines.AddRange(
                (await Rows($"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')")).Select(c => $"{table} column {c}")
            );
            lines.AddRange(
                (await Rows($"SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('{table}')")).Select(f =>
                    $"{table} key {f}"
                )
            );
            foreach (string index in await Rows($"SELECT name FROM pragma_index_list('{table}')"))
            {
                string unique = (await Rows($"SELECT \"unique\" FROM pragma_index_list('{table}') WHERE name = '{index}'")).Single();
                lines.Add(
                    $"{table} index {index} unique={unique} {string.Join(',', await Rows($"SELECT name FROM pragma_index_info('{index}')"))}"
                );
            }

            lines.AddRange(
                (await Rows($"SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE name = '{table}'")).Select(a =>
                    $"{table} autoincrement {a}"
                )
            );
            lines.AddRange(
                (await Rows($"SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'")).Select(t =>
                    $"{table} trigger {t}"
                )
            );
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;

        Task<IReadOnlyList<string>> Rows(string sql) => EarlierDatabase.QueryAsync(file, sql);
    }
}
