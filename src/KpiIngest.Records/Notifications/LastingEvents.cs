using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Notifications;

/// <summary>What holds for a while (a report is missing, a problem lasts): people are told when it begins, not each time that somebody
/// looks, whichever service looks and however often it is started anew.</summary>
public sealed class LastingEvents(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    private const string Stalled = "stalled:";
    private const string Overdue = "overdue:";

    /// <returns>The problems that people were told of, or are about to be, by code.</returns>
    /// <inheritdoc cref="StalledAsync(string, IReadOnlyCollection{NotificationFacts}, CancellationToken)" path="/param"/>
    public async Task<IReadOnlyDictionary<string, NotificationFacts>> StalledAsync(string scope, CancellationToken cancellationToken)
    {
        string prefix = $"{Stalled}{scope}:";
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<NotificationEvent> open = await db
            .NotificationEvents.AsNoTracking()
            .Where(e => e.OpenKey != null && e.OpenKey.StartsWith(prefix))
            .ToListAsync(cancellationToken);
        return open.ToDictionary(e => e.OpenKey![prefix.Length..], NotificationFacts.Of, StringComparer.Ordinal);
    }

    /// <summary>Brings the problems up to those that are seen now: a new one is told, one that is gone is told to be over.</summary>
    /// <param name="scope">Whose problems these are: of one service, or of the records that several share. Those of others are
    /// left.</param>
    /// <param name="problems">What holds now.</param>
    public async Task StalledAsync(string scope, IReadOnlyCollection<NotificationFacts> problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problems);
        string prefix = $"{Stalled}{scope}:";
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> open = await db
            .NotificationEvents.Where(e => e.OpenKey != null && e.OpenKey.StartsWith(prefix))
            .Select(e => e.OpenKey!)
            .ToListAsync(cancellationToken);
        Dictionary<string, NotificationFacts> now = problems
            .GroupBy(p => prefix + p.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (open.ToHashSet(StringComparer.Ordinal).SetEquals(now.Keys))
            return;

        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DateTimeOffset at = await db.NowAsync(time, cancellationToken);
        List<NotificationEvent> known = await db
            .NotificationEvents.Where(e => e.OpenKey != null && e.OpenKey.StartsWith(prefix))
            .ToListAsync(cancellationToken);
        foreach (NotificationEvent gone in known.Where(e => !now.ContainsKey(e.OpenKey!)))
        {
            // What was not told yet need not be: it is over.
            if (gone.GatheredAt is null)
                db.NotificationEvents.Remove(gone);
            else
                db.NotificationEvents.Add(
                    new NotificationEvent
                    {
                        Kind = NotificationKind.Recovered,
                        FactsJson = gone.FactsJson,
                        At = at,
                    }
                );
            gone.OpenKey = null;
        }

        foreach ((string key, NotificationFacts facts) in now.Where(n => known.TrueForAll(e => e.OpenKey != n.Key)))
            db.NotificationEvents.Add(
                new NotificationEvent
                {
                    Kind = NotificationKind.Stalled,
                    OpenKey = key,
                    FactsJson = facts.ToJson(),
                    At = at,
                }
            );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Tells of reports that have not come by their day and that nobody was told of yet; those that came meanwhile, or are not
    /// expected any more, are forgotten.</summary>
    /// <param name="again">After so long people are told once more of one that is still missing; null for never.</param>
    /// <returns>How many are told of.</returns>
    public async Task<int> OverdueAsync(IReadOnlyCollection<ExpectedReport> missing, TimeSpan? again, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(missing);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        Dictionary<string, NotificationEvent> known = await db
            .NotificationEvents.Where(e => e.OpenKey != null && e.OpenKey.StartsWith(Overdue))
            .ToDictionaryAsync(e => e.OpenKey!, StringComparer.Ordinal, cancellationToken);
        Dictionary<string, ExpectedReport> expected = missing.ToDictionary(KeyOf, StringComparer.Ordinal);
        List<string> stale =
        [
            .. known.Where(k => !expected.ContainsKey(k.Key) || (again is { } after && now - k.Value.At >= after)).Select(k => k.Key),
        ];
        foreach (string key in stale)
        {
            if (known[key].GatheredAt is null && !expected.ContainsKey(key))
                db.NotificationEvents.Remove(known[key]);
            known[key].OpenKey = null;
        }

        await db.SaveChangesAsync(cancellationToken);
        List<NotificationEvent> told =
        [
            .. expected
                .Where(e => !known.ContainsKey(e.Key) || stale.Contains(e.Key, StringComparer.Ordinal))
                .Select(e => new NotificationEvent
                {
                    Kind = NotificationKind.Overdue,
                    Unit = e.Value.Unit,
                    OpenKey = e.Key,
                    At = now,
                    FactsJson = new NotificationFacts
                    {
                        FiscalYear = e.Value.FiscalYear,
                        Round = e.Value.Round,
                        Number = e.Value.Number,
                        Name = e.Value.Name,
                        Due = e.Value.Due,
                    }.ToJson(),
                }),
        ];
        db.NotificationEvents.AddRange(told);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return told.Count;
    }

    /// <summary>A day that is put off makes it another one: who was told of the first is told of the second.</summary>
    private static string KeyOf(ExpectedReport report) =>
        FormattableString.Invariant($"{Overdue}{report.FiscalYear}:{report.Round}:{report.Due:yyyy-MM-dd}:{report.Number}:{report.Unit}");
}
