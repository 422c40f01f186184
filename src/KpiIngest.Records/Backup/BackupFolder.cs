using System.Globalization;

namespace KpiIngest.Records.Backup;

/// <summary>Where back-ups are: a folder each, named by its time, and one archive for all of them. A folder whose name begins with a point
/// is not done.</summary>
/// <param name="root">May be on another disk or a share.</param>
public sealed class BackupFolder(string root)
{
    internal const string Audit = "audit";

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Of the originals of all back-ups: only what is new is copied, nothing is ever removed.</summary>
    public string Archive => Path.Combine(Root, "archive");

    /// <summary>Complete ones, oldest first.</summary>
    public IReadOnlyList<string> Complete() =>
        Directory.Exists(Root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Root)
                    .Where(d => !Path.GetFileName(d).StartsWith('.') && File.Exists(Path.Combine(d, BackupManifest.FileName)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The folder of a back-up: named, or the newest where the folder of all is named.</summary>
    /// <exception cref="BackupException">There is none.</exception>
    public static (BackupFolder Folder, string BackUp) Find(string named)
    {
        string full = Path.GetFullPath(named);
        if (File.Exists(Path.Combine(full, BackupManifest.FileName)))
            return (new BackupFolder(Path.GetDirectoryName(full)!), full);
        BackupFolder folder = new(full);
        return folder.Complete() is [.., var newest]
            ? (folder, newest)
            : throw new BackupException($"ไม่พบสำเนาสำรองที่สมบูรณ์ใน {full}", $"there is no complete back-up in {full}");
    }

    internal string NameOf(DateTimeOffset at) =>
        Path.Combine(Root, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    internal string UnfinishedNameOf(DateTimeOffset at) =>
        Path.Combine(Root, "." + Path.GetFileName(NameOf(at)) + "." + Guid.NewGuid().ToString("N")[..8]);
}
