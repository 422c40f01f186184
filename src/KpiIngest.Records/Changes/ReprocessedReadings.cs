using System.Text.Json;
using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Changes;

/// <summary>The newest reading of a submission beside the one before it.</summary>
/// <param name="Before">The version that read it before.</param>
/// <param name="After">The version of the newest reading.</param>
public sealed record ReprocessedReadings(string Before, string After, IReadOnlyList<ReadingChange> Changes)
{
    /// <returns>Null where it has fewer than two readings.</returns>
    public static async Task<ReprocessedReadings?> NewestAsync(RecordsDbContext db, long submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var readings = await db
            .Readings.AsNoTracking()
            .Where(r => r.SubmissionId == submission)
            .OrderByDescending(r => r.Id)
            .Take(2)
            .Select(r => new { r.ReaderVersion, r.ResultJson })
            .ToListAsync(cancellationToken);
        return readings is [var after, var before]
            ? new ReprocessedReadings(
                before.ReaderVersion,
                after.ReaderVersion,
                ReadingChanges.Between(Parse(before.ResultJson), Parse(after.ResultJson))
            )
            : null;
    }

    /// <returns>What another reading, which is not recorded, has differently from the newest one.</returns>
    public static async Task<ReprocessedReadings> AgainstAsync(
        RecordsDbContext db,
        long submission,
        string version,
        FileResult result,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var newest = await db
            .Readings.AsNoTracking()
            .Where(r => r.SubmissionId == submission)
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.ReaderVersion, r.ResultJson })
            .FirstAsync(cancellationToken);
        return new ReprocessedReadings(newest.ReaderVersion, version, ReadingChanges.Between(Parse(newest.ResultJson), result));
    }

    internal static FileResult Parse(string json) =>
        JsonSerializer.Deserialize(json, ResultJson.Compact.FileResult) ?? throw new JsonException("The recorded answer is null.");
}
