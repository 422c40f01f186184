using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Keying;
using KpiIngest.Review.Evidence;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>What is known of a scan beside its pictures, for whoever shows them.</summary>
/// <param name="Keyed">What people keyed of it and counts, drawn as tables; null where nothing does.</param>
/// <param name="Turned">Degrees by which pages are turned clockwise to stand upright, by number from 1; those that do are missing.</param>
public sealed record ScanSight(ShownOriginal? Keyed, IReadOnlyDictionary<int, int> Turned)
{
    /// <summary>Of any other original.</summary>
    public static ScanSight None { get; } = new(null, new Dictionary<int, int>());

    public static async Task<ScanSight> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long submission,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        Reading? read = await new KeyingQuery(records).ScanReadingAsync(submission, cancellationToken);
        return new ScanSight(
            await KeyedDrawing.OfAsync(records, submission, cancellationToken),
            TurnedOf(read is null ? null : RecordedAnswer.Of(read)?.Scan)
        );
    }

    internal static IReadOnlyDictionary<int, int> TurnedOf(ScanResult? scan) =>
        (scan?.Turned ?? []).DistinctBy(t => t.Page).ToDictionary(t => t.Page, t => t.Degrees);
}
