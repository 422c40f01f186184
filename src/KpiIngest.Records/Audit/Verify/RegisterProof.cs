using System.Globalization;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds every version of the register, with its parts and rows, against what the trail tells of it.</summary>
/// <param name="told">As of <see cref="TrailProof.RegisterVersions"/>.</param>
internal sealed class RegisterProof(IReadOnlyDictionary<string, (long Entry, string? Content)> told, Damages damages)
{
    public async Task RunAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        HashSet<string> there = new(StringComparer.Ordinal);
        foreach (long id in await db.RegisterVersions.OrderBy(v => v.Id).Select(v => v.Id).ToListAsync(cancellationToken))
        {
            string subject = RegisterLedger.Subject(id);
            there.Add(subject);
            if (!told.TryGetValue(subject, out (long Entry, string? Content) entry)) damages.Add(DamageKind.RecordExtra, What(subject));
            else if (await DigestAsync(db, id, cancellationToken) is var (digest, why) && !string.Equals(digest, entry.Content, StringComparison.Ordinal))
                damages.Add(DamageKind.RecordChanged, why ?? await WhereAsync(db, id, cancellationToken), entry.Entry);
        }

        foreach ((string subject, (long entry, _)) in told)
            if (!there.Contains(subject)) damages.Add(DamageKind.RecordMissing, What(subject), entry);
        await OrphansAsync(db, cancellationToken);
    }

    private static string What(string subject) => subject.Replace(':', ' ');

    private static string Row(RegisterRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Unit} {row.FiscalYear} {row.Number}");

    private async Task OrphansAsync(RecordsDbContext db, CancellationToken cancellationToken)
    {
        await foreach (RegisterPart part in db.RegisterParts.AsNoTracking().Where(p => !db.RegisterVersions.Any(v => v.Id == p.VersionId)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            damages.Add(DamageKind.Orphan, string.Create(CultureInfo.InvariantCulture, $"RegisterParts {part.VersionId} {part.Unit} {part.FiscalYear}"));
        await foreach (RegisterRow row in db.RegisterRows.AsNoTracking()
            .Where(r => !db.RegisterParts.Any(p => p.VersionId == r.VersionId && p.Unit == r.Unit && p.FiscalYear == r.FiscalYear)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            damages.Add(DamageKind.Orphan, string.Create(CultureInfo.InvariantCulture, $"RegisterRows {row.VersionId} {Row(row)}"));
    }

    /// <summary>Which part counts another number of rows than it has: then rows are missing or extra; otherwise a value was changed, and the back-up tells which.</summary>
    private static async Task<string> WhereAsync(RecordsDbContext db, long id, CancellationToken cancellationToken)
    {
        List<string> odd = [];
        foreach (RegisterPart part in await db.RegisterParts.AsNoTracking().Where(p => p.VersionId == id).OrderBy(p => p.Unit).ThenBy(p => p.FiscalYear).ToListAsync(cancellationToken))
        {
            int rows = await db.RegisterRows.CountAsync(r => r.VersionId == id && r.Unit == part.Unit && r.FiscalYear == part.FiscalYear, cancellationToken);
            if (rows != part.Indicators) odd.Add(string.Create(CultureInfo.InvariantCulture, $"{part.Unit} {part.FiscalYear}: {rows} rows, {part.Indicators} recorded"));
        }

        return What(RegisterLedger.Subject(id)) + (odd.Count == 0 ? "" : ": " + string.Join("; ", odd));
    }

    /// <returns>Null, and why, where a value is not of its column's kind.</returns>
    private static async Task<(string? Digest, string? Why)> DigestAsync(RecordsDbContext db, long id, CancellationToken cancellationToken)
    {
        try
        {
            RegisterVersion version = await db.RegisterVersions.AsNoTracking().SingleAsync(v => v.Id == id, cancellationToken);
            List<RegisterPart> parts = await db.RegisterParts.AsNoTracking().Where(p => p.VersionId == id).ToListAsync(cancellationToken);
            List<RegisterRow> rows = await db.RegisterRows.AsNoTracking().Where(r => r.VersionId == id).ToListAsync(cancellationToken);
            return (RecordedContent.Of(version, parts, rows), null);
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            return (null, $"register {id}: {e.Message}");
        }
    }
}
