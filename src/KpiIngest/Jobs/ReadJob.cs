using System.Globalization;
using System.Reflection;
using Hangfire.Common;
using Hangfire.Server;
using KpiIngest.Jobs.Engine;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>Brings one submission as far as it can come. What it does is in <see cref="SubmissionReading"/>; here it is decided what
/// becomes of a run that failed.</summary>
public sealed class ReadJob(
    SubmissionReading reading,
    SubmissionQuery submissions,
    AttemptLedger attempts,
    WishLedger wishes,
    RunRecord runs,
    PutOffSubmissions putOff,
    RetryPlan plan,
    TimeProvider time,
    ILogger<ReadJob> logger
)
{
    /// <summary>After which time a submission is looked at again that waits for a tool.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>The same of one that waits for those before it, which decide whether it is a duplicate, or that it is compared with: longer
    /// each time it looks in vain. It is brought forward when they are read; this counts where the machine died that knew it.</summary>
    private static readonly TimeSpan LookAgainBehind = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(2);

    /// <summary>How long it waits for the same work that is being done already.</summary>
    private static readonly TimeSpan AfterOther = TimeSpan.FromSeconds(1);

    private const string Tries = "tries";
    private const string Looks = "looks";

    private static readonly MethodInfo Method = typeof(ReadJob).GetMethod(nameof(RunAsync))!;

    /// <param name="queue">One of <see cref="JobQueues"/>.</param>
    public static Job Of(long submission, string queue) => new(typeof(ReadJob), Method, [submission, null, CancellationToken.None], queue);

    /// <returns>The submission of a job; null where it is another job.</returns>
    public static long? SubmissionOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Type == typeof(ReadJob) && job.Args is [{ } id, ..] ? Convert.ToInt64(id, CultureInfo.InvariantCulture) : null;
    }

    /// <returns>Null where all is done; else when it is to run again.</returns>
    /// <exception cref="GivenUpException">It failed and is not tried again by itself.</exception>
    public async Task<Later?> RunAsync(long submission, PerformContext? context, CancellationToken cancellationToken)
    {
        try
        {
            if (context is not null && RunAgain.IsAsked(context))
                await attempts.RetryAsync(submission, "dashboard", cancellationToken);
            if (await submissions.PendingAsync(submission, cancellationToken) is not { Open: true } pending)
                return null;
            int failed = pending.Submission.FailedAttempts;
            if (await runs.BeginAsync(JobRun.Read, submission, failed + 1, cancellationToken) is not { } run)
                return new Later(AfterOther, "รายการนี้กำลังทำอยู่แล้ว");
            return await RunAsync(pending.Submission, run, context, cancellationToken);
        }
        catch (Exception e)
            when (e is not GivenUpException && !cancellationToken.IsCancellationRequested && Fault.Of(e) is { Passes: true } fault)
        {
            // Not even the failure could be written down: counted by the engine until the records can be reached again.
            int tries = (context?.GetJobParameter<int>(Tries) ?? 0) + 1;
            context?.SetJobParameter(Tries, tries);
            logger.LogError(
                e,
                "งานของรายการที่ {Submission} ล้มเหลวและบันทึกไม่ได้ จะลองใหม่ ({Fault}) (failed, could not be recorded, is tried again)",
                submission,
                fault.Thai
            );
            return new Later(plan.After(tries), fault.Thai, Retry: true);
        }
    }

    private async Task<Later?> RunAsync(Submission submission, long run, PerformContext? context, CancellationToken cancellationToken)
    {
        try
        {
            PutOff? early = await reading.ReadAsync(submission.Id, submission.FailedAttempts, cancellationToken, run);
            Later? later = early is null ? null : TooEarly(early, context);
            if (later is null && submission.FailedAttempts > 0)
                await attempts.SucceededAsync(submission.Id, cancellationToken);
            await runs.EndAsync(run, later is null ? JobRunOutcome.Succeeded : JobRunOutcome.Later, early?.Why.Thai, early?.Why.English);
            if (early?.Behind is { } behind)
                putOff.Add(submission.Id, submission.Unit, behind);
            return later;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await runs.EndAsync(run, JobRunOutcome.Stopped, "บริการหยุด", "the service was stopped");
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return await FailedAsync(submission, run, e, cancellationToken);
        }
    }

    private static Later TooEarly(PutOff early, PerformContext? context)
    {
        int looks = context?.GetJobParameter<int>(Looks) ?? 0;
        context?.SetJobParameter(Looks, looks + 1);
        TimeSpan delay = (early.Behind is null ? LookAgain : LookAgainBehind) * Math.Pow(2, Math.Min(looks, 10));
        return new Later(delay < LongestLook ? delay : LongestLook, early.Why.Thai);
    }

    /// <summary>What has been read is answered and compared however often that fails; an unread file, and one that is to be read again, is
    /// given up after some tries, and at once where the fault does not pass.</summary>
    private async Task<Later> FailedAsync(Submission before, long run, Exception exception, CancellationToken cancellationToken)
    {
        Fault fault = Fault.Of(exception);
        int failed = before.FailedAttempts + 1;
        Submission now = await submissions.SubmissionAsync(before.Id, cancellationToken) ?? before;
        bool unread = now.State is SubmissionState.Received or SubmissionState.Waiting;
        bool reread =
            await wishes.IsOpenAsync(JobWish.Reprocess, before.Id, cancellationToken)
            || await wishes.IsOpenAsync(JobWish.Recheck, before.Id, cancellationToken);
        bool again = !(unread || reread) || (fault.Passes && failed < plan.Attempts);
        TimeSpan delay = plan.After(failed);
        await attempts.FailedAsync(before.Id, fault.Thai, fault.English, again ? time.GetUtcNow() + delay : null, cancellationToken);
        await runs.EndAsync(run, again ? JobRunOutcome.Retrying : JobRunOutcome.Failed, fault.Thai, fault.English);
        if (again)
        {
            logger.LogWarning(
                exception,
                "งานของ {InboxPath} ล้มเหลวครั้งที่ {Failed} จะลองใหม่ ({Fault}) (failed, is tried again)",
                before.InboxPath,
                failed,
                fault.Thai
            );
            return new Later(delay, $"ครั้งที่ {failed}: {fault.Thai}", Retry: true);
        }

        logger.LogError(
            exception,
            "งานของ {InboxPath} ล้มเหลว {Failed} ครั้ง ไม่ลองเองอีก สั่งใหม่ได้ด้วย kpi-ingest {Command} ({Fault}) (given up)",
            before.InboxPath,
            failed,
            reread ? "reprocess" : "retry",
            fault.Thai
        );
        if (unread)
            await reading.TellAsync(before.Id, cancellationToken);
        foreach (string kind in reread ? [JobWish.Reprocess, JobWish.Recheck] : Array.Empty<string>())
            await wishes.DoneAsync(kind, before.Id, cancellationToken);
        throw new GivenUpException($"{fault.Thai} ({fault.English})", exception);
    }
}
