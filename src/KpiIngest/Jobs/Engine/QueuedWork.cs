using System.Globalization;
using Hangfire.Common;
using KpiIngest.Notify;

namespace KpiIngest.Jobs.Engine;

/// <summary>The work of which at most one job waits: a submission to be read, a message to be sent.</summary>
internal static class QueuedWork
{
    /// <returns>Its key in the engine's store; null for jobs that may wait several times.</returns>
    public static string? KeyOf(Job job) =>
        ReadJob.SubmissionOf(job) is { } submission ? OfSubmission(submission)
        : NotifyJob.MessageOf(job) is { } message ? OfMessage(message)
        : null;

    public static string OfSubmission(long submission) => string.Create(CultureInfo.InvariantCulture, $"queued:{submission}");

    public static string OfMessage(long message) => string.Create(CultureInfo.InvariantCulture, $"queued:notification:{message}");
}
