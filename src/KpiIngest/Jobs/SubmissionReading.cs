using KpiIngest.Checking.Results;
using KpiIngest.Documents;
using KpiIngest.Documents.LegacyWord;
using KpiIngest.Inbox;
using KpiIngest.Jobs.Corrected;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Logging;
using KpiIngest.Records;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Jobs;

/// <summary>Brings one submission from received to read, compared with what is recorded, and its sender told. Each step looks at what is
/// recorded first, so it may be run again at any time.</summary>
public sealed class SubmissionReading(
    SubmissionQuery submissions,
    SubmissionLedger ledger,
    ReadingRecorder recorder,
    OriginalReading originals,
    ZipReading zips,
    AfterReading after,
    Rereading rereading,
    CorrectedReading corrected,
    WishLedger wishes,
    IntakeRules rules,
    ToolGeneration tools,
    IHostApplicationLifetime lifetime,
    ILogger<SubmissionReading> logger
)
{
    /// <param name="attempt">0 for the first, then 1, 2 ...</param>
    /// <param name="run">The open run under which it is done; null where none is kept.</param>
    /// <returns>Null where it is done; otherwise it is too early to tell whether it is a duplicate, or to compare it with
    /// others.</returns>
    /// <exception cref="RecordsGoneException">What is recorded now would be lost.</exception>
    public async Task<PutOff?> ReadAsync(long id, int attempt, CancellationToken cancellationToken, long? run = null)
    {
        if (!rules.RecordsStand())
            throw new RecordsGoneException();
        if (!await ledger.SettleDuplicateAsync(id, cancellationToken))
            return new PutOff(id);
        Submission submission = await FindAsync(id, cancellationToken);
        int toolsBefore = tools.Value;
        if (submission.State is SubmissionState.Received or SubmissionState.Waiting)
            await ReadAsync(submission, attempt, run, cancellationToken);
        if (await wishes.IsOpenAsync(JobWish.Reprocess, id, cancellationToken))
            await ReadAgainAsync(submission, attempt, run, cancellationToken);
        if (await wishes.IsOpenAsync(JobWish.Recheck, id, cancellationToken))
            await corrected.BringUpToDateAsync(id, attempt, cancellationToken, run);
        return (await FindAsync(id, cancellationToken)).State switch
        {
            SubmissionState.Read or SubmissionState.NotChecked or SubmissionState.Duplicate => await CompareAndTellAsync(
                submission,
                attempt > 0 && !lifetime.ApplicationStopping.IsCancellationRequested,
                cancellationToken
            ),

            // Its tool may have appeared after the reader looked for it and before it was written down that it waits: nobody would look
            // again.
            SubmissionState.Waiting => await ToldAsync(id, tools.Value == toolsBefore ? null : new PutOff(null), cancellationToken),
            _ => await ToldAsync(id, null, cancellationToken),
        };
    }

    /// <summary>The answer says what the comparison showed. Where that is too early or fails, the sender is told all the same, and once
    /// more when it shows something.</summary>
    private async Task<PutOff?> CompareAndTellAsync(Submission submission, bool lastAttempt, CancellationToken cancellationToken)
    {
        try
        {
            return await after.CompareAsync(submission, lastAttempt, cancellationToken);
        }
        finally
        {
            await TellAsync(submission.Id, cancellationToken);
        }
    }

    private async Task<PutOff?> ToldAsync(long id, PutOff? then, CancellationToken cancellationToken)
    {
        await TellAsync(id, cancellationToken);
        return then;
    }

    /// <summary>Tells its sender how it stands.</summary>
    public Task TellAsync(long id, CancellationToken cancellationToken) => after.TellAsync(id, cancellationToken);

    private async Task ReadAsync(Submission submission, int attempt, long? run, CancellationToken cancellationToken)
    {
        string original = await originals.FindAsync(submission, cancellationToken);
        (FileResult Result, string Version) read;
        if (await ZipReading.AppliesToAsync(submission, original, cancellationToken))
        {
            if (await zips.UnpackAsync(submission, original, cancellationToken) is not { } refusal)
                return;
            read = (OriginalReading.Refused(submission, refusal), originals.Version);
        }
        else
        {
            read = await originals.ReadAsync(submission, original, cancellationToken);
        }

        StoppedIsBelievedOnlyTwice(submission, read.Result, attempt);
        if (read.Result.Error is { Code: ReadErrors.ToolMissingCode or ReadErrors.ToolFailedCode } tool)
        {
            await ledger.WaitForToolAsync(submission.Id, LibreOffice.Tool, tool.Code, tool.MessageEn, cancellationToken);
            logger.LogWarning("{InboxPath} รอโปรแกรมอ่าน: {Reason}", submission.InboxPath, tool.Message);
        }
        else if (await recorder.RecordAsync(submission.Id, read.Version, read.Result, cancellationToken, run))
        {
            DiscrepancyLog.Write(logger, submission, read.Result);
        }
    }

    /// <summary>The wish stays open until the new reading is recorded; that its sender is told, and that it is compared, is unfinished by
    /// then.</summary>
    private async Task ReadAgainAsync(Submission submission, int attempt, long? run, CancellationToken cancellationToken)
    {
        try
        {
            await rereading.ReadAsync(submission, attempt, run, cancellationToken);
        }
        catch (ReaderStoppedException e) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new OperationCanceledException("The service is stopping.", e);
        }

        await corrected.BringUpToDateAsync(submission.Id, attempt, cancellationToken, run);
        await wishes.DoneAsync(JobWish.Reprocess, submission.Id, cancellationToken);
    }

    /// <summary>The reader also dies of things that are not the file's fault: the service being stopped, memory taken by another process.
    /// It is believed to be the file only when it happens again.</summary>
    private void StoppedIsBelievedOnlyTwice(Submission submission, FileResult result, int attempt)
    {
        if (!string.Equals(result.Error?.Code, ReadErrors.ReaderStoppedCode, StringComparison.Ordinal))
            return;
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            throw new OperationCanceledException("The service is stopping.");
        if (attempt == 0)
            throw new ReaderStoppedException(submission.InboxPath);
    }

    private async Task<Submission> FindAsync(long id, CancellationToken cancellationToken) =>
        await submissions.SubmissionAsync(id, cancellationToken) ?? throw new InvalidOperationException($"There is no submission {id}.");
}

/// <summary>The reader process ended on a file for the first time; once more before the file is held to be the cause.</summary>
public sealed class ReaderStoppedException(string inboxPath)
    : Exception($"The reader stopped while it read {inboxPath}; it is tried once more.");
