using System.Collections.Concurrent;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.History;

/// <summary>What the reports of readings state. A reading never changes, so what was read off one is kept in memory for the next page.</summary>
public sealed class RecordedStatements
{
    /// <summary>Readings that are kept, some kilobytes each; then all are let go.</summary>
    private const int Kept = 8_000;

    /// <summary>Answers that are in memory at once, some ten kilobytes each.</summary>
    private const int AtOnce = 50;

    private readonly ConcurrentDictionary<long, IReadOnlyList<ReportStatement>> ofReading = [];

    /// <param name="readings">Their numbers.</param>
    /// <returns>By reading, its reports in the order of the file; none for an answer that cannot be read.</returns>
    internal async Task<IReadOnlyDictionary<long, IReadOnlyList<ReportStatement>>> OfAsync(RecordsDbContext db, IEnumerable<long> readings, CancellationToken cancellationToken)
    {
        Dictionary<long, IReadOnlyList<ReportStatement>> statements = [];
        List<long> unknown = [];
        foreach (long reading in readings.Distinct())
        {
            if (ofReading.TryGetValue(reading, out IReadOnlyList<ReportStatement>? known)) statements[reading] = known;
            else unknown.Add(reading);
        }

        if (ofReading.Count + unknown.Count > Kept) ofReading.Clear();
        foreach (long[] some in unknown.Chunk(AtOnce))
        {
            foreach (Reading reading in await db.Readings.AsNoTracking().Where(r => some.Contains(r.Id)).ToListAsync(cancellationToken))
                statements[reading.Id] = ofReading[reading.Id] = RecordedAnswer.Of(reading) is { } answer ? ReportStatements.Of(answer) : [];
        }

        return statements;
    }
}
