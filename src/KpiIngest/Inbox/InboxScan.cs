namespace KpiIngest.Inbox;

/// <summary>Tells which files of the inbox have come to rest: size and time unchanged over the settle time by our own clock, and no one writing.
/// The clock of the sender's machine and the time a file bears play no part.</summary>
public sealed class InboxScan(InboxFolder inbox, TimeSpan settleTime, TimeProvider time)
{
    /// <summary>An empty file is most often one whose bytes are still to come.</summary>
    private const int PatienceWithEmptyFiles = 5;

    private readonly Dictionary<string, Sighting> sightings = new(StringComparer.Ordinal);

    /// <summary>Files that lie in the inbox and have not come to rest, as of the last scan.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Looks once. Single-threaded.</summary>
    public IReadOnlyList<InboxFile> Settled()
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<InboxFile> present = inbox.Files();
        HashSet<string> names = new(present.Select(f => f.InboxPath), StringComparer.Ordinal);
        foreach (string gone in sightings.Keys.Where(name => !names.Contains(name)).ToList()) sightings.Remove(gone);

        List<InboxFile> settled = [];
        foreach (InboxFile file in present)
        {
            if (!sightings.TryGetValue(file.InboxPath, out Sighting before) || before.Stamp != file.Stamp)
            {
                sightings[file.InboxPath] = new Sighting(file.Stamp, now);
                before = sightings[file.InboxPath];
            }

            TimeSpan needed = file.Stamp.Size == 0 ? settleTime * PatienceWithEmptyFiles : settleTime;
            if (now - before.Since >= needed && OpensAlone(file.FullPath)) settled.Add(file);
        }

        Unsettled = present.Count - settled.Count;
        return settled;
    }

    /// <summary>A writer that locks the file (Windows shares, Office) makes this fail; it then counts as not at rest.</summary>
    private static bool OpensAlone(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // Not a writer but missing rights: taking the file will fail and say so.
            return true;
        }
    }

    private readonly record struct Sighting(FileStamp Stamp, DateTimeOffset Since);
}
