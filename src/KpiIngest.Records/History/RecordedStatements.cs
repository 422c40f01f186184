using System.Collections.Concurrent;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.History;

/// <summary>What the reports of readings state. A reading never changes, so what was read off one is kept in memory for the next
/// page.</summary>
public sealed class RecordedStatements
{
    /// <summary>Readings that are kept, some kilobytes each; then all are let go.</summary>
    private const int Kept = 8_000;

    /// <summary>Answers that are in memory at once, some ten kilobytes each.</summary>
    private const int AtOnce = 50;

    private readonly ConcurrentDictionary<long, IReadOnlyList<ReportStatement>> ofReading = [];
    private readonly ConcurrentDictionary<long, IReadOnlyList<string?>> signatures = [];

    /// <param name="readings">Their numbers.</param>
    /// <returns>By reading, its reports in the order of the file; none for an answer that cannot be read.</returns>
    internal Task<IReadOnlyDictionary<long, IReadOnlyList<ReportStatement>>> OfAsync(
        RecordsDbContext db,
        IEnumerable<long> readings,
        CancellationToken cancellationToken
    ) => ReadOffAsync(db, readings, ofReading, ReportStatements.Of, cancellationToken);

    /// <summary>By reading, what is the same for reports with the same figures (<see cref="ReportStatements.SignaturesOf"/>).</summary>
    internal Task<IReadOnlyDictionary<long, IReadOnlyList<string?>>> SignaturesAsync(
        RecordsDbContext db,
        IEnumerable<long> readings,
        CancellationToken cancellationToken
    ) => ReadOffAsync(db, readings, signatures, ReportStatements.SignaturesOf, cancellationToken);

    private static async Task<IReadOnlyDictionary<long, IReadOnlyList<T>>> ReadOffAsync<T>(
        RecordsDbContext db,
        IEnumerable<long> readings,
        ConcurrentDictionary<long, IReadOnlyList<T>> kept,
        Func<FileResult, IReadOnlyList<T>> of,
        CancellationToken cancellationToken
    )
    {
        Dictionary<long, IReadOnlyList<T>> found = [];
        List<long> unknown = [];
        foreach (long reading in readings.Distinct())
        {
            if (kept.TryGetValue(reading, out IReadOnlyList<T>? known))
                found[reading] = known;
            else
                unknown.Add(reading);
        }

        if (kept.Count + unknown.Count > Kept)
            kept.Clear();
        foreach (long[] some in unknown.Chunk(AtOnce))
        {
            foreach (Reading reading in await db.Readings.AsNoTracking().Where(r => some.Contains(r.Id)).ToListAsync(cancellationToken))
                found[reading.Id] = kept[reading.Id] = RecordedAnswer.Of(reading) is { } answer ? of(answer) : [];
        }

        return found;
    }
}
