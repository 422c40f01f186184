using KpiIngest.Posix;

namespace KpiIngest.Inbox;

/// <summary>A file of a sender as a look met it.</summary>
/// <param name="InboxPath">Relative to the inbox, with <c>/</c>.</param>
/// <param name="ClaimHome">The topmost folder of the same file system, relative to the inbox: a rename from here to there can work.</param>
public sealed record InboxFile(string InboxPath, string ClaimHome, FileStamp Stamp)
{
    public string Name => InboxPath[(InboxPath.LastIndexOf('/') + 1)..];

    /// <summary>Relative to the inbox; empty for the inbox itself.</summary>
    public string Folder => InboxPath.LastIndexOf('/') is >= 0 and var slash ? InboxPath[..slash] : "";
}

/// <summary>What changes when somebody writes to a file or puts another in its place. Its rename changes nothing of it.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="WrittenSeconds">Since 1970.</param>
public readonly record struct FileStamp(long Size, long WrittenSeconds, uint WrittenNanoseconds, ulong Inode)
{
    internal static FileStamp Of(FileStatus status) => new(status.Size, status.WrittenSeconds, status.WrittenNanoseconds, status.Inode);
}
