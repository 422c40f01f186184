using KpiIngest.Posix;

namespace KpiIngest.Inbox;

/// <summary>The hidden folder into which a file is moved while it is being taken: only the service can write to it, and it lies on the file
/// system of the file.</summary>
internal static class ClaimFolder
{
    public const string Name = ".kpi-taking";

    /// <summary>Opens the folder of claims in a folder of the inbox, and makes it where it is missing.</summary>
    /// <exception cref="PosixException">It cannot be made or opened.</exception>
    /// <exception cref="ClaimFolderUnsafeException">It is not the service's own.</exception>
    public static OpenFolder OpenOrMake(OpenFolder home)
    {
        try
        {
            home.Make(Name);
        }
        catch (PosixException e) when (e.Exists)
        {
            // Checked below, like one that was there all the time.
        }

        return OpenChecked(home, Name);
    }

    /// <exception cref="ClaimFolderUnsafeException">A link, another file system, another owner, or a folder that others may write
    /// to.</exception>
    public static OpenFolder OpenChecked(OpenFolder above, string name)
    {
        if (above.StatusOf(name).Kind != FileKind.Folder)
            throw new ClaimFolderUnsafeException(name);
        OpenFolder folder = above.Open(name);
        try
        {
            FileStatus status = folder.Status;
            bool own = status.Owner == Native.FileUser(NoUser) && status.FileSystem == above.Status.FileSystem;
            if (!own || ((status.Permissions & WritableByOthers) != 0 && !(folder.Close0700() || KeepsNoPermissions(above))))
                throw new ClaimFolderUnsafeException(name);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private const uint NoUser = uint.MaxValue;

    /// <summary>For group and others, write.</summary>
    private const int WritableByOthers = 0x12;

    /// <summary>Shares and memory sticks give every file the same permissions: there a folder that was just made for one user alone is open
    /// to others as well, and the share itself must keep them out.</summary>
    private static bool KeepsNoPermissions(OpenFolder above)
    {
        string probe = ".kpi-probe-" + Guid.NewGuid().ToString("N");
        above.Make(probe);
        try
        {
            return (above.StatusOf(probe).Permissions & WritableByOthers) != 0;
        }
        finally
        {
            above.RemoveFolder(probe);
        }
    }
}

/// <summary>The folder of claims was made by somebody else: nothing is moved into it, and nothing that lies in it is believed.</summary>
public sealed class ClaimFolderUnsafeException(string name)
    : IOException($"{name}: {EntryReasons.ClaimFolderUnsafe.Thai} ({EntryReasons.ClaimFolderUnsafe.English})");
