namespace KpiIngest.Inbox;

/// <summary>A file of a sender as a scan met it.</summary>
/// <param name="FullPath">Where it lies now.</param>
/// <param name="InboxPath">Relative to the inbox, with <c>/</c>.</param>
public sealed record InboxFile(string FullPath, string InboxPath, FileStamp Stamp);

/// <summary>What changes when somebody writes to a file.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="WrittenAt">UTC.</param>
public readonly record struct FileStamp(long Size, DateTime WrittenAt)
{
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    public static FileStamp Of(string path)
    {
        FileInfo file = new(path);
        return new FileStamp(file.Length, file.LastWriteTimeUtc);
    }
}
