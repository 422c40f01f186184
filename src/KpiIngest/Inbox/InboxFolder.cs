using System.Text;
using KpiIngest.Inbox.Uploads;
using KpiIngest.Posix;
using KpiIngest.Records.Inbox;

namespace KpiIngest.Inbox;

/// <summary>The inbox on the disk. A look goes through it with every folder held open and no link followed; what cannot be looked at is met
/// as an entry with its reason, and the rest goes on.</summary>
/// <param name="root">May itself be a link.</param>
/// <param name="limitBytes">Files above this are refused.</param>
public sealed class InboxFolder(string root, long limitBytes = long.MaxValue)
{
    /// <summary>Of a path below the inbox, in bytes of UTF-8: the outbox repeats it, with more behind.</summary>
    private const int PathBytes = 1_500;

    /// <summary>Folders in folders; each is held open while what is below it is looked at.</summary>
    private const int Depth = 48;

    public string Root { get; } = Path.GetFullPath(root);

    /// <exception cref="PosixException">The inbox itself is not there or cannot be listed.</exception>
    public InboxLook Look()
    {
        using OpenFolder folder = OpenFolder.Root(Root);
        Walk walk = new(limitBytes);
        walk.Enter(folder, "", "", folder.Status, 0);
        return walk.Result();
    }

    /// <exception cref="PosixException">The inbox is not there.</exception>
    internal OpenFolder Open() => OpenFolder.Root(Root);

    private sealed class Walk(long limitBytes)
    {
        private readonly List<InboxFile> files = [];
        private readonly List<EntrySighting> others = [];
        private readonly List<string> claimFolders = [];

        public InboxLook Result() =>
            new(
                [
                    .. files
                        .OrderBy(f => f.Stamp.WrittenSeconds)
                        .ThenBy(f => f.Stamp.WrittenNanoseconds)
                        .ThenBy(f => f.InboxPath, StringComparer.Ordinal),
                ],
                others,
                claimFolders
            );

        /// <param name="home">The topmost folder of the same file system.</param>
        public void Enter(OpenFolder folder, string path, string home, FileStatus status, int depth)
        {
            foreach ((string name, bool usable) in folder.Names())
            {
                string entry = path.Length == 0 ? name : path + "/" + name;
                try
                {
                    Meet(folder, name, usable, (entry, home), status, depth);
                }
                catch (PosixException e) when (e.NotFound)
                {
                    // It went away while it was looked at.
                }
                catch (PosixException e)
                {
                    Leave(entry, EntryKind.Unknown, null, EntryReasons.NotSeen(e));
                }
            }
        }

        private void Meet(OpenFolder folder, string name, bool usable, (string Path, string Home) at, FileStatus above, int depth)
        {
            if (!usable)
            {
                Leave(at.Path, EntryKind.Unknown, null, EntryReasons.NameNotUtf8);
                return;
            }

            FileStatus status = folder.StatusOf(name);
            bool tooLong = Encoding.UTF8.GetByteCount(at.Path) > PathBytes;
            switch (status.Kind)
            {
                case FileKind.Folder when name == ClaimFolder.Name:
                    claimFolders.Add(at.Path[..^name.Length].TrimEnd('/'));
                    break;
                case FileKind.Folder when name[0] == '.':
                    Leave(at.Path, EntryKind.Folder, null, EntryReasons.HiddenFolder);
                    break;
                case FileKind.Folder when tooLong || depth >= Depth:
                    Leave(at.Path, EntryKind.Folder, null, EntryReasons.PathTooLong);
                    break;
                case FileKind.Folder:
                    EnterBelow(folder, name, at, status.FileSystem == above.FileSystem ? at.Home : at.Path, depth);
                    break;
                case FileKind.Link when name == ClaimFolder.Name:
                    Leave(at.Path, EntryKind.Link, null, EntryReasons.ClaimFolderUnsafe);
                    break;
                case FileKind.Link:
                    Leave(at.Path, EntryKind.Link, null, EntryReasons.Link);
                    break;
                case FileKind.Special:
                    Leave(at.Path, EntryKind.Special, null, EntryReasons.NotAFile);
                    break;
                default:
                    MeetFile(name, at, status, tooLong);
                    break;
            }
        }

        private void EnterBelow(OpenFolder folder, string name, (string Path, string Home) at, string home, int depth)
        {
            try
            {
                using OpenFolder below = folder.Open(name);
                Enter(below, at.Path, home, below.Status, depth + 1);
            }
            catch (PosixException e) when (!e.NotFound)
            {
                Leave(at.Path, EntryKind.Folder, null, EntryReasons.FolderClosed(e));
            }
        }

        private void MeetFile(string name, (string Path, string Home) at, FileStatus status, bool tooLong)
        {
            if (UploadNames.IsUnfinished(name))
                return;
            if (InboxNames.Ignored(name))
                Leave(at.Path, EntryKind.File, status.Size, EntryReasons.TemporaryName);
            else if (tooLong)
                Leave(at.Path, EntryKind.File, status.Size, EntryReasons.PathTooLong);
            else if (status.Size > limitBytes)
                others.Add(
                    new EntrySighting(
                        at.Path,
                        InboxNames.UnitOf(at.Path),
                        EntryKind.File,
                        status.Size,
                        EntryState.Refused,
                        EntryReasons.OverLimit(status.Size, limitBytes)
                    )
                );
            else
                files.Add(new InboxFile(at.Path, at.Home, FileStamp.Of(status)));
        }

        private void Leave(string path, EntryKind kind, long? size, EntryReason why) =>
            others.Add(new EntrySighting(path, InboxNames.UnitOf(path), kind, size, EntryState.Left, why));
    }
}
