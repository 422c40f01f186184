using System.Runtime.InteropServices;

namespace KpiIngest.Inbox;

/// <summary>Pipes and sockets have names like files, and opening one to read waits for a writer that may never come: they are told apart
/// without waiting.</summary>
internal static partial class SpecialFiles
{
    private const int ReadOnlyWithoutWaiting = 0x800;
    private const int FromHere = 1;

    /// <summary>ENXIO: a socket.</summary>
    private const int NoSuchDevice = 6;

    /// <returns>True for what has a name and no bytes to seek in. What cannot be opened at all counts as a file: taking it will say
    /// why.</returns>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        int descriptor = Open(path, ReadOnlyWithoutWaiting);
        if (descriptor < 0)
            return Marshal.GetLastPInvokeError() == NoSuchDevice;
        bool seeks = Seek(descriptor, 0, FromHere) >= 0;
        _ = Close(descriptor);
        return !seeks;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(int descriptor, long offset, int whence);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
