using System.Runtime.InteropServices;

namespace KpiIngest.Records;

/// <summary>Makes a rename or a new file outlast a power cut: the folder that names it is written to the disk too.</summary>
public static partial class DurableFiles
{
    private const int ReadOnlyFlag = 0;

    /// <remarks>On Windows a folder cannot be flushed and the file system journals renames itself: nothing to do there.</remarks>
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        int descriptor = Open(folder, ReadOnlyFlag);
        if (descriptor < 0)
            throw new IOException($"The folder {folder} cannot be opened to be flushed (errno {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Flush(descriptor) != 0)
                throw new IOException($"The folder {folder} cannot be flushed (errno {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Writes a whole file or none: to a temporary name in the same folder, flushed, then renamed over what was there.</summary>
    public static async Task ReplaceAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, "." + Guid.NewGuid().ToString("N") + ".tmp");
        await using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(content, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
        FlushFolder(folder);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
