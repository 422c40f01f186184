using KpiIngest.Posix;
using KpiIngest.Records.Inbox;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox;

/// <summary>Tells which files of the inbox have come to rest: size and time unchanged over the settle time by our own clock, and nobody has
/// them open for writing. Where the system cannot tell who writes (network shares), the settle time alone decides. The clock of the
/// sender's machine and the time a file bears play no part.</summary>
public sealed class InboxScan(InboxFolder inbox, TimeSpan settleTime, TimeProvider time)
{
    /// <summary>An empty file is most often one whose bytes are still to come.</summary>
    private const int PatienceWithEmptyFiles = 5;

    private readonly Dictionary<string, Sighting> sightings = new(StringComparer.Ordinal);

    /// <summary>Takes the files of one look. Single-threaded.</summary>
    public ScanResult Settled(InboxLook look)
    {
        ArgumentNullException.ThrowIfNull(look);
        DateTimeOffset now = time.GetUtcNow();
        HashSet<string> names = new(look.Files.Select(f => f.InboxPath), StringComparer.Ordinal);
        foreach (string gone in sightings.Keys.Where(name => !names.Contains(name)).ToList())
            sightings.Remove(gone);

        DateTimeOffset? next = null;
        List<SettledFile> settled = [];
        List<EntrySighting> entries = [];
        foreach (InboxFile file in look.Files)
        {
            if (!sightings.TryGetValue(file.InboxPath, out Sighting before) || before.Stamp != file.Stamp)
                sightings[file.InboxPath] = before = new Sighting(file.Stamp, now);
            DateTimeOffset rest = before.Since + (file.Stamp.Size == 0 ? settleTime * PatienceWithEmptyFiles : settleTime);
            EntrySighting entry = new(
                file.InboxPath,
                InboxNames.UnitOf(file.InboxPath),
                EntryKind.File,
                file.Stamp.Size,
                EntryState.Seen,
                null
            );
            if (now >= rest)
            {
                entry = WithAccess(entry, file);
                if (entry.Why is null)
                    settled.Add(new SettledFile(file, rest));
            }
            else if (next is null || rest < next)
            {
                next = rest;
            }

            entries.Add(entry);
        }

        return new ScanResult(settled, entries) { NextRest = next };
    }

    /// <summary>Whether it can be read, and whether somebody writes.</summary>
    private EntrySighting WithAccess(EntrySighting entry, InboxFile file)
    {
        try
        {
            using OpenFolder root = inbox.Open();
            using OpenFolder folder = root.OpenBelow(file.Folder);
            using SafeFileHandle opened = folder.OpenFile(file.Name);
            return OpenWriters.Of(opened) == Writing.Somebody ? entry with { Why = EntryReasons.OpenForWriting } : entry;
        }
        catch (PosixException e) when (e.NotFound)
        {
            return entry;
        }
        catch (PosixException e)
        {
            return entry with { State = EntryState.Left, Why = EntryReasons.CannotBeRead(e.Thai, e.English) };
        }
    }

    private readonly record struct Sighting(FileStamp Stamp, DateTimeOffset Since);
}

/// <param name="Since">When it had come to rest: what it has waited for since then is ours.</param>
public sealed record SettledFile(InboxFile File, DateTimeOffset Since);

/// <param name="Settled">In the order in which they were written.</param>
/// <param name="Entries">All files of the look, with what keeps them from being taken.</param>
public sealed record ScanResult(IReadOnlyList<SettledFile> Settled, IReadOnlyList<EntrySighting> Entries)
{
    /// <summary>When the next file comes to rest, if nothing is written to it until then; null where none is on its way.</summary>
    public DateTimeOffset? NextRest { get; init; }
}
