using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>Which entries of the audit trail are asked for; null for all.</summary>
public sealed record TrailFilter
{
    /// <summary>Beginning of the subject, with its colon: <c>settings:</c>; or a whole one.</summary>
    public string? Subject { get; init; }

    public IReadOnlyList<string>? Actions { get; init; }

    public string? Actor { get; init; }

    /// <summary>Made then or later.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>The entries of the audit trail, for people.</summary>
public sealed class TrailQuery(IDbContextFactory<RecordsDbContext> records)
{
    public async Task<long> CountAsync(TrailFilter filter, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await Of(db, filter).LongCountAsync(cancellationToken);
    }

    /// <summary>In their order.</summary>
    /// <param name="last">Only so many of the last ones; null for all.</param>
    public async IAsyncEnumerable<AuditEntry> StreamAsync(
        TrailFilter filter,
        int? last,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        IQueryable<AuditEntry> entries = Of(db, filter);
        entries = last is { } count
            ? entries.OrderByDescending(e => e.Sequence).Take(count).OrderBy(e => e.Sequence)
            : entries.OrderBy(e => e.Sequence);
        await foreach (AuditEntry entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return entry;
    }

    /// <summary>Everybody who ever did something, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> actors = await db.AuditEntries.Select(e => e.Actor).Distinct().ToListAsync(cancellationToken);
        actors.Sort(string.CompareOrdinal);
        return actors;
    }

    private static IQueryable<AuditEntry> Of(RecordsDbContext db, TrailFilter filter)
    {
        IQueryable<AuditEntry> entries = db.AuditEntries.AsNoTracking();
        if (filter.Subject is { } subject)
            entries = subject.EndsWith(':') ? entries.Where(e => e.Subject.StartsWith(subject)) : entries.Where(e => e.Subject == subject);
        if (filter.Actions is { } actions)
            entries = entries.Where(e => actions.Contains(e.Action));
        if (filter.Actor is { } actor)
            entries = entries.Where(e => e.Actor == actor);
        return filter.Since is { } since ? entries.Where(e => e.At >= since) : entries;
    }
}
