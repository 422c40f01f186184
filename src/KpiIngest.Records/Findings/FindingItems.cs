using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>What is shown of lines: a page of them is put together in a few queries.</summary>
internal static class FindingItems
{
    public static async Task<IReadOnlyList<FindingItem>> OfAsync(
        RecordsDbContext db,
        IReadOnlyList<FindingLine> lines,
        CancellationToken cancellationToken
    )
    {
        long[] readings = [.. lines.Select(l => l.ReadingId).Distinct()];
        int?[] ordinals = [.. lines.Select(l => l.Ordinal).Distinct()];
        var found = (
            await db
                .Discrepancies.AsNoTracking()
                .Where(d => readings.Contains(d.ReadingId) && ordinals.Contains(d.Ordinal))
                .Select(d => new
                {
                    d.ReadingId,
                    d.Ordinal,
                    d.Message,
                    d.MessageEn,
                    d.Stated,
                    d.Expected,
                    d.Arithmetic,
                    d.CauseMessage,
                    d.CauseMessageEn,
                    d.LocationPage,
                    d.LocationTable,
                    d.LocationRow,
                    d.LocationText,
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(d => (d.ReadingId, d.Ordinal));
        long[] acrossIds = [.. lines.Select(l => l.AcrossId).OfType<long>()];
        var across =
            acrossIds.Length == 0
                ? []
                : await db
                    .AcrossFindings.AsNoTracking()
                    .Where(a => acrossIds.Contains(a.Id))
                    .Select(a => new
                    {
                        a.Id,
                        a.Message,
                        a.MessageEn,
                        a.Arithmetic,
                    })
                    .ToDictionaryAsync(a => a.Id, cancellationToken);
        long[] submissions = [.. lines.Select(l => l.SubmissionId).Distinct()];
        var files = await db
            .Submissions.Where(s => submissions.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.InboxPath,
                s.ReceivedAt,
            })
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        Dictionary<(long ReadingId, int? ConsequenceOf), int> following = await FollowingAsync(db, readings, ordinals, cancellationToken);
        HashSet<long> keyed = await KeyedAsync(db, readings, cancellationToken);
        long[] standingIds = [.. lines.Select(l => l.StandingId).OfType<long>()];
        Dictionary<long, Decision> standing =
            standingIds.Length == 0
                ? []
                : await db.Decisions.AsNoTracking().Where(d => standingIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        ILookup<string, Decision> earlier = await EarlierAsync(
            db,
            [.. lines.Where(l => l.StandingId is null).Select(l => l.Finding).Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        return
        [
            .. lines.Select(l =>
            {
                (string file, DateTimeOffset received) = files.TryGetValue(l.SubmissionId, out var of)
                    ? (of.InboxPath, of.ReceivedAt)
                    : ("", default);
                Decision? decided = l.StandingId is { } id ? standing.GetValueOrDefault(id) : null;
                Decision? before = decided is null ? earlier[l.Finding].LastOrDefault(d => d.SubmissionId < l.SubmissionId) : null;
                if (l.AcrossId is { } other && across.TryGetValue(other, out var a))
                    return new FindingItem(l, file, a.Message, a.MessageEn, null, null, a.Arithmetic, decided, before)
                    {
                        ReceivedAt = received,
                    };
                return found.TryGetValue((l.ReadingId, l.Ordinal ?? FoundFinding.NoReport), out var d)
                    ? new FindingItem(l, file, d.Message, d.MessageEn, d.Stated, d.Expected, d.Arithmetic, decided, before)
                    {
                        ReceivedAt = received,
                        Keyed = keyed.Contains(l.ReadingId),
                        Place = new LocationResult(d.LocationPage, d.LocationTable, d.LocationRow, d.LocationText),
                        Cause = d.CauseMessage,
                        CauseEn = d.CauseMessageEn,
                        Following = following.GetValueOrDefault((l.ReadingId, l.Ordinal)),
                    }
                    : new FindingItem(l, file, "", "", null, null, null, decided, before) { ReceivedAt = received };
            }),
        ];
    }

    /// <summary>How many findings follow from each.</summary>
    private static async Task<Dictionary<(long ReadingId, int? ConsequenceOf), int>> FollowingAsync(
        RecordsDbContext db,
        long[] readings,
        int?[] ordinals,
        CancellationToken cancellationToken
    )
    {
        return (
            await db
                .Discrepancies.Where(d => readings.Contains(d.ReadingId) && d.ConsequenceOf != null && ordinals.Contains(d.ConsequenceOf))
                .GroupBy(d => new { d.ReadingId, d.ConsequenceOf })
                .Select(g => new
                {
                    g.Key.ReadingId,
                    g.Key.ConsequenceOf,
                    Count = g.Count(),
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(f => (f.ReadingId, f.ConsequenceOf), f => f.Count);
    }

    /// <summary>Those of the readings that people keyed.</summary>
    private static async Task<HashSet<long>> KeyedAsync(RecordsDbContext db, long[] readings, CancellationToken cancellationToken)
    {
        return
        [
            .. await db
                .Reports.Where(r => readings.Contains(r.ReadingId) && r.Tables.Any(t => t.Certainty == ScoringTableResult.Keyed))
                .Select(r => r.ReadingId)
                .ToListAsync(cancellationToken),
        ];
    }

    /// <summary>The verdicts that stand of findings, in all submissions, in the order of submissions and decisions.</summary>
    public static async Task<ILookup<string, Decision>> EarlierAsync(
        RecordsDbContext db,
        IReadOnlyCollection<string> findings,
        CancellationToken cancellationToken
    )
    {
        if (findings.Count == 0)
            return Array.Empty<Decision>().ToLookup(d => d.Finding, StringComparer.Ordinal);
        List<Decision> decisions = await db
            .Decisions.AsNoTracking()
            .Where(d =>
                findings.Contains(d.Finding)
                && (
                    d.Act == DecisionAct.Confirmed
                    || d.Act == DecisionAct.Accepted
                    || d.Act == DecisionAct.SentBack
                    || d.Act == DecisionAct.Misread
                )
                && !db.Decisions.Any(b => b.OfId == d.Id && b.Act == DecisionAct.TakenBack)
            )
            .OrderBy(d => d.SubmissionId)
            .ThenBy(d => d.Id)
            .ToListAsync(cancellationToken);
        return decisions.ToLookup(d => d.Finding, StringComparer.Ordinal);
    }
}
