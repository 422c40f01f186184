using KpiIngest.Records;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.TestSupport;

/// <summary>SQLite records of the present schema with nothing in them: made once in a run and copied for each test, because migrations take
/// longer than most tests.</summary>
internal static class EmptyRecords
{
    private static readonly Lazy<byte[]> Bytes = new(static () => Task.Run(MakeAsync).GetAwaiter().GetResult());

    /// <summary>At a file that is not there yet, with the folders above it.</summary>
    public static async Task<RecordsDatabase> AtAsync(string file)
    {
        Put(file);
        RecordsDatabase records = RecordsDatabase.ForWriting(file);
        await records.PrepareAsync(CancellationToken.None);
        return records;
    }

    /// <summary>For a service that has never run: it finds nothing to migrate. Records that are there stay.</summary>
    public static void Put(string file)
    {
        if (File.Exists(file))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Bytes.Value);
    }

    private static async Task<byte[]> MakeAsync()
    {
        string folder = Directory.CreateTempSubdirectory("kpi-records-").FullName;
        RecordsDatabase records = RecordsDatabase.ForWriting(Path.Combine(folder, "records.db"));
        await records.PrepareAsync(CancellationToken.None);
        await using (RecordsDbContext db = records.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        byte[] bytes = await File.ReadAllBytesAsync(records.File!);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
