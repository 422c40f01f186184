using Microsoft.Data.Sqlite;

namespace KpiIngest.Records.Backup;

/// <param name="records">The file of SQLite.</param>
internal sealed class SqliteCopy(string records) : RecordsCopy
{
    private const string Restoring = ".restoring";

    public override string FileName => "records.db";

    public override async Task WriteAsync(string file, Func<RecordsDbContext, Task> copied, CancellationToken cancellationToken)
    {
        await using (
            SqliteConnection connection = new(
                new SqliteConnectionStringBuilder
                {
                    DataSource = records,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ConnectionString
            )
        )
        {
            await connection.OpenAsync(cancellationToken);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("$copy", file);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        Flush(file);
        await using RecordsDbContext db = RecordsDatabase.ForReading(file).CreateDbContext();
        await copied(db);
    }

    public override async Task<NotProven?> ProveAsync(string file, Func<RecordsDatabase, Task> prove, CancellationToken cancellationToken)
    {
        await prove(RecordsDatabase.ForReading(file));

        // The copy belongs to nobody's connections any more: its side files are folded into it.
        SqliteConnection.ClearAllPools();
        return null;
    }

    public override async Task EnsureKnownAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await RecordsDatabase.ForReading(file).EnsureReadableAsync(cancellationToken);
        }
        catch (RecordsUnusableException e)
        {
            throw OtherVersion(e);
        }
    }

    public override Task EnsureEmptyAsync(string source, CancellationToken cancellationToken) =>
        File.Exists(records) ? throw NotEmptyPlace(records) : Task.CompletedTask;

    /// <summary>The file has its name last: where it is, everything is.</summary>
    public override async Task RestoreAsync(
        string file,
        string source,
        Func<RecordsDatabase, Task> prove,
        CancellationToken cancellationToken
    )
    {
        string unfinished = records + Restoring;
        Directory.CreateDirectory(Path.GetDirectoryName(records)!);
        File.Copy(file, unfinished, overwrite: true);
        await ProveAsync(unfinished, prove, cancellationToken);
        Flush(unfinished);
        File.Move(unfinished, records, overwrite: false);
        DurableFiles.FlushFolder(Path.GetDirectoryName(records)!);
    }

    private static void Flush(string file)
    {
        using FileStream flushed = new(file, FileMode.Open, FileAccess.ReadWrite);
        flushed.Flush(flushToDisk: true);
    }
}
