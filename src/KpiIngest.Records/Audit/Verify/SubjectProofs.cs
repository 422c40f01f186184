using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Settings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Everything that belongs to no single submission: accounts, their tokens, units given to reviewers, batches of decisions, settings.</summary>
internal static class SubjectProofs
{
    public static async Task RunAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        await new SubjectProof(CoveredThing.Batch, static _ => true, damages).RunAsync(db, db.DecisionBatches.OrderBy(b => b.Id).Select(b => b.Id), async id =>
        {
            DecisionBatch batch = await db.DecisionBatches.AsNoTracking().SingleAsync(b => b.Id == id, cancellationToken);
            return (RecordedContent.Of(batch, await db.Decisions.AsNoTracking().Where(d => d.BatchId == id).ToListAsync(cancellationToken)), (batch.Actor, batch.At));
        }, cancellationToken);
        await new SubjectProof(CoveredThing.Account, static e => e.Action == AuditActions.AccountAdded, damages).RunAsync(db, db.Accounts.OrderBy(a => a.Id).Select(a => a.Id), async id =>
        {
            Account account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
            return (RecordedContent.Of(account), null);
        }, cancellationToken);
        await new SubjectProof(CoveredThing.Token, static e => e.Action == AuditActions.TokenMade, damages).RunAsync(db, db.ApiTokens.OrderBy(t => t.Id).Select(t => t.Id), async id =>
            (RecordedContent.Of(await db.ApiTokens.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken)), null), cancellationToken);
        await new SubjectProof(CoveredThing.Assignment, static _ => false, damages).RunAsync(db, db.Assignments.OrderBy(a => a.Id).Select(a => a.Id), async id =>
            (RecordedContent.Of(await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken)), null), cancellationToken);
        await new SubjectProof(CoveredThing.Settings, static _ => true, damages).RunAsync(db, db.SettingsChanges.OrderBy(c => c.Id).Select(c => c.Id), async id =>
        {
            SettingsChange change = await db.SettingsChanges.AsNoTracking().Include(c => c.Settings).SingleAsync(c => c.Id == id, cancellationToken);
            return (RecordedContent.Of(change), (change.Actor, change.At));
        }, cancellationToken);
    }
}
