using System.Text;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Outbox;

/// <summary>Tells the sender of a file that is not taken why, by a page where the answer would be. A submission that comes to this place
/// takes the page's place.</summary>
public sealed class RefusalNotice(string outbox, InboxLedger ledger, ILogger<RefusalNotice> logger)
{
    /// <summary>Tells all that were not told yet; one that cannot be told is tried at the next call.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (InboxEntry entry in await ledger.UntoldAsync(cancellationToken))
        {
            try
            {
                string page = await PageAsync(entry, cancellationToken);
                await DurableFiles.ReplaceAsync(
                    Path.Combine(outbox, page),
                    Encoding.UTF8.GetBytes(NoticePage.Render(entry)),
                    cancellationToken
                );
                await ledger.ToldAsync(entry.Id, cancellationToken);
                logger.LogInformation("แจ้งผู้ส่งว่าไม่รับไฟล์ที่ {Page}", page);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogError(
                    e,
                    "แจ้งผู้ส่งว่าไม่รับ {InboxPath} ไม่ได้ จะลองใหม่ (the sender could not be told; trying again)",
                    entry.InboxPath
                );
            }
        }
    }

    /// <summary>The plain name where it is free or holds an earlier refusal; else one with the entry's number.</summary>
    private async Task<string> PageAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        string plain = OutboxName.Refused(entry, numbered: false);
        string file = Path.Combine(outbox, plain);
        bool free = !Path.Exists(file) || (File.Exists(file) && await NoticePage.IsRefusalAsync(file, cancellationToken));
        return free ? plain : OutboxName.Refused(entry, numbered: true);
    }
}
