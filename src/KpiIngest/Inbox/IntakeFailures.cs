using KpiIngest.Posix;
using KpiIngest.Records.Inbox;

namespace KpiIngest.Inbox;

/// <summary>Files that could not be taken, with the reason, and when each is tried again: soon at first, then more and more rarely; at once
/// when it has changed.</summary>
public sealed class IntakeFailures(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, Failure> failures = new(StringComparer.Ordinal);

    /// <summary>Files that could not be taken and still lie there.</summary>
    public int Count => failures.Count;

    /// <returns>Null where it has not failed.</returns>
    public EntryReason? Of(string path) => failures.TryGetValue(path, out Failure? failure) ? failure.Reason : null;

    /// <summary>True where the file itself, or its folder, keeps it from being taken; false where it is ours.</summary>
    public bool IsOfTheFile(string path) => failures.TryGetValue(path, out Failure? failure) && failure.OfTheFile;

    public bool IsDue(string path, FileStamp? stamp) =>
        !failures.TryGetValue(path, out Failure? failure) || failure.Stamp != stamp || time.GetUtcNow() >= failure.Next;

    /// <returns>True where it is to be said: it failed for another reason before, or not at all.</returns>
    public bool Add(string path, FileStamp? stamp, Exception why)
    {
        ArgumentNullException.ThrowIfNull(why);
        (EntryReason reason, bool ofTheFile) = why switch
        {
            PosixException posix => (EntryReasons.CannotBeMoved(posix), true),
            ClaimFolderUnsafeException => (EntryReasons.ClaimFolderUnsafe, true),
            _ => (EntryReasons.NotRecorded(why.Message), false),
        };
        failures.TryGetValue(path, out Failure? before);
        TimeSpan wait =
            before is null || before.Stamp != stamp ? First
            : before.Wait * 2 < Longest ? before.Wait * 2
            : Longest;
        failures[path] = new Failure(reason, ofTheFile, stamp, wait, time.GetUtcNow() + wait);
        return before is null || before.Reason != reason;
    }

    public void Remove(string path) => failures.Remove(path);

    /// <summary>Forgets what does not lie there any more.</summary>
    public void Keep(IReadOnlySet<string> present)
    {
        foreach (string path in failures.Keys.Where(p => !present.Contains(p)).ToList())
            failures.Remove(path);
    }

    private sealed record Failure(EntryReason Reason, bool OfTheFile, FileStamp? Stamp, TimeSpan Wait, DateTimeOffset Next);
}
