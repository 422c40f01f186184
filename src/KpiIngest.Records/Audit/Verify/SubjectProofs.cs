using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Register;
using KpiIngest.Records.Settings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Everything that belongs to no single submission: accounts, their tokens, units given to reviewers, batches of decisions,
/// settings, versions of the register.</summary>
internal static class SubjectProofs
{
    public static async Task RunAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        await new SubjectProof(CoveredThing.Batch, static _ => true, damages).RunAsync(
            db,
            db.DecisionBatches.OrderBy(b => b.Id).Select(b => b.Id),
            async id =>
            {
                DecisionBatch batch = await db.DecisionBatches.AsNoTracking().SingleAsync(b => b.Id == id, cancellationToken);
                return (
                    RecordedContent.Of(batch, await db.Decisions.AsNoTracking().Where(d => d.BatchId == id).ToListAsync(cancellationToken)),
                    (batch.Actor, batch.At)
                );
            },
            cancellationToken
        );
        await new SubjectProof(CoveredThing.Account, static e => e.Action == AuditActions.AccountAdded, damages).RunAsync(
            db,
            db.Accounts.OrderBy(a => a.Id).Select(a => a.Id),
            async id =>
            {
                Account account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
                return (RecordedContent.Of(account), null);
            },
            cancellationToken
        );
        await new SubjectProof(CoveredThing.Token, static e => e.Action == AuditActions.TokenMade, damages).RunAsync(
            db,
            db.ApiTokens.OrderBy(t => t.Id).Select(t => t.Id),
            async id => (RecordedContent.Of(await db.ApiTokens.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken)), null),
            cancellationToken
        );
        await new SubjectProof(CoveredThing.Assignment, static _ => false, damages).RunAsync(
            db,
            db.Assignments.OrderBy(a => a.Id).Select(a => a.Id),
            async id => (RecordedContent.Of(await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken)), null),
            cancellationToken
        );
        await new SubjectProof(CoveredThing.Settings, static _ => true, damages).RunAsync(
            db,
            db.SettingsChanges.OrderBy(c => c.Id).Select(c => c.Id),
            async id =>
            {
                SettingsChange change = await db
                    .SettingsChanges.AsNoTracking()
                    .Include(c => c.Settings)
                    .SingleAsync(c => c.Id == id, cancellationToken);
                return (RecordedContent.Of(change), (change.Actor, change.At));
            },
            cancellationToken
        );
        await new SubjectProof(CoveredThing.Register, static _ => true, damages)
        {
            Where = id => OddPartsAsync(db, id, cancellationToken),
        }.RunAsync(
            db,
            db.RegisterVersions.OrderBy(v => v.Id).Select(v => v.Id),
            async id =>
            {
                RegisterVersion version = await db.RegisterVersions.AsNoTracking().SingleAsync(v => v.Id == id, cancellationToken);
                List<RegisterPart> parts = await db
                    .RegisterParts.AsNoTracking()
                    .Where(p => p.VersionId == id)
                    .ToListAsync(cancellationToken);
                List<RegisterRow> rows = await db.RegisterRows.AsNoTracking().Where(r => r.VersionId == id).ToListAsync(cancellationToken);
                return (RecordedContent.Of(version, parts, rows), (version.Actor, version.At));
            },
            cancellationToken
        );
    }

    /// <returns>Which parts of a version of the register count another number of rows than they have: then rows are missing or extra; null
    /// where none does, a value was changed, and the back-up tells which.</returns>
    private static async Task<Bilingual?> OddPartsAsync(RecordsDbContext db, long version, CancellationToken cancellationToken)
    {
        List<Bilingual> odd = [];
        foreach (
            RegisterPart part in await db
                .RegisterParts.AsNoTracking()
                .Where(p => p.VersionId == version)
                .OrderBy(p => p.Unit)
                .ThenBy(p => p.FiscalYear)
                .ToListAsync(cancellationToken)
        )
        {
            int rows = await db.RegisterRows.CountAsync(
                r => r.VersionId == version && r.Unit == part.Unit && r.FiscalYear == part.FiscalYear,
                cancellationToken
            );
            if (rows == part.Indicators)
                continue;
            string of = string.Create(CultureInfo.InvariantCulture, $"{part.Unit} {part.FiscalYear}");
            odd.Add(
                new Bilingual(
                    string.Create(CultureInfo.InvariantCulture, $"{of}: มี {rows} แถว บันทึกไว้ {part.Indicators}"),
                    $"{of}: {CountedText.Of(rows, "row", "rows")}, {part.Indicators} recorded"
                )
            );
        }

        return odd.Count == 0
            ? null
            : new Bilingual(string.Join("; ", odd.Select(o => o.Thai)), string.Join("; ", odd.Select(o => o.English)));
    }
}
