using KpiIngest.Posix;
using KpiIngest.Records.Inbox;

namespace KpiIngest.Inbox;

/// <summary>Goes through the folders of claims: <c>.kpi-taking/NODE/TICKET/PATH</c>. An entry that is no claim, or cannot be looked at, is
/// met with its reason.</summary>
internal sealed class ClaimSearch(string node, NodeLeases leases)
{
    private const int TicketLength = 32;

    private readonly List<ClaimedFile> claimed = [];
    private readonly List<EntrySighting> others = [];

    public IReadOnlyList<ClaimedFile> Claimed => claimed;

    public IReadOnlyList<EntrySighting> Others => others;

    public void Look(OpenFolder root, string homePath)
    {
        string shown = Join(homePath, ClaimFolder.Name);
        Guarded(
            shown,
            () =>
            {
                using OpenFolder home = root.OpenBelow(homePath);
                using OpenFolder claims = ClaimFolder.OpenChecked(home, ClaimFolder.Name);
                foreach ((string name, bool usable) in claims.Names())
                {
                    if (!usable)
                        Leave(Join(shown, name), EntryReasons.NameNotUtf8);
                    else if (IsTicket(name))
                        Guarded(Join(shown, name), () => TakeOver(claims, name, claims, homePath));
                    else if (claims.StatusOf(name).Kind == FileKind.Folder)
                        Guarded(Join(shown, name), () => LookInNode(claims, name, homePath));
                    else
                        Leave(Join(shown, name), EntryReasons.NotAFile);
                }
            }
        );
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private static bool IsTicket(string name) => name.Length == TicketLength && name.All(char.IsAsciiHexDigitLower);

    private void LookInNode(OpenFolder claims, string name, string homePath)
    {
        using OpenFolder folder = ClaimFolder.OpenChecked(claims, name);
        bool own = string.Equals(name, node, StringComparison.Ordinal);
        if (own)
            leases.Begin(claims, homePath);
        else if (!leases.HasEnded(folder, homePath, name))
            return;
        foreach ((string entry, bool usable) in folder.Names())
        {
            string shown = Join(Join(homePath, ClaimFolder.Name), Join(name, entry));
            if (NodeLeases.IsLease(entry))
                continue;
            if (!usable || !IsTicket(entry))
                Leave(shown, EntryReasons.NotAFile);
            else if (own)
                Guarded(shown, () => LookInTicket(folder, entry, homePath));
            else
                Guarded(shown, () => TakeOver(claims, entry, folder, homePath));
        }

        if (!own)
            leases.RemoveEnded(claims, folder, name);
    }

    /// <summary>Of another node, or of a version that knew no nodes: it is moved to ours, which only one node can do.</summary>
    private void TakeOver(OpenFolder claims, string ticket, OpenFolder from, string homePath)
    {
        leases.Begin(claims, homePath);
        using OpenFolder own = ClaimFolder.OpenChecked(claims, node);
        from.Move(ticket, own, ticket);
        LookInTicket(own, ticket, homePath);
    }

    private void LookInTicket(OpenFolder folder, string ticket, string homePath)
    {
        using OpenFolder open = folder.Open(ticket);
        bool empty = !LookBelow(open, ticket, "", homePath);
        if (empty)
            folder.RemoveFolder(ticket);
    }

    /// <returns>False where nothing is left in the folder.</returns>
    private bool LookBelow(OpenFolder folder, string ticket, string path, string homePath)
    {
        bool holds = false;
        foreach ((string name, bool usable) in folder.Names())
        {
            string inside = Join(path, name);
            string shown = Join(Join(Join(homePath, ClaimFolder.Name), Join(node, ticket)), inside);
            holds |= !Guarded(
                shown,
                () =>
                {
                    FileStatus status = usable ? folder.StatusOf(name) : default;
                    if (!usable)
                        Leave(shown, EntryReasons.NameNotUtf8);
                    else if (status.Kind == FileKind.Regular)
                        claimed.Add(new ClaimedFile(homePath, ticket, inside));
                    else if (status.Kind == FileKind.Folder)
                    {
                        using (OpenFolder below = folder.Open(name))
                        {
                            if (LookBelow(below, ticket, inside, homePath))
                                return false;
                        }

                        folder.RemoveFolder(name);
                        return true;
                    }
                    else
                        Leave(shown, status.Kind == FileKind.Link ? EntryReasons.Link : EntryReasons.NotAFile);

                    return false;
                }
            );
        }

        return holds;
    }

    private void Guarded(string shown, Action look) =>
        Guarded(
            shown,
            () =>
            {
                look();
                return true;
            }
        );

    private bool Guarded(string shown, Func<bool> look)
    {
        try
        {
            return look();
        }
        catch (PosixException e) when (e.NotFound)
        {
            return true;
        }
        catch (PosixException e)
        {
            Leave(shown, EntryReasons.FolderClosed(e));
            return false;
        }
        catch (ClaimFolderUnsafeException)
        {
            Leave(shown, EntryReasons.ClaimFolderUnsafe);
            return false;
        }
    }

    private void Leave(string path, EntryReason why) =>
        others.Add(new EntrySighting(path, InboxNames.UnitOf(path), EntryKind.Unknown, null, EntryState.Left, why));
}
