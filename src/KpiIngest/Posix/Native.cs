using System.Runtime.InteropServices;

namespace KpiIngest.Posix;

/// <summary>The calls of the system that .NET has no equal for. A negative or null result is an error, which
/// <see cref="PosixException.Last"/> names.</summary>
internal static partial class Native
{
    public const int ReadOnly = 0;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;

    /// <summary><c>O_WRONLY | O_CREAT | O_TRUNC</c>.</summary>
    public const int CreateForWriting = 0x1 | 0x40 | 0x200;

    /// <summary><c>O_WRONLY | O_CREAT | O_EXCL</c>.</summary>
    public const int CreateNew = 0x1 | 0x40 | 0x80;

    /// <summary><c>AT_FDCWD</c>: the path counts from the current folder.</summary>
    public const int CurrentFolder = -100;

    /// <summary><c>AT_EMPTY_PATH</c>: the descriptor itself is meant.</summary>
    public const int Itself = 0x1000;

    /// <summary><c>AT_SYMLINK_NOFOLLOW</c>.</summary>
    public const int NotFollowed = 0x100;

    /// <summary><c>AT_REMOVEDIR</c>.</summary>
    public const int RemoveFolder = 0x200;

    /// <summary><c>RENAME_NOREPLACE</c>.</summary>
    public const uint NoReplace = 1;

    /// <summary><c>STATX_BASIC_STATS | STATX_MNT_ID</c>.</summary>
    public const uint StatusWanted = 0x7ff | 0x1000;

    /// <summary><c>F_SETLEASE</c>.</summary>
    public const int SetLease = 1024;

    /// <summary><c>F_SETSIG</c>, and <c>SIGURG</c>, which a program ignores unless it asks for it. Without it a writer who comes while the
    /// lease is held would end this process by SIGIO.</summary>
    public const int SetLeaseSignal = 10;
    public const int IgnoredSignal = 23;

    /// <summary><c>F_RDLCK</c>, <c>F_UNLCK</c>.</summary>
    public const int ReadLease = 0;
    public const int NoLease = 2;

    /// <summary><c>LOCK_SH | LOCK_NB</c>.</summary>
    public const int SharedWithoutWaiting = 1 | 4;

    /// <summary>The two flags whose numbers differ between processors.</summary>
    public static int Folder { get; } = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x4000 : 0x10000;

    public static int NoLinks { get; } =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    /// <summary>Ends the process at once: nothing is run any more, nothing waited for.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void EndProcess(int code);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenAt(int folder, string name, int flags);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateAt(int folder, string name, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    public static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int MakeFolderAt(int folder, string name, uint mode);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int UnlinkAt(int folder, string name, int flags);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int RenameAt(int folder, string name, int toFolder, string toName, uint flags);

    /// <summary>Gives a file a second name; never one that is taken.</summary>
    [LibraryImport("libc", EntryPoint = "linkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LinkAt(int folder, string name, int toFolder, string toName, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int Status(int folder, string name, int flags, uint wanted, byte* buffer);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    public static partial int SetMode(int descriptor, uint mode);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    public static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static partial int Lock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "fstatfs", SetLastError = true)]
    public static unsafe partial int FileSystem(int descriptor, byte* buffer);

    /// <summary>Returns the user as whom this thread makes files; the given one, which does not exist, is not taken on.</summary>
    [LibraryImport("libc", EntryPoint = "setfsuid")]
    public static partial uint FileUser(uint none);

    [LibraryImport("libc", EntryPoint = "fdopendir", SetLastError = true)]
    public static partial nint OpenList(int descriptor);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    public static partial nint NextInList(nint list);

    [LibraryImport("libc", EntryPoint = "rewinddir")]
    public static partial void Rewind(nint list);

    [LibraryImport("libc", EntryPoint = "closedir")]
    public static partial int CloseList(nint list);
}
