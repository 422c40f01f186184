using System.Data.Common;
using KpiIngest.Audit;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Jobs;

namespace KpiIngest.Commands.Audit;

/// <summary>A command found all whole although the service's last verification did not: the service is asked to verify again now, so that
/// its health does not stay red until the night. It takes nobody's word for it.</summary>
internal static class FoundRightAgain
{
    public static async Task TellAsync(OpenedRecords records, Terminal terminal, CancellationToken cancellationToken)
    {
        if (
            await new JobRunLedger(records.Database, TimeProvider.System).LastAsync(NightlyVerification.Job, cancellationToken)
            is not { Outcome: JobRunOutcome.Failed }
        )
            return;
        try
        {
            await new WishLedger(records.ForWriting, TimeProvider.System).AskAsync(JobWish.Verify, "command", cancellationToken);
            await terminal.Error.WriteLineAsync(
                "การพิสูจน์ครั้งก่อนของบริการไม่ผ่าน จึงขอให้บริการพิสูจน์อีกครั้งเดี๋ยวนี้ (the service's own last verification failed: it is asked to verify again now, and its health follows)"
            );
        }
        catch (Exception e) when (e is DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            await terminal.Error.WriteLineAsync(
                $"ขอให้บริการพิสูจน์อีกครั้งไม่ได้: {e.GetBaseException().Message} (the service could not be asked to verify again; it does so at night)"
            );
        }
    }
}
