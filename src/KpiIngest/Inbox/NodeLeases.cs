using System.Globalization;
using KpiIngest.Posix;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox;

/// <summary>
/// The leases of the nodes that share an inbox. Each node keeps a small file in its folder of claims and writes another content into it
/// from time to time. A lease has ended when another node has seen the same content for the whole time of a lease by its own clock: the
/// clocks of the machines need not agree.
/// </summary>
/// <param name="node">This node: it owns what lies in the folder of its name.</param>
/// <param name="instance">New at each start.</param>
/// <param name="duration">How long a node may be silent before others take over what it claimed.</param>
public sealed class NodeLeases(string node, string instance, TimeSpan duration, TimeProvider time)
{
    public const string FileName = ".lease";

    private const int ContentBytes = 200;
    private readonly Dictionary<(string Home, string Node), (string Content, long Since)> seen = [];
    private readonly Dictionary<string, long> written = new(StringComparer.Ordinal);
    private long beats;

    /// <summary>Makes the folder of this node, and writes its lease where a quarter of its time has passed.</summary>
    internal void Begin(OpenFolder claims, string home)
    {
        if (written.TryGetValue(home, out long before) && time.GetElapsedTime(before) < duration / 4 && Exists(claims))
            return;
        try
        {
            claims.Make(node);
        }
        catch (PosixException e) when (e.Exists)
        {
            // From an earlier run, or from the last beat.
        }

        using OpenFolder own = ClaimFolder.OpenChecked(claims, node);
        Write(own);
        written[home] = time.GetTimestamp();
    }

    /// <summary>Keeps this node's leases alive, wherever it has claims.</summary>
    internal void Beat(InboxFolder inbox)
    {
        foreach (string home in written.Keys.ToList())
        {
            using OpenFolder root = inbox.Open();
            try
            {
                using OpenFolder folder = root.OpenBelow(home);
                using OpenFolder claims = ClaimFolder.OpenChecked(folder, ClaimFolder.Name);
                Begin(claims, home);
            }
            catch (PosixException e) when (e.NotFound)
            {
                written.Remove(home);
            }
        }
    }

    /// <summary>Takes away the lease and the folders of claims that are empty: nothing of ours stays in an inbox in which nothing is being
    /// taken.</summary>
    internal void End(InboxFolder inbox, IEnumerable<string> homesInUse)
    {
        foreach (string home in written.Keys.Except(homesInUse, StringComparer.Ordinal).ToList())
        {
            try
            {
                using OpenFolder root = inbox.Open();
                using OpenFolder folder = root.OpenBelow(home);
                using (OpenFolder claims = ClaimFolder.OpenChecked(folder, ClaimFolder.Name))
                {
                    using (OpenFolder own = ClaimFolder.OpenChecked(claims, node))
                    {
                        if (own.Names().Any(n => !IsLease(n.Name)))
                            continue;
                        foreach ((string name, _) in own.Names())
                            own.Remove(name);
                    }

                    claims.RemoveFolder(node);
                }

                written.Remove(home);
                folder.RemoveFolder(ClaimFolder.Name);
            }
            catch (Exception e) when (e is PosixException or ClaimFolderUnsafeException)
            {
                // Gone already, or another node uses the folder as well.
            }
        }
    }

    internal static bool IsLease(string name) => name.StartsWith(FileName, StringComparison.Ordinal);

    /// <summary>True where the other node's lease has not changed for its whole time.</summary>
    internal bool HasEnded(OpenFolder folder, string home, string other)
    {
        string content = Read(folder);
        if (
            seen.TryGetValue((home, other), out (string Content, long Since) before)
            && string.Equals(before.Content, content, StringComparison.Ordinal)
        )
            return time.GetElapsedTime(before.Since) >= duration;
        seen[(home, other)] = (content, time.GetTimestamp());
        return false;
    }

    /// <summary>Takes away the empty folder of a node whose lease has ended.</summary>
    internal void RemoveEnded(OpenFolder claims, OpenFolder folder, string other)
    {
        IReadOnlyList<(string Name, bool Usable)> names = folder.Names();
        if (names.Any(n => !IsLease(n.Name)))
            return;
        foreach ((string name, _) in names)
            folder.Remove(name);
        claims.RemoveFolder(other);
        foreach ((string Home, string Node) key in seen.Keys.Where(k => k.Node == other).ToList())
            seen.Remove(key);
    }

    private static string Read(OpenFolder folder)
    {
        try
        {
            using SafeFileHandle file = folder.OpenFile(FileName);
            Span<byte> content = stackalloc byte[ContentBytes];
            return System.Text.Encoding.UTF8.GetString(content[..RandomAccess.Read(file, content, 0)]);
        }
        catch (PosixException e) when (e.NotFound)
        {
            return "";
        }
    }

    private bool Exists(OpenFolder claims)
    {
        try
        {
            return claims.StatusOf(node).Kind == FileKind.Folder;
        }
        catch (PosixException e) when (e.NotFound)
        {
            return false;
        }
    }

    /// <summary>Under another name first: a reader meets the one content or the other, never half of one.</summary>
    private void Write(OpenFolder own)
    {
        string content = string.Create(CultureInfo.InvariantCulture, $"{instance} {++beats}\n");
        own.Replace(FileName, System.Text.Encoding.UTF8.GetBytes(content));
    }
}
