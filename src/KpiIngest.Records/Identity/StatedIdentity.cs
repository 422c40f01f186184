using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>What one report of a reading is recorded as.</summary>
/// <param name="Key"><see cref="RecordedReport.IdentityKey"/>.</param>
internal sealed record StatedIdentity(string Unit, int? FiscalYear, int? Round, string? IndicatorNumber, string? Key)
{
    /// <returns>In the order of the file; null where the submission has no reading yet.</returns>
    public static async Task<IReadOnlyList<StatedIdentity>?> CurrentAsync(
        RecordsDbContext db,
        long submissionId,
        CancellationToken cancellationToken
    ) =>
        await db.Readings.AnyAsync(r => r.SubmissionId == submissionId, cancellationToken)
            ? Of(
                await CurrentReadings.ReportsOf(db).AsNoTracking().Where(r => r.SubmissionId == submissionId).ToListAsync(cancellationToken)
            )
            : null;

    public static IReadOnlyList<StatedIdentity> Of(IEnumerable<RecordedReport> reports) =>
        [
            .. reports
                .OrderBy(r => r.Ordinal)
                .Select(r => new StatedIdentity(r.Unit, r.FiscalYear, r.Round, r.IndicatorNumber, r.IdentityKey)),
        ];
}
