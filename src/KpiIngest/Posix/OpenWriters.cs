using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Posix;

/// <summary>Whether somebody has a file open for writing.</summary>
public enum Writing
{
    Nobody,
    Somebody,

    /// <summary>The system does not say: a network share, or the file is another user's and the service lacks the capability
    /// CAP_LEASE.</summary>
    Unknown,
}

/// <summary>Asks the system who writes: it grants a lease for reading only while nobody has the file open for writing, and a lock only
/// while nobody holds another.</summary>
internal static class OpenWriters
{
    private const int StatusBytes = 256;

    /// <summary>
    /// File systems of this machine, by the number that <c>statfs</c> names: ext, XFS, Btrfs, tmpfs, overlay, F2FS, ZFS, Bcachefs. On
    /// others (NFS, CIFS, FUSE) a refused lease may mean anything.
    /// </summary>
    private static readonly HashSet<uint> Local =
    [
        0xEF53,
        0x58465342,
        0x9123683E,
        0x01021994,
        0x794C7630,
        0xF2F52010,
        0x2FC12FC1,
        0xCA451A4E,
    ];

    public static Writing Of(SafeFileHandle file)
    {
        bool added = false;
        try
        {
            file.DangerousAddRef(ref added);
            return Of((int)file.DangerousGetHandle());
        }
        finally
        {
            if (added)
                file.DangerousRelease();
        }
    }

    private static Writing Of(int descriptor)
    {
        if (Native.Lock(descriptor, Native.SharedWithoutWaiting) < 0 && PosixException.Last("flock", "").Again)
            return Writing.Somebody;
        if (Native.Control(descriptor, Native.SetLeaseSignal, Native.IgnoredSignal) < 0)
            return Writing.Unknown;
        if (Native.Control(descriptor, Native.SetLease, Native.ReadLease) == 0)
        {
            _ = Native.Control(descriptor, Native.SetLease, Native.NoLease);
            return Writing.Nobody;
        }

        return PosixException.Last("fcntl", "").Again && IsLocal(descriptor) ? Writing.Somebody : Writing.Unknown;
    }

    private static unsafe bool IsLocal(int descriptor)
    {
        byte* status = stackalloc byte[StatusBytes];
        return Native.FileSystem(descriptor, status) == 0
            && Local.Contains(BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(status, StatusBytes)));
    }
}
