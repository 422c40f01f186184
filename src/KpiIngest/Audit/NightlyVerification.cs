using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Audit;

/// <summary>Proves every night that records, archive and trail are whole, and then makes a checkpoint: the next night proves that nothing
/// before it was changed.</summary>
/// <param name="share">Of the originals whose bytes are read, from 0 to 1.</param>
internal sealed class NightlyVerification(
    IDbContextFactory<RecordsDbContext> records,
    Archive archive,
    AuditFolder folder,
    VerificationFile last,
    double share,
    TimeProvider time,
    ILogger<NightlyVerification> logger
)
{
    /// <summary>The name of the job.</summary>
    public const string Job = "verify";

    private const int LoggedDamages = 100;

    /// <returns>What was verified, in Thai.</returns>
    /// <exception cref="RecordsDamagedException">Something does not hold; the log names what.</exception>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        Witnesses witnesses = new(folder.PublicKey());
        await witnesses.AddKeptAsync(folder, cancellationToken);
        VerificationResult result = await new RecordsVerification(records, archive, time).RunAsync(
            witnesses.Found,
            share,
            null,
            cancellationToken
        );
        List<Damage> damages = [.. witnesses.Invalid, .. result.Damages.First];
        foreach (Damage damage in damages.Take(LoggedDamages))
            logger.LogCritical(
                "ความเสียหาย {Kind} รายการที่ {Submission} ลำดับ {Entry}: {What} (damage)",
                DamageWording.Name(damage.Kind),
                damage.Submission,
                damage.Entry,
                damage.Said.Thai
            );
        LastVerification found = new(
            time.GetUtcNow(),
            result.Entries,
            result.Submissions,
            result.Originals,
            result.AllOriginals,
            result.Witnesses,
            result.Damages.Count + witnesses.Invalid.Count,
            [.. damages.Take(LastVerification.Kept)],
            null,
            null
        );
        if (damages.Count > 0)
            await last.KeepAsync(found, cancellationToken);
        if (damages.Count > 0)
            throw new RecordsDamagedException(result.Damages.Count + witnesses.Invalid.Count);

        using LogKey key = folder.Key();
        Checkpoint checkpoint = new(key.Log, result.Entries, result.Root, time.GetUtcNow());
        await last.KeepAsync(found with { Checkpoint = checkpoint.Short, CheckpointFile = folder.FileOf(checkpoint) }, cancellationToken);
        await folder.KeepAsync(checkpoint, checkpoint.Sign(key), cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"ครบถ้วน: บันทึก {result.Entries} รายการ {result.Submissions} อ่านต้นฉบับ {result.Originals} จุดตรวจสอบ {checkpoint.Short}"
        );
    }
}

/// <summary>Records, archive or audit trail are not what they were.</summary>
public sealed class RecordsDamagedException(long damages)
    : Exception($"{CountedText.Of(damages, "damage", "damages")} in records, archive or audit trail; kpi-ingest verify lists them")
{
    public string Thai { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"พบความเสียหาย {damages} จุดในบันทึก คลังไฟล์ หรือบันทึกการตรวจสอบ ดูรายการด้วย kpi-ingest verify"
        );
}
