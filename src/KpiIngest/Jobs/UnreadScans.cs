using KpiIngest.Isolation;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>Scans that came while nothing was installed to read them. They do not wait, as people can key them; those that nobody keyed are
/// read again once they can be.</summary>
public sealed class UnreadScans(SubmissionQuery submissions, WishLedger wishes, ReaderVersion version, ILogger<UnreadScans> logger)
{
    private const string AskedBy = "tool";

    /// <summary>Asks for all of them where scans are read as of now, and for none twice.</summary>
    public async Task AskAgainAsync(CancellationToken cancellationToken)
    {
        if (!await version.ReadsScansAsync(cancellationToken))
            return;
        IReadOnlyList<long> open = await wishes.OpenOfAsync(JobWish.Reprocess, cancellationToken);
        long[] unread = [.. (await submissions.ReadByAsync(ReaderVersion.ScanUnread, cancellationToken)).Except(open)];
        if (unread.Length == 0)
            return;
        await wishes.AskAsync(JobWish.Reprocess, unread, AskedBy, cancellationToken);
        logger.LogInformation("อ่านไฟล์สแกนอีกครั้ง {Count} ไฟล์ เพราะติดตั้งโปรแกรมอ่านแล้ว (scans are read again)", unread.Length);
    }
}
