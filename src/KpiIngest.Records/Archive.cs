using System.Security.Cryptography;

namespace KpiIngest.Records;

/// <summary>The originals, by the SHA-256 of their bytes: <c>ab/cd/abcd...</c>. A file is whole or not there; none is ever overwritten or
/// changed.</summary>
public sealed class Archive
{
    private const int BufferBytes = 128 * 1024;
    private readonly string root;
    private readonly string incoming;

    public Archive(string folder)
    {
        root = Path.GetFullPath(folder);
        incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
    }

    /// <summary>Where the bytes of this hash are, or would be.</summary>
    public string PathOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        if (!IsHash(sha256))
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
        return Path.Combine(root, sha256[..2], sha256[2..4], sha256);
    }

    /// <summary>Stores what the stream still holds. When it returns, the bytes are on the disk under their hash.</summary>
    /// <exception cref="ArchiveDamagedException">Other bytes stand under the same hash.</exception>
    public async Task<ArchivedFile> StoreAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        string temporary = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            ArchivedFile stored = await CopyAsync(content, temporary, cancellationToken);
            if (!File.Exists(PathOf(stored.Sha256)))
                Keep(temporary, PathOf(stored.Sha256));
            else
                await VerifyAsync(stored.Sha256, cancellationToken);
            return stored;
        }
        finally
        {
            // A copy that failed or is not needed: on a full disk it would keep the disk full.
            File.Delete(temporary);
        }
    }

    private void Keep(string temporary, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        else
            File.SetAttributes(temporary, FileAttributes.ReadOnly);
        File.Move(temporary, target, overwrite: false);
        DurableFiles.FlushFolder(Path.GetDirectoryName(target)!);
        DurableFiles.FlushFolder(Path.GetDirectoryName(Path.GetDirectoryName(target)!)!);
        DurableFiles.FlushFolder(root);
    }

    /// <returns>The path, after the bytes there were proved to be those of the hash.</returns>
    /// <exception cref="ArchiveDamagedException">They are missing or others.</exception>
    public async Task<string> VerifyAsync(string sha256, CancellationToken cancellationToken)
    {
        string path = PathOf(sha256);
        if (!File.Exists(path))
            throw new ArchiveDamagedException(sha256, "it is missing");
        await using FileStream stream = OpenToRead(path);
        string found = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        if (!string.Equals(found, sha256, StringComparison.Ordinal))
            throw new ArchiveDamagedException(sha256, $"its bytes now hash to {found}");
        return path;
    }

    /// <summary>Every file of the archive; what is being stored, and the mark of a restore, are left out.</summary>
    internal IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(root)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f =>
                !string.Equals(f.DirectoryName, incoming, StringComparison.Ordinal) && !(f.Name == ".restoring" && f.DirectoryName == root)
            );

    internal static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Takes away what an interrupted <see cref="StoreAsync"/> left. Only at start, before anything is stored.</summary>
    public void ClearUnfinished()
    {
        foreach (string file in Directory.EnumerateFiles(incoming))
            File.Delete(file);
    }

    private static async Task<ArchivedFile> CopyAsync(Stream content, string temporary, CancellationToken cancellationToken)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[BufferBytes];
        long size = 0;
        await using FileStream copy = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; size += read)
        {
            hash.AppendData(buffer, 0, read);
            await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        copy.Flush(flushToDisk: true);
        return new ArchivedFile(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private static FileStream OpenToRead(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
}

/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
public sealed record ArchivedFile(string Sha256, long Size);
