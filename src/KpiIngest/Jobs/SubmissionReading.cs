using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Logging;
using KpiIngest.Outbox;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>Brings one submission from received to read, its sender told, and compared with what is recorded. Each step looks at what is recorded first, so it may be run again at any time.</summary>
public sealed class SubmissionReading(
    SubmissionQuery submissions,
    SubmissionLedger ledger,
    ReadingRecorder recorder,
    AcrossRecorder across,
    Archive archive,
    IFileChecker checker,
    SenderNotice notice,
    IHostApplicationLifetime lifetime,
    ILogger<SubmissionReading> logger)
{
    private const string ReaderStopped = "reader-stopped";
    private const string ToolMissing = "tool-missing";

    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <returns>False where it is too early to tell whether it is a duplicate, or to compare it with others: to be called again a little later.</returns>
    public async Task<bool> ReadAsync(long id, int attempt, CancellationToken cancellationToken)
    {
        if (!await ledger.SettleDuplicateAsync(id, cancellationToken)) return false;
        Submission submission = await FindAsync(id, cancellationToken);
        if (submission.State is SubmissionState.Received or SubmissionState.Waiting)
        {
            FileResult result = await CheckAsync(submission, attempt, cancellationToken);
            if (string.Equals(result.Error?.Code, ToolMissing, StringComparison.Ordinal))
            {
                await ledger.WaitForToolAsync(id, result.Error!.MessageEn, cancellationToken);
                logger.LogWarning("{InboxPath} รอโปรแกรมอ่าน: {Reason}", submission.InboxPath, result.Error.Message);
            }
            else if (await recorder.RecordAsync(id, ReaderVersion.Current, result, cancellationToken))
            {
                DiscrepancyLog.Write(logger, submission, result);
            }
        }

        await notice.TellAsync(id, cancellationToken);
        return await CompareAsync(submission, cancellationToken);
    }

    /// <summary>Those that repeat it are compared with it: they may have come before it was read.</summary>
    private async Task<bool> CompareAsync(Submission submission, CancellationToken cancellationToken)
    {
        bool done = true;
        foreach (long id in (await submissions.DuplicatesOfAsync(submission.Id, cancellationToken)).Prepend(submission.Id))
        {
            IReadOnlyList<RecordedAcross>? found = await across.CompareAsync(id, cancellationToken);
            if (found is null) done = false;
            else DiscrepancyLog.Write(logger, submission.Unit, found);
        }

        return done;
    }

    private async Task<FileResult> CheckAsync(Submission submission, int attempt, CancellationToken cancellationToken)
    {
        string original = await archive.VerifyAsync(submission.Sha256, cancellationToken);
        FileResult result = await checker.CheckAsync(original, submission.InboxPath, cancellationToken);

        // The reader also dies of things that are not the file's fault: the service being stopped, memory taken by another process.
        // It is believed to be the file only when it happens again.
        bool stopped = string.Equals(result.Error?.Code, ReaderStopped, StringComparison.Ordinal);
        if (stopped && lifetime.ApplicationStopping.IsCancellationRequested) throw new OperationCanceledException("The service is stopping.");
        if (stopped && attempt == 0) throw new ReaderStoppedException(submission.InboxPath);
        return result;
    }

    private async Task<Submission> FindAsync(long id, CancellationToken cancellationToken) =>
        (await submissions.FindAsync(id, cancellationToken))?.Submission ?? throw new InvalidOperationException($"There is no submission {id}.");
}

/// <summary>The reader process ended on a file for the first time; once more before the file is held to be the cause.</summary>
public sealed class ReaderStoppedException(string inboxPath) : Exception($"The reader stopped while it read {inboxPath}; it is tried once more.");
