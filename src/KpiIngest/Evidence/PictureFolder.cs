using KpiIngest.Records;

namespace KpiIngest.Evidence;

/// <summary>What was drawn of originals, kept so that it is drawn once. Everything in it can be made again: it may be deleted at any time,
/// and the oldest is when it grows too large.</summary>
public sealed class PictureFolder
{
    private const string Unfinished = ".new";
    private readonly string folder;
    private readonly long mostBytes;
    private readonly Lock gate = new();
    private long bytes;

    /// <param name="mostBytes">Of all that is kept; beyond it the least lately used goes until a tenth is free.</param>
    public PictureFolder(string folder, long mostBytes)
    {
        (this.folder, this.mostBytes) = (Path.GetFullPath(folder), mostBytes);
        OwnFolder.Make(this.folder);
        foreach (string left in Directory.EnumerateFiles(this.folder, "*" + Unfinished))
            File.Delete(left);
        bytes = Kept().Sum(f => f.Length);
    }

    /// <param name="name">Without folders.</param>
    /// <returns>The path; null where it is not kept.</returns>
    public string? Find(string name)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return null;
        try
        {
            File.SetLastAccessTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was deleted meanwhile, or belongs to somebody else: who opens it finds out.
        }

        return path;
    }

    /// <summary>Keeps what is written, whole or not at all.</summary>
    /// <param name="write">Returns null where it wrote, else why not.</param>
    /// <returns>The fault of <paramref name="write"/>, with null for the path.</returns>
    public async Task<(string? Path, T? Fault)> KeepAsync<T>(string name, Func<Stream, Task<T?>> write)
        where T : class
    {
        string path = Path.Combine(folder, name);
        string temporary = Path.Combine(folder, Guid.NewGuid().ToString("N") + Unfinished);
        try
        {
            long length;
            await using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (await write(stream) is { } fault)
                    return (null, fault);
                length = stream.Length;
            }

            File.Move(temporary, path, overwrite: true);
            MakeRoom(length, path);
            return (path, null);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private void MakeRoom(long added, string spared)
    {
        lock (gate)
        {
            bytes += added;
            if (bytes <= mostBytes)
                return;
            List<FileInfo> oldestFirst = [.. Kept().OrderBy(f => f.LastAccessTimeUtc)];
            bytes = oldestFirst.Sum(f => f.Length);
            foreach (FileInfo file in oldestFirst)
            {
                if (bytes <= mostBytes / 10 * 9)
                    break;
                if (file.FullName == spared)
                    continue;
                bytes -= file.Length;
                file.Delete();
            }
        }
    }

    private IEnumerable<FileInfo> Kept() => new DirectoryInfo(folder).EnumerateFiles().Where(f => f.Extension != Unfinished);
}
