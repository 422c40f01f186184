using KpiIngest.Logging;
using KpiIngest.Outbox;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>What follows a reading, the first one and each later one: it is compared with what is recorded and held against the register,
/// and its sender is told. Each step looks at what is recorded first, so it may be run again.</summary>
public sealed class AfterReading(
    SubmissionQuery submissions,
    AcrossRecorder across,
    RegisterRecorder register,
    SenderNotice notice,
    ILogger<AfterReading> logger
)
{
    /// <summary>Tells its sender how it stands.</summary>
    public Task TellAsync(long id, CancellationToken cancellationToken) => notice.TellAsync(id, cancellationToken);

    /// <summary>Those that repeat it are compared with it: they may have come before it was read.</summary>
    /// <param name="lastAttempt">True where it is not tried again.</param>
    /// <returns>Null where all is compared; otherwise what waits: until all before the last of them are read.</returns>
    public async Task<PutOff?> CompareAsync(Submission submission, bool lastAttempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        long? behind = null;
        foreach (long id in (await submissions.DuplicatesOfAsync(submission.Id, cancellationToken)).Prepend(submission.Id))
        {
            AcrossOutcome? found = await across.CompareAsync(id, cancellationToken, lastAttempt);
            if (found is null)
            {
                behind = id;
                continue;
            }

            DiscrepancyLog.Write(logger, submission.Unit, found.Findings);
            if (found.Limit is { } limit)
                logger.LogWarning(
                    "ไม่ได้เทียบรายการที่ {Submission} กับรายงานอื่นทั้งหมด: {Reason} (not compared with all others: {ReasonEn})",
                    id,
                    limit.Reason,
                    limit.ReasonEn
                );
        }

        await register.AfterReadingAsync(submission.Id, cancellationToken);
        return behind is null ? null : new PutOff(behind);
    }
}
