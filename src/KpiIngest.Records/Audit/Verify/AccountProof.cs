using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds every account against the last entry of the trail that tells of it: whom it names, what it may do, whether it may sign in.</summary>
internal static class AccountProof
{
    public static async Task RunAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        List<AuditEntry> entries = await db.AuditEntries.AsNoTracking().Where(e => e.Subject.StartsWith(AccountLedger.SubjectPrefix)).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        Dictionary<string, AuditEntry> last = [];
        foreach (AuditEntry entry in entries.Where(e => e.Content is not null)) last[entry.Subject] = entry;

        foreach (long id in await db.Accounts.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken))
        {
            string subject = AccountLedger.Subject(id);
            if (!last.Remove(subject, out AuditEntry? told)) damages.Add(DamageKind.RecordExtra, subject);
            else if (await DigestAsync(db, id, cancellationToken) != told.Content) damages.Add(DamageKind.RecordChanged, subject, told.Sequence);
        }

        foreach (AuditEntry gone in last.Values) damages.Add(DamageKind.RecordMissing, gone.Subject, gone.Sequence);
    }

    /// <returns>Null where one of its values is none of its kind.</returns>
    private static async Task<string?> DigestAsync(RecordsDbContext db, long id, CancellationToken cancellationToken)
    {
        try
        {
            return RecordedContent.Of(await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken));
        }
        catch (Exception e) when (RecordedValue.IsUnreadable(e))
        {
            return null;
        }
    }
}
