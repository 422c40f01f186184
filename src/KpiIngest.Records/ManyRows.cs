using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>Writes many rows of one table with one statement for some thousand of them: they are handed over as one text of JSON. Nothing
/// of it is tracked; texts have to be storable already (<see cref="StorableText"/>).</summary>
internal static class ManyRows
{
    private const int AtOnce = 5_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task InsertAsync<T>(RecordsDbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        Columns<T> columns = new(db, [.. db.Model.FindEntityType(typeof(T))!.GetProperties()]);
        await EachAsync(
            db,
            rows,
            columns,
            $"INSERT INTO {columns.Table} ({string.Join(", ", columns.Names)}) SELECT {string.Join(", ", columns.Values)} FROM {columns.Source}",
            cancellationToken
        );
    }

    /// <param name="changed">Names of the properties that are written; rows are found by their key.</param>
    public static async Task UpdateAsync<T>(
        RecordsDbContext db,
        IReadOnlyList<T> rows,
        IReadOnlyList<string> changed,
        CancellationToken cancellationToken
    )
        where T : class
    {
        IEntityType type = db.Model.FindEntityType(typeof(T))!;
        IReadOnlyList<IProperty> key = type.FindPrimaryKey()!.Properties;
        Columns<T> columns = new(db, [.. key, .. changed.Select(c => type.FindProperty(c)!)]);
        IEnumerable<string> pairs = columns.Names.Zip(columns.Values, (name, value) => $"{name} = {value}");
        string found = string.Join(" AND ", columns.Names.Zip(columns.Values, (name, value) => $"own.{name} = {value}").Take(key.Count));
        await EachAsync(
            db,
            rows,
            columns,
            $"UPDATE {columns.Table} AS own SET {string.Join(", ", pairs.Skip(key.Count))} FROM {columns.Source} WHERE {found}",
            cancellationToken
        );
    }

    private static async Task EachAsync<T>(
        RecordsDbContext db,
        IReadOnlyList<T> rows,
        Columns<T> columns,
        string sql,
        CancellationToken cancellationToken
    )
        where T : class
    {
        foreach (T[] some in rows.Chunk(AtOnce))
        {
            string json = JsonSerializer.Serialize(some.Select(columns.Of), Json);
            int written = await db.Database.ExecuteSqlRawAsync(sql, [json], cancellationToken);
            if (written != some.Length)
                throw new DbUpdateConcurrencyException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{written} of {some.Length} rows of {columns.Table} were there to be written."
                    )
                );
        }
    }

    private sealed class Columns<T>
        where T : class
    {
        private readonly IReadOnlyList<(IProperty Property, Func<object?, object?>? Convert)> properties;

        public Columns(RecordsDbContext db, IReadOnlyList<IProperty> properties)
        {
            ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();
            bool sqlite = db.Database.IsSqlite();
            this.properties = [.. properties.Select(p => (p, p.GetTypeMapping().Converter?.ConvertToProvider))];
            IEntityType type = db.Model.FindEntityType(typeof(T))!;
            Table = sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
            Names = [.. properties.Select(p => sql.DelimitIdentifier(p.GetColumnName()))];
            Values = [.. properties.Select((p, i) => sqlite ? $"row.value ->> {i}" : $"(row.value ->> {i})::{p.GetColumnType()}")];
            Source = sqlite ? "json_each({0}) AS row" : "jsonb_array_elements({0}::jsonb) AS row(value)";
        }

        public string Table { get; }

        public IReadOnlyList<string> Names { get; }

        public IReadOnlyList<string> Values { get; }

        public string Source { get; }

        public object?[] Of(T row)
        {
            object?[] values = new object?[properties.Count];
            for (int i = 0; i < values.Length; i++)
            {
                object? value = properties[i].Property.GetGetter().GetClrValue(row);
                values[i] = value is not null && properties[i].Convert is { } convert ? convert(value) : value;
            }

            return values;
        }
    }
}
