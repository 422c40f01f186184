using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Assignments;

/// <summary>Gives units to reviewers and takes them away: all that is ordered together is one transaction, with an entry of the audit trail
/// for each unit that changed.</summary>
public sealed class AssignmentLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>Of the name of a unit, which is the name of a folder.</summary>
    public const int LongestUnit = 255;

    public static string Subject(long id) => CoveredThing.SubjectOf(CoveredThing.Assignment, id);

    /// <param name="fiscalYear">Buddhist era; <see cref="Assignment.EveryYear"/> for every year.</param>
    /// <param name="reviewer">Name of an account that may decide; null to take the units away.</param>
    /// <param name="actor">Who orders it: an <see cref="AccountLedger.Subject"/>, or a command.</param>
    /// <returns>How many units changed, or why none did.</returns>
    public async Task<AssignmentOutcome> AssignAsync(
        IReadOnlyCollection<string> units,
        int fiscalYear,
        string? reviewer,
        string actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(units);
        string[] named = [.. units.Select(u => StorableText.Of(u.Trim())).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal)];
        if (named.Length == 0)
            return new AssignmentOutcome(0, AssignmentRefusal.NoUnit);
        if (named.Any(u => u.Length > LongestUnit || u.Contains('/', StringComparison.Ordinal)))
            return new AssignmentOutcome(0, AssignmentRefusal.NoUnitName);
        if (fiscalYear is not (Assignment.EveryYear or (>= FiscalYears.First and <= FiscalYears.Last)))
            return new AssignmentOutcome(0, AssignmentRefusal.NoYear);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        Account? account = null;
        if (reviewer is not null)
        {
            string normalized = reviewer.Trim().ToUpperInvariant();
            account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, cancellationToken);
            if (AssignmentRefusal.Of(account) is { } refusal)
                return new AssignmentOutcome(0, refusal);
        }

        List<Assignment> changed = await ChangeAsync(db, named, fiscalYear, account?.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        foreach (Assignment assignment in changed)
        {
            object detail = new
            {
                unit = assignment.Unit,
                fiscalYear = fiscalYear == Assignment.EveryYear ? (int?)null : fiscalYear,
                reviewer = account?.UserName,
            };
            await AuditTrail.AppendAsync(
                db,
                now,
                actor,
                account is null ? AuditActions.UnitReleased : AuditActions.UnitAssigned,
                Subject(assignment.Id),
                detail,
                cancellationToken,
                RecordedContent.Of(assignment)
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AssignmentOutcome(changed.Count, null);
    }

    /// <summary>What is so already is left alone.</summary>
    private static async Task<List<Assignment>> ChangeAsync(
        RecordsDbContext db,
        string[] units,
        int fiscalYear,
        long? reviewer,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, Assignment> there = await db
            .Assignments.Where(a => a.FiscalYear == fiscalYear && units.Contains(a.Unit))
            .ToDictionaryAsync(a => a.Unit, StringComparer.Ordinal, cancellationToken);
        List<Assignment> changed = [];
        foreach (string unit in units)
        {
            if (!there.TryGetValue(unit, out Assignment? assignment))
            {
                if (reviewer is null)
                    continue;
                db.Assignments.Add(assignment = new Assignment { Unit = unit, FiscalYear = fiscalYear });
            }
            else if (assignment.ReviewerId == reviewer)
            {
                continue;
            }

            assignment.ReviewerId = reviewer;
            changed.Add(assignment);
        }

        return changed;
    }
}

/// <param name="Changed">Units that have another reviewer now, or none any more.</param>
/// <param name="Refusal">Null where it was done.</param>
public sealed record AssignmentOutcome(int Changed, Bilingual? Refusal);
