using System.Buffers.Binary;

namespace KpiIngest.Posix;

public enum FileKind
{
    Regular,
    Folder,
    Link,

    /// <summary>A pipe, socket or device.</summary>
    Special,
}

/// <summary>What the system says of a file, without opening it and without following a link.</summary>
/// <param name="Permissions">The lower nine bits of its mode.</param>
/// <param name="Size">Bytes that it says it holds; a sparse file has fewer on the disk.</param>
/// <param name="WrittenSeconds">Since 1970; any number that the file system can hold, also beyond the year 9999.</param>
/// <param name="FileSystem">The same for two files between which a rename can work.</param>
public readonly record struct FileStatus(
    FileKind Kind,
    int Permissions,
    uint Owner,
    long Size,
    long WrittenSeconds,
    uint WrittenNanoseconds,
    ulong Inode,
    (uint Major, uint Minor, ulong Mount) FileSystem
)
{
    private const int BufferBytes = 256;
    private const uint MountKnown = 0x1000;

    /// <param name="folder">Descriptor of a folder, or of the file itself where the name is empty.</param>
    /// <exception cref="PosixException">It is gone, or may not be looked at.</exception>
    internal static unsafe FileStatus Of(int folder, string name, bool follow = false)
    {
        byte* buffer = stackalloc byte[BufferBytes];
        int flags =
            name.Length == 0 ? Native.Itself
            : follow ? 0
            : Native.NotFollowed;
        if (Native.Status(folder, name, flags, Native.StatusWanted, buffer) < 0)
            throw PosixException.Last("statx", name);
        ReadOnlySpan<byte> status = new(buffer, BufferBytes);
        int mode = BinaryPrimitives.ReadUInt16LittleEndian(status[28..]);
        bool mountKnown = (Unsigned(status, 0) & MountKnown) != 0;
        return new FileStatus(
            KindOf(mode),
            mode & 0x1ff,
            Unsigned(status, 20),
            BinaryPrimitives.ReadInt64LittleEndian(status[40..]),
            BinaryPrimitives.ReadInt64LittleEndian(status[112..]),
            Unsigned(status, 120),
            BinaryPrimitives.ReadUInt64LittleEndian(status[32..]),
            (Unsigned(status, 136), Unsigned(status, 140), mountKnown ? BinaryPrimitives.ReadUInt64LittleEndian(status[144..]) : 0)
        );
    }

    /// <summary>Of the file at a path, links followed; null where there is none. The file is not opened: to close any descriptor of a
    /// database drops all locks that SQLite holds on it in this process.</summary>
    public static FileStatus? OfPath(string path)
    {
        try
        {
            return Of(Native.CurrentFolder, path, follow: true);
        }
        catch (PosixException)
        {
            return null;
        }
    }

    private static uint Unsigned(ReadOnlySpan<byte> status, int at) => BinaryPrimitives.ReadUInt32LittleEndian(status[at..]);

    private static FileKind KindOf(int mode) =>
        (mode & 0xf000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xa000 => FileKind.Link,
            _ => FileKind.Special,
        };
}
