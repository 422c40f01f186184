using KpiIngest.Posix;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox;

/// <summary>Moves files out of their senders' reach, and knows what was moved. A claim bears the name of its node: another node's is taken
/// over only when its lease has ended (<see cref="NodeLeases"/>). A file is only ever renamed, within one file system; it is never copied
/// and deleted.</summary>
public sealed class Claims(InboxFolder inbox, string node, NodeLeases leases)
{
    /// <returns>Null where the file went away.</returns>
    /// <exception cref="PosixException">It cannot be moved; it still lies where it lay.</exception>
    /// <exception cref="ClaimFolderUnsafeException">The folder of claims is not the service's own.</exception>
    public ClaimedFile? Claim(InboxFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using OpenFolder root = inbox.Open();
        try
        {
            return ClaimAt(root, file, file.ClaimHome);
        }
        catch (Exception e) when (file.ClaimHome != file.Folder && (e is PosixException { NotFound: false } or ClaimFolderUnsafeException))
        {
            // No right to make a folder there, or the same disk mounted twice: beside the file a rename may work.
            return ClaimAt(root, file, file.Folder);
        }
        catch (PosixException e) when (e.NotFound)
        {
            return null;
        }
    }

    /// <summary>What this node has claimed, what other nodes claimed whose leases have ended included. Claims of living nodes are left
    /// alone.</summary>
    /// <param name="homes">Folders that hold claims.</param>
    /// <returns>The claims, and what lies among them and is none.</returns>
    public (IReadOnlyList<ClaimedFile> Claimed, IReadOnlyList<EntrySighting> Others) Of(IEnumerable<string> homes)
    {
        ArgumentNullException.ThrowIfNull(homes);
        ClaimSearch search = new(node, leases);
        using OpenFolder root = inbox.Open();
        foreach (string home in homes)
            search.Look(root, home);
        return (search.Claimed, search.Others);
    }

    /// <summary>Opens a claimed file without following a link.</summary>
    /// <exception cref="PosixException">It is gone, or cannot be read.</exception>
    internal (SafeFileHandle File, FileStatus Status) Open(ClaimedFile claimed)
    {
        using OpenFolder folder = OpenFolderOf(claimed);
        SafeFileHandle file = folder.OpenFile(claimed.Name);
        try
        {
            return (file, FileStatus.Of((int)file.DangerousGetHandle(), ""));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A file that was written to after it was recorded holds other bytes: it gets a ticket of its own.</summary>
    public ClaimedFile Renew(ClaimedFile claimed)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        using OpenFolder own = OpenNode(claimed.Home);
        string ticket = claimed.Ticket[..SubmissionLedger.LineLength] + NewTicket()[SubmissionLedger.LineLength..];
        own.Move(claimed.Ticket, own, ticket);
        return claimed with { Ticket = ticket };
    }

    /// <summary>Removes a file that is recorded, and the folders that only it needed.</summary>
    public void Remove(ClaimedFile claimed)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        using (OpenFolder folder = OpenFolderOf(claimed))
            folder.Remove(claimed.Name);
        RemoveFolders(claimed);
    }

    /// <summary>Puts a file back where its sender dropped it, unless something stands there again.</summary>
    /// <returns>False where its place is taken or gone: it stays claimed.</returns>
    public bool PutBack(ClaimedFile claimed)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        try
        {
            using OpenFolder root = inbox.Open();
            using OpenFolder home = root.OpenBelow(claimed.Home);
            using OpenFolder place = home.OpenBelow(string.Join('/', claimed.Folders));
            using (OpenFolder folder = OpenFolderOf(claimed))
                folder.Move(claimed.Name, place, claimed.Name);
            RemoveFolders(claimed);
            return true;
        }
        catch (PosixException e) when (e.Exists || e.NotFound)
        {
            return false;
        }
    }

    private static string NewTicket() => Guid.NewGuid().ToString("N");

    private ClaimedFile ClaimAt(OpenFolder root, InboxFile file, string homePath)
    {
        string pathInHome = homePath.Length == 0 ? file.InboxPath : file.InboxPath[(homePath.Length + 1)..];
        ClaimedFile claimed = new(homePath, NewTicket(), pathInHome);
        using OpenFolder folder = root.OpenBelow(file.Folder);
        using OpenFolder home = root.OpenBelow(homePath);
        using (OpenFolder claims = ClaimFolder.OpenOrMake(home))
            leases.Begin(claims, homePath);
        using (OpenFolder own = OpenNode(homePath))
            MakeFolders(own, claimed);
        try
        {
            using OpenFolder target = OpenFolderOf(claimed);
            folder.Move(file.Name, target, file.Name);
            return claimed;
        }
        catch
        {
            RemoveFolders(claimed);
            throw;
        }
    }

    private static void MakeFolders(OpenFolder own, ClaimedFile claimed)
    {
        OpenFolder at = own.Again();
        try
        {
            foreach (string name in claimed.Folders.Prepend(claimed.Ticket))
            {
                at.Make(name);
                OpenFolder next = at.Open(name);
                at.Dispose();
                at = next;
            }
        }
        finally
        {
            at.Dispose();
        }
    }

    /// <summary>From the innermost to the ticket; a folder in which something else lies stays.</summary>
    private void RemoveFolders(ClaimedFile claimed)
    {
        List<string> names = [claimed.Ticket, .. claimed.Folders];
        using OpenFolder own = OpenNode(claimed.Home);
        for (int depth = names.Count - 1; depth >= 0; depth--)
        {
            using OpenFolder above = own.OpenBelow(string.Join('/', names.Take(depth)));
            try
            {
                above.RemoveFolder(names[depth]);
            }
            catch (PosixException)
            {
                // Not empty: the next look meets what lies in it.
                return;
            }
        }
    }

    private OpenFolder OpenFolderOf(ClaimedFile claimed)
    {
        using OpenFolder own = OpenNode(claimed.Home);
        return own.OpenBelow(string.Join('/', claimed.Folders.Prepend(claimed.Ticket)));
    }

    private OpenFolder OpenNode(string homePath)
    {
        using OpenFolder root = inbox.Open();
        using OpenFolder home = root.OpenBelow(homePath);
        using OpenFolder claims = ClaimFolder.OpenChecked(home, ClaimFolder.Name);
        return ClaimFolder.OpenChecked(claims, node);
    }
}
