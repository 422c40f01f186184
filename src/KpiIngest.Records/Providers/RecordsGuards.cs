using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>What keeps tables that are only ever added to from being changed.</summary>
internal static class RecordsGuards
{
    /// <summary>Puts back what is not there, and says so in the audit trail: somebody took it away.</summary>
    public static async Task RestoreAsync(RecordsDatabase records, TimeProvider time, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = records.CreateDbContext();
        if ((await db.MissingGuardsAsync(cancellationToken)).Count == 0)
            return;
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        IReadOnlyList<string> missing = await db.MissingGuardsAsync(cancellationToken);
        if (missing.Count == 0)
            return;
        await db.RestoreGuardsAsync(missing, cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            await db.NowAsync(time, cancellationToken),
            AuditTrail.Service,
            AuditActions.GuardsRestored,
            AuditTrail.Records,
            new { guards = missing },
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
