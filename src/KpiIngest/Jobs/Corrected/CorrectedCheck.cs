using KpiIngest.Jobs.Reprocess;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Review.Findings;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs.Corrected;

/// <summary>Checks again at once, for whoever waits at the page: the next finding that is opened is then one of the corrected card. The
/// wish is written down first, so that it is done as a job where it takes too long or the service ends.</summary>
internal sealed class CorrectedCheck(WishLedger wishes, CorrectedReading reading, ReadQueue queue, ILogger<CorrectedCheck> logger)
    : ICorrectedCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task AfterCorrectionAsync(long submission, string actor, CancellationToken cancellationToken)
    {
        await wishes.AskAsync(JobWish.Recheck, [submission], actor, cancellationToken);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await reading.BringUpToDateAsync(submission, attempt: 0, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation(
                "การตรวจรายการที่ {Submission} ใหม่ด้วยค่าที่แก้ใช้เวลานาน ทำต่อเป็นงานเบื้องหลัง (goes on as a job)",
                submission
            );
        }
        catch (Exception e) when (e is ReaderStoppedException or NotRereadException or ArchiveDamagedException)
        {
            logger.LogWarning(
                e,
                "ตรวจรายการที่ {Submission} ใหม่ด้วยค่าที่แก้ไม่สำเร็จ ลองใหม่เป็นงานเบื้องหลัง (is tried again as a job)",
                submission
            );
        }

        // Its sender may have to be told, and it is compared with others again.
        queue.Add(submission);
    }
}
