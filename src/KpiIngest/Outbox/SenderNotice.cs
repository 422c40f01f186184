using System.Text;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Changes;
using KpiIngest.Records.Queries;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Outbox;

/// <summary>Tells the sender how a submission stands, by a page in the outbox. The newest submission dropped at a place has the plain name;
/// the page of an earlier one is kept beside it under its number, and a file that is none of ours is never touched.</summary>
public sealed class SenderNotice(
    string outbox,
    SubmissionQuery submissions,
    SubmissionLedger ledger,
    LiveTree trail,
    ILogger<SenderNotice> logger
) : IDisposable
{
    /// <summary>Pages of one place wait for each other; those of others hardly ever.</summary>
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Writes the page, then records that the sender was told. Does nothing where that is recorded for this state.</summary>
    public async Task TellAsync(long submissionId, CancellationToken cancellationToken)
    {
        SubmissionView view =
            await submissions.FindAsync(submissionId, cancellationToken)
            ?? throw new InvalidOperationException($"There is no submission {submissionId}.");
        Submission submission = view.Submission;
        if (submission.State == SubmissionState.Received || submission.NotifiedState == submission.State)
            return;

        IReadOnlyList<ReadingChange> changed = await submissions.ChangedVerdictAsync(submission.Id, cancellationToken);

        // Which version it is can be known when those before it are read.
        bool awaits = await submissions.AwaitsComparisonAsync(view, cancellationToken);
        AnswerParts parts = new(
            changed,
            awaits ? [] : await submissions.VersionNewsAsync(view, cancellationToken),
            awaits,
            await trail.ShortAsync(cancellationToken)
        );
        string page;
        SemaphoreSlim gate = gates[(uint)string.GetHashCode(OutboxName.Newest(submission), StringComparison.Ordinal) % (uint)gates.Length];
        await gate.WaitAsync(cancellationToken);
        try
        {
            page = await MakeRoomAsync(submission, cancellationToken);
            await DurableFiles.ReplaceAsync(
                Path.Combine(outbox, page),
                Encoding.UTF8.GetBytes(NoticePage.Render(view, parts)),
                cancellationToken
            );
        }
        finally
        {
            gate.Release();
        }

        await ledger.NotedAsync(submissionId, submission.State, page.Replace(Path.DirectorySeparatorChar, '/'), cancellationToken);
        logger.LogInformation("แจ้งผลผู้ส่งที่ {Page}", page);
    }

    public void Dispose()
    {
        foreach (SemaphoreSlim gate in gates)
            gate.Dispose();
    }

    /// <returns>The page's name relative to the outbox, free to be written.</returns>
    private async Task<string> MakeRoomAsync(Submission submission, CancellationToken cancellationToken)
    {
        string newest = OutboxName.Newest(submission);
        string file = Path.Combine(outbox, newest);
        if (Directory.Exists(file))
            return OutboxName.Numbered(submission, submission.Id);
        if (!File.Exists(file) || await NoticePage.IsRefusalAsync(file, cancellationToken))
            return newest;
        long? owner = await NoticePage.OwnerAsync(file, cancellationToken);
        if (owner == submission.Id)
            return newest;
        if (owner is null || owner > submission.Id)
            return OutboxName.Numbered(submission, submission.Id);
        File.Move(file, Path.Combine(outbox, OutboxName.Numbered(submission, owner.Value)), overwrite: true);
        return newest;
    }
}
