using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace KpiIngest.Records.Tests;

/// <summary>A database as the builds before 29 November 2026 left it: made by the scripts of that time, without EF Core.</summary>
internal static class EarlierDatabase
{
    /// <summary>What a build of the last of these schemas had recorded: something in every table.</summary>
    public const string Records = """
        INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State, NotifiedState) VALUES
          (1, 't1', 'aa', 'ก.docx', 'กองคลัง', 'กองคลัง/ก.docx', 7, '2026-11-01T00:00:00.000Z', 'Read', 'Read'),
          (2, 't2', 'bb', 'ข.docx', 'กองคลัง', 'กองคลัง/ข.docx', 8, '2026-11-02T00:00:00.000Z', 'Read', NULL);
        INSERT INTO Submissions (Id, Ticket, Sha256, OriginalName, Unit, InboxPath, Size, ReceivedAt, State, DuplicateOfId, ContainerId, GrownFromId, WaitsFor, WaitCode)
          VALUES (5, 't5', 'aa', 'ค.doc', 'กองคลัง', 'กองคลัง/ค.zip/ค.doc', 9, '2026-11-03T00:00:00.000Z', 'Waiting', 1, 2, 1, 'soffice', 'tool-missing');
        INSERT INTO Readings (Id, SubmissionId, ReaderVersion, ReadAt, Outcome, ResultJson) VALUES
          (1, 1, '0.1.0', '2026-11-01T00:00:01.000Z', 'Checked', '{"reports":[]}'), (2, 2, '0.1.0', '2026-11-02T00:00:01.000Z', 'Checked', '{"reports":[]}');
        INSERT INTO Reports (Id, ReadingId, SubmissionId, Ordinal, Unit, FiscalYear, Round, IndicatorNumber, IdentityKey, AgencySummary, Comparisons) VALUES
          (1, 1, 1, 0, 'กองคลัง', 2556, 12, '9.2', 'k', 0, 3), (2, 2, 2, 0, 'กองคลัง', 2556, 12, NULL, NULL, 1, NULL);
        INSERT INTO Tables (Id, ReportId, Ordinal, Kind, Convention, Certainty) VALUES (1, 1, 0, 'summary', 'product', 'alignment');
        INSERT INTO Rows (Id, TableId, Ordinal, "Group", Number, Weight, Score, WeightedScore) VALUES (1, 1, 0, 0, '1', '0.5', '3', '1.5000'), (2, 1, 0, 1, '1', '60', NULL, '2.1000');
        INSERT INTO Gaps (Id, ReportId, Ordinal, What, Item, Why, WhyEn) VALUES (1, 1, 0, 'convention', NULL, 'ก', 'a');
        INSERT INTO Discrepancies (Id, ReadingId, ReportId, Ordinal, Code, Severity, Message, MessageEn, PlacesJson) VALUES (1, 1, 1, 0, 'weight-total', 'Error', 'ก', 'a', '{"also":[]}');
        INSERT INTO AcrossFindings (Id, SubmissionId, ReadingId, ReportOrdinal, ReportId, OtherSubmissionId, OtherReadingId, OtherReportOrdinal, Code, Severity, Message, MessageEn, FindingJson)
          VALUES (1, 2, 2, 0, 2, 1, 1, 0, 'rollup', 'Warning', 'ก', 'a', '{}');
        INSERT INTO AcrossRuns (Id, SubmissionId, ReadingId, RanAt, LimitReason, LimitReasonEn) VALUES (1, 1, 1, '2026-11-01T00:00:02.000Z', NULL, NULL), (2, 2, 2, '2026-11-02T00:00:02.000Z', 'มาก', 'much');
        INSERT INTO InboxEntries (Id, InboxPath, OpenPath, Unit, Kind, State, Code, Reason, ReasonEn, FirstSeenAt, ChangedAt, Told, SubmissionId) VALUES
          (1, 'กองคลัง/ก.docx', NULL, 'กองคลัง', 'File', 'Taken', NULL, NULL, NULL, '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z', 1, 1),
          (2, 'กองคลัง/x', 'กองคลัง/x', 'กองคลัง', 'Link', 'Left', 'link', 'ลิงก์', 'a link', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z', 0, NULL);
        INSERT INTO Nodes VALUES ('one', 'i', '2026-11-01T00:00:00.000Z', '2026-11-03T00:00:00.000Z');
        INSERT INTO AuditEntries VALUES (1, '2026-11-01T00:00:00.000Z', 'kpi-ingest', 'submission-received', 'submission:1', '{}', '0', 'h');
        """;

    /// <param name="last">The last of its migrations.</param>
    /// <param name="records">What it had recorded, as SQL.</param>
    public static async Task MakeAsync(string file, string last, string records)
    {
        await using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
        await ExecuteAsync(
            connection,
            "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL CONSTRAINT PK___EFMigrationsHistory PRIMARY KEY, ProductVersion TEXT NOT NULL)"
        );
        foreach (string migration in EarlierSchema.Migrations.TakeWhile(m => string.CompareOrdinal(m, last) <= 0))
        {
            using StreamReader script = new(typeof(EarlierDatabase).Assembly.GetManifestResourceStream(migration)!, Encoding.UTF8);
            await ExecuteAsync(connection, await script.ReadToEndAsync());
            await ExecuteAsync(connection, $"INSERT INTO __EFMigrationsHistory VALUES ('{migration}', '10.0.15')");
        }

        await ExecuteAsync(connection, records);
    }

    /// <summary>Every row of every table that the scripts made, by the columns that they made: as a line each.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(string file, IReadOnlyDictionary<string, string>? columns = null)
    {
        List<string> rows = [];
        foreach ((string table, string names) in columns ?? await ColumnsAsync(file))
            rows.AddRange((await QueryAsync(file, $"SELECT {names} FROM \"{table}\" ORDER BY 1")).Select(r => table + " " + r));
        return rows;
    }

    /// <summary>The columns of each table, as they stand in a SELECT; not those of the index of texts, which is beside the model.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ColumnsAsync(string file)
    {
        SortedDictionary<string, string> columns = new(StringComparer.Ordinal);
        foreach (
            string table in await QueryAsync(
                file,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'FindingTexts%'"
            )
        )
            columns[table] = string.Join(
                ", ",
                (await QueryAsync(file, $"SELECT name FROM pragma_table_info('{table}')")).Select(c => $"\"{c}\"")
            );
        return columns;
    }

    /// <summary>Each row as a line.</summary>
    public static async Task<IReadOnlyList<string>> QueryAsync(string file, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(
                string.Join(
                    ' ',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(i => reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))
                )
            );
        return rows;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
