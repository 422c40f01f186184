using KpiIngest.Checking.Register;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>How a report of a submission stands beside the register.</summary>
public enum RegisterStandingKind
{
    /// <summary>It was held against the version that is named.</summary>
    Compared,

    /// <summary>It will be, within minutes.</summary>
    Waiting,

    /// <summary>Its unit has no register of its year.</summary>
    NoRegister,

    /// <summary>Its year or its number was not read.</summary>
    NoIdentity,
}

/// <param name="Report">Index in the file.</param>
/// <param name="Version">Of the unit's register of that year; null where there is none.</param>
public sealed record RegisterStanding(int Report, RegisterStandingKind Kind, int? FiscalYear, long? Version)
{
    /// <returns>Empty where there is no register at all: nobody asks for it then.</returns>
    public static async Task<IReadOnlyList<RegisterStanding>> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long submissionId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await OfAsync(db, await RegisterState.OfAsync(db, cancellationToken), submissionId, cancellationToken);
    }

    /// <inheritdoc cref="OfAsync(IDbContextFactory{RecordsDbContext}, long, CancellationToken)"/>
    /// <param name="state">The register as it stands.</param>
    internal static async Task<IReadOnlyList<RegisterStanding>> OfAsync(
        RecordsDbContext db,
        RegisterState state,
        long submissionId,
        CancellationToken cancellationToken
    )
    {
        if (!state.Standing.Any())
            return [];
        var reports = await CurrentReadings
            .ReportsOf(db)
            .Where(r => r.SubmissionId == submissionId)
            .OrderBy(r => r.Ordinal)
            .Select(r => new
            {
                r.Ordinal,
                r.ReadingId,
                r.Unit,
                r.FiscalYear,
                r.AgencySummary,
                r.IndicatorNumber,
            })
            .ToListAsync(cancellationToken);
        RegisterCheck? last = await db
            .RegisterChecks.AsNoTracking()
            .Where(c => c.SubmissionId == submissionId)
            .OrderByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return
        [
            .. reports.Select(r =>
            {
                AgreedYear? agreed = r.FiscalYear is { } year ? state.Of(r.Unit, year) : null;
                RegisterStandingKind kind =
                    r.FiscalYear is null || (!r.AgencySummary && AgreedNumber.Of(r.IndicatorNumber) is null)
                        ? RegisterStandingKind.NoIdentity
                    : agreed is null ? RegisterStandingKind.NoRegister
                    : last?.ReadingId == r.ReadingId && last.VersionId >= agreed.Version ? RegisterStandingKind.Compared
                    : RegisterStandingKind.Waiting;
                return new RegisterStanding(r.Ordinal, kind, r.FiscalYear, agreed?.Version);
            }),
        ];
    }
}
