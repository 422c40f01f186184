using System.Globalization;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>What a report is by the document alone, without what people said of it.</summary>
/// <param name="Ordinal">Index in the file.</param>
public sealed record ReadIdentity(
    int Ordinal,
    bool AgencySummary,
    int? FiscalYear,
    int? Round,
    string? IndicatorNumber,
    string? IndicatorName
)
{
    /// <returns>Arabic digits; null where it was not read.</returns>
    public string? Of(IdentityPart part) =>
        part switch
        {
            IdentityPart.FiscalYear => FiscalYear?.ToString(CultureInfo.InvariantCulture),
            IdentityPart.Round => Round?.ToString(CultureInfo.InvariantCulture),
            IdentityPart.IndicatorNumber => string.IsNullOrWhiteSpace(IndicatorNumber) ? null : IndicatorNumber,
            _ => null,
        };

    /// <summary>Of the newest reading that nothing was laid over, in the order of the file; empty while the submission is not
    /// read.</summary>
    public static async Task<IReadOnlyList<ReadIdentity>> OfAsync(
        RecordsDbContext db,
        long submissionId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var readings = await db
            .Readings.Where(r => r.SubmissionId == submissionId)
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.Id, r.ReaderVersion })
            .ToListAsync(cancellationToken);
        return readings.Find(r => !CorrectedVersion.Is(r.ReaderVersion))?.Id is { } below
            ? await OfReadingAsync(db, below, cancellationToken)
            : [];
    }

    internal static async Task<IReadOnlyList<ReadIdentity>> OfReadingAsync(
        RecordsDbContext db,
        long readingId,
        CancellationToken cancellationToken
    ) =>
        await db
            .Reports.AsNoTracking()
            .Where(r => r.ReadingId == readingId)
            .OrderBy(r => r.Ordinal)
            .Select(r => new ReadIdentity(r.Ordinal, r.AgencySummary, r.FiscalYear, r.Round, r.IndicatorNumber, r.IndicatorName))
            .ToListAsync(cancellationToken);
}
