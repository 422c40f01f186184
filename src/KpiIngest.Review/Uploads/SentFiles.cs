using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Uploads;

namespace KpiIngest.Review.Uploads;

/// <summary>What became of the files that were sent together.</summary>
public sealed class SentFiles(UploadLedger uploads, SubmissionQuery submissions, TimeProvider time)
{
    /// <summary>A file that was not met in the inbox for so long is not there.</summary>
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(2);

    /// <returns>Null where nothing was sent by this name.</returns>
    public async Task<Batch?> OfAsync(string batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!UploadRequest.IsBatch(batch))
            return null;
        IReadOnlyList<UploadStanding> sent = await uploads.OfBatchAsync(batch, cancellationToken);
        if (sent.Count == 0)
            return null;
        Dictionary<long, SubmissionView> taken = [];
        foreach (long id in sent.Select(s => s.SubmissionId).OfType<long>().Distinct())
            if (await submissions.FindAsync(id, cancellationToken) is { } view)
                taken[id] = view;
        return new Batch(sent, taken, time.GetUtcNow());
    }

    /// <summary>As it stood at one moment.</summary>
    /// <param name="All">In the order of sending.</param>
    public sealed record Batch(IReadOnlyList<UploadStanding> All, IReadOnlyDictionary<long, SubmissionView> Taken, DateTimeOffset Now)
    {
        /// <summary>Something is still to come: it is worth another look.</summary>
        public bool Awaits => All.Any(s => StepOf(s) is UploadStep.InInbox or UploadStep.Reading);

        /// <returns>Null where it was not taken yet.</returns>
        public SubmissionView? TakenAs(UploadStanding sent)
        {
            ArgumentNullException.ThrowIfNull(sent);
            return sent.SubmissionId is { } id ? Taken.GetValueOrDefault(id) : null;
        }

        public UploadStep StepOf(UploadStanding sent)
        {
            ArgumentNullException.ThrowIfNull(sent);
            if (sent.SubmissionId is not null)
                return TakenAs(sent)?.Submission.State == SubmissionState.Received ? UploadStep.Reading : UploadStep.Done;
            if (sent.Standing is { } standing)
                return standing.State is EntryState.Left or EntryState.Refused ? UploadStep.NotTaken : UploadStep.InInbox;
            return Now - sent.At > SeenWithin ? UploadStep.Gone : UploadStep.InInbox;
        }
    }
}

/// <summary>How far a file is that somebody sent.</summary>
public enum UploadStep
{
    /// <summary>It is to be taken from the inbox.</summary>
    InInbox,

    /// <summary>It stands in the inbox and is not taken; the reason is said.</summary>
    NotTaken,

    /// <summary>It is neither in the inbox nor recorded.</summary>
    Gone,

    /// <summary>It is recorded, and to be read.</summary>
    Reading,

    /// <summary>Its submission says what became of it.</summary>
    Done,
}
