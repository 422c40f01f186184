using System.Text.Json;
using KpiIngest.Reports.Keyed;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Keying;

/// <summary>How a scanned submission stands.</summary>
public enum KeyedStage
{
    /// <summary>Nobody keyed it.</summary>
    Waiting,

    /// <summary>One person keyed it, and another is needed, who does not see what the first one keyed.</summary>
    AwaitsSecond,

    /// <summary>Two people keyed it differently.</summary>
    Differs,

    /// <summary>What was keyed counts.</summary>
    Counts,

    /// <summary>It is no card to be keyed.</summary>
    SetAside,
}

/// <summary>What of the entries of a submission holds. It follows from them alone.</summary>
/// <param name="First">What counts, or the first of the two that differ, or the one that a second is needed for; null where nothing was
/// keyed.</param>
/// <param name="Second">The other of two that agree or differ; null where there is none.</param>
public sealed record KeyedState(KeyedStage Stage, KeyedEntry? First, KeyedEntry? Second)
{
    /// <summary>What the checks go by; null where nothing counts yet.</summary>
    public KeyedEntry? Counting => Stage == KeyedStage.Counts ? First : null;

    /// <summary>Entries that hold and can be taken back, in their order.</summary>
    public IReadOnlyList<KeyedEntry> Standing { get; private init; } = [];

    /// <summary>Those who keyed or settled what counts, none twice.</summary>
    public IReadOnlyList<string> By { get; private init; } = [];

    /// <param name="entries">All of one submission, in their order.</param>
    public static KeyedState Of(IReadOnlyList<KeyedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        HashSet<long> gone = [.. entries.Where(e => e.Act == KeyedAct.TakenBack).Select(e => e.OfId).OfType<long>()];

        // A settling holds as long as both that it settles do.
        List<KeyedEntry> standing =
        [
            .. entries.Where(e =>
                e.Act != KeyedAct.TakenBack
                && !gone.Contains(e.Id)
                && (e.Act != KeyedAct.Settled || (!gone.Contains(e.OfId ?? 0) && !gone.Contains(e.OtherId ?? 0)))
            ),
        ];
        return Stand(standing) with { Standing = standing };
    }

    public static async Task<KeyedState> OfAsync(RecordsDbContext db, long submissionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Of(
            await db
                .KeyedEntries.AsNoTracking()
                .Where(e => e.SubmissionId == submissionId)
                .OrderBy(e => e.Id)
                .ToListAsync(cancellationToken)
        );
    }

    /// <summary>What an entry holds.</summary>
    /// <exception cref="JsonException">It holds nothing, or was changed.</exception>
    public static KeyedFile FileOf(KeyedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (entry.CardJson is { } json ? JsonSerializer.Deserialize(json, KeyedJson.Default.KeyedFile) : null)
            ?? throw new JsonException($"Entry {entry.Id} holds no card.");
    }

    private static KeyedState Stand(List<KeyedEntry> standing)
    {
        if (standing.FindLast(e => e.Act == KeyedAct.SetAside) is { } aside)
            return new(KeyedStage.SetAside, aside, null);
        List<KeyedEntry> last =
        [
            .. standing
                .Where(e => e.Act == KeyedAct.Keyed)
                .GroupBy(e => e.Actor, StringComparer.OrdinalIgnoreCase)
                .Select(g => g.Last())
                .OrderBy(e => e.Id),
        ];
        if (standing.FindLast(e => e.Act == KeyedAct.Settled) is { } settled)
            return new(KeyedStage.Counts, settled, null) { By = Names([.. last, settled]) };
        if (last.Count == 0)
            return new(KeyedStage.Waiting, null, null);
        if (last.FindLast(e => !e.NeedsSecond) is { } alone)
            return new(KeyedStage.Counts, alone, null) { By = Names([alone]) };
        if (last.Count == 1)
            return new(KeyedStage.AwaitsSecond, last[0], null);
        (KeyedEntry first, KeyedEntry second) = (last[^2], last[^1]);
        return KeyedComparison.Between(FileOf(first), FileOf(second)).Count == 0
            ? new(KeyedStage.Counts, first, second) { By = Names([first, second]) }
            : new(KeyedStage.Differs, first, second);
    }

    private static IReadOnlyList<string> Names(IEnumerable<KeyedEntry> entries) =>
        [.. entries.Select(e => e.Actor).Distinct(StringComparer.OrdinalIgnoreCase)];
}
