using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Posix;

/// <summary>
/// A folder that is held open. What is done in it is done in this very folder, whatever is meanwhile renamed or put in its place by a link;
/// names are single names, never paths, and links are never followed. Calls throw <see cref="PosixException"/>.
/// </summary>
internal sealed class OpenFolder : IDisposable
{
    private const int NameOffset = 19;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly int descriptor;
    private bool closed;

    private OpenFolder(int descriptor) => this.descriptor = descriptor;

    public FileStatus Status => FileStatus.Of(descriptor, "");

    /// <summary>A folder of the configuration: a link in its place is followed.</summary>
    public static OpenFolder Root(string path)
    {
        int opened = Native.OpenAt(Native.CurrentFolder, path, Native.ReadOnly | Native.Folder | Native.CloseOnExec);
        return opened < 0 ? throw PosixException.Last("open", path) : new OpenFolder(opened);
    }

    public OpenFolder Open(string name)
    {
        int opened = Native.OpenAt(descriptor, name, Native.ReadOnly | Native.Folder | Native.NoLinks | Native.CloseOnExec);
        return opened < 0 ? throw PosixException.Last("openat", name) : new OpenFolder(opened);
    }

    /// <summary>The folder at a relative path with <c>/</c>, name by name; the empty path is this folder once more.</summary>
    public OpenFolder OpenBelow(string path)
    {
        OpenFolder folder = Again();
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            using OpenFolder above = folder;
            folder = above.Open(name);
        }

        return folder;
    }

    /// <summary>The same folder, to be closed by itself.</summary>
    public OpenFolder Again() => Open(".");

    /// <summary>For reading. A pipe does not make it wait.</summary>
    public SafeFileHandle OpenFile(string name)
    {
        int opened = Native.OpenAt(descriptor, name, Native.ReadOnly | Native.NoLinks | Native.NonBlocking | Native.CloseOnExec);
        return opened < 0 ? throw PosixException.Last("openat", name) : new SafeFileHandle(opened, ownsHandle: true);
    }

    public FileStatus StatusOf(string name) => FileStatus.Of(descriptor, name);

    /// <summary>The names in the folder, but for itself and the one above, in the order of the file system.</summary>
    /// <returns>Each name, and whether it can be used as a name: one that is not UTF-8 is shown with its bytes as <c>\xE1</c>.</returns>
    public IReadOnlyList<(string Name, bool Usable)> Names()
    {
        int own = Native.Duplicate(descriptor);
        nint list = own < 0 ? 0 : Native.OpenList(own);
        if (list == 0)
        {
            PosixException failed = PosixException.Last("fdopendir", ".");
            if (own >= 0)
                _ = Native.Close(own);
            throw failed;
        }

        try
        {
            Native.Rewind(list);
            List<(string, bool)> names = [];
            for (nint entry; (entry = Native.NextInList(list)) != 0; )
            {
                ReadOnlySpan<byte> name = NameAt(entry + NameOffset);
                if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                    names.Add(Decoded(name));
            }

            return Marshal.GetLastPInvokeError() == 0 ? names : throw PosixException.Last("readdir", ".");
        }
        finally
        {
            _ = Native.CloseList(list);
        }
    }

    /// <summary>Only this user can enter it.</summary>
    public void Make(string name)
    {
        if (Native.MakeFolderAt(descriptor, name, 0x1c0) < 0)
            throw PosixException.Last("mkdirat", name);
    }

    /// <summary>As the user's mask allows: others may drop files in it where the mask lets them.</summary>
    public void MakeShared(string name)
    {
        if (Native.MakeFolderAt(descriptor, name, 0x1ff) < 0)
            throw PosixException.Last("mkdirat", name);
    }

    /// <summary>Makes a file that was not there, for writing, as the user's mask allows.</summary>
    public SafeFileHandle CreateFile(string name)
    {
        int opened = Native.CreateAt(descriptor, name, Native.CreateNew | Native.NoLinks | Native.CloseOnExec, 0x1b6);
        return opened < 0 ? throw PosixException.Last("openat", name) : new SafeFileHandle(opened, ownsHandle: true);
    }

    /// <summary>Gives a file its name for others; one that is taken is never replaced, also on file systems that do not know the flag for
    /// it.</summary>
    /// <exception cref="PosixException">With <see cref="PosixException.Exists"/> where the name is taken.</exception>
    public void Publish(string name, string newName)
    {
        if (Native.RenameAt(descriptor, name, descriptor, newName, Native.NoReplace) == 0)
            return;
        PosixException failed = PosixException.Last("renameat2", name);
        if (!failed.NotSupported)
            throw failed;
        if (Native.LinkAt(descriptor, name, descriptor, newName, 0) < 0)
            throw PosixException.Last("linkat", newName);
        Remove(name);
    }

    /// <summary>The names in it outlast a loss of power from here on.</summary>
    public void Flush()
    {
        if (Native.Flush(descriptor) < 0)
            throw PosixException.Last("fsync", ".");
    }

    /// <summary>Makes it the user's alone; false where the file system keeps no permissions.</summary>
    public bool Close0700() => Native.SetMode(descriptor, 0x1c0) == 0 && (Status.Permissions & 0x3f) == 0;

    /// <summary>Moves a file or folder, within one file system; what stands under the new name is never replaced.</summary>
    public void Move(string name, OpenFolder to, string newName)
    {
        if (Native.RenameAt(descriptor, name, to.descriptor, newName, Native.NoReplace) == 0)
            return;
        PosixException failed = PosixException.Last("renameat2", name);
        if (!failed.NotSupported)
            throw failed;

        // Network file systems without the flag: the new name lies in a folder of ours and is new.
        if (Native.RenameAt(descriptor, name, to.descriptor, newName, 0) < 0)
            throw PosixException.Last("renameat", name);
    }

    /// <summary>Writes a small file whole: under another name first, then over what was there.</summary>
    public void Replace(string name, ReadOnlySpan<byte> content)
    {
        string temporary = name + ".new";
        int opened = Native.CreateAt(descriptor, temporary, Native.CreateForWriting | Native.NoLinks | Native.CloseOnExec, 0x180);
        if (opened < 0)
            throw PosixException.Last("openat", temporary);
        using (SafeFileHandle file = new(opened, ownsHandle: true))
            RandomAccess.Write(file, content, 0);
        if (Native.RenameAt(descriptor, temporary, descriptor, name, 0) < 0)
            throw PosixException.Last("renameat", temporary);
    }

    public void Remove(string name)
    {
        if (Native.UnlinkAt(descriptor, name, 0) < 0)
            throw PosixException.Last("unlinkat", name);
    }

    /// <summary>An empty one.</summary>
    public void RemoveFolder(string name)
    {
        if (Native.UnlinkAt(descriptor, name, Native.RemoveFolder) < 0)
            throw PosixException.Last("unlinkat", name);
    }

    public void Dispose()
    {
        if (closed)
            return;
        closed = true;
        _ = Native.Close(descriptor);
    }

    private static unsafe ReadOnlySpan<byte> NameAt(nint name) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)name);

    private static (string Name, bool Usable) Decoded(ReadOnlySpan<byte> name)
    {
        try
        {
            return (Strict.GetString(name), true);
        }
        catch (DecoderFallbackException)
        {
            StringBuilder shown = new();
            foreach (byte b in name)
            {
                if (b < 0x80)
                    shown.Append((char)b);
                else
                    shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{b:X2}");
            }

            return (shown.ToString(), false);
        }
    }
}
