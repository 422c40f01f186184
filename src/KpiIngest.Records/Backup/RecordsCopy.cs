namespace KpiIngest.Records.Backup;

/// <summary>How the records of one kind of database are copied into a file, proven from it, and put in their place again.</summary>
internal abstract class RecordsCopy : IAsyncDisposable
{
    /// <summary>Of the copy, within a back-up.</summary>
    public abstract string FileName { get; }

    public static RecordsCopy Of(DatabaseAddress address, TimeProvider time) =>
        address.File is { } file ? new SqliteCopy(file) : new PostgresCopy(address, time);

    /// <summary>Writes the copy.</summary>
    /// <param name="copied">Gets the records as they are in the copy, while or after it is written.</param>
    /// <exception cref="BackupException">It cannot be written.</exception>
    public abstract Task WriteAsync(string file, Func<RecordsDbContext, Task> copied, CancellationToken cancellationToken);

    /// <summary>Brings the copy to life where nobody uses it.</summary>
    /// <param name="prove">Gets it; what it raises is passed on.</param>
    /// <returns>Why it could not be brought to life, so that nothing was proven; null where it was.</returns>
    public abstract Task<NotProven?> ProveAsync(string file, Func<RecordsDatabase, Task> prove, CancellationToken cancellationToken);

    /// <summary>Refuses another schema version, before anything is touched, as far as the copy tells it.</summary>
    /// <exception cref="BackupException">This version of the program cannot restore it.</exception>
    public abstract Task EnsureKnownAsync(string file, CancellationToken cancellationToken);

    /// <summary>Begins a restore: nobody else begins one until this is disposed of.</summary>
    /// <exception cref="BackupException">Records stand there, or another restores now.</exception>
    public abstract Task EnsureEmptyAsync(string source, CancellationToken cancellationToken);

    /// <summary>Puts the copy in its place. It is taken for records there only after it was proven.</summary>
    /// <param name="source">The back-up: a restore of it that was cut off begins anew.</param>
    public abstract Task RestoreAsync(string file, string source, Func<RecordsDatabase, Task> prove, CancellationToken cancellationToken);

    /// <summary>Gives up what a restore held.</summary>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static BackupException NotEmptyPlace(string place) =>
        new(
            $"{place} มีข้อมูลอยู่แล้ว กู้คืนได้เฉพาะที่ว่าง กรุณาย้ายของเดิมออก หรือใช้ไฟล์ตั้งค่าที่ชี้ไปที่อื่น",
            $"{place} is not empty: a back-up is restored into an empty place only. Move what is there away, or name other places in the configuration"
        );

    private protected static BackupException OtherVersion(RecordsUnusableException e) =>
        new(
            $"สำเนานี้กู้คืนด้วยโปรแกรมรุ่นนี้ไม่ได้ ใช้โปรแกรมรุ่นที่ทำสำเนา แล้วจึงปรับรุ่น: {e.Message}",
            "this version cannot restore it: restore with the version that made it, then upgrade",
            e
        );
}

/// <param name="Thai">What keeps the copy from being proven, and what to do.</param>
public sealed record NotProven(string Thai, string English);
