using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;

namespace KpiIngest.Records.Backup;

/// <summary>Proves a copy of the records whole, with the originals beside it, and that it is the trail that it is said to be: as
/// <c>verify</c> does it.</summary>
/// <param name="checkpoint">The short form of the trail of the copy.</param>
internal sealed class CopyProof(Archive archive, string checkpoint, TimeProvider time)
{
    /// <returns>Submissions in the copy.</returns>
    /// <param name="failed">What is raised where it does not hold: damages, and the first of them.</param>
    /// <exception cref="BackupException">It does not hold.</exception>
    public async Task<long> RunAsync(RecordsDatabase copy, Func<long, Damage, BackupException> failed, CancellationToken cancellationToken)
    {
        Witness[] witnesses = Witness.OfShort(checkpoint) is { } witness ? [witness] : [];
        VerificationResult result = await new RecordsVerification(copy, archive, time).RunAsync(witnesses, 1, null, cancellationToken);
        if (result.Damages.First is [var damage, ..])
            throw failed(result.Damages.Count, damage);
        string found = Checkpoint.ShortOf(result.Entries, result.Root);
        if (!string.Equals(found, checkpoint, StringComparison.Ordinal))
            throw failed(1, new Damage(DamageKind.TrailRewritten, result.Entries, null, $"{found}, {checkpoint}"));
        return result.Submissions;
    }
}
