using System.Globalization;
using System.Reflection;
using Hangfire.Common;
using Hangfire.States;
using KpiIngest.Jobs.Engine;
using KpiIngest.Jobs.Recurring;
using KpiIngest.Records.Jobs;

namespace KpiIngest.Jobs.Dashboard;

/// <summary>A run from before the service was started, as the dashboard shows it. Put up there, it does the same work again.</summary>
public sealed class PastRun(JobRunLedger ledger, AttemptLedger attempts, ReadQueue queue, RecurringJobs recurring)
{
    private static readonly MethodInfo Method = typeof(PastRun).GetMethod(nameof(RunAsync))!;

    public static Job Of(long run) => new(typeof(PastRun), Method, [run, CancellationToken.None], JobQueues.First);

    /// <returns>The run of a job; null where it is another job.</returns>
    public static long? RunOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Type == typeof(PastRun) && job.Args is [{ } id, ..] ? Convert.ToInt64(id, CultureInfo.InvariantCulture) : null;
    }

    public async Task RunAsync(long run, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(run, cancellationToken) is not { } past)
            return;
        if (past.SubmissionId is { } submission)
        {
            await attempts.RetryAsync(submission, "dashboard", cancellationToken);
            queue.AddFirst(submission);
        }
        else
        {
            recurring.RunAgain(past.Job);
        }
    }
}

/// <summary>How a run ended, as a state of the engine. One that was cut off or tried again is shown among the deleted: the work was done by
/// another run.</summary>
internal sealed class PastState(JobRun run) : IState
{
    public string Name =>
        run.Outcome switch
        {
            JobRunOutcome.Succeeded => SucceededState.StateName,
            JobRunOutcome.Failed => FailedState.StateName,
            _ => DeletedState.StateName,
        };

    public string Reason =>
        run.Outcome switch
        {
            JobRunOutcome.Interrupted => "ถูกตัดกลางคัน: " + run.Reason,
            JobRunOutcome.Retrying => "ล้มเหลวและลองใหม่: " + run.Reason,
            JobRunOutcome.Stopped => "หยุดพร้อมบริการ",
            JobRunOutcome.Later => "ยังไม่ถึงเวลา: " + run.Reason,
            _ => run.Reason ?? "",
        };

    public bool IsFinal => run.Outcome != JobRunOutcome.Failed;

    public bool IgnoreJobLoadException => false;

    public Dictionary<string, string> SerializeData()
    {
        DateTime ended = (run.EndedAt ?? run.StartedAt).UtcDateTime;
        Dictionary<string, string> data = new(StringComparer.Ordinal)
        {
            ["Machine"] = run.Node,
            ["Attempt"] = run.Attempt.ToString(CultureInfo.InvariantCulture),
            ["StartedAt"] = JobHelper.SerializeDateTime(run.StartedAt.UtcDateTime),
            [Name + "At"] = JobHelper.SerializeDateTime(ended),
        };
        if (run.Outcome == JobRunOutcome.Succeeded)
        {
            data["Latency"] = "0";
            data["PerformanceDuration"] = ((long)(ended - run.StartedAt.UtcDateTime).TotalMilliseconds).ToString(
                CultureInfo.InvariantCulture
            );
        }
        else
        {
            data["ExceptionType"] = run.Outcome.ToString()!;
            data["ExceptionMessage"] = $"{run.Reason} ({run.ReasonEn})";
            data["ExceptionDetails"] = run.ReasonEn ?? "";
        }

        return data;
    }
}
