using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Notifications;

/// <summary>An event as a message tells of it.</summary>
/// <param name="InboxPath">Of the submission; null where none is meant.</param>
/// <param name="Cards">Of <see cref="NotificationKind.Findings"/>: the cards of the submission in which something stands to be decided, as
/// they are now.</param>
public sealed record GatheredEvent(NotificationEvent Event, string? InboxPath, IReadOnlyList<NotifiedCard> Cards)
{
    public NotificationFacts Facts { get; } = NotificationFacts.Of(Event);

    /// <summary>In the order of the events; several of one submission with findings are one, and one in which nothing stands any more is
    /// none.</summary>
    internal static async Task<IReadOnlyList<GatheredEvent>> OfAsync(
        RecordsDbContext db,
        IReadOnlyList<NotificationEvent> events,
        CancellationToken cancellationToken
    )
    {
        long[] all = [.. events.Select(e => e.SubmissionId).OfType<long>().Distinct()];
        Dictionary<long, string> paths = await db
            .Submissions.Where(s => all.Contains(s.Id))
            .Select(s => new { s.Id, s.InboxPath })
            .ToDictionaryAsync(s => s.Id, s => s.InboxPath, cancellationToken);
        long[] found = [.. events.Where(e => e.Kind == NotificationKind.Findings).Select(e => e.SubmissionId).OfType<long>().Distinct()];
        ILookup<long, NotifiedCard> cards = await NotifiedCard.OfAsync(db, found, cancellationToken);
        HashSet<long> told = [];
        List<GatheredEvent> gathered = [];
        foreach (NotificationEvent one in events)
        {
            bool findings = one.Kind == NotificationKind.Findings;
            if (findings && (!told.Add(one.SubmissionId!.Value) || !cards[one.SubmissionId.Value].Any()))
                continue;
            gathered.Add(
                new GatheredEvent(
                    one,
                    one.SubmissionId is { } id ? paths.GetValueOrDefault(id) : null,
                    findings ? [.. cards[one.SubmissionId!.Value]] : []
                )
            );
        }

        return gathered;
    }
}

/// <summary>A card with findings.</summary>
/// <param name="Number">Null where the indicator has none.</param>
/// <param name="Errors">What is proven wrong.</param>
/// <param name="Warnings">What a person has to look at.</param>
public sealed record NotifiedCard(string? Number, string? Name, int? FiscalYear, int? Round, int Errors, int Warnings)
{
    internal static async Task<ILookup<long, NotifiedCard>> OfAsync(
        RecordsDbContext db,
        long[] submissions,
        CancellationToken cancellationToken
    )
    {
        if (submissions.Length == 0)
            return Array.Empty<NotifiedCard>().ToLookup(_ => 0L);
        var lines = await db
            .FindingLines.Where(l =>
                submissions.Contains(l.SubmissionId)
                && !l.Follows
                && l.Severity != Severity.Note
                && l.Latest
                && FindingStates.Waiting.Contains(l.State)
            )
            .GroupBy(l => new
            {
                l.SubmissionId,
                l.IndicatorNumber,
                l.IndicatorName,
                l.FiscalYear,
                l.Round,
                l.Severity,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return lines
            .GroupBy(l => (l.Key.SubmissionId, l.Key.IndicatorNumber, l.Key.IndicatorName, l.Key.FiscalYear, l.Key.Round))
            .OrderBy(c => c.Key.FiscalYear)
            .ThenBy(c => c.Key.Round)
            .ThenBy(c => c.Key.IndicatorNumber ?? "", ItemNumbers.Order)
            .ToLookup(
                c => c.Key.SubmissionId,
                c => new NotifiedCard(
                    c.Key.IndicatorNumber,
                    c.Key.IndicatorName,
                    c.Key.FiscalYear,
                    c.Key.Round,
                    c.Where(l => l.Key.Severity == Severity.Error).Sum(l => l.Count),
                    c.Where(l => l.Key.Severity == Severity.Warning).Sum(l => l.Count)
                )
            );
    }
}
