using KpiIngest.Records.Assignments;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds every assignment of a unit against the last entry of the trail that tells of it: which unit, which year, whose it is.</summary>
internal static class AssignmentProof
{
    public static async Task RunAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        Dictionary<string, (long Entry, string? Content)> told = new(StringComparer.Ordinal);
        await foreach (var entry in db.AuditEntries.Where(e => e.Subject.StartsWith(AssignmentLedger.SubjectPrefix)).OrderBy(e => e.Sequence).Select(e => new { e.Subject, e.Sequence, e.Content })
            .AsAsyncEnumerable().WithCancellation(cancellationToken)) told[entry.Subject] = (entry.Sequence, entry.Content);
        foreach (long id in await db.Assignments.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken))
        {
            string subject = AssignmentLedger.Subject(id);
            if (!told.Remove(subject, out (long Entry, string? Content) last)) damages.Add(DamageKind.RecordExtra, subject);
            else if (await DigestAsync(db, id, cancellationToken) != last.Content) damages.Add(DamageKind.RecordChanged, subject, last.Entry);
        }

        foreach ((string subject, (long entry, _)) in told.OrderBy(t => t.Value.Entry)) damages.Add(DamageKind.RecordMissing, subject, entry);
    }

    /// <returns>Null where one of its values is none of its kind.</returns>
    private static async Task<string?> DigestAsync(RecordsDbContext db, long id, CancellationToken cancellationToken)
    {
        try
        {
            return RecordedContent.Of(await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken));
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            return null;
        }
    }
}
