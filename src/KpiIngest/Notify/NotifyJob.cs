using System.Globalization;
using System.Reflection;
using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Engine;
using KpiIngest.Notify.Sending;
using KpiIngest.Records.Notifications;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Notify;

/// <summary>Tries once to send one message. The job bears its number and nothing else; how often it was tried, and what came of it, stands
/// in the records.</summary>
internal sealed class NotifyJob(NotificationLedger ledger, IEnumerable<IMessageSending> ways, NotifyPlan plan, ILogger<NotifyJob> logger)
{
    private static readonly MethodInfo Method = typeof(NotifyJob).GetMethod(nameof(RunAsync))!;

    public static Job Of(long message) => new(typeof(NotifyJob), Method, [message, null, CancellationToken.None], JobQueues.Notify);

    /// <returns>The message of a job; null where it is another job.</returns>
    public static long? MessageOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Type == typeof(NotifyJob) && job.Args is [{ } id, ..] ? Convert.ToInt64(id, CultureInfo.InvariantCulture) : null;
    }

    /// <returns>Null where it is done; else when it is tried again.</returns>
    /// <exception cref="GivenUpException">It is not tried again by itself.</exception>
    public async Task<Later?> RunAsync(long message, PerformContext? context, CancellationToken cancellationToken)
    {
        if (context is not null && RunAgain.IsAsked(context))
            await ledger.SendAgainAsync(message, "dashboard", cancellationToken);
        if (await ledger.BeginAsync(message, plan.Limit, cancellationToken) is not { } begun)
            return null;
        SendOutcome outcome = await SendAsync(begun, cancellationToken);
        if (outcome.Sent)
        {
            // Taken over is taken over, even where the service is being stopped.
            await ledger.SentAsync(begun, CancellationToken.None);
            logger.LogInformation("ส่งข้อความแจ้งที่ {Message} ทาง {Channel} แล้ว (notification sent)", begun.Id, begun.Channel);
            return null;
        }

        TimeSpan? wait = outcome.Passes && begun.Attempts < plan.Attempts ? outcome.Wait ?? plan.After(begun.Attempts) : null;
        await ledger.FailedAsync(begun, outcome.Thai, outcome.English, wait, CancellationToken.None);
        if (wait is { } until)
        {
            logger.LogWarning(
                "ส่งข้อความแจ้งที่ {Message} ครั้งที่ {Attempt} ไม่สำเร็จ จะลองใหม่: {Reason} ({ReasonEn})",
                begun.Id,
                begun.Attempts,
                outcome.Thai,
                outcome.English
            );
            return new Later(until, outcome.Thai, Retry: true);
        }

        logger.LogError(
            "ส่งข้อความแจ้งที่ {Message} ไม่สำเร็จ ไม่ลองเองอีก สั่งใหม่ได้ด้วย kpi-ingest notify --again: {Reason} ({ReasonEn})",
            begun.Id,
            outcome.Thai,
            outcome.English
        );
        throw new GivenUpException($"{outcome.Thai} ({outcome.English})", new InvalidOperationException(outcome.English));
    }

    private async Task<SendOutcome> SendAsync(NotificationMessage begun, CancellationToken cancellationToken)
    {
        try
        {
            return await ways.Single(w => w.Channel == begun.Channel).SendAsync(begun, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ledger.GiveBackAsync(begun, CancellationToken.None);
            throw;
        }
    }
}

/// <summary>How often and for how long a message is tried: 30 seconds after the first time, then three times as long each time, at most an
/// hour, for a day.</summary>
internal sealed record NotifyPlan
{
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(1);

    public int Attempts { get; init; } = 28;

    /// <summary>After so long a try is held to be lost with its service.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(2);

    /// <param name="failed">Tries in vain, 1 or more.</param>
    public TimeSpan After(int failed) => new RetryPlan { First = First, Longest = Longest }.After(failed);
}

/// <summary>Puts messages up to be sent; one that waits already is not put up twice.</summary>
internal sealed class NotifyQueue(IBackgroundJobClient client)
{
    public void Add(long message) => client.Create(NotifyJob.Of(message), new EnqueuedState(JobQueues.Notify));
}
