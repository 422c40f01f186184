using KpiIngest.Records.Inbox;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Inbox;

/// <summary>Brings the ledger up to what stands in the inbox: only what has changed since the last look is written, and said in the log
/// once.</summary>
public sealed class EntryNotes(InboxLedger ledger, ILogger<EntryNotes> logger)
{
    /// <summary>Entries of one transaction: many at once are written in parts, so that nobody waits long for the database.</summary>
    private const int InOneGo = 500;

    private Dictionary<string, (EntryState State, string? Code)>? known;

    /// <param name="standing">Everything that stands in the inbox now, by its path.</param>
    public async Task BringUpAsync(IReadOnlyDictionary<string, EntrySighting> standing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standing);
        known ??= (await ledger.StandingAsync(cancellationToken)).ToDictionary(
            e => e.InboxPath,
            e => (e.State, e.Code),
            StringComparer.Ordinal
        );
        List<EntrySighting> changed =
        [
            .. standing.Values.Where(s =>
                !known.TryGetValue(s.InboxPath, out (EntryState, string?) before) || before != (s.State, s.Why?.Code)
            ),
        ];
        List<string> gone = [.. known.Keys.Where(path => !standing.ContainsKey(path))];
        foreach (EntrySighting[] part in changed.Chunk(InOneGo))
        {
            await ledger.NoteAsync(part, [], cancellationToken);
            foreach (EntrySighting entry in part)
            {
                known[entry.InboxPath] = (entry.State, entry.Why?.Code);
                Say(entry);
            }
        }

        foreach (string[] part in gone.Chunk(InOneGo))
        {
            await ledger.NoteAsync([], part, cancellationToken);
            foreach (string path in part)
                known.Remove(path);
        }
    }

    /// <summary>Another service may have looked at the inbox since: the ledger is read anew.</summary>
    public void Forget() => known = null;

    /// <summary>It was recorded: its entry was closed with that.</summary>
    public void Taken(string inboxPath) => known?.Remove(inboxPath);

    private void Say(EntrySighting entry)
    {
        if (entry.Why is not { } why || entry.State == EntryState.Seen)
            return;
        LogLevel level = why.Code == EntryReasons.TemporaryName.Code ? LogLevel.Information : LogLevel.Warning;
        logger.Log(
            level,
            "ไม่รับ {InboxPath} และไม่แตะต้อง: {Reason} [{Code}] ({ReasonEn})",
            entry.InboxPath,
            why.Thai,
            why.Code,
            why.English
        );
    }
}
